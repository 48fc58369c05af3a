"""The ear, from sound to command: a real recogniser hears real speech."""

from functools import cache

import numpy as np
import pytest

from engine.listening.decision import UNLIKE
from engine.listening.ear import ECHO, OVER, PATIENCE, TOO_LONG, Ear
from engine.listening.opening import open_ear
from engine.listening.port import RATE
from engine.listening.segments import LONGEST
from tests.listening.said import VOICES, said, silence, spoken
from tests.weights import HOME, weights

WORDS = {
    "en-US": {
        "next": ("Coach, next.", "AMAZON.NextIntent"),
        "rest": ("Coach, more rest.", "MoreRestIntent"),
        "talk": "Did you see the game last night?",
        "count": "One, two, three, four.",
    },
    "de-DE": {
        "next": ("Coach, weiter.", "AMAZON.NextIntent"),
        "rest": ("Coach, weniger Pause.", "LessRestIntent"),
        "talk": "Hast du gestern das Spiel gesehen?",
        "count": "Eins, zwei, drei, vier.",
    },
}
NAMES = {"en-US": "whisper-tiny.en", "de-DE": "whisper-base"}


@cache
def opened(locale: str) -> Ear:
    weights(NAMES[locale])
    return open_ear(locale, HOME)


@pytest.fixture
def locale() -> str:
    return "en-US"


@pytest.fixture
def ear(locale) -> Ear:
    ear = opened(locale)
    ear.arm("in-rest", True)
    ear.gate(())
    ear.finish()
    return ear


both = pytest.mark.parametrize("locale", VOICES)


def commands(heard):
    return [one.meaning for one in heard if one.refused is None]


@both
def test_commands_are_heard_and_talk_and_counting_are_not(ear, locale):
    words = WORDS[locale]
    (first, meaning), (second, other) = words["next"], words["rest"]
    heard = ear.feed(spoken(locale, first, words["talk"], second, words["count"])) + ear.finish()
    assert commands(heard) == [meaning, other]
    assert len(heard) >= 4
    assert all(one.meaning == "AMAZON.FallbackIntent" and not one.slots for one in heard if one.refused)


def test_times_count_from_the_first_sample_however_the_sound_comes(ear, locale):
    text, meaning = WORDS[locale]["next"]
    before = ear.feed(silence(0.5))
    sound = np.concatenate([silence(1.0), said(locale, text), silence(1.0)])
    heard = [one for block in np.array_split(sound, 77) for one in ear.feed(block)]
    assert before == []
    assert commands(heard) == [meaning]
    length = len(said(locale, text)) / RATE
    assert heard[0].end - heard[0].at == pytest.approx(length, abs=0.25)


def test_a_command_is_told_a_third_of_a_second_after_its_end(ear, locale):
    text, _ = WORDS[locale]["next"]
    ear.feed(np.concatenate([silence(0.5), said(locale, text)]))
    late = next(place for place in range(200) if commands(ear.feed(silence(0.01))))
    assert late * 0.01 <= OVER + 0.15  # a voice's last sound fades


def test_a_breath_after_the_call_belongs_to_the_sentence(ear, locale):
    text, meaning = WORDS[locale]["rest"]
    address, _, rest = text.partition(", ")
    sound = [silence(0.5), said(locale, f"{address},"), silence(0.3), said(locale, f"{rest}"), silence(PATIENCE + 0.3)]
    assert commands(ear.feed(np.concatenate(sound))) == [meaning]


@both
def test_without_the_call_nothing_happens_unless_a_question_is_open(ear, locale):
    answer = {"en-US": "Eight.", "de-DE": "Sieben."}[locale]
    ear.arm("rating", True)
    assert commands(ear.feed(spoken(locale, answer))) == []
    ear.arm("rating", False)
    heard = [one for one in ear.feed(spoken(locale, answer)) if one.refused is None]
    assert [(one.meaning, one.slots) for one in heard] == [
        ("EffortIntent", {"effort": {"en-US": 8, "de-DE": 7}[locale]})
    ]


def test_what_the_coach_says_is_its_echo(ear, locale):
    talk = WORDS[locale]["talk"]
    ear.gate([talk])
    heard = ear.feed(spoken(locale, talk)) + ear.finish()
    assert [one.refused for one in heard] == [ECHO]


def test_talk_without_an_end_is_left_alone(ear, locale):
    talk = np.concatenate([said(locale, WORDS[locale]["talk"])[2000:-2000] for _ in range(5)])
    heard = ear.feed(np.concatenate([silence(0.5), talk, silence(1.5)]))
    assert commands(heard) == []
    assert all(one.refused in (TOO_LONG, UNLIKE) for one in heard)
    assert all(one.end - one.at < LONGEST for one in heard if one.refused == UNLIKE)


def test_nothing_armed_hears_nothing(ear, locale):
    ear.arm("closed", True)
    assert commands(ear.feed(spoken(locale, WORDS[locale]["next"][0]))) == []
