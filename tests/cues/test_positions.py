"""How to begin, and that it is over: told where nobody has told it, and not once more."""

from __future__ import annotations

import pytest

from engine.cues.models import Cue
from tests.cues.speaking import LOCALES, TALKS, WORKOUTS, Case, cues_of, everything, messages, own_sheet
from tests.workflow.driving import SQUATS, own

NEW = [Case(workout, locale, talk, new=True) for workout in WORKOUTS for locale in LOCALES for talk in TALKS]
MOVING = {"sets": 2, "work": 40, "rest": 20}


def set_ups(cues: tuple[Cue, ...], exercise: str | None) -> list[Cue]:
    return [cue for cue in cues if cue.message == f"exercise-{exercise}.setup"]


@pytest.mark.parametrize("case", NEW, ids=str)
def test_before_every_stretch_the_position_is_told_however_long_its_name(case: Case) -> None:
    for step, _start, cues in cues_of(case):
        if step.kind == "ready" and step.phase == "cool_down":
            assert len(set_ups(cues, step.exercise)) == 1
            assert step.side is None or any(cue.arguments.get("side") == step.side for cue in cues)


@pytest.mark.parametrize("case", NEW, ids=str)
def test_who_does_the_same_again_knows_how_to_begin(case: Case) -> None:
    for step, _start, cues in cues_of(case):
        if step.kind == "ready" and step.phase == "exercise" and step.set > 1:
            assert set_ups(cues, step.exercise) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_after_a_rest_too_short_for_it_the_get_ready_says_to_lie_down_before_it_says_how_much(locale: str) -> None:
    plan = own({"exercise": "bodyweight-squat", **MOVING}, {"exercise": "glute-bridge", **MOVING})
    sheet = own_sheet(plan, Case("mine", locale, new=True))
    at = next(at for at, one in enumerate(sheet) if one.step.exercise == "glute-bridge" and one.step.kind == "ready")
    assert len(set_ups(everything(sheet[at - 1 : at + 1]), "glute-bridge")) == 1


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("block", "over"), [({"work": 40}, "time-is-up"), ({"hold": 40}, "release")])
def test_the_last_hold_is_let_go_before_the_walk_to_cool_down(block: dict[str, int], over: str, locale: str) -> None:
    cool_down = {"cardio": {"exercise": "walk", "minutes": 5}, "stretches": []}
    sheet = own_sheet(own({"exercise": "glute-bridge", "sets": 1, **block}, cool_down=cool_down), Case("mine", locale))
    walk = next(one for one in sheet if one.step.phase == "cool_down")
    assert [cue.message for cue in walk.cues][:2] == [over, "cool-down-cardio"]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_walk_describes_a_move_from_its_beginning(locale: str) -> None:
    said = messages(cues_of(Case("full", locale, new=True))[:1])
    assert said.index("exercise-glute-bridge.setup") + 1 == said.index("exercise-glute-bridge.how-1")


def test_a_walk_that_has_just_told_the_position_is_not_repeated() -> None:
    plan = own(SQUATS, warm_up={"cardio": {"exercise": "walk", "minutes": 3}, "circuit": "none"})
    said = messages(own_sheet(plan, Case("mine", new=True)))
    assert said.count("exercise-bodyweight-squat.setup") == 1
