"""What the ears are told to listen for in the course of a workout, and when the coach must be called first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from engine.dialogue.conversation import STOP_HEARD
from engine.dialogue.intent import Intent
from engine.runner.coach import Coach
from engine.runner.ears import TO_ANSWER, Arming, Ears
from engine.runner.inbox import Inbox
from engine.runner.screen import Screen
from engine.words.speech import SpokenWords
from engine.workflow import Session
from tests.runner.driving import USER, WORDS, Rig, built_in, own, words

BRIDGES = {"exercise": "glute-bridge", "sets": 2, "rest": 90}


class Told(Ears):
    """Ears that note what they are told."""

    there = True

    def __init__(self) -> None:
        self.armed = Arming("")
        self.said: tuple[str, ...] = ()
        self.talked = 0

    def arm(self, wanted: Arming) -> None:
        self.armed = wanted

    def say(self, texts: tuple[str, ...]) -> None:
        self.said = texts

    def talk(self) -> None:
        self.talked += 1


class Hearing(Rig):
    """A coach with ears, and somebody who can be heard."""

    def _coach(self, session: Session) -> Coach:
        self.ears, self.inbox = Told(), Inbox()
        with_what = (SpokenWords(WORDS), self.lips, Screen(WORDS, self.out), self.hand)
        about = (self.store, self.plan, session, self.listener)
        return Coach(*about, *with_what, user=USER, asks=True, inbox=self.inbox, ears=self.ears)

    def armed_at(self, *moments: float) -> list[Arming]:
        """Coach, and note what is listened for at each moment."""
        found: list[Arming] = []
        note: Callable[[], None] = lambda: found.append(self.ears.armed)  # noqa: E731
        for moment in moments:
            self.does(moment, note)
        self.begin().run(until=max(moments) + 0.5)
        self.inbox.close()
        return found


def test_what_is_sensible_follows_the_workout() -> None:
    rig = Hearing(own(BRIDGES))
    ready, set_, rest = (rig.start_of(step) + 3 for step in range(3))
    rig.press(rest + 5, " ")
    armed = rig.armed_at(ready, set_, rest, rest + 6)
    assert armed == [Arming("in-set"), Arming("in-set"), Arming("in-rest"), Arming("paused")]


def test_on_the_walk() -> None:
    assert Hearing(built_in("day-1")).armed_at(30) == [Arming("walk")]


def test_an_answer_needs_no_call_once_the_question_is_said_and_for_a_while() -> None:
    rig = Hearing(own({**BRIDGES, "sets": 1}, {"exercise": "hip-thrust", "sets": 1, "rest": 90}))
    rest = rig.start_of(2)
    asked = rest + 1.0
    armed = rig.armed_at(asked, asked + 8, asked + 8 + TO_ANSWER)
    assert armed == [Arming("rating"), Arming("rating", addressed=False), Arming("in-rest")]


def test_pain_is_asked_about_and_answered_without_a_call() -> None:
    rig = Hearing(own(BRIDGES))
    rig.press(rig.start_of(1) + 5, "o")
    assert rig.armed_at(rig.start_of(1) + 5.5, rig.start_of(1) + 30) == [
        Arming("pain"),
        Arming("pain", addressed=False),
    ]


def test_the_ears_know_what_the_coach_says_just_now() -> None:
    rig = Hearing(own(BRIDGES))
    heard: list[tuple[str, ...]] = []
    rig.does(1.0, lambda: heard.append(rig.ears.said)).begin().run(until=2.0)
    rig.inbox.close()
    assert heard == [(rig.texts()[0],)]


@pytest.mark.parametrize("key", ["t", "T"])
def test_the_key_of_push_to_talk(key: str) -> None:
    rig = Hearing(own(BRIDGES))
    rig.press(5.0, key).begin().run(until=6.0)
    rig.inbox.close()
    assert rig.ears.talked == 1


def test_a_spoken_command_wakes_the_coach_and_is_answered_as_a_key_is() -> None:
    rig = Hearing(own(BRIDGES))
    at = rig.start_of(1) + 6
    rig.does(at, lambda: rig.inbox.put(Intent(STOP_HEARD)))
    rig.does(at + 8, lambda: rig.inbox.put(Intent("AMAZON.YesIntent")))
    rig.begin().run()
    rig.inbox.close()
    assert words("ask-stop") in rig.texts(since=at)
    assert rig.session.state == "stopped"
