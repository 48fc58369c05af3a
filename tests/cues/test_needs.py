"""What an exercise needs is named with its explanation, and of several things that will do, one."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from engine.cues.explanation import met, room_needed
from engine.cues.needs import things_needed
from engine.cues.script import script
from engine.workflow.effects import Performed
from tests.cues.speaking import LOCALES, Case, listener, speech
from tests.workflow.driving import CATALOG, SQUATS, built_in, own

NEEDS = things_needed(CATALOG.exercises)
BRIDGES = {"exercise": "feet-elevated-bridge", "sets": 2, "repetitions": 8, "rest": 60}


@pytest.mark.parametrize(
    ("exercise", "at_hand", "things"),
    [
        ("feet-elevated-bridge", (), "chair"),
        ("goblet-squat", (), "dumbbell"),
        ("goblet-squat", ("kettlebell",), "kettlebell"),
        ("bodyweight-squat", (), None),
    ],
)
def test_of_what_will_do_one_thing_is_named(exercise: str, at_hand: tuple[str, ...], things: str | None) -> None:
    assert things_needed(CATALOG.exercises, at_hand).get(exercise) == things


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("new", [True, False])
def test_the_thing_is_named_once_before_it_is_needed_and_only_to_a_newcomer(locale: str, new: bool) -> None:
    who = replace(listener(Case("mine", locale, new=new)), needs=NEEDS)
    steps = own(SQUATS, BRIDGES).steps()
    first = next(step.index for step in steps if step.exercise == "feet-elevated-bridge" and step.kind != "ready")
    said = [cue.message for index in range(first) for cue in script(steps, index, speech(locale), who)]
    assert said.count("need-for-this") == new


def test_what_was_skipped_is_still_new() -> None:
    plan = built_in("full")
    who = listener(Case("full", new=True))
    first = next(step for step in plan.steps() if step.phase == "exercise")
    as_laid_out = room_needed(plan.steps(), first.index, speech(), who)
    skipped = replace(who, met=frozenset(), here=first.index, heard=frozenset())
    assert as_laid_out == 0.0 < room_needed(plan.steps(), first.index, speech(), skipped)
    done = replace(skipped, met=frozenset({first.exercise or ""}))
    assert room_needed(plan.steps(), first.index, speech(), done) == 0.0


def test_a_walk_to_its_end_has_explained_what_follows() -> None:
    steps = built_in("full").steps()
    walk = Performed(steps[0].slot, "walk", 1, "warm_up", None, None, 600.0, complete=True)
    moves = {step.exercise for step in steps if step.round == 1}
    assert met(steps, [walk]) == moves | {"walk"}
    cut = Performed(steps[0].slot, "walk", 1, "warm_up", None, None, 60.0, complete=False)
    assert met(steps, [cut]) == {"walk"}
