"""Trims clips to their sound, and makes them equally loud."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from engine.voice.loudness import Wave, loudness
from engine.voice.peaks import held_under, true_peaks
from engine.voice.port import SAMPLE_RATE, Samples

FULL_SCALE = 32_767
LOUDNESS: Final = -16.0
"""LUFS of every clip, and so of every track. Alexa wants -14 on the average, and refuses what is under -19."""

PEAK: Final = 10 ** (-3 / 20)
"""Highest true peak of a clip, of full scale: 1 dB under what Alexa takes, for the encoder and for a tone beside it."""

_LOUD = 0.02  # of the clip's peak: what counts as sound
_SOFT = 0.005  # the same where an "h" does, which has up to a tenth of a second before its vowel
_WINDOW = SAMPLE_RATE // 100
_IN_WINDOW = 3  # as many loud samples in 10 ms are a beginning, fewer are a click
_TAIL = SAMPLE_RATE // 50
_MOST_GAIN: Final = 30.0  # decibels, so that a clip of nothing but noise stays a quiet one
_MOST_HELD: Final = 12.0  # decibels: with more, a short vowel gives way to the consonants after it
_NEAR: Final = 0.1  # LU
_MADE_UP: Final = 1.7  # decibels of gain for each that is missing: the more gain, the more is taken from the peaks
_ROUNDS: Final = 8  # of making up for what was taken; three are usual


def trim(samples: Samples, *, soft: bool = False) -> Samples:
    """Take the silence from both ends, so that the first sample is the onset; nothing is left of silence alone.

    A ``soft`` onset is kept, too: without its "h", "Halbzeit" is another word. A count must sound on its second.
    There is no fade: the step at the cut is about 2 % of the peak, too small for an audible click.
    """
    size = np.abs(samples.astype(np.int32))
    peak = int(size.max(initial=0))
    if peak == 0:
        return samples[:0]
    loud = size > (_SOFT if soft else _LOUD) * peak
    places = np.flatnonzero(loud)
    return samples[_onset(loud, places) : int(places[-1]) + 1 + _TAIL]


def match_level(samples: Samples) -> Samples:
    """Bring a clip to :data:`LOUDNESS`, with no peak above :data:`PEAK`."""
    wave = samples.astype(np.float32) / np.float32(FULL_SCALE)
    if not wave.any():
        return samples
    matched: Samples = np.trunc(_matched(wave) * np.float32(FULL_SCALE)).astype(np.int16)
    return matched


def _matched(wave: Wave) -> Wave:
    """The clip with the gain at which it is loud enough once its peaks are held down."""
    peaks = true_peaks(wave)
    free = 20 * float(np.log10(PEAK / peaks.max()))
    most = min(free + _MOST_HELD, _MOST_GAIN)
    gain, missing = 0.0, LOUDNESS - loudness(wave)
    for _ in range(_ROUNDS):
        gain = min(gain + missing, most)
        matched = wave * _ratio(gain)
        if gain > free:
            matched *= held_under(peaks * _ratio(gain), PEAK)
        if gain <= free or gain == most:
            break
        missing = _MADE_UP * (LOUDNESS - loudness(matched))
        if missing < _MADE_UP * _NEAR:
            break
    return matched


def _ratio(decibels: float) -> np.float32:
    return np.float32(10 ** (decibels / 20))


def _onset(loud: npt.NDArray[np.bool_], places: npt.NDArray[np.intp]) -> int:
    """The first loud sample that others follow."""
    sums = np.concatenate(([0], np.cumsum(loud)))
    following = sums[np.minimum(places + _WINDOW, len(loud))] - sums[places]
    first = int(np.argmax(following >= _IN_WINDOW))
    return int(places[first])
