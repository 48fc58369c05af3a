"""Speaks a turn aloud with the PC's voice, in its timing."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Final

from engine.runner.playback import Playback as Speaker
from engine.runner.playback_factory import open_playback
from engine.runner.settings import Settings
from skill.talk.spoken import Piece

_STEP: Final = 0.05  # seconds between two checks of the clock


class Playback:
    """Speaks in real time; Ctrl-C interrupts it.

    Attributes:
        cut: Seconds after which the last turn was interrupted; None if it was not.
    """

    def __init__(self, locale: str, tell: Callable[[str], None]) -> None:
        """Open the voice of a locale. ``tell`` takes a message for people about problems.

        Raises:
            VoiceError: there is no voice.
        """
        self.cut: float | None = None
        self._speaker: Speaker = open_playback(Settings(), locale, tell)
        self._speaker.start()
        self.heard = not self._speaker.notices()

    def say(self, pieces: Sequence[Piece]) -> None:
        """Speak the pieces, each at its time or right after the previous one."""
        self.cut = None
        begun = self._speaker.now() + self._speaker.lead
        try:
            self._speak(pieces, begun)
        except KeyboardInterrupt:
            self._speaker.hush()
            self.cut = max(0.0, self._speaker.now() - begun)

    def _speak(self, pieces: Sequence[Piece], begun: float) -> None:
        due, free = begun, begun
        for piece in pieces:
            if piece.text:
                self._until(max(due, free) - self._speaker.lead)
                free = self._speaker.say(piece.text, max(due, free)) or free
            due += piece.seconds
        self._until(max(due, free))

    def _until(self, moment: float) -> None:
        while self._speaker.now() < moment:
            time.sleep(_STEP)

    def close(self) -> None:
        """Close the voice and the device."""
        self._speaker.close()
