"""Brings sound to the one rate that all clips have."""

from __future__ import annotations

import math

import numpy as np

from engine.voice.port import SAMPLE_RATE, Samples

_SILENCE = 0.02
"""Seconds behind the sound: it is taken for a circle, and its end must not touch its beginning."""


def resampled(samples: Samples, rate: int) -> Samples:
    """The same sound at :data:`SAMPLE_RATE`, with all that both rates can hold, and nothing beside it.

    Lines drawn from sample to sample, as quick converters do it, add a hiss that makes words harder to understand.
    """
    if rate == SAMPLE_RATE or not len(samples):
        return samples
    common = math.gcd(rate, SAMPLE_RATE)
    blocks = math.ceil((len(samples) + _SILENCE * rate) * common / rate)
    before, after = blocks * rate // common, blocks * SAMPLE_RATE // common
    wave = np.fft.irfft(np.fft.rfft(samples, before)[: after // 2 + 1], after) * (after / before)
    kept = wave[: math.ceil(len(samples) * SAMPLE_RATE / rate)]
    found: Samples = np.rint(kept.clip(-32768, 32767)).astype(np.int16)
    return found
