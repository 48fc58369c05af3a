"""The clips of a slow voice, with those of a quick one in the place of what is not made yet.

Nobody waits for the slow voice. A listener would rather hear one voice than two: once the quick one had to speak, it
goes on until there is a breath, so that no sentence, no countdown and no set-up with its how-to changes voices midway.
What it had to say is made by the slow voice afterwards, for the next time: what is still to be said comes first.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import Final

from engine.voice.clips import ClipLibrary
from engine.voice.port import Clip, Voice
from engine.voice.synthesis.prefetch import Prefetch

BREATH: Final = 3.0
"""Seconds of silence after which another voice may go on: longer than a repetition at the usual tempo takes."""


class PairedClips:
    """Clips of two voices, with the interface of one library.

    Args:
        slow: The clips of the voice that people want to hear.
        quick: The clips of the other.
        voice: The other voice; it is closed with the clips.
        clock: Seconds.
    """

    def __init__(
        self, slow: ClipLibrary, quick: ClipLibrary, voice: Voice, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._slow, self._quick, self._voice, self._clock = slow, quick, voice, clock
        self._coming: Prefetch | None = None
        self._later: dict[tuple[str, float], None] = {}
        self._quick_until = -BREATH

    def get(self, text: str, pace: float = 1.0) -> Clip:
        """The clip to be said next: the slow voice's if it is made, and if the quick one is not speaking."""
        now = self._clock()
        if now >= self._quick_until + BREATH and self._slow.known_length(text, pace) is not None:
            clip = self._slow.get(text, pace)
            if clip.spoken:
                return clip
        clip = self._quick.get(text, pace)
        self._quick_until = max(now, self._quick_until) + clip.length
        self._later[text, pace] = None
        if self._coming is not None:
            self._coming.leave_out(text, pace)
        return clip

    def known_length(self, text: str, pace: float = 1.0) -> float | None:
        """The seconds of the slow voice's clip, else of the quick one's; None if neither is made."""
        known = self._slow.known_length(text, pace)
        return self._quick.known_length(text, pace) if known is None else known

    def prefetch_words(self, words: Iterable[tuple[str, float]]) -> Prefetch:
        """Make clips in the background with both voices. What was asked for before, and is not made, is given up."""
        wanted = tuple(words)
        self._quick.prefetch_words(wanted)
        if self._coming is not None:
            self._coming.cancel()
        later = tuple(self._later)
        self._later.clear()
        self._coming = self._slow.prefetch_words((*wanted, *later))
        return self._coming

    def close(self) -> None:
        """Stop the background work, and end the quick voice."""
        self._slow.close()
        self._quick.close()
        self._voice.close()
