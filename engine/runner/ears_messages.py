"""What the coach and the process that listens tell each other: a line of JSON each, some with bytes after it."""

from __future__ import annotations

from typing import BinaryIO, TypeVar, cast

import msgspec
from msgspec import Struct

from engine.decoding import json_decoder
from engine.listening.hearing import Heard


class Options(Struct, frozen=True):
    """How to listen.

    Attributes:
        locale: Whose words are spoken.
        weights: The folder of all weights.
        own: The file of a person's own thresholds.
        microphone: A part of the microphone's name; None for the default one.
        device: A part of the output device's name, for the tone.
        volume: Of the tone, from 0 to 1; 0 for none.
        opener: What makes the ear, ``module:function``.
    """

    locale: str
    weights: str
    own: str | None = None
    microphone: str | None = None
    device: str | None = None
    volume: float = 1.0
    opener: str = "engine.listening.opening:open_ear"


class Arm(Struct, frozen=True, tag="arm"):
    """Listen for what is sensible in a situation from now on."""

    situation: str
    addressed: bool


class Say(Struct, frozen=True, tag="say"):
    """These texts are being said by the coach; none: it is silent."""

    texts: tuple[str, ...] = ()


class Play(Struct, frozen=True, tag="play"):
    """So many bytes of 16-bit samples follow, heard from ``at`` (uptime) on."""

    at: float
    size: int


class Ready(Struct, frozen=True, tag="ready"):
    """Everything is loaded: what is said is heard from now on."""


class Alive(Struct, frozen=True, tag="alive"):
    """It still listens, with a microphone or without."""

    microphone: bool


class Caught(Struct, frozen=True, tag="caught"):
    """A command was heard, and decided on ``at`` (uptime)."""

    at: float
    heard: Heard


class Failed(Struct, frozen=True, tag="failed"):
    """It cannot listen here, and would not if it were begun again."""

    why: str


Request = Arm | Say | Play
Report = Ready | Alive | Caught | Failed

Message = TypeVar("Message", Request, Report)

_requests: msgspec.json.Decoder[Request] = json_decoder(cast("type[Request]", Request))
_reports: msgspec.json.Decoder[Report] = json_decoder(cast("type[Report]", Report))


def write(stream: BinaryIO, message: Request | Report, body: bytes = b"") -> None:
    """Send a message, and the bytes that belong to it.

    Raises:
        OSError: nobody reads any more.
    """
    stream.write(msgspec.json.encode(message) + b"\n" + body)
    stream.flush()


def read_request(stream: BinaryIO) -> tuple[Request, bytes] | None:
    """Wait for what the coach tells next; None at its end."""
    line = stream.readline()
    if not line:
        return None
    request = _requests.decode(line)
    return request, stream.read(request.size) if isinstance(request, Play) else b""


def read_report(stream: BinaryIO) -> Report | None:
    """Wait for what the listening process tells next; None at its end."""
    line = stream.readline()
    return _reports.decode(line) if line else None
