"""Understanding sentences: how many rightly, and how fast.

Judged are the project's own sentences (``tests/understanding/sentences``) and all files in
``tests/understanding/utterances``; or files named on the command line:
``python -m tests.benchmarks.understanding [LOCALE FILE...]`` lists what was not right, too.
"""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

from engine.dialogue.intent import FALLBACK, Intent
from engine.understanding.understanding import Understanding
from engine.words.locales import whole
from tests.benchmarks.table import Row, Section, at_least, at_most, figure

ROOT = Path(__file__).parents[2]
OWN = ROOT / "tests" / "understanding" / "sentences"
UTTERANCES = ROOT / "tests" / "understanding" / "utterances"
GOALS = {"en-US": 92, "de-DE": 88}
NOTES = (
    "right: a meaning that was expected, with its slots. harmful: one that would do harm. refused: nothing understood "
    "where something was meant. wrong: anything else. left alone: of what must not act. Import and load: each in a "
    "process of its own."
)


class Sentence(NamedTuple):
    """A line of a file: what was said, what it may mean, and what would do harm."""

    situation: str
    text: str
    meanings: tuple[str, ...]
    slots: dict[str, tuple[str, ...]]
    harmful: tuple[str, ...]


class Judged(NamedTuple):
    """What became of a sentence."""

    sentence: Sentence
    outcome: str
    intent: Intent
    seconds: float


def section() -> Section:
    """All figures of understanding."""
    rows = [row for locale in whole() for row in (*_starting(locale), *_rows(locale, _files(locale)))]
    return Section("understanding", tuple(rows), NOTES)


def read(path: Path) -> Iterator[Sentence]:
    """The sentences of a file: columns between tabs, the first line their names."""
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        if line.strip():
            situation, text, meanings, slots, harmful = (*line.split("\t"), "", "", "")[:5]
            pairs = (pair.split("=", 1) for pair in slots.split(";") if pair)
            wanted = {slot: tuple(values.split("/")) for slot, values in pairs}
            yield Sentence(situation, text, tuple(meanings.split("/")), wanted, tuple(harmful.split("/")))


def judge(locale: str, sentences: Iterable[Sentence]) -> list[Judged]:
    """Understand each sentence in its situation."""
    understanding = Understanding.load(locale)
    judged = []
    for sentence in sentences:
        began = perf_counter()
        intent = understanding.understand(sentence.text, sentence.situation).intent
        judged.append(Judged(sentence, _outcome(sentence, intent), intent, perf_counter() - began))
    return judged


def _outcome(sentence: Sentence, intent: Intent) -> str:
    whole = (intent, *intent.also)
    names = {one.name for one in whole}
    if names & {*sentence.harmful}:
        return "harmful"
    if names & {*sentence.meanings}:
        slots = {slot: value for one in reversed(whole) for slot, value in one.slots.items()}
        told = all(any(_same(one, slots.get(slot, "")) for one in several) for slot, several in sentence.slots.items())
        return "right" if told else "wrong"
    return "refused" if names == {FALLBACK} else "wrong"


def _same(wanted: str, meant: object) -> bool:
    return {*wanted.split(",")} == {*str(meant).split(",")}


def _files(locale: str) -> list[Path]:
    return [OWN / f"{locale}.tsv", *sorted(UTTERANCES.glob(f"*.{locale}.tsv"))]


def _rows(locale: str, files: Iterable[Path]) -> Iterator[Row]:
    seconds: list[float] = []
    for path in files:
        judged = judge(locale, read(path))
        seconds += [one.seconds for one in judged]
        yield from _figures(f"{locale}, {path.name}", judged, GOALS[locale])
    if seconds:
        yield at_most(f"{locale}: a sentence, median", median(seconds) * 1e3, "ms", 2)
        yield figure(f"{locale}: a sentence, nine of ten", sorted(seconds)[len(seconds) * 9 // 10] * 1e3, "ms")


def _figures(name: str, judged: list[Judged], goal: int) -> Iterator[Row]:
    share = Counter(one.outcome for one in judged)
    percent = {outcome: 100 * share[outcome] / len(judged) for outcome in ("right", "wrong", "harmful", "refused")}
    yield figure(f"{name}: sentences", len(judged), "")
    yield at_least(f"{name}: right", percent["right"], "%", goal)
    yield at_most(f"{name}: wrong", percent["wrong"], "%", 1)
    yield at_most(f"{name}: harmful", percent["harmful"], "%", 0)
    yield figure(f"{name}: refused", percent["refused"], "%")
    quiet = [one for one in judged if FALLBACK in one.sentence.meanings]
    if quiet:
        alone = sum(one.outcome == "right" for one in quiet)
        yield at_least(f"{name}: left alone", 100 * alone / len(quiet), "%", 97)


def _starting(locale: str) -> Iterator[Row]:
    """How long the import and the load take, in a fresh process: the best of three."""
    code = (
        "import time; a = time.perf_counter(); from engine.understanding.understanding import Understanding; "
        f"b = time.perf_counter(); Understanding.load({locale!r}); print(b - a, time.perf_counter() - b)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
        for _ in range(3)
    ]
    yield at_most(f"{locale}: imported in", min(float(one[0]) for one in runs), "s", 0.3)
    yield at_most(f"{locale}: loaded in", min(float(one[1]) for one in runs), "s", 0.3)


def main(locale: str, *files: str) -> None:
    """List what was not right in files of sentences, then their figures."""
    for path in map(Path, files):
        judged = judge(locale, read(path))
        for one in sorted(judged, key=lambda each: each.outcome):
            if one.outcome != "right":
                meant = " + ".join(f"{intent.name} {intent.slots}" for intent in (one.intent, *one.intent.also))
                print(one.outcome, one.sentence.situation, one.sentence.text, meant, sep="\t")
        for row in _figures(path.name, judged, GOALS[locale]):
            print(f"{row.name}: {row.value:.1f} {row.unit}")


if __name__ == "__main__":
    main(*sys.argv[1:])
