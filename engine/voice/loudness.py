"""How loud a clip sounds, as ITU-R BS.1770-4 measures it: in LUFS, on what sounds and not on the silence between."""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

from engine.voice.port import SAMPLE_RATE

Wave = npt.NDArray[np.float32]
"""Samples as parts of full scale, from -1 to 1."""

SILENT: Final = -120.0
"""What silence is given as."""

_OFFSET: Final = -0.691
_ABSOLUTE_GATE: Final = -70.0
_RELATIVE_GATE: Final = -10.0
_HOP: Final = SAMPLE_RATE // 100
_BLOCK: Final = 40  # hops: 400 ms. The standard moves by a quarter of that; a hundredth is every place in a track.
_FFT_STEP: Final = 2_048  # lengths that the transform is quick with

_Stage = tuple[tuple[float, float, float], tuple[float, float, float]]
_STANDARD_RATE: Final = 48_000
_HEAD = (1.53512485958697, -2.69169619940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585)
_LOW_CUT = (1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621)


def loudness(wave: Wave) -> float:
    """The loudness of a clip that is heard alone, in LUFS."""
    blocks = _blocks(_weighted(wave))
    loud = blocks[blocks > _power(_ABSOLUTE_GATE)]
    if not len(loud):
        return SILENT
    kept = loud[loud > loud.mean() * _power(_RELATIVE_GATE, offset=0.0)]
    return float(_OFFSET + 10 * np.log10(kept.mean()))


def _power(level: float, offset: float = _OFFSET) -> float:
    return float(10 ** ((level - offset) / 10))


def _weighted(wave: Wave) -> npt.NDArray[np.floating]:
    """The clip as an ear weighs it, with a block of silence on both sides."""
    room = _BLOCK * _HOP
    count = -(-(len(wave) + 2 * room) // _FFT_STEP) * _FFT_STEP
    padded = np.zeros(count, np.float32)
    padded[room : room + len(wave)] = wave
    return np.fft.irfft(np.fft.rfft(padded) * _weighting(count), count)


@cache
def _weighting(count: int) -> npt.NDArray[np.complex64]:
    """The two filters of the standard at the frequencies of a transform of ``count`` samples."""
    turns: npt.NDArray[np.complex128] = np.exp(-2j * np.pi * np.fft.rfftfreq(count, 1 / SAMPLE_RATE) / _STANDARD_RATE)
    head, low_cut = (_response(stage, turns) for stage in (_HEAD, _LOW_CUT))
    weighting: npt.NDArray[np.complex64] = (head * low_cut).astype(np.complex64)
    return weighting


def _response(stage: _Stage, turns: npt.NDArray[np.complex128]) -> npt.NDArray[np.complex128]:
    above, below = ((part[2] * turns + part[1]) * turns + part[0] for part in stage)
    response: npt.NDArray[np.complex128] = above / below
    return response


def _blocks(wave: npt.NDArray[np.floating]) -> npt.NDArray[np.float64]:
    """The mean power of each 400 ms."""
    hops = np.square(wave[: len(wave) // _HOP * _HOP], dtype=np.float64).reshape(-1, _HOP).mean(axis=1)
    sums = np.concatenate(([0.0], np.cumsum(hops)))
    means: npt.NDArray[np.float64] = (sums[_BLOCK:] - sums[:-_BLOCK]) / _BLOCK
    return means
