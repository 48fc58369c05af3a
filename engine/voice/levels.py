"""Trims clips to their sound, and makes them about equally loud."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from engine.voice.port import SAMPLE_RATE, Samples

FULL_SCALE = 32_767
PEAK = 0.7
"""Highest peak of a clip, of full scale; leaves room for a tick of up to 0.3 at the same time."""

_LOUD = 0.02  # of the clip's peak: what counts as sound
_WINDOW = SAMPLE_RATE // 100
_IN_WINDOW = 3  # as many loud samples in 10 ms are a beginning, fewer are a click
_TAIL = SAMPLE_RATE // 50
_RMS = 0.1  # of full scale: how loud speech is made
_FRAME = SAMPLE_RATE // 100
_MOST_GAIN = 16.0  # so that a clip of nothing but noise stays a quiet one


def trim(samples: Samples) -> Samples:
    """Take the silence from both ends, so that the first sample is the onset; nothing is left of silence alone.

    There is no fade: the step at the cut is about 2 % of the peak, too small for an audible click.
    """
    size = np.abs(samples.astype(np.int32))
    peak = int(size.max(initial=0))
    if peak == 0:
        return samples[:0]
    loud = size > _LOUD * peak
    places = np.flatnonzero(loud)
    return samples[_onset(loud, places) : int(places[-1]) + 1 + _TAIL]


def match_level(samples: Samples) -> Samples:
    """Bring a clip to the common loudness, with no peak above :data:`PEAK`."""
    wave = samples.astype(np.float32)
    peak = float(np.abs(wave).max(initial=0.0))
    if peak == 0.0:
        return samples
    gain = min(_RMS * FULL_SCALE / _loudness(wave), PEAK * FULL_SCALE / peak, _MOST_GAIN)
    matched: Samples = np.trunc(wave * np.float32(gain)).astype(np.int16)
    return matched


def _onset(loud: npt.NDArray[np.bool_], places: npt.NDArray[np.intp]) -> int:
    """The first loud sample that others follow."""
    sums = np.concatenate(([0], np.cumsum(loud)))
    following = sums[np.minimum(places + _WINDOW, len(loud))] - sums[places]
    first = int(np.argmax(following >= _IN_WINDOW))
    return int(places[first])


def _loudness(wave: npt.NDArray[np.float32]) -> float:
    """RMS over the frames with sound, so that pauses in a sentence do not count."""
    whole = np.concatenate((wave, np.zeros(-len(wave) % _FRAME, np.float32)))
    energy = np.square(whole.reshape(-1, _FRAME)).mean(axis=1)
    return float(np.sqrt(energy[energy >= energy.max() * 0.01].mean()))
