"""An ID3v2.3 tag: title and the like, a picture, and chapters (CHAP and CTOC frames), as podcast players read them."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from engine.voice.track_parts import Chapter, Tags

_NO_OFFSET = 0xFFFF_FFFF
_TOP_LEVEL_ORDERED = 3
_MOST_IN_CONTENTS = 255
_FRONT_COVER = 3


def tag(chapters: Sequence[Chapter], tags: Tags | None = None) -> bytes:
    """The whole tag, which precedes the sound; empty without tags and chapters."""
    frames = _tags(tags) if tags else b""
    if chapters:
        frames += _contents(len(chapters)) + b"".join(_chapter(i, part) for i, part in enumerate(chapters))
    return b"ID3\x03\x00\x00" + _seven_bit(len(frames)) + frames if frames else b""


def _tags(tags: Tags) -> bytes:
    texts = ((b"TIT2", tags.title), (b"TPE1", tags.artist), (b"TALB", tags.album))
    frames = b"".join(_text(name, text) for name, text in texts if text)
    if tags.language:
        frames += _frame(b"TLAN", b"\0" + tags.language.encode())
    if tags.picture:
        frames += _frame(b"APIC", b"\0image/png\0" + bytes([_FRONT_COVER]) + b"\0" + tags.picture)
    return frames


def _contents(count: int) -> bytes:
    # One byte counts the entries. Players that read the CHAP frames still find chapters beyond that.
    listed = range(min(count, _MOST_IN_CONTENTS))
    body = b"toc\0" + bytes([_TOP_LEVEL_ORDERED, len(listed)]) + b"".join(map(_name, listed))
    return _frame(b"CTOC", body)


def _chapter(index: int, part: Chapter) -> bytes:
    times = struct.pack(">4I", round(part.start * 1000), round(part.end * 1000), _NO_OFFSET, _NO_OFFSET)
    return _frame(b"CHAP", _name(index) + times + _text(b"TIT2", part.title))


def _name(index: int) -> bytes:
    return b"chp%d\0" % index


def _text(name: bytes, text: str) -> bytes:
    """In UTF-16 with a byte-order mark: version 2.3 has no UTF-8."""
    return _frame(name, b"\x01" + text.encode("utf-16"))


def _frame(name: bytes, body: bytes) -> bytes:
    return name + struct.pack(">IH", len(body), 0) + body


def _seven_bit(size: int) -> bytes:
    return bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0))
