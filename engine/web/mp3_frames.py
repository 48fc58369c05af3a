"""The bare frames of an MP3 file: what several files have put one after the other is one file again."""

from __future__ import annotations

from typing import Final, NamedTuple

from engine.voice.port import SAMPLE_RATE
from engine.voice.track_mp3 import KBPS

FRAME: Final = 576
"""Samples of a frame at this rate (MPEG-2, layer III)."""

DELAY: Final = 1105 / SAMPLE_RATE
"""Seconds by which an encoder and a decoder delay the sound, where nothing tells the decoder to cut them."""

_SYNC: Final = 0xFFE0
_PADDED: Final = 0x02
_SIZE: Final = 72 * KBPS * 1000 // SAMPLE_RATE
_ID3_HEADER: Final = 10


class Frames(NamedTuple):
    """The frames of a file.

    Attributes:
        seconds: How long they play.
    """

    body: bytes
    seconds: float


def bare_frames(file: bytes) -> Frames:
    """The frames of a file as :mod:`engine.voice.track_mp3` writes it, without its tag and the frame about itself."""
    begin = _after_tag(file)
    begin += _frame(file, begin)  # of the Info frame, which is silent
    at, count = begin, 0
    while size := _frame(file, at):
        at, count = at + size, count + 1
    return Frames(file[begin:at], count * FRAME / SAMPLE_RATE)


def _after_tag(file: bytes) -> int:
    """Where the first frame begins, after an ID3 tag."""
    if file[:3] != b"ID3":
        return 0
    size = 0
    for byte in file[6:_ID3_HEADER]:
        size = size << 7 | byte & 0x7F
    return _ID3_HEADER + size


def _frame(file: bytes, at: int) -> int:
    """The bytes of the frame at a place; 0 where there is none, or not all of it."""
    header = file[at : at + 4]
    if len(header) < 4 or int.from_bytes(header[:2]) & _SYNC != _SYNC:  # noqa: PLR2004 - bytes of a header
        return 0
    size = _SIZE + (1 if header[2] & _PADDED else 0)
    return size if at + size <= len(file) else 0
