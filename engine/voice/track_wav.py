"""The parts of a WAV file: header, and the cue points and labels that mark chapters."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from engine.voice.port import SAMPLE_RATE
from engine.voice.track_parts import Chapter

LARGEST = 0xFFFF_FFFF - (1 << 20)
"""Bytes of sound that a RIFF file can hold, with room for the chapters: 27 hours."""

_WIDTH = 2
_PCM = 1


def header(sound_bytes: int, chapters_bytes: int) -> bytes:
    """Everything before the sound."""
    form = struct.pack("<HHIIHH", _PCM, 1, SAMPLE_RATE, SAMPLE_RATE * _WIDTH, _WIDTH, 8 * _WIDTH)
    body = b"WAVE" + _chunk(b"fmt ", form) + struct.pack("<4sI", b"data", sound_bytes)
    return struct.pack("<4sI", b"RIFF", len(body) + sound_bytes + chapters_bytes) + body


def chapter_chunks(chapters: Sequence[Chapter]) -> bytes:
    """Everything after the sound: a cue point and a label for each chapter."""
    if not chapters:
        return b""
    points = [(number, round(chapter.start * SAMPLE_RATE)) for number, chapter in enumerate(chapters, 1)]
    cues = b"".join(struct.pack("<II4sIII", number, at, b"data", 0, 0, at) for number, at in points)
    labels = b"".join(_label(number, chapter.title) for number, chapter in enumerate(chapters, 1))
    return _chunk(b"cue ", struct.pack("<I", len(points)) + cues) + _chunk(b"LIST", b"adtl" + labels)


def _label(number: int, title: str) -> bytes:
    return _chunk(b"labl", struct.pack("<I", number) + title.encode() + b"\0")


def _chunk(name: bytes, body: bytes) -> bytes:
    """A chunk, padded to an even size. The padding is not counted in its length."""
    return struct.pack("<4sI", name, len(body)) + body + b"\0" * (len(body) % 2)
