"""MP3: LAME's frames after an Info frame with the length and the beginning of the sound.

An MP3 encoder delays the sound by 1105 samples (50 ms at this rate) and pads the last frame. The Info frame tells
players how much to cut at both ends, so that counts and captions stay in time.
"""

from __future__ import annotations

import struct

import lameenc

from engine.voice.port import SAMPLE_RATE, Samples

KBPS = 64

_QUALITY = 7  # The fastest setting; at this rate speech sounds the same.
_FRAME = 576
_DELAY = 576
_SIDE_INFO = 9  # MPEG-2, mono
_HEADER = b"\xff\xf3\x80\xc4"  # MPEG-2 layer III, no checksum, 64 kbit/s, 22050 Hz, mono, original
_SIZE = 72 * KBPS * 1000 // SAMPLE_RATE
_ALL_FIELDS = 0x0F
_CONSTANT_RATE = 1


class Encoder:
    """Turns pieces of samples into MP3 frames, and counts them for the Info frame."""

    def __init__(self) -> None:
        self._lame = lameenc.Encoder()
        self._lame.silence()
        self._lame.set_channels(1)
        self._lame.set_in_sample_rate(SAMPLE_RATE)
        self._lame.set_bit_rate(KBPS)
        self._lame.set_quality(_QUALITY)
        self._samples = 0

    def encode(self, samples: Samples) -> bytes:
        """The frames completed by ``samples``."""
        self._samples += len(samples)
        return bytes(self._lame.encode(samples.tobytes()))

    def finish(self) -> bytes:
        """The last frames."""
        return bytes(self._lame.flush()) if self._samples else b""

    def info_frame(self, sound_bytes: int) -> bytes:
        """A silent frame to go before the others. Its size does not depend on its content."""
        frames = round(sound_bytes * SAMPLE_RATE / (72_000 * KBPS))
        padding = max(0, frames * _FRAME - _DELAY - self._samples)
        contents = bytes(round(percent * 255 / 99) for percent in range(100))
        frame = _HEADER + bytes(_SIDE_INFO) + b"Info"
        frame += struct.pack(">III", _ALL_FIELDS, frames, sound_bytes + _SIZE) + contents + struct.pack(">I", 0)
        frame += _lame_part(sound_bytes + _SIZE, min(padding, 0xFFF))
        frame += struct.pack(">H", _crc(frame))
        return frame.ljust(_SIZE, b"\0")


def _lame_part(size: int, padding: int) -> bytes:
    """LAME's own fields. Loudness and checksum of the sound are left at zero."""
    gaps = (_DELAY << 12 | padding).to_bytes(3, "big")
    return struct.pack(">9sBB8xBB3sBBHIH", b"LAME3.100", _CONSTANT_RATE, 0, 0, KBPS, gaps, 0, 0, 0, size, 0)


def _crc(data: bytes) -> int:
    """CRC-16/ARC."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc
