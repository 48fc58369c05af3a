"""What is done with sound here: arrays of one channel at the ears' rate, as floats."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from engine.listening.port import RATE, Samples

LOUDNESS = 0.06
"""Root mean square of speech, as a microphone two steps away hears it."""


def resample(samples: npt.NDArray[np.floating], ratio: float) -> Samples:
    """Make a sound ``ratio`` times as long, by its spectrum: lower for more than 1."""
    length = max(1, round(len(samples) * ratio))
    spectrum = np.fft.rfft(samples)
    kept = np.zeros(length // 2 + 1, dtype=spectrum.dtype)
    both = min(len(spectrum), len(kept))
    kept[:both] = spectrum[:both]
    return (np.fft.irfft(kept, length) * (length / len(samples))).astype(np.float32)


def trim(samples: Samples) -> Samples:
    """Leave away the silence before and after."""
    loud = np.flatnonzero(np.abs(samples) > 0.01 * np.abs(samples).max(initial=1e-9))
    edge = RATE // 100
    return samples[max(0, loud[0] - edge) : loud[-1] + edge] if len(loud) else samples


def level(samples: Samples) -> float:
    """Root mean square."""
    return float(np.sqrt(np.square(samples, dtype=np.float64).mean()))


def levelled(samples: Samples, wanted: float = LOUDNESS) -> Samples:
    """At a loudness."""
    return (samples * (wanted / max(level(samples), 1e-9))).astype(np.float32)


def convolve(samples: Samples, answer: Samples) -> Samples:
    """Through a room, as long as before."""
    length = len(samples) + len(answer) - 1
    size = 1 << (length - 1).bit_length()
    both = np.fft.irfft(np.fft.rfft(samples, size) * np.fft.rfft(answer, size), size)
    return both[: len(samples)].astype(np.float32)


def band(samples: npt.NDArray[np.floating], low: float, high: float) -> Samples:
    """Only what lies between two frequencies, in hertz."""
    spectrum = np.fft.rfft(samples)
    pitch = np.fft.rfftfreq(len(samples), 1 / RATE)
    return np.fft.irfft(np.where((pitch >= low) & (pitch <= high), spectrum, 0), len(samples)).astype(np.float32)


def silence(seconds: float) -> Samples:
    """Nothing, for so long."""
    return np.zeros(round(seconds * RATE), dtype=np.float32)


def joined(*parts: Samples) -> Samples:
    """One after the other."""
    return np.concatenate(parts).astype(np.float32)
