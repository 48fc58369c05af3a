"""Names that several exercises share, said to a speaker: the one in question, or a question; and what is not there."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from engine.storage.person import profile
from tests.skill.conversation.speaker import USER, Speaker, intent_of
from tests.skill.conversation.test_launch import known
from tests.skill.conversation.test_time import at_the_first_set, step
from tests.skill.requested import requested

LOCALES = ["en-US", "de-DE"]
SAID = {"en-US": ("squat", "deadlifts"), "de-DE": ("Kniebeuge", "Kreuzheben")}
BOTH = {"en-US": ("bodyweight squat", "goblet squat"), "de-DE": ("Kniebeuge ohne Gewicht", "Goblet-Kniebeuge")}


def say(speaker: Speaker, intent: str, said: str, id_: str, **slots: Any) -> Speaker:
    """Say something with an exercise that Alexa resolved to an id, in these words."""
    document = copy.deepcopy(intent_of(intent, exercise=id_, **slots))
    document["slots"]["exercise"]["value"] = said
    return speaker.request({"type": "IntentRequest", "intent": document})


def opened(locale: str) -> Speaker:
    return Speaker(known().store, locale).open()


@pytest.mark.parametrize("intent", ["HowToIntent", "WhyIntent", "MusclesIntent", "MyLevelIntent"])
@pytest.mark.parametrize("locale", LOCALES)
def test_which_is_meant_is_asked(locale, intent):
    speaker = opened(locale)
    before = profile(speaker.store, USER)
    say(speaker, intent, SAID[locale][0], "bodyweight-squat").hears(*BOTH[locale])
    assert speaker.listening
    assert profile(speaker.store, USER) == before


@pytest.mark.parametrize("locale", LOCALES)
def test_who_asked_in_passing_is_listened_to(locale):
    speaker = Speaker(known().store, locale)
    say(speaker, "HowToIntent", SAID[locale][0], "bodyweight-squat").hears(*BOTH[locale])
    assert speaker.listening
    assert BOTH[locale][0] not in say(speaker, "HowToIntent", BOTH[locale][1], "goblet-squat").spoken


@pytest.mark.parametrize("locale", LOCALES)
def test_a_name_of_one_is_answered(locale):
    speaker = say(opened(locale), "HowToIntent", BOTH[locale][1], "goblet-squat")
    assert BOTH[locale][0] not in speaker.spoken


@pytest.mark.parametrize("locale", LOCALES)
def test_where_only_one_can_be_meant_it_is(locale):
    speaker = say(opened(locale), "MyWeightIntent", SAID[locale][1], "single-leg-rdl", weight=12, unit="kg")
    assert {*profile(speaker.store, USER).weights} == {"single-leg-rdl-loaded"}


def test_in_a_workout_the_one_in_question_is_meant():
    speaker = at_the_first_set()
    exercise = step(speaker).exercise
    assert exercise == "single-leg-rdl"
    say(speaker, "MusclesIntent", "deadlift", "single-leg-rdl")
    assert "can be more than one" not in speaker.spoken


@pytest.mark.parametrize(
    ("locale", "said", "near"),
    [
        ("en-US", "swing", "weighted single-leg Romanian deadlift"),
        ("en-US", "kettlebell swings", "weighted single-leg Romanian deadlift"),
        ("de-DE", "Kettlebell Swing", "einbeiniges rumänisches Kreuzheben mit Gewicht"),
        ("en-US", "bench press", "a workout of your own"),
        ("de-DE", "Bankdrücken", "ein eigenes Training"),
    ],
)
@pytest.mark.parametrize("intent", ["HowToIntent", "MusclesIntent"])
def test_what_is_not_there_is_answered_with_what_is_near(locale, said, near, intent):
    opened(locale).say(intent, exercise=(said,)).hears(near)


@pytest.mark.parametrize(("said", "heard"), [("goblets", "goblet squat"), ("Step-Ups", "step-up")])
def test_what_alexa_did_not_resolve_is_found_by_what_people_call_it(said, heard):
    opened("en-US").say("MusclesIntent", exercise=(said,)).hears(heard)


@pytest.mark.parametrize(
    ("locale", "sentence"), [("en-US", "how do I do a squat"), ("de-DE", "wie geht die Kniebeuge")]
)
def test_a_typed_sentence_keeps_the_name_that_was_said(locale, sentence):
    speaker = opened(locale)
    speaker.request({"type": "IntentRequest", "intent": requested(locale, sentence)}).hears(*BOTH[locale])
