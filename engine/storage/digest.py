"""The content of a digest: what was done in one session, as its log was read."""

from __future__ import annotations

from typing import Final
from zlib import crc32

import msgspec
from msgspec import Struct

from engine.coaching.past.records import Exchange, LeftOut, OtherDone, Pain, SessionDone, SetDone
from engine.coaching.past.session_log import READING
from engine.decoding import msgpack_decoder
from engine.storage.zones import ANYWHERE, Anywhere, Zone, ahead_of_utc

_KINDS: Final = (SessionDone, SetDone, OtherDone, LeftOut, Exchange, Pain)
_LAYOUT: Final = [(kind.__name__, kind.__struct_fields__) for kind in _KINDS]
_VERSION: Final = crc32(repr((READING, _LAYOUT)).encode()).to_bytes(4, "big")
"""Begins every digest. Those of a release that read logs otherwise, or kept other fields, are not used."""


class _Content(Struct, frozen=True, array_like=True):
    """A digest without its version.

    Attributes:
        until: When the last entry of the log was made.
        ahead: By how many seconds the person's clock was ahead of UTC when the session began, and at ``until``. Where
            it was not, the days are others.
    """

    until: float
    ahead: tuple[float, float]
    done: SessionDone


_encoder: Final = msgspec.msgpack.Encoder()
_decoder: Final = msgpack_decoder(_Content)


def encode_digest(done: SessionDone, until: float, zone: Zone) -> bytes:
    """Write what was done in a session, dated for ``zone``; ``until`` is when the last entry of its log was made."""
    return _VERSION + _encoder.encode(_Content(until, _ahead(done.began, until, zone), done))


def decode_digest(content: bytes, zone: Zone | Anywhere) -> SessionDone | None:
    """Read it; None where the log must be read: it is another release's, or damaged, or its days are not ``zone``'s."""
    if content[: len(_VERSION)] != _VERSION:
        return None
    try:
        found = _decoder.decode(memoryview(content)[len(_VERSION) :])
    except msgspec.MsgspecError:
        return None
    if zone == ANYWHERE or found.ahead == _ahead(found.done.began, found.until, zone):
        return found.done
    return None


def _ahead(began: float, until: float, zone: Zone) -> tuple[float, float]:
    return ahead_of_utc(began, zone), ahead_of_utc(until, zone)
