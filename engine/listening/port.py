"""What listening is made of: something that notices speech, and something that reads it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
from msgspec import Struct

RATE: Final = 16_000
"""Samples a second of everything that is listened to."""

CHUNK: Final = 512
"""Samples that are judged at once for whether somebody speaks."""

Samples = npt.NDArray[np.float32]
"""One channel at :data:`RATE`, from -1 to 1."""


class ListeningError(Exception):
    """Nothing can be heard here. The text is for people."""


class ActivityDetector(ABC):
    """Notices speech. Holds what it heard last, so one is needed for each microphone."""

    @abstractmethod
    def probability(self, chunk: Samples) -> float:
        """Tell how likely somebody speaks in a chunk of :data:`CHUNK` samples, from 0 to 1."""

    @abstractmethod
    def reset(self) -> None:
        """Forget what was heard before."""


ANYHOW: Final = 0.6
"""How much of what a text scores where nothing is said is taken off: some fit any noise, as they are likely anyhow."""


class Scores(Struct, frozen=True):
    """How well texts fit what was heard: logarithms of probabilities, only good for comparing.

    Attributes:
        text: What it sounds like when anything may be said.
        free: How well that fits.
        candidates: How well each candidate fits, in their order; never above 0.
        anyhow: How well each fits where nothing is said; None for one that is out of the running. Empty where the
            recogniser does not know.
        calls: How much better the first word of each fits than where nothing is said. Empty as above.
    """

    text: str
    free: float
    candidates: tuple[float, ...]
    anyhow: tuple[float | None, ...] = ()
    calls: tuple[float, ...] = ()

    def clear(self, place: int) -> float:
        """How clearly a candidate was heard: how well it fits, less :data:`ANYHOW` of how well it fits anyhow.

        Without end below 0 where it is out of the running.
        """
        if not self.anyhow:
            return self.candidates[place]
        anyhow = self.anyhow[place]
        return float("-inf") if anyhow is None else self.candidates[place] - ANYHOW * anyhow


class Recogniser(ABC):
    """Says how well each of some texts fits what was heard. One language."""

    @property
    @abstractmethod
    def name(self) -> str:
        """What the thresholds know it by: the name of its weights."""

    def prepare(self, candidates: Sequence[str]) -> None:  # noqa: B027 - most have nothing to do
        """Get ready to judge against candidates, so that the first speech is not kept waiting."""

    def foresee(self, candidates: Sequence[str]) -> None:  # noqa: B027 - as above
        """Find out what is true of candidates whatever is heard, without holding them ready."""

    @abstractmethod
    def score(self, samples: Samples, candidates: Sequence[str]) -> Scores:
        """Judge a few seconds of speech against candidates, such as ``Coach, next.`` and ``Coach, pause.``."""
