"""Words that are true of the workout at hand: one side only, stretches alone, a how-to without a rest to tell it in."""

from __future__ import annotations

from typing import Any

import pytest

from engine.catalog.own_workout import check_document
from engine.workflow import Plan, define
from tests.cues.speaking import LOCALES, Case, messages, own_sheet
from tests.workflow.driving import CATALOG, SQUATS, own

STRETCHES = [{"exercise": "figure-four-stretch", "seconds": 30}, {"exercise": "seated-toe-reach", "seconds": 45}]
LINES = {"figure-four-stretch": 3, "seated-toe-reach": 3}
BRIDGE = {"exercise": "single-leg-bridge", "sets": 2, "repetitions": 8, "rest": 60}
FIRST, ONLY = ("next-side", "next-set-side"), ("next-only-side", "next-set-only-side")


def stretching(**cool_down: Any) -> Plan:
    """A workout of stretches alone."""
    parts = {"warm_up": "none", "cool_down": {"cardio": "none", "stretches": STRETCHES, **cool_down}}
    return Plan(define(check_document({"id": "mine", **parts}, "mine.toml", CATALOG), CATALOG), "mine")


def lesson(exercise: str, lines: int) -> list[str]:
    """All lines of a how-to."""
    return [f"exercise-{exercise}.how-{number}" for number in range(1, lines + 1)]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("side", ["left", "right"])
def test_a_side_alone_is_not_the_first(side: str, locale: str) -> None:
    sheet = own_sheet(own(SQUATS, {**BRIDGE, "side": side}), Case("mine", locale))
    said = [(cue.message, cue.text) for _step, _at, cues in sheet for cue in cues]
    assert [message for message, _text in said if message in (*FIRST, *ONLY)] == list(ONLY)
    named = {"left": ("left side only", "nur die linke"), "right": ("right side only", "nur die rechte")}[side]
    assert all(named[LOCALES.index(locale)] in text for message, text in said if message in ONLY)


def test_of_both_sides_one_is_the_first() -> None:
    assert [one for one in messages(own_sheet(own(SQUATS, BRIDGE), Case("mine"))) if one in (*FIRST, *ONLY)] == list(
        FIRST
    )


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("ready", range(3, 13))
def test_nor_in_the_shortest_get_ready(ready: int, locale: str) -> None:
    sheet = own_sheet(own({**BRIDGE, "side": "left", "ready": ready}), Case("mine", locale, new=True))
    assert not set(FIRST) & set(messages(sheet))


@pytest.mark.parametrize("locale", LOCALES)
def test_W3_stretches_alone_are_told_to_begin_slowly_not_a_set(locale: str) -> None:
    said = messages(own_sheet(stretching(), Case("mine", locale)))
    assert "no-warm-up-stretches" in said
    assert "no-warm-up" not in said


def test_W3_a_walk_before_stretches_is_all_the_warmth_they_need() -> None:
    plan = stretching(cardio={"exercise": "walk", "minutes": 5})
    assert not [one for one in messages(own_sheet(plan, Case("mine"))) if one.startswith("no-warm-up")]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("walk", ["none", {"exercise": "walk", "minutes": 2}, {"exercise": "walk", "minutes": 5}])
def test_every_stretch_is_explained_once_with_and_without_a_walk(walk: object, locale: str) -> None:
    said = messages(own_sheet(stretching(cardio=walk), Case("mine", locale, new=True)))
    for exercise, lines in LINES.items():
        told = [one for one in said if one.startswith(f"exercise-{exercise}.how-")]
        assert told == lesson(exercise, lines)


def test_who_knows_a_stretch_is_not_told_how_it_goes() -> None:
    assert not [one for one in messages(own_sheet(stretching(), Case("mine"))) if ".how-" in one]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_timed_set_explains_what_the_rest_was_too_short_for(locale: str) -> None:
    moving = {"sets": 2, "work": 40, "rest": 20}
    plan = own({"exercise": "bodyweight-squat", **moving}, {"exercise": "glute-bridge", **moving})
    said = messages(own_sheet(plan, Case("mine", locale, new=True)))
    assert [one for one in said if one.startswith("exercise-glute-bridge.how-")] == lesson("glute-bridge", 5)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("minutes", [1, 3, 10])
def test_a_walk_explains_what_comes_straight_after_it(minutes: int, locale: str) -> None:
    walk = {"cardio": {"exercise": "walk", "minutes": minutes}, "circuit": "none"}
    sheet = own_sheet(own(SQUATS, warm_up=walk), Case("mine", locale, new=True))
    told = [(step.kind, cue.message) for step, _at, cues in sheet for cue in cues if "squat.how-" in cue.message]
    assert told == [("timed", line) for line in lesson("bodyweight-squat", 4)]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_weight_that_the_rest_has_told_does_not_cost_the_repetitions(locale: str) -> None:
    lighter = [{"repetitions": 10, "weight": "20kg"}, {"repetitions": 5, "weight": "50kg"}]
    block = {"exercise": "barbell-hip-thrust", "weight": "80kg", "warm_up_sets": lighter, "rest": 90}
    for step, _at, cues in own_sheet(own(block), Case("mine", locale)):
        if step.kind == "ready" and step.set > 1:
            assert any(cue.message.startswith("ready-") and "repetitions" in cue.arguments for cue in cues)


@pytest.mark.parametrize("locale", LOCALES)
def test_of_an_exercise_of_ones_own_nothing_is_said_where_there_is_nothing_to_say(locale: str) -> None:
    mine = {"id": "frog-pump", "name": "frog pump", "pattern": "bridge", "how_to": ["Soles together."]}
    block = {"exercise": "frog-pump", "sets": 3, "repetitions": 8, "rest": 60}
    said = messages(own_sheet(own(SQUATS, block, exercise=[mine]), Case("mine", locale, new=True)))
    assert [one for one in said if one.startswith("exercise-frog-pump.")] == ["exercise-frog-pump.how-1"]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_single_round_is_not_numbered(locale: str) -> None:
    circuit = {"rounds": 1, "repetitions": 8, "exercises": ["knee-hug", "glute-bridge"]}
    said = messages(own_sheet(own(SQUATS, warm_up={"cardio": "none", "circuit": circuit}), Case("mine", locale)))
    assert "ready-round" not in said
    assert said.count("ready-move") + said.count("ready-short") == 2


def test_a_form_cue_never_comes_between_the_lines_of_an_explanation() -> None:
    for seconds in range(18, 60):
        plan = stretching(stretches=[{"exercise": "figure-four-stretch", "seconds": seconds}])
        for step, _at, cues in own_sheet(plan, Case("mine", new=True)):
            said = [cue.message for cue in cues if cue.kind == "form"] if step.kind == "hold" else []
            assert said == sorted(said, key=lambda one: ".how-" not in one), seconds
