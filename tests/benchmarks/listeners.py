"""Two hundred listeners whose workouts play at once against ``coach serve`` in two processes: real time, real HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

from tests.benchmarks.subjects.audience import Audience
from tests.benchmarks.table import Row, Section, at_least, at_most, figure
from tests.skill.endpoint.running import serving

NUMBER, PROCESSES, SECONDS = 200, 2, 120.0
WORKOUTS = ("full", "day-1", "day-3", "day-5")
GOAL = 100.0
"""Milliseconds within which 99 of 100 turns are answered."""

COACH = "from engine.cli import main; main()"
NOTES = (
    f"coach serve, {PROCESSES} processes over loopback, sessions in SQLite. {NUMBER} devices on this machine begin\n"
    f"within {SECONDS / 4:.0f} s and listen in real time, for {SECONDS:.0f} s; each fetches its tracks, and says\n"
    "next three times. Who asks for a track first has it made. A turn is a request and its answer, as they see it."
)


def section() -> Section:
    """How long turns take, and how often tracks are made."""
    with TemporaryDirectory() as home:
        public = {"FORM_COACH_PUBLIC_URL": "https://coach.example.org"}
        command = ("-c", COACH, "serve", "--allow-unsigned", "--port", "0", "--processes", f"{PROCESSES}")
        with serving(*command, home=home, **public) as port:
            audience = Audience(port, Path(home), NUMBER, WORKOUTS)
            audience.warm_up()
            audience.listen(SECONDS)
        return Section("Listeners at once", tuple(_rows(audience)), NOTES)


def _rows(audience: Audience) -> Iterator[Row]:
    turns = quantiles((seconds * 1000 for seconds in audience.turns), n=100)
    tracks = quantiles((seconds * 1000 for seconds in audience.waited), n=100)
    yield at_most("errors", len(audience.wrong), "", 0)
    yield figure("turns", len(audience.turns), "")
    yield figure("a turn, median", turns[49], "ms")
    yield at_most("a turn, 99 of 100", turns[98], "ms", GOAL)
    reports = quantiles((seconds * 1000 for seconds in audience.reports), n=100)
    yield at_most("what a player tells, 99 of 100", reports[98], "ms", GOAL)
    yield figure("tracks fetched", sum(audience.tracks.values()), "")
    yield figure("a track, median", tracks[49], "ms")
    yield figure("a track, 99 of 100", tracks[98], "ms")
    yield figure("tracks, each another one", len(audience.tracks), "")
    yield at_most("tracks made more than once", sum(len(one) > 1 for one in audience.files.values()), "", 0)
    yield at_least("tracks that were there", len(audience.files), "", len(audience.tracks))
    playing = sum(bool(one.player.heard) for one in audience.devices)
    yield at_least("listeners who heard something", playing, "", len(audience.devices))
