"""A voice behind which others stand by."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from engine.voice.port import Samples, Voice, VoiceError, VoiceInfo


class FallbackVoice(Voice):
    """Speaks with the first of several voices that works. One that has failed is not asked again.

    Args:
        voices: Opens each of them, when its turn comes; at least one.
        tell: Takes a message for people when the next one steps in.
    """

    def __init__(self, voices: Sequence[Callable[[], Voice]], tell: Callable[[str], None] = lambda _: None) -> None:
        self._waiting, self._tell = list(voices), tell
        self._voice = self._waiting.pop(0)()
        self._closed = False

    @property
    def key(self) -> str:
        """The key of the voice that speaks now."""
        return self._voice.key

    @property
    def slow(self) -> bool:  # type: ignore[override]
        """Whether the voice that speaks now is slow."""
        return self._voice.slow

    @property
    def pid(self) -> int | None:
        """The process that speaks now, if that is one."""
        return getattr(self._voice, "pid", None)

    def prepare(self) -> None:
        """Let the first voice get ready."""
        self._voice.prepare()

    def synthesise(self, text: str, pace: float = 1.0) -> Samples:
        """Speak a text, with the next voice if this one cannot."""
        try:
            samples = self._voice.synthesise(text, pace)
        except VoiceError as error:
            if self._closed or not self._waiting:
                raise
            self._step_in(error)
            return self.synthesise(text, pace)
        return samples

    def voices(self) -> list[VoiceInfo]:
        """The voices of the driver that speaks now."""
        return self._voice.voices()

    def close(self) -> None:
        """End the voice."""
        self._closed = True
        self._voice.close()

    def _step_in(self, error: VoiceError) -> None:
        self._voice.close()
        self._voice = self._waiting.pop(0)()
        self._tell(f"Another voice speaks instead: {error}")
