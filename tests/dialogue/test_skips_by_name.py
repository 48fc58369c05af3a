"""An exercise is named and not wanted today: that one is left out, and never the one at hand instead of it."""

from __future__ import annotations

import pytest

from engine.dialogue.intent import Intent
from tests.dialogue.driving import Listener
from tests.dialogue.hearing import hear
from tests.dialogue.states import days_after_pain, hurt, in_a_set, offered, own_workout

SQUAT = "bodyweight-squat"
UNWANTED = {
    "en-US": [
        "skip the squats",
        "no squats today",
        "leave the squats out",
        "can we drop the squats today",
        "I'd rather not do squats today",
        "squats another day",
    ],
    "de-DE": [
        "lass die Kniebeugen weg",
        "heute keine Kniebeugen",
        "überspring die Kniebeugen",
        "ohne Kniebeugen heute",
        "auf Kniebeugen hab ich heute keine Lust",
        "die Kniebeugen lieber morgen",
    ],
}
SAID = [(locale, one) for locale, several in UNWANTED.items() for one in several]
WANTED = [
    ("en-US", "don't skip the squats"),
    ("en-US", "did you skip the squats"),
    ("de-DE", "lass die Kniebeugen nicht weg"),
    ("de-DE", "warum hast du die Kniebeugen weggelassen"),
]


def begun(locale: str) -> Listener:
    """In the first set of the bridge; the squat comes after it."""
    listener = offered(locale).say("StartWorkoutIntent", workout="starter").say("SkipIntent", scope="phase")
    while listener.step.phase != "exercise" or listener.asked.kind == "ready":
        listener.say("ReadyIntent")
    assert listener.step.exercise == "glute-bridge"
    return listener


def still_to_come(listener: Listener) -> list[str | None]:
    assert listener.session is not None
    return [one.exercise for one in listener.plan.steps(listener.session.swaps)[listener.session.step :]]


@pytest.mark.parametrize(("locale", "sentence"), SAID)
def test_in_a_workout_what_is_named_comes_no_more_and_what_is_at_hand_goes_on(locale: str, sentence: str) -> None:
    listener = hear(begun(locale), sentence, after=12.0)
    assert listener.messages() == ["skipped-for-good"]
    assert listener.step.exercise == "glute-bridge"
    assert SQUAT not in still_to_come(listener)
    assert "single-leg-rdl" in still_to_come(listener)
    assert SQUAT in still_to_come(listener.say("UndoIntent", after=1.0))


@pytest.mark.parametrize(("locale", "sentence"), SAID)
def test_before_a_workout_it_is_left_out_of_what_is_offered(locale: str, sentence: str) -> None:
    listener = offered(locale)
    kept = listener.store.profile(listener.who)
    hear(listener, sentence)
    assert listener.asked.kind == "start"
    assert "plan-unwished" in listener.messages()
    listener.say("AMAZON.YesIntent")
    assert SQUAT not in still_to_come(listener)
    assert listener.store.profile(listener.who) == kept


@pytest.mark.parametrize(("locale", "sentence"), WANTED)
def test_what_is_wanted_or_asked_after_is_not_left_out(locale: str, sentence: str) -> None:
    assert SQUAT in still_to_come(hear(begun(locale), sentence))


def test_the_exercise_at_hand_is_skipped_with_all_its_sets() -> None:
    listener = begun("en-US").say("SkipIntent", after=12.0, exercise="glute-bridge")
    assert "glute-bridge" not in still_to_come(listener)


def test_what_is_over_or_never_comes_is_said_to_be() -> None:
    listener = begun("en-US").say("SkipIntent", exercise="hip-thrust")
    assert "refuse-not-to-come" in listener.messages()
    past = (
        begun("en-US").say("SkipIntent", after=12.0, exercise="glute-bridge").say("SkipIntent", exercise="glute-bridge")
    )
    assert "skip-over" in past.messages()
    assert "skip-not-today" in offered("en-US").say("SkipIntent", exercise="hip-thrust").messages()


def test_at_a_pain_what_hurts_is_left_out_by_its_name_and_another_name_settles_nothing() -> None:
    mine = hurt("en-US")
    exercise = mine.step.exercise
    assert exercise is not None
    assert exercise not in still_to_come(mine.say("SkipIntent", exercise=exercise))
    other = hurt("en-US")
    later = next(one for one in still_to_come(other) if one not in {None, other.step.exercise})
    other.say("SkipIntent", exercise=later)
    assert other.asked.kind == "pain"


def test_what_hurt_last_is_left_out_by_its_name() -> None:
    listener = days_after_pain("en-US")
    about = str(listener.asked.about["exercise"])
    listener.say("SkipIntent", exercise=about)
    assert listener.dialogue.wish.left_out == (about,)


def test_a_rest_goes_on_while_something_later_is_left_out() -> None:
    listener = in_a_set("en-US").say("DoneIntent")
    assert listener.step.kind == "rest"
    session = listener.session
    assert session is not None
    later = next(one for one in reversed(still_to_come(listener)) if one is not None)
    listener.say("SkipIntent", after=2.0, exercise=later)
    assert (listener.step.kind, listener.session.step) == ("rest", session.step)  # type: ignore[union-attr]
    assert later not in still_to_come(listener)


def test_what_shares_the_name_of_the_exercise_at_hand_is_left_out_with_it_and_comes_back_with_it() -> None:
    blocks = (
        {"exercise": name, "repetitions": 8, "sets": 2, "rest": 60} for name in (SQUAT, "goblet-squat", "step-up")
    )
    listener = own_workout("en-US", *blocks)
    listener.now += 12.0
    listener._request(Intent("SkipIntent", may_mean=(SQUAT, "goblet-squat")), new=False)
    assert {SQUAT, "goblet-squat"}.isdisjoint(still_to_come(listener))
    assert "step-up" in still_to_come(listener)
    listener.say("UndoIntent", after=1.0)
    assert {SQUAT, "goblet-squat"} <= {*still_to_come(listener)}
