"""Holds a mix under a ceiling. A clip alone stays under it; several at a time may not."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from engine.voice.port import SAMPLE_RATE, Samples

CEILING: Final = 32_768 * 10 ** (-2.5 / 20)
"""Highest sample of a mix. What lies between two samples, and what an encoder makes of it, stays under -1 dBTP."""

_RISE: Final = 20 / (0.1 * SAMPLE_RATE)
"""Decibels a sample by which the mix comes back after a peak."""

_Mix = npt.NDArray[np.int32] | npt.NDArray[np.float32]


class Ceiling:
    """Turns a mix that is read piece by piece into 16 bits. It is the same however long the pieces are."""

    def __init__(self) -> None:
        self._gain = 0.0  # decibels, of the last sample

    def hold(self, mix: _Mix) -> Samples:
        """The next piece, turned down where it is too loud, without delay."""
        if not len(mix) or (self._gain == 0.0 and mix.min() >= -CEILING and mix.max() <= CEILING):
            return mix.astype(np.int16)
        gain = self._falling(mix)
        self._gain = float(gain[-1])
        held: Samples = (mix * 10 ** (gain / 20)).astype(np.int16)
        return held

    def _falling(self, mix: _Mix) -> npt.NDArray[np.float64]:
        """The gain of each sample in decibels: down at once, and slowly up again."""
        size = np.abs(mix.astype(np.float64))
        wanted = -20 * np.log10(np.maximum(size / CEILING, 1.0))
        places = _RISE * np.arange(1, len(mix) + 1)
        before = np.minimum.accumulate(np.minimum(wanted - places, self._gain)) + places
        falling: npt.NDArray[np.float64] = np.minimum(before, 0.0)
        return falling
