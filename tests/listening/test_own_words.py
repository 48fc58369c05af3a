"""What is said in one's own words: obeyed where it is clear, and loses nothing."""

import pytest

from engine.listening.candidates import candidates
from engine.listening.own_words import understood_freely
from engine.listening.port import Scores

LIKELY = -0.1
"""Of a letter."""


def meant(
    text: str, situation: str = "in-rest", locale: str = "en-US", likely: float = LIKELY, pushed: bool = False
) -> str | None:
    armed = candidates(locale, situation, situation in ("in-set", "in-rest") and not pushed)
    intent = understood_freely(locale, situation, Scores(text, likely * len(text), (-20.0,) * len(armed)), armed)
    return intent and intent.name


@pytest.mark.parametrize(
    ("locale", "text", "meaning"),
    [
        ("en-US", "Coach, could you count a little slower?", "SlowerIntent"),
        ("en-US", "Coach how much rest do I have left", "TimeLeftIntent"),
        ("en-US", "Coach, my calf is cramping.", "PainIntent"),
        ("en-US", "Coach, I feel really dizzy all of a sudden.", "EmergencyIntent"),
        ("de-DE", "Coach, kannst du bitte etwas langsamer zählen?", "SlowerIntent"),
        ("de-DE", "Kutsch, wie lange hab ich noch Pause?", "TimeLeftIntent"),
    ],
)
def test_a_command_may_be_said_in_own_words(locale, text, meaning):
    assert meant(text, locale=locale) == meaning


def test_a_short_command_that_the_recogniser_says_again_and_again_is_one():
    assert meant("Coach, how much rest is left? Coach, how much rest is left? Coach, how") == "TimeLeftIntent"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Coach",
        "How much rest do I have left?",
        "The coach said that we have a minute left.",
        "Coach, the bus is late again.",
        "Coach, let us end the whole workout here.",
        "Coach, skip all of the rest of this exercise.",
        "Coach, I can't do any more of these.",
        "Coach, no.",
        "Coach, hold on.",
    ],
)
def test_without_a_call_or_a_meaning_or_where_it_loses_something_nothing_is_done(text):
    assert meant(text) is None


def test_what_is_heard_badly_is_not_acted_on():
    assert meant("Coach, how much rest is left?", likely=-0.5) is None


@pytest.mark.parametrize(("situation", "meaning"), [("rating", "EffortIntent"), ("confirm", None)])
def test_without_a_call_only_what_is_asked_for_is_answered(situation, meaning):
    assert meant("I would say a seven", situation) == meaning


@pytest.mark.parametrize("situation", ["in-set", "in-rest"])
def test_the_key_of_push_to_talk_is_a_call(situation):
    text = "Could you count a little slower?"
    assert meant(text, situation, pushed=True) == "SlowerIntent"
    assert meant(text, situation) is None


@pytest.mark.parametrize(
    ("text", "meaning", "also"),
    [
        ("Coach, that was six and my knee hurts.", "PainIntent", "CorrectIntent"),
        ("Coach, that was an eight and I only did six.", "CorrectIntent", "EffortIntent"),
    ],
)
def test_what_is_said_beside_it_is_heard_too(text, meaning, also):
    armed = candidates("en-US", "in-rest", True)
    intent = understood_freely("en-US", "in-rest", Scores(text, -1.0, (-20.0,) * len(armed)), armed)
    assert (intent.name, [one.name for one in intent.also]) == (meaning, [also])
