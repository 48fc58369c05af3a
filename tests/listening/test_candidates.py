"""What may be said now: sensible, complete, and each sentence means what it means when it is typed."""

import pytest

from engine.listening.candidates import candidates
from engine.listening.sentences import load, phrases
from engine.understanding.situations import SITUATIONS
from engine.understanding.understanding import Understanding
from engine.words.locales import available

WHOLE = ("en-US", "de-DE")
MUST = {
    "in-set": "AMAZON.NextIntent DoneIntent AMAZON.PauseIntent AMAZON.StopIntent PainIntent RepetitionsLeftIntent "
    "WhichSideIntent EasierIntent HarderIntent SwapIntent HowToIntent SkipIntent EmergencyIntent",
    "in-rest": "MoreRestIntent LessRestIntent TimeLeftIntent ReadyIntent WhatNextIntent AMAZON.RepeatIntent",
    "ready": "AMAZON.YesIntent AMAZON.NoIntent ReadyIntent MoreRestIntent",
    "rating": "EffortIntent SkipIntent",
    "paused": "AMAZON.ResumeIntent AMAZON.StopIntent",
    "pain": "AMAZON.YesIntent AMAZON.NoIntent SkipIntent EasierIntent AllowIntent",
    "confirm": "AMAZON.YesIntent AMAZON.NoIntent",
}

ANY_TIME = {"AMAZON.PauseIntent", "AMAZON.StopIntent", "AMAZON.RepeatIntent", "AMAZON.HelpIntent"}


@pytest.mark.parametrize("locale", WHOLE)
@pytest.mark.parametrize("situation", MUST)
def test_everything_that_is_sensible_can_be_said(locale, situation):
    found = candidates(locale, situation, True)
    assert {one.meaning for one in found} >= set(MUST[situation].split())
    assert len({one.text for one in found}) == len(found)


@pytest.mark.parametrize("locale", WHOLE)
def test_what_people_say_at_any_time_is_listened_for_at_any_time(locale):
    """What is not listened for is taken for what sounds most like it: "pause" for "of course", which goes on."""
    for situation in load(locale).open:
        assert {one.meaning for one in candidates(locale, situation, True)} >= ANY_TIME, situation


@pytest.mark.parametrize("locale", WHOLE)
def test_the_coach_is_called_first_unless_it_hurts_or_is_dangerous(locale):
    address = load(locale).address
    called = candidates(locale, "in-rest", True)
    assert all(one.addressed == one.shown.startswith(address) for one in called)
    assert {one.meaning for one in called if not one.addressed} == {"PainIntent", "EmergencyIntent"}


@pytest.mark.parametrize("locale", WHOLE)
def test_without_a_call_everything_goes_both_ways(locale):
    alone = {one.text.casefold() for one in candidates(locale, "rating", False) if not one.addressed}
    called = {one.text.partition(", ")[2].casefold() for one in candidates(locale, "rating", True) if one.addressed} - {
        ""
    }
    assert alone == called


@pytest.mark.parametrize("locale", WHOLE)
def test_each_means_what_it_means_when_it_is_typed(locale):
    understanding, means = Understanding.load(locale), load(locale).means
    for one in candidates(locale, "paused", True)[1::7]:
        phrase = (one.text.partition(", ")[2] if one.addressed else one.text).rstrip(".")
        typed = understanding.understand(means.get(phrase, phrase), "paused").intent
        assert (one.meaning, one.slots) == (typed.name, typed.slots), one


@pytest.mark.parametrize("locale", WHOLE)
def test_a_number_is_an_effort_spelled_or_written(locale):
    efforts = [one.slots.get("effort") for one in candidates(locale, "rating", True) if one.meaning == "EffortIntent"]
    assert set(range(1, 11)) <= set(efforts)


def test_what_loses_work_is_marked():
    meanings = {one.meaning: one.loses for one in candidates("en-US", "in-set", True)}
    assert {name for name, loses in meanings.items() if loses} == {
        "AMAZON.NextIntent", "DoneIntent", "SkipIntent", "AMAZON.StopIntent", "AMAZON.CancelIntent",
    }  # fmt: skip
    assert not meanings["AMAZON.PauseIntent"]
    assert not meanings["PainIntent"]


def test_where_a_recogniser_writes_the_call_otherwise_it_is_shown_as_it_is_spelled():
    found = {one.text: one for one in candidates("de-DE", "in-rest", True)}
    assert found["Kutsch, weiter."].shown == found["Coach, weiter."].shown == "Coach, weiter."
    assert found["Kutsch, weiter."].meaning == found["Coach, weiter."].meaning


def test_a_thin_locale_is_spoken_to_like_its_base():
    assert [one.text for one in candidates("en-GB", "in-rest", True)][:20] == [
        one.text for one in candidates("en-US", "in-rest", True)
    ][:20]


@pytest.mark.parametrize("locale", available())
def test_every_situation_of_the_file_is_one_and_every_group_is_there(locale):
    spoken = load(locale)
    assert set(spoken.open) <= set(SITUATIONS)
    assert {group for groups in spoken.open.values() for group in groups} == set(spoken.say)
    assert set(spoken.without_call) <= set(spoken.say)
    assert set(spoken.enrol) <= {phrase for phrase, _ in phrases(spoken, "in-rest")}


@pytest.mark.parametrize("locale", WHOLE)
def test_nearly_every_sentence_is_understood_wherever_it_is_listened_for(locale):
    spoken, understanding = load(locale), Understanding.load(locale)
    unknown = {
        phrase
        for situation in ("in-set", "in-rest", "paused")
        for phrase, _ in phrases(spoken, situation)
        if understanding.understand(spoken.means.get(phrase, phrase), situation).intent.name == "AMAZON.FallbackIntent"
    }
    assert unknown == set()
