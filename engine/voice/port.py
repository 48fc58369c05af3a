"""The interface of a voice.

A voice turns a short text into a :class:`Clip`: 16-bit mono samples at :data:`SAMPLE_RATE` that begin to sound at
their first sample. The default voice is pyttsx3 in a process of its own; others come through the entry-point group
``form_coach.voices``.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

SAMPLE_RATE = 22_050
"""Samples a second of every clip, track and stream (what espeak-ng speaks natively)."""

Samples = npt.NDArray[np.int16]


class VoiceError(Exception):
    """A voice could not make a clip in time, or at all. The text of it is for people."""


def checked(samples: Samples) -> Samples:
    """Check the samples that a voice gave. Voices may come from other packages.

    Raises:
        VoiceError: it is something else than one channel of 16-bit samples, or none at all.
    """
    if not isinstance(samples, np.ndarray) or samples.dtype != np.int16 or samples.ndim != 1:
        raise VoiceError("The voice gave something other than one channel of 16-bit samples.")
    if not len(samples):
        raise VoiceError("The voice gave no sound.")
    return samples


@dataclass(frozen=True, slots=True)
class Clip:
    """A sound to be mixed in: trimmed to its onset, level-matched.

    Attributes:
        samples: 16-bit mono at :data:`SAMPLE_RATE`.
        spoken: False for the tone that replaces a text which could not be spoken.
    """

    samples: Samples
    spoken: bool = True

    @property
    def length(self) -> float:
        """Its length in seconds."""
        return len(self.samples) / SAMPLE_RATE


@dataclass(frozen=True, slots=True)
class VoiceInfo:
    """A voice that can be chosen.

    Attributes:
        id: What ``--voice`` takes.
        name: What people call it.
        languages: BCP 47 tags, the one it speaks best first.
    """

    id: str
    name: str
    languages: tuple[str, ...]


class Voice(ABC):
    """Makes clips. Calls may come from any thread, one at a time.

    Attributes:
        slow: Whether a clip may take longer than it lasts. Then it is made ahead of time, and nobody waits for it.
    """

    slow: bool = False

    @property
    @abstractmethod
    def key(self) -> str:
        """Everything but text and pace that decides how a clip sounds: driver, voice, rate, version."""

    def prepare(self) -> None:  # noqa: B027 - most voices have nothing to do
        """Start getting ready, so that the first clip comes sooner. Returns at once and raises nothing."""

    @abstractmethod
    def synthesise(self, text: str, pace: float = 1.0) -> Samples:
        """Speak ``text`` at ``pace`` times the usual rate, as raw samples (untrimmed) at :data:`SAMPLE_RATE`.

        Raises:
            VoiceError: the clip cannot be made, or not within the voice's time limit.
        """

    @abstractmethod
    def voices(self) -> list[VoiceInfo]:
        """All voices that this driver can speak with.

        Raises:
            VoiceError: the driver does not answer.
        """

    @abstractmethod
    def close(self) -> None:
        """Release processes and files. May be called twice."""
