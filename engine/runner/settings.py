"""The settings of one run at this machine."""

from __future__ import annotations

from dataclasses import dataclass

from engine.cues.models import Talk
from engine.words.locales import REFERENCE
from engine.words.words import Words
from engine.workflow.session import Pace


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices for one run.

    Attributes:
        words: Words of the locale; None for the locale of the resumed session.
        otherwise: The locale of what is told where there is no session.
        talk: How much the coach says; None for the profile's choice.
        text: No sound.
        speed: Times real time; other than 1 only in text.
        voice: Id or name; None for the best voice of the locale.
        rate: Words a minute.
        device: Part of the output device's name.
        volume: From 0 to 1.
        sounds: Ticks and bells beside the voice.
        as_json: Print a JSON summary and nothing else.
        plain: No escapes and no line that is written anew, whatever the terminal is.
        listen: Whether to hear spoken commands; None for what the person chose once.
        microphone: Part of the microphone's name.
        lines: Line by line, where the whole window could be drawn on.
    """

    words: Words | None = None
    talk: Talk | None = None
    pace: Pace = "guided"
    text: bool = False
    speed: float = 1.0
    voice: str | None = None
    rate: int | None = None
    device: str | None = None
    volume: float = 1.0
    sounds: bool = True
    as_json: bool = False
    plain: bool = False
    listen: bool | None = None
    microphone: str | None = None
    lines: bool = False
    otherwise: str = REFERENCE

    @property
    def silent(self) -> bool:
        """Whether there is no sound."""
        return self.text or self.speed != 1.0
