"""A workout of one's own is told as its file has it, and can be shortened and eased, whatever is in it."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from engine.catalog.own_exercises import with_own
from engine.catalog.own_workout import check_document, read_workout
from engine.coaching.past.records import History
from engine.coaching.plan.wishes import Due, Wish, due
from engine.coaching.profile.model import Profile, Readiness
from tests.workflow.driving import CATALOG

DOCS = sorted((Path(__file__).parents[2] / "docs" / "workouts").glob("*.toml"))
MONDAY = datetime.date(2026, 11, 23)
SQUATS = {"exercise": "goblet-squat"}


def told(*blocks: dict[str, object]) -> list[str]:
    document = {"id": "mine", "block": list(blocks)}
    wish = Wish(workout=check_document(document, "mine.toml", CATALOG))
    return [one.id for one in due(wish, Profile(), History(()), MONDAY, CATALOG).told]


def test_what_the_file_says_needs_no_reason() -> None:
    assert told({**SQUATS, "repetitions": 6, "weight": "16kg"}) == []
    assert told({**SQUATS, "each_set": [12, 10, 8], "weight": ["12kg", "14kg", "16kg"]}) == []


def test_what_it_leaves_open_is_planned_and_told() -> None:
    assert "why-choose-weight-this" in told({**SQUATS, "repetitions": 6})
    assert "why-first" not in told({**SQUATS, "repetitions": 6})
    assert "why-choose-weight-this" not in told({**SQUATS, "weight": "16kg"})
    assert "why-first" in told({**SQUATS, "weight": "16kg"})


@pytest.mark.parametrize("ready", [Readiness(), Readiness(2), Readiness(3, True), Readiness(gentle=True)])
@pytest.mark.parametrize("minutes", [None, 10, 25])
@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.stem)
def test_every_documented_workout_can_be_eased_and_shortened(
    path: Path, minutes: float | None, ready: Readiness
) -> None:
    workout = read_workout(path, CATALOG)
    known = with_own(CATALOG, workout.exercise)
    found: Due = due(Wish(workout=workout, readiness=ready, minutes=minutes), Profile(), History(()), MONDAY, known)
    definition = found.today.definition(known)
    for part in definition.blocks:
        assert not part.each or len(part.each) == part.sets


def test_sets_that_differ_lose_the_last_ones() -> None:
    document = {"id": "mine", "block": [{**SQUATS, "each_set": [12, 10, 8, 6]}]}
    wish = Wish(workout=check_document(document, "mine.toml", CATALOG), readiness=Readiness(3))
    definition = due(wish, Profile(), History(()), MONDAY, CATALOG).today.definition(CATALOG)
    (block,) = definition.blocks
    assert [one.repetitions for one in block.each or ()] == [12, 10]
