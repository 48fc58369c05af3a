"""Encodes and decodes sessions, events and definitions. Versions are checked, never guessed."""

from __future__ import annotations

from hashlib import blake2b
from typing import TypeVar

import msgspec
from msgspec import Struct

from engine.decoding import json_decoder
from engine.workflow.definition import DEFINITION_VERSION, Definition
from engine.workflow.effects import AnyEffect
from engine.workflow.events import AnyEvent
from engine.workflow.session import SESSION_VERSION, Session

EVENT_VERSION = 1

T = TypeVar("T", Session, "Recorded", Definition)


class Recorded(Struct, frozen=True, omit_defaults=True):
    """An entry of the log: what happened, and when (seconds since the epoch)."""

    at: float
    event: AnyEvent
    version: int = EVENT_VERSION


class WireError(Exception):
    """Stored bytes cannot be read: damaged, or written by a newer release. The text is for people."""


_encoder = msgspec.json.Encoder()
_session = json_decoder(Session)
_recorded = json_decoder(Recorded)
_definition = json_decoder(Definition)
_effects = json_decoder(tuple[AnyEffect, ...])


def encode(thing: Session | Recorded | Definition | tuple[AnyEffect, ...]) -> bytes:
    """Any of the engine's records as JSON."""
    return _encoder.encode(thing)


def decode_session(data: bytes) -> Session:
    """Read a session.

    Raises:
        WireError: it is damaged or too new.
    """
    return _checked(_session, data, SESSION_VERSION, "session")


def decode_recorded(data: bytes) -> Recorded:
    """Read an entry of the log.

    Raises:
        WireError: it is damaged or too new.
    """
    return _checked(_recorded, data, EVENT_VERSION, "event")


def decode_definition(data: bytes) -> Definition:
    """Read a definition.

    Raises:
        WireError: it is damaged or too new.
    """
    return _checked(_definition, data, DEFINITION_VERSION, "workout")


def decode_effects(data: bytes) -> tuple[AnyEffect, ...]:
    """Read the effects of an event.

    Raises:
        WireError: they are damaged.
    """
    try:
        return _effects.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise WireError(f"The stored effects cannot be read: {error}.") from error


def definition_key(definition: Definition) -> str:
    """The name of a definition, made from its content: the same workout has the same key everywhere."""
    return blake2b(encode(definition), digest_size=12).hexdigest()


def _checked(decoder: msgspec.json.Decoder[T], data: bytes, newest: int, what: str) -> T:
    try:
        thing = decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise WireError(f"The stored {what} cannot be read: {error}.") from error
    if thing.version > newest:
        raise WireError(
            f"The stored {what} has version {thing.version}; this release reads up to {newest}. Update Form Coach."
        )
    return thing
