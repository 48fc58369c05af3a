"""Listening to track files: when sounds begin in them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import miniaudio
import numpy as np
import numpy.typing as npt

RATE = 22_050
AROUND = 0.05
"""Seconds before and after a time in which its onset is looked for."""

Sound = npt.NDArray[np.int16]


def decoded(file: Path) -> Sound:
    """The samples of an MP3, without what its Info frame tells players to cut."""
    return np.frombuffer(miniaudio.decode_file(str(file), nchannels=1, sample_rate=RATE).samples, np.int16)


def one_after_the_other(files: Iterable[Path]) -> Sound:
    """What is heard when files are played without a gap."""
    return np.concatenate([decoded(file) for file in files])


def onset(samples: Sound, at: float, length: float) -> float | None:
    """When, in seconds, a sound begins near ``at``: the first sample above -40 dB of its loudest, after silence.

    Looked for within 50 ms; an MP3 whispers a little before a sound begins.
    """
    first = max(0, round((at - AROUND) * RATE))
    size = np.abs(samples[first : round((at + length) * RATE)].astype(np.int32))
    loud = np.flatnonzero(size > 0.01 * size.max())
    if not len(loud) or loud[0] == 0:  # nothing, or something sounds already
        return None
    return float(first + loud[0]) / RATE
