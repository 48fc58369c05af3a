"""Two meanings in one sentence, at every question: answered without a contradiction, and nothing is lost for good."""

from __future__ import annotations

from itertools import permutations
from random import Random

import pytest

from engine.dialogue.intent import Intent
from engine.dialogue.meanings import MEANINGS
from engine.dialogue.sentence import GOODBYE
from engine.workflow.effects import Hurt, Rated
from engine.workflow.safety import unresolved
from tests.dialogue.driving import Listener
from tests.dialogue.states import QUESTIONS, at_place, at_question
from tests.dialogue.test_every_question import ANSWERED_YES, ASKED_FOR, fillings, lost

EVERY = (*MEANINGS, "EmergencyIntent")
PAIRS = sorted(permutations(EVERY, 2))
SAMPLE = 40
"""Pairs at each question in the suite; the soak tests try them all."""

ENDS = {"AMAZON.StopIntent", "NotTodayIntent"}


def both(kind: str, first: str, second: str) -> Listener:
    """Say two things at once."""
    return say(at_question(kind, "en-US"), first, second)


def say(listener: Listener, first: str, second: str, after: float | None = None) -> Listener:
    slots = filled(first)
    return listener.say(first, after=after, also=(Intent(second, dict(filled(second))),), **slots)


def filled(intent: str) -> dict[str, str | int]:
    if intent == "PainIntent":
        return {"body_part": "knee"}
    return next((slots for slots in fillings(intent) if slots), {})


def holds(kind: str, first: str, second: str) -> None:
    before = lost(at_question(kind, "en-US"))
    listener = both(kind, first, second)
    answer = listener.answer
    assert answer is not None
    assert answer.messages or answer.question or answer.reply.speaks, (kind, first, second)
    parted = GOODBYE in answer.messages or answer.reply.silent
    assert not (parted and listener.listening), (kind, first, second, listener.said)
    allowed = {first, second} & ASKED_FOR or kind in ANSWERED_YES or {kind, first, second} >= {"go-on", "DoneIntent"}
    assert allowed or len(lost(listener)) <= len(before), (kind, first, second, lost(listener))


@pytest.mark.parametrize("kind", QUESTIONS)
def test_some_pairs_at_every_question(kind: str) -> None:
    for first, second in Random(kind).sample(PAIRS, SAMPLE):
        holds(kind, first, second)


@pytest.mark.parametrize("kind", QUESTIONS)
def test_what_ends_beside_every_meaning(kind: str) -> None:
    """A stop ends the workout whatever is said beside it, in either order; only safety comes before it."""
    for other in ("AMAZON.YesIntent", "ReadyIntent", "SkipIntent", "EffortIntent", "DoneIntent", "CorrectIntent"):
        for first, second in ((other, "AMAZON.StopIntent"), ("AMAZON.StopIntent", other)):
            holds(kind, first, second)
            assert not both(kind, first, second).listening, (kind, first, second)


@pytest.mark.soak
@pytest.mark.parametrize("kind", QUESTIONS)
def test_every_pair_at_every_question(kind: str) -> None:
    for first, second in PAIRS:
        holds(kind, first, second)


@pytest.mark.parametrize(("other", "effect"), [("EffortIntent", Rated), ("PainIntent", Hurt)])
@pytest.mark.parametrize("order", [1, -1])
def test_what_was_is_noted_beside_pain(other: str, effect: type, order: int) -> None:
    listener = at_question("rate", "en-US")
    names = ("PainIntent", other)[::order]
    say(listener, *names)
    assert listener.asked.kind == "pain"
    assert listener.effects(effect)


def test_every_part_that_hurts_is_noted() -> None:
    back = Intent("PainIntent", {"body_part": "back"})
    listener = at_place("in a set", "en-US").say("PainIntent", after=0.0, also=(back,), body_part="knee")
    assert [one.part for one in listener.effects(Hurt)] == ["knee", "back"]  # type: ignore[attr-defined]


def test_a_skip_beside_pain_is_its_answer() -> None:
    listener = at_place("in a set", "en-US")
    exercise = listener.step.exercise
    say(listener, "PainIntent", "SkipIntent", after=0.0)
    session = listener.session
    assert session is not None
    assert not unresolved(session)
    assert listener.step.exercise != exercise


def test_a_stop_beside_pain_ends_the_workout() -> None:
    listener = say(at_place("in a set", "en-US"), "AMAZON.StopIntent", "PainIntent", after=0.0)
    assert listener.effects(Hurt)
    assert listener.session is None
    assert not listener.listening


def test_a_number_beside_a_sign_of_danger_is_noted_in_silence() -> None:
    listener = both("rate", "EffortIntent", "EmergencyIntent")
    assert listener.effects(Rated)
    assert listener.messages() == ["emergency"]


@pytest.mark.parametrize("order", [1, -1])
def test_easier_counts_where_a_number_is_told_as_well(order: int) -> None:
    names = ("EffortIntent", "EasierIntent")[::order]
    listener = both("rate", *names)
    assert listener.effects(Rated)
    assert listener.asked.kind != "rate"


def test_no_beside_yes_forgets_nothing() -> None:
    for names in permutations(("AMAZON.NoIntent", "AMAZON.YesIntent")):
        assert "forgotten" not in both("forget", *names).asked.kind


def test_only_finite_numbers_are_numbers() -> None:
    for value in (float("nan"), float("inf"), float("-inf"), 1e300, True, 10**400, "7"):
        assert Intent("EffortIntent", {"effort": value}).number("effort") is None
    assert Intent("EffortIntent", {"effort": 6.5}).number("effort") == 6.5
