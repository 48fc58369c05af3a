"""How loud something is and how high its peaks go, as other people's software measures it."""

from __future__ import annotations

import warnings
from pathlib import Path

import miniaudio
import numpy as np
import numpy.typing as npt

from engine.voice.port import SAMPLE_RATE

Wave = npt.NDArray[np.float64]

_PIECE = 1 << 20
_ROOM = 64


def wave_of(sound: Path | npt.NDArray[np.int16]) -> Wave:
    """A WAV or MP3 file, decoded, or samples, as parts of full scale."""
    if isinstance(sound, Path):
        decoded = miniaudio.decode_file(
            str(sound), output_format=miniaudio.SampleFormat.FLOAT32, nchannels=1, sample_rate=SAMPLE_RATE
        )
        return np.frombuffer(decoded.samples, np.float32).astype(np.float64)
    return sound.astype(np.float64) / 32_768


def lufs(sound: Path | npt.NDArray[np.int16]) -> float:
    """Integrated loudness after BS.1770-4, with silence around, as a clip is heard."""
    import pyloudnorm  # noqa: PLC0415 - a second and a half with SciPy, in each worker of pytest

    padded = np.pad(wave_of(sound), SAMPLE_RATE)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return float(pyloudnorm.Meter(SAMPLE_RATE).integrated_loudness(padded))


def true_peak(sound: Path | npt.NDArray[np.int16]) -> float:
    """The highest peak in dBTP, oversampled four times."""
    from scipy.signal import resample_poly  # noqa: PLC0415 - as above

    wave = np.pad(wave_of(sound), _ROOM)
    highest = max(
        float(np.abs(resample_poly(wave[max(0, at - _ROOM) : at + _PIECE + _ROOM], 4, 1)).max())
        for at in range(0, len(wave), _PIECE)
    )
    return float(20 * np.log10(highest))
