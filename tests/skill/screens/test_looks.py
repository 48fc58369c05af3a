"""What a person sees, on every kind of device: drawn by a real browser."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace

from engine.session.people import catalog
from engine.workflow.definition import Lift
from engine.workflow.definition_builder import define
from engine.workflow.plan import Plan
from skill.alexa.response import voice
from skill.alexa.screens.directive import show
from skill.alexa.screens.model import Screen, Sentence, Workout
from skill.alexa.screens.packing import workout_screen
from skill.alexa.screens.timeline import Course, timeline
from tests.skill.screens.browser import DEVICES, MEDIUM, ROUND, TALL, TV, Device, Shot, browser, look
from tests.skill.screens.states import states

LOCALES = {"en-US": (MEDIUM, ROUND), "de-DE": DEVICES}
"""German words are longer: they are looked at on every device."""

KEYS = (("next", "Next"), ("pause", "Pause"), ("more-rest", "More rest"))


def directive(screen: Screen) -> dict[str, Any]:
    made = show(screen, "2024.3")
    assert made is not None
    return {"document": made.document, "datasources": made.datasources}


def whole(locale: str = "en-US", workout: str = "full") -> tuple[Plan, dict[str, Any]]:
    """A workout that runs on the device from its beginning to its end."""
    plan = Plan(define(catalog().workouts[workout], catalog()), "plan")
    stretches = timeline(Course(plan.steps(()), 0, 0.0), voice(locale).speech)
    return plan, directive(workout_screen(Workout(stretches, buttons=KEYS, token="screen")))


def longest(locale: str, words: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The exercises with the longest names, in a late set with a weight; and the longest of what is asked."""
    speech = voice(locale).speech
    steps = Plan(define(catalog().workouts["day-3"], catalog()), "plan").steps(())
    base = next(step for step in steps if step.kind == "repetitions" and step.side)
    named = sorted(catalog().exercises, key=lambda one: -len(speech.text("screen-name", {"exercise": one})))
    for exercise in named[:2]:
        late = replace(base, index=1, exercise=exercise, set=12, sets=12, load=Lift(112.5, "lb"))
        course = Course((replace(late, index=0, kind="ready"), late, late), 0, 0.0, stop=2, waits=2)
        sentence = Sentence(0.0, max(words, key=len))
        yield exercise, directive(workout_screen(Workout(timeline(course, speech), (sentence,), KEYS, "screen")))


def shots() -> Iterator[Shot]:
    for locale, devices in LOCALES.items():
        every = list(states(locale))
        said = [text for one in every for _, text in one.directive["datasources"]["coach"].get("lines", ())]
        for device in devices:
            for state in every:
                yield Shot(f"{locale}, {state.name}, {device.name}", state.directive, device, state.at)
            for exercise, made in longest(locale, [text for text in said if len(text) < 160]):
                for at in (5.0, 500.0):
                    yield Shot(f"{locale}, {exercise} at {at:g}, {device.name}", made, device, at)
    yield from counting()
    yield from touched()
    yield overlong()


def overlong() -> Shot:
    """A name that nobody could show, so that the tests below can fail."""
    _, made = whole()
    made["datasources"]["coach"]["texts"][1] = "Unaussprechlichlangesuebungswort " * 9
    return Shot(OVERLONG, made, Device("strip", 300, 200), 1.0)


OVERLONG = "an overlong name"


def counting() -> Iterator[Shot]:
    _, made = whole()
    for at in TIMES:
        yield Shot(f"at {at:g}", made, MEDIUM, at)
    for device in DEVICES:
        yield Shot(f"ten minutes, {device.name}", made, device, 0.0)


TIMES = (0.0, 0.4, 59.7, 540.2, 599.9, 600.3, 609.5, 611.5, 620.0, 639.9, 1800.0, 3000.0, 9999.0)


def touched() -> Iterator[Shot]:
    _, made = whole()
    yield Shot("pressed", made, TV, 611.0, presses=("key-next", "key-more-rest", "key-pause"))


@pytest.fixture(scope="module")
def seen(tmp_path_factory) -> dict[str, dict[str, Any]]:
    if browser() is None:
        pytest.skip("there is no Chromium here")
    return {one["name"]: one for one in look(list(shots()), tmp_path_factory.mktemp("browser"))}


def number(one: dict[str, Any]) -> str:
    return next((text["text"] for text in one["texts"] if text["id"] == "number"), "")


def test_every_screen_can_be_drawn(seen):
    assert {name: one["error"] for name, one in seen.items() if "error" in one} == {}
    assert [name for name, one in seen.items() if not one["texts"]] == []


def test_no_text_is_cut_also_of_the_longest_names_in_both_languages(seen):
    cut = {name: [text["text"] for text in one["texts"] if text["cut"]] for name, one in seen.items()}
    assert cut.pop(OVERLONG)
    assert {name: texts for name, texts in cut.items() if texts} == {}


def test_no_two_texts_lie_over_each_other(seen):
    assert {name: one["over"] for name, one in seen.items() if one["over"] and name != OVERLONG} == {}


def test_the_count_is_as_tall_as_a_fifth_of_the_screen(seen):
    """A bold digit is some seven tenths as tall as its size. A tall screen is too narrow for a time that is as tall."""
    numbers = {name: text for name, one in seen.items() for text in one["texts"] if text["id"] == "number"}
    shares = {name: text["share"] for name, text in numbers.items() if TALL.name not in name or len(text["text"]) < 3}
    assert {name: share for name, share in shares.items() if share * 0.7 < 0.2} == {}
    assert len(shares) > 50


def test_the_count_and_the_time_left_are_those_of_the_workout_at_every_moment(seen):
    """From elapsed time: the walk ends after ten minutes, then ten seconds of get-ready, then the first repetitions."""
    plan, _ = whole()
    for at in TIMES[:-1]:
        assert number(seen[f"at {at:g}"]) == expected(plan, at), at
    assert number(seen["at 9999"]) == ""


def expected(plan: Plan, at: float) -> str:
    """By the steps themselves, not by what was sent."""
    begun = 0.0
    for step in plan.steps(()):
        since = at - begun
        if since < step.duration:
            break
        begun += step.duration
    if step.repetitions is not None and step.tempo is not None:
        lower, pause, lift, _ = step.tempo
        first = min(lower + pause if step.starts == "lower" else lift, step.tempo.total - 1.0)
        return str(len([one for one in range(step.repetitions) if one * step.tempo.total + first <= since]))
    left = math.ceil(step.duration - since)
    return f"{left // 60}:{left % 60:02}" if left >= 60 else str(left)


def test_what_is_pressed_is_sent_with_the_step_that_is_shown_and_only_what_is_there_can_be_pressed(seen):
    pressed = seen["pressed"]
    assert pressed["pressed"] == [True, False, True]  # there is no rest that could be longer
    assert pressed["sent"] == [["coach", "next", "screen", 2, None], ["coach", "pause", "screen", 2, None]]


def test_a_television_has_a_button_in_focus_and_the_screen_stays_awake(seen):
    assert seen["pressed"]["focused"] == "key-next"
    assert seen[f"en-US, set, {MEDIUM.name}"]["focused"] is None
    assert all(one["awake"]["lock"] and one["awake"]["delay"] >= 120_000 for one in seen.values())


def test_what_is_said_is_shown_while_it_is_said(seen):
    words = [text["text"] for text in seen[f"de-DE, rest, {MEDIUM.name}"]["texts"]]
    assert "Pause" in words
    assert any(re.search(r"Satz \d von", one) for one in words)
    assert "Mehr Pause" in [text["text"] for text in seen[f"de-DE, rest, {ROUND.name}"]["texts"]]
