"""Typed data from JSON, MessagePack and documents, whichever thread is the first to read a type.

msgspec learns a type when it first reads it, and two threads that are both the first end the process: one meets what
the other has half learnt. Here each type is learnt once, by one thread, while the others wait.
"""

from __future__ import annotations

import threading
from typing import Any, Final, TypeVar

import msgspec

T = TypeVar("T")

_learnt: Final[dict[Any, msgspec.json.Decoder[Any]]] = {}
_learning: Final = threading.Lock()


def decode_json(data: bytes | str, kind: type[T]) -> T:
    """What JSON says, as a ``kind``.

    Raises:
        msgspec.DecodeError: it is no JSON.
        msgspec.ValidationError: it is no ``kind``.
    """
    return json_decoder(kind).decode(data)


def convert(document: object, kind: type[T]) -> T:
    """What a document of plain values says, as a ``kind``.

    Raises:
        msgspec.ValidationError: it is no ``kind``.
    """
    json_decoder(kind)
    return msgspec.convert(document, kind)


def json_decoder(kind: type[T]) -> msgspec.json.Decoder[T]:
    """What reads a ``kind`` from JSON."""
    known = _learnt.get(kind)
    if known is not None:
        return known
    with _learning:
        return _learnt.setdefault(kind, msgspec.json.Decoder(kind))


def msgpack_decoder(kind: type[T]) -> msgspec.msgpack.Decoder[T]:
    """What reads a ``kind`` from MessagePack."""
    with _learning:
        return msgspec.msgpack.Decoder(kind)
