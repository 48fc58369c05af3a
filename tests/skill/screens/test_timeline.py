"""What is shown of a workout, second by second."""

from __future__ import annotations

from itertools import pairwise

import pytest
from msgspec.structs import replace

from engine.display.number import clock
from engine.session.people import catalog
from engine.workflow.definition import Lift
from engine.workflow.definition_builder import define
from engine.workflow.plan import Plan
from engine.workflow.steps import Step
from skill.alexa.response import voice
from skill.alexa.screens.model import Sentence, Stretch, Workout
from skill.alexa.screens.packing import workout_screen
from skill.alexa.screens.timeline import Course, timeline

STEPS = Plan(define(catalog().workouts["day-3"], catalog()), "plan").steps(())
SET = next(step for step in STEPS if step.phase == "exercise" and step.kind == "repetitions")


def laid(course: Course, locale: str = "en-US") -> tuple[Stretch, ...]:
    return timeline(course, voice(locale).speech)


def one(step: Step, **about) -> Stretch:
    """How a step is shown in its place."""
    steps = (*STEPS[: step.index], step, *STEPS[step.index + 1 :])
    return laid(Course(steps, step.index, 0.0, stop=step.index + 1)._replace(**about))[0]


def test_every_step_begins_where_the_one_before_it_ends():
    stretches = laid(Course(STEPS, 0, 0.0))
    for step, (before, after) in zip(STEPS, pairwise(stretches), strict=True):
        assert after.at - before.at == pytest.approx(step.duration)
    assert stretches[-1].title == "Done"


def test_a_step_that_had_begun_goes_on_and_a_longer_rest_is_longer():
    rest = next(step for step in STEPS if step.kind == "rest")
    shown = laid(Course(STEPS, rest.index, 20.0, added=60.0))
    assert shown[0].at == -20.0
    assert shown[1].at == rest.duration + 60.0 - 20.0


def test_a_step_that_is_still_to_begin_waits_for_what_is_said_before_it():
    assert laid(Course(STEPS, 0, -2.5))[0].at == 2.5


def test_it_stops_where_the_coach_asks_and_shows_what_the_question_is_about():
    rest = next(step for step in STEPS if step.kind == "rest")
    shown = laid(Course(STEPS, rest.index, 0.0, stop=rest.index + 1, waits=rest.index + 1, until=rest.duration))
    assert [stretch.step for stretch in shown] == [rest.index, rest.index]
    assert (shown[1].title, shown[1].word, shown[1].rests) == ("Step-up", "", True)


def test_a_set_that_is_cut_stops_at_the_cut():
    shown = laid(Course(STEPS, SET.index, 0.0, stop=SET.index + 1, waits=SET.index, until=12.0))
    assert [stretch.at for stretch in shown] == [0.0, 12.0]
    assert shown[1].title == shown[0].title


def test_a_set_at_ones_own_pace_shows_how_many_and_lasts():
    shown = laid(Course(STEPS, SET.index, 0.0, stop=SET.index + 1, pace="self"))
    assert len(shown) == 1
    assert (shown[0].kind, shown[0].word, shown[0].label) == ("word", str(SET.repetitions), "At your own pace")


def test_in_a_set_of_as_many_as_one_can_no_number_stands():
    shown = one(replace(SET, most=True))
    assert (shown.kind, shown.word, shown.label) == ("word", "", "As many as you can")


def test_a_weight_and_a_lighter_set_are_told():
    shown = one(replace(SET, load=Lift(12.5, "kg"), set=1, sets=4, lead=1))
    assert shown.detail == "Lighter set 1 of 1 · Left side · 12.5\u00a0kg"
    second = one(replace(SET, load=Lift(20.0, "kg"), set=3, sets=4, lead=1))
    assert second.detail == "Set 2 of 3 · Left side · 20\u00a0kg"


def test_in_german_a_number_has_its_comma():
    steps = (*STEPS[: SET.index], replace(SET, load=Lift(12.5, "kg")), *STEPS[SET.index + 1 :])
    shown = laid(Course(steps, SET.index, 0.0, stop=SET.index + 1), "de-DE")[0]
    assert shown.detail.endswith("12,5\u00a0kg")


def test_what_comes_next_is_named():
    change = next(step for step in STEPS if step.kind == "change")
    rest = next(step for step in STEPS if step.kind == "rest" and step.set > 1)
    assert one(STEPS[change.index - 1]).following == "Next: the other side"
    assert one(STEPS[change.index + 1]).following == "Next: rest"
    assert one(rest).following.startswith("Next: set 2 of")
    assert one(STEPS[0]).following == "Next: knee hug"
    assert one(STEPS[-1]).following == ""


@pytest.mark.parametrize(
    ("gone", "asks", "word"), [(0.0, False, "0"), (13.0, False, "4"), (13.0, True, ""), (999.0, False, "8")]
)
def test_a_set_that_is_held_keeps_its_count_unless_something_is_asked(gone, asks, word):
    (shown,) = laid(Course(STEPS, SET.index, gone, paused=True, asks=asks))
    assert (shown.kind, shown.word, shown.label, shown.rests) == ("word", word, "Paused", False)


def test_a_rest_that_is_held_keeps_its_time():
    rest = next(step for step in STEPS if step.kind == "rest")
    (shown,) = laid(Course(STEPS, rest.index, 10.0, paused=True))
    assert shown.word == clock(rest.duration - 10.0)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0.0, "0"), (-3.0, "0"), (0.2, "1"), (59.0, "59"), (60.0, "1:00"), (61.5, "1:02"), (600.0, "10:00")],
)
def test_a_time_is_seconds_alone_below_a_minute(seconds, shown):
    assert clock(seconds) == shown


def test_the_screen_stays_on_beyond_the_last_stretch():
    stretches = laid(Course(STEPS, 0, 0.0))
    workout = Workout(stretches, (Sentence(stretches[-1].at + 30.0, "Well done."),))
    assert workout_screen(workout).data["awake"] >= (stretches[-1].at + 30.0 + 60.0) * 1000
