"""Keeps a clip under a ceiling, between its samples too, without a click and without pumping."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from engine.voice.loudness import Wave
from engine.voice.port import SAMPLE_RATE

_TAPS: Final = 12
_PARTS: Final = 4  # times the rate at which BS.1770-4 looks for true peaks
_FALL: Final = 20 / (0.002 * SAMPLE_RATE)
_RISE: Final = 20 / (0.010 * SAMPLE_RATE)
"""Decibels a sample by which the gain goes down before a peak, and up again after it.

So quick that only the peak itself is rounded, a pulse of the voice or the burst of a consonant: what is around it stays
as loud as it was. A slower gain pulls whole vowels down and must be made up for, which is heard as pumping.
"""


def true_peaks(wave: Wave) -> Wave:
    """The size of each sample, or of what a loudspeaker makes between it and the next, whichever is larger."""
    peaks = np.abs(wave)
    for part in range(1, _PARTS):
        between = np.convolve(wave, _further(part / _PARTS))[_TAPS // 2 :][: len(wave)]
        peaks = np.maximum(peaks, np.abs(between))
    return peaks


def held_under(peaks: Wave, ceiling: float) -> Wave:
    """The gain, sample by sample, that brings ``peaks`` under ``ceiling``."""
    wanted = np.zeros(len(peaks))
    high = peaks > ceiling
    wanted[high] = 20 * np.log10(ceiling / peaks[high])
    places = np.arange(len(peaks))
    after = np.minimum.accumulate(wanted - _RISE * places) + _RISE * places
    before = np.minimum.accumulate((after + _FALL * places)[::-1])[::-1] - _FALL * places
    gain: Wave = np.exp(before.astype(np.float32) * np.float32(np.log(10) / 20))
    return gain


def _further(part: float) -> npt.NDArray[np.float32]:
    """A windowed sinc, which tells what is ``part`` of a sample further on."""
    taps = np.sinc(np.arange(_TAPS) - _TAPS // 2 + part) * np.kaiser(_TAPS, 5)
    further: Wave = (taps / taps.sum()).astype(np.float32)
    return further
