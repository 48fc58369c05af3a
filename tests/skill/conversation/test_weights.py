"""The weight that is planned: said before the first set, told when asked for, and kept with each set."""

from __future__ import annotations

import pytest

from engine.coaching.profile.model import Rung, Weight
from engine.storage.person import history
from engine.words.words import Words
from tests.skill.conversation.speaker import USER, Speaker
from tests.skill.conversation.test_launch import known
from tests.skill.conversation.test_time import session

SAID = {"en-US": "With 12.5 kilos.", "de-DE": "Mit 12,5 Kilo."}


def before_goblet_squats(locale: str = "en-US") -> Speaker:
    """In the rest after the last deadlift; the coach waits to hear that one is ready."""
    speaker = known(
        experience="some",
        equipment=("dumbbell",),
        rungs={"bodyweight-squat": Rung("goblet-squat")},
        weights={"goblet-squat": Weight(12.5)},
    )
    speaker.locale = locale
    speaker.open().say("StartWorkoutIntent")
    while SAID[locale] not in speaker.spoken:
        speaker.say("ReadyIntent")
        assert session(speaker).state != "finished"
    return speaker


@pytest.mark.parametrize("locale", SAID)
def test_it_is_said_once_before_the_first_set(locale: str) -> None:
    speaker = before_goblet_squats(locale)
    before = speaker.spoken.partition(SAID[locale])[0]
    assert Words.load(locale).exercise("goblet-squat") in before[-80:]
    for _ in range(3):
        assert SAID[locale] not in speaker.say("ReadyIntent").spoken


def test_it_is_told_when_asked_for() -> None:
    speaker = before_goblet_squats()
    speaker.say("AdviceIntent", topic="load").hears("With 12.5 kilos. Choose a light to moderate weight.")
    speaker.say("WhatNextIntent").hears("With 12.5 kilos.")
    speaker.say("WhereAmIIntent").hears("With 12.5 kilos.")
    speaker.say("ReadyIntent").say("AdviceIntent", topic="load", after=15).hears("With 12.5 kilos.")
    assert "With" not in Speaker().open().say("AdviceIntent", topic="load").spoken


def test_what_was_said_of_the_weight_is_told_from_then_on() -> None:
    speaker = before_goblet_squats().say("ReadyIntent").say("CorrectIntent", weight="14", unit="kg").hears("14 kilos")
    for intent, slots in (("AdviceIntent", {"topic": "load"}), ("WhatNextIntent", {}), ("WhereAmIIntent", {})):
        assert "With 14 kilos." in speaker.say(intent, **slots).spoken
    speaker.say("CorrectIntent", weight="15", fraction="half").hears("15.5")
    speaker.say("AdviceIntent", topic="load").hears("With 15.5 kilos.")


def test_again_at_the_end_of_the_rest_says_what_is_next_and_no_rest_of_zero_seconds() -> None:
    speaker = before_goblet_squats().say("AMAZON.RepeatIntent").hears("Next: goblet squat. With 12.5 kilos.")
    assert "0 seconds" not in speaker.spoken
    speaker.say("ReadyIntent").hears("Get ready: goblet squat, set 1 of 3")


def test_it_is_kept_with_each_set_without_a_word_about_it() -> None:
    speaker = before_goblet_squats().say("ReadyIntent").say("AMAZON.StopIntent")
    (done,) = history(speaker.store, USER).sessions
    lifted = {(one.exercise, one.load, one.planned) for one in done.sets}
    assert lifted == {("single-leg-rdl", None, False), ("goblet-squat", 12.5, True)}


@pytest.mark.parametrize("after", [3.0, 200.0])
def test_where_the_rest_before_it_was_left_out_it_is_said_with_how_the_exercise_goes(after: float) -> None:
    speaker = known(
        experience="some",
        equipment=("dumbbell",),
        rungs={"single-leg-rdl": Rung("single-leg-rdl-loaded")},
        weights={"single-leg-rdl-loaded": Weight(10)},
    )
    speaker.open().say("StartWorkoutIntent").say("SkipIntent", after=after, scope="warm-up").hears("With 10 kilos.")
    speaker.hears("You need a dumbbell.", "Ready for weighted single-leg Romanian deadlift?")
    assert "10 kilos" not in speaker.say("ReadyIntent").hears("set 1 of 3").spoken
