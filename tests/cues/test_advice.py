"""Advice is told once in a workout, and where it is true."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from engine.catalog.own_workout import read_workout
from engine.workflow import Plan, define
from tests.cues.speaking import SEEDS, WORKOUTS, Case, cues_of, messages, own_sheet
from tests.workflow.driving import CATALOG, own

FILES = sorted((Path(__file__).parents[2] / "docs" / "workouts").glob("*.toml"))
LOAD, RESTS, TEN_MINUTES = "advice-load", "advice-rest-between-sets", "advice-warm-not-exhausted"


def told_in(block: dict[str, Any], **more: Any) -> set[str]:
    """All that is said in a workout of this block, to people who are told much."""
    sheets = (own_sheet(own(block, **more), Case("mine", talk="chatty", seed=seed)) for seed in range(12))
    return set(chain.from_iterable(map(messages, sheets)))


@pytest.mark.parametrize("talk", ["normal", "chatty"])
@pytest.mark.parametrize("workout", [*WORKOUTS, *FILES], ids=lambda one: getattr(one, "stem", one))
def test_no_advice_comes_twice_in_the_rests_of_a_workout(workout: str | Path, talk: str) -> None:
    for seed in SEEDS:
        case = Case(str(workout), talk=talk, seed=seed)  # type: ignore[arg-type]
        if isinstance(workout, Path):
            sheet = own_sheet(Plan(define(read_workout(workout, CATALOG), CATALOG), workout.stem), case)
        else:
            sheet = cues_of(case)
        told = [cue.message for step, _at, cues in sheet for cue in cues if step.kind == "rest"]
        advice = [one for one in told if one.startswith("advice-")]
        assert len(advice) == len(set(advice))


def test_a_weight_is_advised_where_one_is_lifted_that_nobody_named() -> None:
    assert LOAD in told_in({"exercise": "goblet-squat"})
    assert LOAD not in told_in({"exercise": "goblet-squat", "weight": "16kg"})
    assert LOAD not in told_in({"exercise": "split-squat"})
    assert LOAD not in told_in({"exercise": "goblet-squat", "hold": 30})


def test_the_usual_rest_is_told_where_the_rest_is_one() -> None:
    assert RESTS in told_in({"exercise": "split-squat", "rest": 75})
    assert RESTS not in told_in({"exercise": "split-squat", "rest": 45})
    assert RESTS not in told_in({"exercise": "split-squat", "rest": 150})


@pytest.mark.parametrize("minutes", [5, 10])
def test_ten_minutes_of_walking_are_praised_where_there_are_ten(minutes: int) -> None:
    walk = {"cardio": {"exercise": "walk", "minutes": minutes}, "circuit": "none"}
    assert (TEN_MINUTES in told_in({"exercise": "split-squat"}, warm_up=walk)) == (minutes == 10)
