"""A number at "ready?" rates what was just done; a unit right after a weight corrects that weight."""

from __future__ import annotations

import pytest

from engine.dialogue.intent import Intent, Value
from engine.workflow.effects import Amended, Rated
from tests.dialogue.driving import Listener
from tests.dialogue.states import at, at_question, in_the_circuit

LOCALES = ["en-US", "de-DE"]


def rated(listener: Listener) -> list[int]:
    return [one.effort for one in listener.effects(Rated)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", ["ready", "go-on"])
def test_a_number_up_to_ten_is_a_rating_and_the_question_stays(kind: str, locale: str) -> None:
    listener = at_question(kind, locale).say("EffortIntent", effort=6).say("EffortIntent", effort=7)
    assert rated(listener) == [6, 7]
    assert listener.asked.kind == kind


def test_a_rating_and_ready_are_both_taken() -> None:
    listener = at_question("ready", "en-US")
    step = listener.asked.about["step"]
    listener.say("EffortIntent", effort=8, also=(Intent("ReadyIntent"),))
    assert rated(listener) == [8]
    assert listener.step.index == step


@pytest.mark.parametrize("kind", ["ready", "go-on"])
@pytest.mark.parametrize("number", [15, 20, 90])
def test_a_large_number_is_seconds(number: int, kind: str) -> None:
    listener = at_question(kind, "en-US").say("EffortIntent", effort=number)
    assert (listener.messages(), listener.asked.kind) == (["waiting"], kind)


@pytest.mark.parametrize("number", [0, 11, 14])
def test_what_may_be_neither_is_asked(number: int) -> None:
    listener = at_question("ready", "en-US").say("EffortIntent", effort=number)
    assert (listener.messages(), listener.asked.kind) == (["number-which"], "ready")


def test_where_nothing_was_done_yet_a_number_rates_nothing() -> None:
    listener = in_the_circuit("en-US").wait(5.0).say("AMAZON.PauseIntent", after=0.0).say("EffortIntent", effort=6)
    assert (listener.messages(), listener.asked.kind) == (["number-which"], "go-on")


@pytest.mark.parametrize("name", ["UnitIntent", "CorrectIntent"])
@pytest.mark.parametrize("locale", LOCALES)
def test_a_unit_right_after_a_weight_is_that_of_the_weight(locale: str, name: str) -> None:
    listener = at("ready", locale).say("CorrectIntent", weight=12).say(name, unit="lb")
    loads = [(one.load, one.unit) for one in listener.effects(Amended)]  # type: ignore[attr-defined]
    assert loads == [(12, None), (12, "lb")]
    assert listener.messages() == ["corrected-load"]


def test_elsewhere_a_unit_is_the_one_to_speak_in() -> None:
    between: list[tuple[str, dict[str, Value]]] = [("CorrectIntent", {"weight": 12}), ("WhatNextIntent", {})]
    listener = at("ready", "en-US")
    for name, slots in between:
        listener.say(name, **slots)
    assert listener.say("UnitIntent", unit="lb").messages()[0] == "prefer-unit"


def test_one_side_only_can_be_said_at_ready() -> None:
    assert at("ready", "en-US").say("CorrectIntent", side="left").messages() == ["corrected-side"]


def test_stone_are_fourteen_pounds_each() -> None:
    listener = at("ready", "en-US").say("CorrectIntent", weight=1.5, unit="stone")
    assert [(one.load, one.unit) for one in listener.effects(Amended)] == [(21.0, "lb")]  # type: ignore[attr-defined]
    assert listener.messages() == ["corrected-load"]


def test_the_coach_does_not_count_in_stone() -> None:
    listener = at("ready", "en-US").say("UnitIntent", unit="stone")
    assert listener.messages() == ["prefer-which-unit"]
