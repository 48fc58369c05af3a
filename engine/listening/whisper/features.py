"""Sound as Whisper wants it: a log-mel spectrogram, ten milliseconds a frame."""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

from engine.listening.port import RATE, Samples

Features = npt.NDArray[np.float32]
"""Bands by frames."""

BANDS: Final = 80
HOP: Final = 160
_WINDOW: Final = 400
_RANGE: Final = 8.0
"""How far below the loudest, in powers of ten, anything still counts."""

_LINEAR: Final = 200.0 / 3
_FROM: Final = 1000.0
_STEP: Final = np.log(6.4) / 27.0
"""Slaney's mel scale: hertz a mel below the third number of mels; logarithmic above it."""


def log_mel(samples: Samples) -> Features:
    """Give one frame for each :data:`HOP` samples."""
    padded = np.pad(samples, (_WINDOW // 2, _WINDOW // 2), mode="reflect")
    windows = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::HOP][: len(samples) // HOP]
    power = np.abs(np.fft.rfft(windows * _hann(), axis=1)).astype(np.float32) ** 2
    logarithms = np.log10(np.maximum(_filters() @ power.T, 1e-10))
    shown = np.maximum(logarithms, logarithms.max() - _RANGE)
    return np.ascontiguousarray((shown + 4.0) / 4.0, dtype=np.float32)


@cache
def _hann() -> Features:
    return np.hanning(_WINDOW + 1)[:-1].astype(np.float32)


@cache
def _filters() -> Features:
    """Triangles over the bins of the spectrum, all of one energy."""
    edges = _hertz(np.linspace(0.0, _mel(RATE / 2), BANDS + 2))
    bins = np.fft.rfftfreq(_WINDOW, 1.0 / RATE)
    slopes = (edges[:, None] - bins[None, :]) / np.diff(edges, append=1.0)[:, None]
    rising = -slopes[:-2]
    falling = (edges[2:, None] - bins[None, :]) / np.diff(edges)[1:, None]
    heights = 2.0 / (edges[2:] - edges[:-2])
    return (np.maximum(0.0, np.minimum(rising, falling)) * heights[:, None]).astype(np.float32)


def _hertz(mels: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    bend = _FROM / _LINEAR
    return np.where(mels < bend, _LINEAR * mels, _FROM * np.exp(_STEP * (mels - bend)))


def _mel(hertz: float) -> float:
    return float(_FROM / _LINEAR + np.log(hertz / _FROM) / _STEP)
