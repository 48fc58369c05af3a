"""Reads sound files into samples: WAV (Linux, Windows) and AIFF (macOS), any rate, mono or stereo."""

from __future__ import annotations

import io
import wave
from array import array
from collections.abc import Iterator

import numpy as np

from engine.voice.port import SAMPLE_RATE, Samples, VoiceError
from engine.voice.synthesis.resampling import resampled

_BAD = "The voice wrote a sound that cannot be read"
_PCM = {b"NONE": ">i2", b"twos": ">i2", b"sowt": "<i2"}
_SAMPLE_BYTES = 2


def read_sound(content: bytes) -> Samples:
    """Read a sound file, as 16-bit mono at :data:`SAMPLE_RATE`.

    Raises:
        VoiceError: it is cut short, or in a form that no driver is known to write.
    """
    try:
        if content[:4] == b"FORM":
            return _aiff(content)
        return _wav(content)
    except VoiceError:
        raise
    except Exception as error:
        raise VoiceError(f"{_BAD}: {error}.") from error


def convert(samples: Samples, channels: int, rate: int) -> Samples:
    """To one channel at :data:`SAMPLE_RATE`."""
    if channels > 1:
        samples = np.rint(samples.reshape(-1, channels).mean(axis=1)).astype(np.int16)
    return resampled(samples, rate)


def _wav(content: bytes) -> Samples:
    with wave.open(io.BytesIO(content)) as sound:
        if sound.getsampwidth() != _SAMPLE_BYTES:
            return _decoded(content)
        frames = sound.readframes(sound.getnframes())
        whole = sound.getnframes() * sound.getnchannels() * _SAMPLE_BYTES
        if len(frames) != whole:
            raise VoiceError(f"{_BAD}: it is cut short.")
        samples = np.frombuffer(frames, "<i2").astype(np.int16, copy=False)
        return convert(samples, sound.getnchannels(), sound.getframerate())


def _decoded(content: bytes) -> Samples:
    from engine.voice.sound_library import miniaudio  # noqa: PLC0415 - 60 ms; only for unusual sample widths

    sound = miniaudio.decode(content, miniaudio.SampleFormat.SIGNED16, 1, SAMPLE_RATE)
    decoded: array[int] = sound.samples
    return np.array(decoded, np.int16)


def _aiff(content: bytes) -> Samples:
    chunks = dict(_chunks(content))
    common, sound = chunks[b"COMM"], chunks[b"SSND"]
    channels, frames = int.from_bytes(common[:2], "big"), int.from_bytes(common[2:6], "big")
    bits, coding = int.from_bytes(common[6:8], "big"), common[18:22] or b"NONE"
    if bits != 8 * _SAMPLE_BYTES or coding not in _PCM:
        raise VoiceError(f"{_BAD}: {bits}-bit AIFF {coding.decode('latin-1')}.")
    start = 8 + int.from_bytes(sound[:4], "big")
    count = frames * channels
    samples = np.frombuffer(sound, _PCM[coding], count=count, offset=start).astype(np.int16)
    return convert(samples, channels, _extended(common[8:18]))


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 12
    while at + 8 <= len(content):
        size = int.from_bytes(content[at + 4 : at + 8], "big")
        yield content[at : at + 4], content[at + 8 : at + 8 + size]
        at += 8 + size + size % 2


def _extended(ten_bytes: bytes) -> int:
    """A sample rate in the 80-bit form of AIFF."""
    exponent = int.from_bytes(ten_bytes[:2], "big") - 16383 - 63
    return round(int.from_bytes(ten_bytes[2:], "big") * 2.0**exponent)
