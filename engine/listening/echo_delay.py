"""How much later the microphone hears what was played: found by laying the two over each other."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from engine.listening.port import RATE, Samples

LOOKED_AT: Final = 4 * RATE
"""Samples of the microphone that are looked at: 4 s."""

EARLIER: Final = RATE // 4
"""Samples by which the echo may come earlier than the clocks say."""

LATER: Final = RATE * 3 // 4
"""Samples by which it may come later."""

_LOW, _HIGH = 150, 4_000
_PART: Final = RATE // (2 * _HIGH)
"""Samples to the step of an answer: what is above the highest frequency is not looked at."""

_CLEAR: Final = 14.0
_QUIET: Final = 1e-4


class Delay(NamedTuple):
    """How much later an echo comes than it was expected.

    Attributes:
        samples: By how many samples of :data:`engine.listening.port.RATE`; negative if earlier.
        clear: How far it stands out, in standard deviations of chance.
    """

    samples: int
    clear: float


def find_delay(heard: Samples, played: Samples) -> Delay | None:
    """Find the echo of what was played in what was heard; None where there is none that is clear.

    Args:
        heard: The last :data:`LOOKED_AT` samples.
        played: What could be heard in them: it begins :data:`LATER` samples before, and ends :data:`EARLIER` after.
    """
    if np.sqrt(np.mean(played**2)) < _QUIET or np.sqrt(np.mean(heard**2)) < _QUIET:
        return None
    size = len(played)  # as long as the longer one: at the offsets looked at, nothing is laid over the other end
    low, high = size * _LOW // RATE, size // (2 * _PART) + 1
    both = np.fft.rfft(heard, size)[:high] * np.conj(np.fft.rfft(played, size)[:high])
    both[:low] = 0
    fits = np.abs(np.fft.irfft(both / (np.abs(both) + 1e-9), size // _PART))
    # heard[n] is played[n + LATER - delay]: the delay is LATER minus that offset, and offsets are negative lags.
    around = np.concatenate([fits[-(LATER + EARLIER) // _PART :], fits[:1]])[::-1]
    best = int(np.argmax(around))
    clear = float((around[best] - around.mean()) / around.std())
    return Delay(LATER - best * _PART, clear) if clear > _CLEAR else None
