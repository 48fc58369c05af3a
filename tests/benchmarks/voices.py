"""The voices side by side: words misheard, how long they take, and how soon ``coach start`` is heard with each."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from engine.voice.choice import KOKORO, PICO, is_there
from tests.benchmarks.first_sound import GOAL, recorded, watched
from tests.benchmarks.table import Row, Section, at_most, figure
from tests.runner.processes import COACH, environ, short
from tests.voice.clearness import VOICES, Spoken, sentences, spoken
from tests.voice.pulse import MISSING, WHY_NOT, running
from tests.weights import HOME, weights

GOALS = {("en", "kokoro"): 2.0, ("de", "pico"): 15.0}
"""Words of a hundred that may be misheard."""

STARTS = 3


def sections() -> list[Section]:
    """Clearness, time, and first sound."""
    weights(KOKORO)
    there = {driver: is_there(driver, HOME) for driver in (KOKORO, PICO)}
    missing = tuple(f"{driver}: it is not installed here" for driver, here in there.items() if not here)
    judged = [
        (language, name, spoken(name, language))
        for language, names in VOICES.items()
        for name in names
        if there.get(name.partition(":")[0], True)
    ]
    return [
        Section("voices: words misheard", tuple(_clear(*one) for one in judged), _notes(), missing),
        Section("voices: making clips", tuple(row for one in judged for row in _times(*one)), left_out=missing),
        _first_sounds([name for language, name, _ in judged if language == "en"]),
    ]


def _clear(language: str, name: str, found: Spoken) -> Row:
    goal = GOALS.get((language, name.partition(":")[0]))
    label = f"{language}: {name}"
    return figure(label, found.percent, "%") if goal is None else at_most(label, found.percent, "%", goal)


def _times(language: str, name: str, found: Spoken) -> Iterator[Row]:
    yield figure(f"{language}: {name}, cold", found.cold / found.length, "s a second of speech")
    yield figure(f"{language}: {name}, warm", found.warm / found.length, "s a second of speech")


def _first_sounds(names: list[str]) -> Section:
    """The first sound of a workout: with a slow voice whose clips are not made, a quick one says it."""
    with ExitStack() as stack:
        heard = partial(recorded, stack.enter_context(running())) if not MISSING else watched
        rows = [row for name in names for row in _first_sounds_of(name, heard)]
    left_out = () if not MISSING else (f"What a sound device plays. {WHY_NOT}",)
    return Section("voices: first sound", tuple(rows), f"Median of {STARTS} starts of a short workout.", left_out)


def _first_sounds_of(name: str, heard: Callable[..., float]) -> Iterator[Row]:
    """With no clip made before, then with all of them on the shelf."""
    for which, prepared in (("no clip made before", False), ("clips on the shelf", True)):
        with tempfile.TemporaryDirectory() as home:
            middle = statistics.median(_started(Path(home), name, heard, prepared) for _ in range(STARTS))
        yield at_most(f"coach start --voice {name}, {which}", middle, "s", GOAL)


def _started(home: Path, name: str, heard: Callable[..., float], prepared: bool) -> float:
    for kept in ("data",) if prepared else ("data", "cache"):  # an open workout would be asked about
        shutil.rmtree(home / kept, ignore_errors=True)
    (home / "data").mkdir()
    (home / "data" / "weights").symlink_to(HOME, target_is_directory=True)
    workout = str(short(home, 1))
    if prepared:
        prepare = [COACH, "voices", "--prepare", workout, "--voice", name]
        subprocess.run(prepare, env=environ(home), check=True, capture_output=True, timeout=600)
    return heard(home, workout, "--voice", name)


def _notes() -> str:
    count = {language: len(sentences(language)) for language in VOICES}
    return f"{count['en']} English and {count['de']} German sentences of the coach, heard by Whisper base."
