"""After a pain: what hurt does not come again unasked, and nothing begins in the breath in which health is spoken of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from engine.workflow.effects import Hurt, Skipped
from engine.workflow.session import OVER
from tests.dialogue.driving import Listener
from tests.dialogue.states import HOUR, at_question, in_the_circuit, own_workout, walking

LOCALES = ["en-US", "de-DE"]
SQUAT: dict[str, object] = {"exercise": "goblet-squat", "repetitions": 8, "sets": 2, "rest": 30}
SPLIT: dict[str, object] = {"exercise": "split-squat", "repetitions": 8, "sets": 2, "rest": 30}


def begun(listener: Listener, answer: str = "ReadyIntent") -> list[str]:
    """Train to the end; name each exercise that begins."""
    begun: list[str] = []
    for _ in range(150):
        session = listener.session
        if session is None or session.state in OVER or listener.asked.kind in {"summary", "finish"}:
            return begun
        if listener.asked.kind in {"caution", "caution-sure"}:
            listener.say("SkipIntent")
            continue
        listener.wait(700.0).open() if listener.asked.kind == "warm" else listener.say(answer)
        if listener.session is not None and listener.session.state != "paused":
            begun.append(str(listener.step.exercise))
    raise AssertionError("it never ends")


def coming(listener: Listener) -> set[str | None]:
    """Name all that still comes."""
    session = listener.session
    assert session is not None
    return {step.exercise for step in listener.plan.steps(session.swaps)[session.step :]}


# ---- What hurt and was left out does not come again ----


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("part", ["back", ""])
def test_a_move_of_the_warm_up_that_hurt_and_was_skipped_comes_in_no_later_round(locale: str, part: str) -> None:
    listener = in_the_circuit(locale)
    move = listener.step.exercise
    listener.say("PainIntent", after=12.0, **({"body_part": part} if part else {}))
    listener.say("SkipIntent")
    assert "skipped-for-good" in listener.messages()
    assert move not in coming(listener)
    assert move not in begun(listener)


def test_all_that_does_not_come_any_more_is_noted_as_left_out() -> None:
    listener = in_the_circuit("en-US")
    move = listener.step.exercise
    listener.say("PainIntent", after=12.0).say("SkipIntent")
    skipped = [one.set for one in listener.effects(Skipped) if one.exercise == move]  # type: ignore[attr-defined]
    assert skipped[:2] == [2, 3]


def test_a_move_that_hurt_comes_again_where_its_leaving_out_is_taken_back() -> None:
    listener = in_the_circuit("en-US")
    move = listener.step.exercise
    listener.say("PainIntent", after=12.0).say("SkipIntent").say("UndoIntent", after=5.0)
    assert listener.asked.kind == "pain"
    assert move in coming(listener)


def test_an_exercise_that_was_swapped_for_what_comes_next_and_hurt_does_not_come_next() -> None:
    listener = own_workout("en-US", SQUAT, SPLIT).say("SwapIntent", after=0.0, exercise="split-squat")
    listener.say("ReadyIntent").say("PainIntent", after=0.0).say("SkipIntent")
    assert "split-squat" not in begun(listener)


def test_what_is_said_to_be_fine_and_left_out_after_all_stays_out() -> None:
    listener = in_the_circuit("en-US")
    move = listener.step.exercise
    listener.say("PainIntent", after=12.0).say("AllowIntent").say("SkipIntent", scope="exercise")
    assert move not in coming(listener)


@pytest.mark.parametrize("locale", LOCALES)
def test_what_hurt_and_was_eased_is_asked_about_before_it_comes_elsewhere(locale: str) -> None:
    """The same exercise twice in a workout: the first time it hurts, and an easier one is taken."""
    listener = own_workout(locale, SPLIT, SQUAT, {**SPLIT, "sets": 1})
    listener.say("PainIntent", after=0.0).say("SwapIntent", exercise="bodyweight-squat")
    for _ in range(40):
        if listener.asked.kind == "caution":
            break
        listener.say("ReadyIntent")
    assert listener.asked.about["exercise"] == "split-squat"
    assert listener.said[-1] == listener.speech.text("ask-caution-itself", {"exercise": "split-squat"})
    assert listener.say("CannotIntent").asked.kind == "stop"
    assert listener.say("AMAZON.NoIntent").asked.kind == "caution"
    assert listener.say("AMAZON.NoIntent").asked.kind == "caution-sure"
    listener.say("AMAZON.YesIntent").say("AMAZON.YesIntent")
    assert listener.step.exercise == "split-squat"


def test_a_swap_takes_nothing_that_comes_anyway_where_there_is_another() -> None:
    listener = own_workout("en-US", SQUAT, SPLIT).say("SwapIntent", after=0.0)
    assert "swapped" in listener.messages()
    assert listener.step.exercise not in {"goblet-squat", "split-squat"}


def test_because_of_pain_nothing_is_taken_that_comes_anyway() -> None:
    listener = own_workout("en-US", SQUAT, SPLIT).say("PainIntent", after=0.0, body_part="back").say("SwapIntent")
    assert listener.step.exercise != "split-squat" or "skipped-for-good" in listener.messages()


# ---- The next time begins with it, wherever in the workout it was ----


def days_after(listener: Listener) -> Listener:
    return listener.say("AMAZON.StopIntent").silence().wait(60 * HOUR).open()


def at_a_stretch(locale: str) -> Listener:
    listener = at_question("rate", locale).say("SkipIntent", scope="phase")
    for _ in range(20):
        if listener.step.slot.startswith("stretch") and listener.session.state != "paused":  # type: ignore[union-attr]
            return listener
        listener.wait(700.0).open() if listener.asked.kind == "warm" else listener.say("ReadyIntent")
    raise AssertionError("no stretch")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("where", [in_the_circuit, walking, at_a_stretch])
def test_what_hurt_before_or_after_the_strength_work_is_asked_about_the_next_time(
    where: Callable[[str], Listener], locale: str
) -> None:
    listener = where(locale).say("PainIntent", after=0.0, body_part="back")
    (hurt,) = {one.exercise for one in listener.effects(Hurt)}  # type: ignore[attr-defined]
    listener = days_after(listener)
    asked = []
    while listener.asked.kind == "hurt-last":
        asked.append(listener.asked.about["exercise"])
        listener.say("AMAZON.YesIntent")
    assert hurt in asked, listener.said
    listener.say("AMAZON.YesIntent")
    assert hurt not in coming(listener)
