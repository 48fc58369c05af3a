"""Health Connect's segments can be filled from ``coach history --json``, as docs/export.md says.

What its ``ExerciseSegment`` requires stands in its constructor: a beginning before the end, no negative numbers, an
effort from 0 to 10; its session refuses segments that overlap. There is no Android here, so these rules are checked in
its place.
"""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from engine.catalog.loader import load
from engine.cli.history_text import document
from engine.storage.memory import MemoryStore
from engine.storage.person import history
from tests.portability.samples import ME, anything, trained
from tests.storage.samples import NOON

PAGE = (Path(__file__).parents[2] / "docs" / "export.md").read_text(encoding="utf-8")
TYPES = dict(re.findall(r"^\| `([a-z-]+)` \| `([A-Z_]+)` \|$", PAGE.partition("## Health Connect")[2], re.MULTILINE))
KNOWN = {"DEADLIFT", "SQUAT", "HIP_THRUST", "LUNGE", "LEG_CURL", "OTHER_WORKOUT"}
KILOGRAMS = {"kg": 1.0, "lb": 0.45359237}


class Segment(NamedTuple):
    """As Health Connect has it; times in seconds."""

    start: float
    end: float
    type: str
    repetitions: int
    weight: float | None
    set_index: int
    effort: float | None


def segments(session: dict[str, Any], unit: str = "kg") -> list[Segment]:
    """As the page says it is done."""
    return [
        Segment(
            start=one["at"] - one["seconds"],
            end=one["at"],
            type=TYPES.get(one["exercise"], "OTHER_WORKOUT"),
            repetitions=one["repetitions"] or 0,
            weight=None if one["load"] is None else one["load"] * KILOGRAMS[one["unit"] or unit],
            set_index=one["set"] - 1,
            effort=one["effort"],
        )
        for one in session["sets"]
        if one["seconds"] > 0
    ]


def check(found: list[Segment]) -> None:
    for one in found:
        assert one.start < one.end
        assert one.type in KNOWN
        assert one.repetitions >= 0
        assert one.weight is None or one.weight >= 0
        assert one.set_index >= 0
        assert one.effort is None or 0 <= one.effort <= 10
    assert all(first.end <= then.start + 1e-6 for first, then in pairwise(found))


def test_a_whole_session_has_a_segment_for_each_side_of_each_set():
    done = document(history(trained(1), ME).sessions[0])
    found = segments(done)
    check(found)
    assert len(found) == len(done["sets"])
    first = found[0]
    assert (first.type, first.repetitions, first.weight, first.set_index, first.effort) == ("HIP_THRUST", 6, 12.5, 0, 8)
    assert {one.set_index for one in found} == {0, 1, 2}


@pytest.mark.parametrize("seed", range(0, 40, 3))
def test_whatever_happens_in_a_session_its_segments_are_possible(seed):
    store = MemoryStore()
    anything(store, "s", seed, NOON)
    for session in history(store, ME).sessions:
        check(segments(document(session)))


def test_every_exercise_of_strength_has_a_type():
    assert set(TYPES) == {id_ for id_, one in load().exercises.items() if one.kind == "strength"}
    assert set(TYPES.values()) <= KNOWN
