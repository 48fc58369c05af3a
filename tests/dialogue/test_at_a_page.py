"""At a page there are buttons, keys and a line to type in: nothing that only a speaker can do is named there."""

from __future__ import annotations

import re

import pytest

from tests.dialogue.driving import Listener
from tests.dialogue.sayings import say_all
from tests.dialogue.states import at_place, linked
from tests.dialogue.test_every_question import INTENTS

ONLY_A_SPEAKER = re.compile(r"alexa|(open|öffne) form coach", re.IGNORECASE)
PLACES = ("closed", "offered", "on the walk", "in a set", "in a rest", "paused", "hurt", "left days ago")
LOCALES = ["en-US", "de-DE"]


def at_a_page(listener: Listener) -> Listener:
    """The same person, at a page that plays."""
    listener.frontend, listener.plays = "page", True
    return listener


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_is_named_that_only_a_speaker_can_do(locale: str, place: str) -> None:
    for intent in INTENTS:
        words = intent.removeprefix("AMAZON.").removesuffix("Intent")
        listener = at_a_page(at_place(place, locale))
        say_all(listener, words, at_once=place.startswith("in "))
        assert not ONLY_A_SPEAKER.search(" ".join(listener.said)), (words, listener.said)


@pytest.mark.parametrize(
    ("locale", "said"),
    [("en-US", "It plays through to the end. The buttons"), ("de-DE", "Es läuft bis zum Ende durch. Die Knöpfe")],
)
def test_what_can_be_done_while_it_plays_is_said_of_the_page(locale: str, said: str) -> None:
    listener = at_a_page(Listener(locale)).say("StartWorkoutIntent", workout="day-1")
    assert said in " ".join(listener.said)


@pytest.mark.parametrize(("locale", "said"), [("en-US", "on your speaker"), ("de-DE", "auf deinem Lautsprecher")])
def test_what_is_forgotten_with_it_is_the_speakers(locale: str, said: str) -> None:
    listener = at_a_page(linked(locale)).say("ForgetMeIntent")
    assert said in listener.said[-1]


@pytest.mark.parametrize(("locale", "said"), [("en-US", "computer that serves"), ("de-DE", "von dem diese Seite")])
@pytest.mark.parametrize("wish", ["LinkIntent", "UnlinkIntent"])
def test_people_are_tied_and_parted_at_the_computer(wish: str, locale: str, said: str) -> None:
    listener = at_a_page(linked(locale)).say(wish)
    assert said in " ".join(listener.said)
