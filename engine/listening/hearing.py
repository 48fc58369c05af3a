"""What came of a piece of speech."""

from __future__ import annotations

from msgspec import Struct

from engine.dialogue.intent import FALLBACK, Intent, Value


class Heard(Struct, frozen=True, kw_only=True):
    """A piece of speech, and what it was taken for.

    Attributes:
        at: When it began, in seconds of sound since the ear was made.
        end: When it ended.
        above: Decibels by which it was louder than the room.
        meaning: An intent's name; the fallback where it is refused.
        slots: Those of the intent.
        also: Further meanings of the same sentence.
        text: The candidate that fits best, or what it sounds like where none does.
        free: What it sounds like when anything may be said.
        score: How clearly it was heard, beside a room where nobody speaks; the higher the better.
        second: The next best candidate of another meaning; empty where there is none.
        refused: Why nothing may be done; None for a command.
        loses: Whether acting on it loses work, so that it must be confirmed or can be taken back.
    """

    at: float
    end: float
    above: float = 0.0
    meaning: str = FALLBACK
    slots: dict[str, Value] = {}
    also: tuple[Intent, ...] = ()
    text: str = ""
    free: str = ""
    score: float = 0.0
    second: str = ""
    refused: str | None = None
    loses: bool = False

    @property
    def intent(self) -> Intent:
        """As the dialogue takes it."""
        return Intent(self.meaning, self.slots, self.also)
