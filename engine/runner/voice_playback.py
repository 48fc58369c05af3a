"""The playback with sound: clips mixed into one continuous stream. Its position is the session's clock."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence

from engine.cues.estimate import estimate
from engine.runner.playback import Playback
from engine.runner.time_limit import Patience
from engine.voice import tones
from engine.voice.clips import ClipLibrary
from engine.voice.paired_clips import PairedClips
from engine.voice.port import SAMPLE_RATE, Clip, Samples, Voice
from engine.voice.stream import AudioStream
from engine.voice.uptime import uptime

SOFT = 0.5
"""Volume of a sound under words."""

AHEAD_OF_A_SLOW_VOICE = 8
"""Steps whose clips a slow voice makes ahead of time: a round of sets and rests, in which it has minutes for them."""

PATIENCE = 1.5
"""Real seconds to wait for a missing clip: as long as texts are given ahead of time."""

STOOD_STILL = 1.0
"""Real seconds between two looks at the clock after which the stream may have stood still, with the whole process."""

CATCHING_UP = 0.02
"""Real seconds between two looks whether it has caught up."""


class VoicePlayback(Playback):
    """Speaks with ``voice`` through ``stream``. Without a device the clock goes on silently."""

    lead = PATIENCE

    def __init__(
        self,
        voice: Voice,
        library: ClipLibrary | PairedClips,
        stream: AudioStream,
        *,
        sounds: bool = True,
        pace: float = 1.0,
    ) -> None:
        """Speak through a stream. It, the voice and the library are closed with the playback.

        ``pace`` is the voice's rate relative to the usual one; it scales the estimates for texts not spoken yet.
        """
        self._voice, self._library = voice, library
        self.ahead = AHEAD_OF_A_SLOW_VOICE if voice.slow else self.ahead
        self._stream = stream
        stream.tell(self._lost, self._found)
        self._sounds, self._pace = sounds, pace
        self._patience: Patience[Clip] = Patience(PATIENCE)
        self._epoch = self._position = 0.0
        self._looked: float | None = None
        self._notices: deque[str] = deque()
        self._heard = False

    def start(self, not_before: float = 0.0) -> None:
        """Open the device; the stream's first sample is now."""
        self._stream.start()
        self._heard = self._stream.alive
        self._epoch = max(time.time(), not_before) - self._stream.position_seconds

    def now(self) -> float:
        """The session's time: the position being heard now."""
        before, self._looked = self._looked, uptime()
        stood_still = 0.0 if before is None else self._looked - before
        if stood_still > STOOD_STILL:
            self._wait_for(self._position + stood_still - STOOD_STILL / 2)
        self._position = self._stream.position_seconds
        return self._epoch + self._position

    def _wait_for(self, position: float) -> None:
        """Let the stream catch up after a suspend, or the workout would go on first and the clock jump after that."""
        until = uptime() + PATIENCE
        while self._stream.position_seconds < position and uptime() < until:
            time.sleep(CATCHING_UP)

    def wall(self, seconds: float) -> float:
        """The stream runs in real time."""
        return seconds

    def length(self, text: str, pace: float) -> float:
        """The clip's length if it was made before, else an estimate."""
        known = self._library.known_length(text, pace)
        return estimate(text, pace * self._pace) if known is None else known

    def prepare(self, words: Iterable[tuple[str, float]]) -> None:
        """Make the clips in the background."""
        self._library.prefetch_words(words)

    def ready(self, texts: Sequence[str]) -> None:
        """Make the first clip now, the others in the background."""
        if texts:
            self._library.get(texts[0])
            self._library.prefetch_words((text, 1.0) for text in texts[1:])

    def say(self, text: str, at: float, pace: float = 1.0, until: float = math.inf) -> float | None:
        """Mix the clip in at its sample, or at the next one the device has not pulled yet."""
        clip = self._clip(text, pace)
        start = max(self._sample(at), self._stream.mixer.position)
        end = self._epoch + (start + len(clip.samples)) / SAMPLE_RATE
        if end > until:
            return None
        self._stream.mixer.play(clip.samples, start)
        return end

    def sound(self, name: str, at: float, *, soft: bool = False) -> None:
        """Mix a tone in at its sample."""
        if self._sounds:
            self._stream.mixer.play(tones.SOUNDS[name](), self._sample(at), gain=SOFT if soft else 1.0)

    def hush(self) -> None:
        """Fade out what sounds, and drop the rest."""
        self._stream.mixer.hush()

    def show_sound(self, take: Callable[[Samples, float], None]) -> None:
        """Show ``take`` what the device pulls."""
        self._stream.show(take)

    def notices(self) -> list[str]:
        """Messages that the device has gone or is back."""
        told = []
        while self._notices:
            told.append(self._notices.popleft())
        return told

    def close(self) -> None:
        """End the stream, the background work and the voice's process."""
        self._stream.close()
        self._library.close()
        self._voice.close()

    def _clip(self, text: str, pace: float) -> Clip:
        """The clip, or a tone if the voice takes too long, because the keys must not wait for it."""
        if self._library.known_length(text, pace) is not None:
            return self._library.get(text, pace)
        made = self._patience.wait(lambda: self._library.get(text, pace))
        return Clip(tones.stand_in(), spoken=False) if made is None else made

    def _lost(self, _why: str) -> None:
        self._notices.append("terminal-sound-lost" if self._heard else "terminal-no-sound")

    def _found(self, _what: str) -> None:
        self._heard = True
        self._notices.append("terminal-sound-back")

    def _sample(self, at: float) -> int:
        return round((at - self._epoch) * SAMPLE_RATE)
