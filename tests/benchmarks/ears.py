"""Spoken commands live: how soon one is obeyed while the coach speaks, and what listening takes of the machine.

A real ``coach start`` with a virtual loudspeaker that a virtual microphone hears, and somebody who speaks into the same
room. A command counts as obeyed when the terminal shows what was heard, which it does after the act.
"""

from __future__ import annotations

import os
import re
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from engine.runner.ears_tone import HeardTone
from engine.words.words import Words
from tests.benchmarks.table import Row, Section, at_most, figure
from tests.listening.corpus.speakers import Speaker, speakers
from tests.listening.corpus.speech import say
from tests.runner.processes import Terminal, children, until
from tests.runner.room import Room, room, with_weights
from tests.voice.pulse import MISSING, RATE, WHY_NOT, onsets

TALKS = {
    "en-US": (("Coach, how much longer?", "Coach, how"), ("Coach, pause.",) * 2, ("Coach, go on.",) * 2),
    "de-DE": (("Coach, wie lange noch?", "Coach, wie lang"), ("Coach, Pause.",) * 2, ("Coach, weitermachen.",) * 2),
}
"""Asked, so that the coach speaks; said while it does; said after that. And how what was heard of it begins."""

ROUNDS = 4
LIMITS = {"en-US": 0.7, "de-DE": 0.9}
WITHIN = 6.0
STILL = 15.0
QUIET = 15.0
"""Seconds after a talk in which what listens is still wide awake."""


class Watched(Terminal):
    """A coach on a terminal, with the moments at which it shows something."""

    def _read(self) -> None:
        self.parts: list[tuple[float, str]] = []
        while self._open:
            try:
                part = os.read(self.leader, 1 << 16)
            except OSError:
                return
            self.parts.append((time.monotonic(), part.decode(errors="replace")))
            self._shown += part

    def when(self, text: str, since: int, after: float) -> float | None:
        """When ``text`` was shown ``after`` a moment, in the parts from ``since`` on: what was shown stays a while."""
        return next((at for at, part in self.parts[since:] if text in part and at > after), None)


def sections() -> Iterator[Section]:
    """One for each language, and one for the tone."""
    if MISSING:
        yield Section("Ears", (), left_out=(f"Spoken commands live: {WHY_NOT}",))
        return
    for locale in TALKS:
        with tempfile.TemporaryDirectory() as folder, room() as there:
            yield _section(locale, there, with_weights(Path(folder) / "home"))


def _section(locale: str, there: Room, home: Path) -> Section:
    sound = {"FORM_COACH_AUDIO": "", "PULSE_SERVER": there.pulse.server}
    options = ("start", "starter", "--listen", "--lines", "--locale", locale)
    coach = Watched(home, *options, **sound)
    try:
        coach.until(Words.load(locale).say("ears-keys"))
        until(lambda: _ears(coach), within=30)
        time.sleep(20)  # the welcome: the echo is found, and the filter knows the room
        took, missed = _talk(coach, there, locale)
        awake = _share(_ears(coach), STILL)
        time.sleep(QUIET)
        still = _share(_ears(coach), STILL)
        rows = [
            at_most("resident memory of what listens", _resident(_ears(coach)), "MB", 350),
            at_most("of a core while nobody speaks to it", 100 * still, "%", 15),
            figure(f"of a core in the first {STILL:.0f} s after a talk", 100 * awake, "%"),
            figure("commands that were not heard", missed, f"of {ROUNDS * 3}"),
            at_most("heard tone, from the decision", _tone(there), "s", 0.1),
        ]
        if took:
            rows[:0] = _latencies(took, LIMITS[locale])
    finally:
        coach.close()
    load = os.getloadavg()[0]
    notes = (
        f"{ROUNDS * 3} commands; every third is said while the coach answers the one before. Load average: {load:.1f}."
    )
    return Section(f"Ears, {locale}", tuple(rows), notes)


def _latencies(took: list[float], limit: float) -> list[Row]:
    return [
        at_most("end of speech to act, median", statistics.median(took), "s", limit),
        figure("end of speech to act, worst", max(took), "s"),
    ]


def _talk(coach: Watched, there: Room, locale: str) -> tuple[list[float], int]:
    speaker, words = _speaker(locale), Words.load(locale)
    took, missed = [], 0
    for sentence, begins in TALKS[locale] * ROUNDS:
        shown, since = words.say("ears-heard", text=begins).strip(), len(coach.parts)
        _, over = there.say(say(speaker, sentence))
        deadline = time.monotonic() + WITHIN
        while (at := coach.when(shown, since, over)) is None and time.monotonic() < deadline:
            time.sleep(0.02)
        if at is None:
            missed += 1
        else:
            took.append(at - over)
        if sentence != TALKS[locale][0][0]:
            time.sleep(5)  # the note has gone, and nobody speaks
    return took, missed


def _speaker(locale: str) -> Speaker:
    return next(one for one in speakers(locale, "figures") if one.engine != "espeak")


def _ears(coach: Terminal) -> int:
    """The process that listens; 0 as long as there is none."""
    for child in children(coach.process.pid):
        if b"ears_worker" in Path(f"/proc/{child}/cmdline").read_bytes():
            return child
    return 0


def _share(process: int, seconds: float) -> float:
    """What a process takes of a core."""
    before, began = _used(process), time.monotonic()
    time.sleep(seconds)
    return (_used(process) - before) / (time.monotonic() - began)


def _used(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _resident(process: int) -> float:
    found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{process}/status").read_text())
    return int(found[1]) / 1024 if found else 0.0


def _tone(there: Room) -> float:
    """Seconds from the decision to the sound of it, through a loudspeaker that nothing else plays on."""
    there.pulse.add_sink("spare")
    recording = there.pulse.record("spare")
    tone = HeardTone("spare", 1.0)
    try:
        began = time.monotonic()
        tone.play()
        until(lambda: onsets(recording.samples(), RATE))
        return recording.began() + onsets(recording.samples(), RATE)[0] / RATE - began
    finally:
        tone.close()
        recording.stop()


if __name__ == "__main__":
    from tests.benchmarks.table import show

    for one in sections():
        print(show(one))
