"""What the coach hears with in a workout. What is heard comes into the inbox, as what is pressed elsewhere does."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.dialogue.exchange import Place
from engine.dialogue.situation import situation_of

if TYPE_CHECKING:
    from engine.voice.port import Samples  # numpy, where nothing is heard: 80 ms


class Arming(NamedTuple):
    """What is listened for.

    Attributes:
        situation: What is open; see :data:`engine.understanding.situations.SITUATIONS`.
        addressed: Whether the coach must be called first.
    """

    situation: str
    addressed: bool = True


class Asked(NamedTuple):
    """A question that was put into words.

    Attributes:
        kind: Its entry in :data:`engine.dialogue.questions.registry.QUESTIONS`; empty where nothing was asked.
        since: When its last word is over, in seconds since the epoch.
    """

    kind: str = ""
    since: float = 0.0


TO_ANSWER = 20.0
"""Seconds after a question in which it can be answered without calling the coach first. Then others may be talking."""


def arming(asked: Asked, question: str, place: Place) -> Arming:
    """Tell what is sensible now, and whether the coach must be called first.

    Args:
        asked: What was asked last and is not answered yet.
        question: Kind of the question that is open, whether it was put into words or not.
        place: Where the session is, and when that is looked at.
    """
    if asked.kind and place.now < asked.since + TO_ANSWER:
        return Arming(situation_of(asked.kind, place), addressed=place.now < asked.since)
    return Arming(situation_of(question, place))


class Ears:
    """The ears of a run without a microphone: none.

    Attributes:
        there: Whether somebody can be heard.
    """

    there = False

    def start(self) -> None:
        """Begin to listen. Returns at once."""

    def arm(self, wanted: Arming) -> None:
        """Listen for what is sensible now."""

    def say(self, texts: tuple[str, ...]) -> None:
        """Know what the coach is saying just now: that is no command."""

    def played(self, samples: Samples, at: float) -> None:
        """Know what is played, heard from ``at`` (uptime) on. Called in the thread of the sound."""

    def talk(self) -> None:
        """Listen for a command without a call: push-to-talk."""

    def note(self) -> str:
        """What was heard a moment ago, or that a command is waited for, for the screen; mostly empty."""
        return ""

    def notices(self) -> list[str]:
        """Ids of messages about microphone and recogniser, for the screen. Each is given once."""
        return []

    def close(self) -> None:
        """Release the microphone."""
