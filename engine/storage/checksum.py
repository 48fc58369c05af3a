"""Checksums of rows. A value that changed by itself, on a failing disk or by another programme, is noticed.

A row that hangs on a session (an entry of its log, its heartbeat) is sealed with the session's id, so that it is also
noticed when a damaged number gives it to another session.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from zlib import crc32

import msgspec

NONE: Final = -1
"""In place of a checksum, for values that can't have been written so: text that is no UTF-8."""

_encode = msgspec.msgpack.Encoder().encode  # tells types apart, and every value from its neighbour


def checksum(*values: object) -> int:
    """A number made of ``values`` and their types. Others have the same one by a chance of one in four billion."""
    try:
        return crc32(_encode(values))
    except UnicodeEncodeError:
        return NONE


def is_whole(row: Sequence[object], *owner: object) -> bool:
    """Whether ``row`` is as it was written. Its last value is the checksum of ``owner`` and the values before it."""
    try:
        return crc32(_encode((*owner, *row[:-1]))) == row[-1]
    except UnicodeEncodeError:
        return False
