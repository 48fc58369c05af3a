"""The token of a track that a device plays: it names the place, and comes back with everything the device tells."""

from __future__ import annotations

import math
from typing import Annotated, Final

import msgspec
from msgspec import Meta, Struct

from engine.cues.models import Talk
from engine.decoding import json_decoder
from engine.session.playback import Player
from engine.tracks.track import Track
from engine.workflow.session import Session

_Number = Annotated[int, Meta(ge=0, le=1_000_000)]
_Id = Annotated[str, Meta(min_length=1, max_length=100)]


Reasons = tuple[tuple[str, tuple[tuple[str, str | int], ...]], ...]
"""Messages as ids and arguments: why this workout, told in its first walk."""

ROOM: Final = 700
"""Bytes of reasons in a token, which may have 1,024 characters."""


class Token(Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """A track of a session; as JSON, well within the 1,024 characters that Alexa keeps.

    Attributes:
        stream: Number of the stream; see :class:`engine.workflow.events.StreamChanged`.
        start: Seconds into the step at which the track begins.
        ends: Whether the step ends with it.
        talk: How much the coach talks in it.
        reasons: Told in it, so that the parts of a walk fit one another.
    """

    session: _Id
    stream: _Number
    step: _Number
    part: _Number
    start: float
    ends: bool
    talk: Talk
    reasons: Reasons = ()

    @property
    def text(self) -> str:
        """As it is sent."""
        return msgspec.json.encode(self).decode()

    def player(self, offset: float, *, plays: bool) -> Player:
        """Where a player is that has come to ``offset`` seconds of the track."""
        return Player(self.session, self.stream, self.step, self.start + offset, plays)


def token_of(session: Session, track: Track, talk: Talk, reasons: Reasons = (), *, ends: bool) -> Token:
    """Name a track of a session's stream."""
    return Token(session.id, session.stream, track.step, track.part, track.start, ends, talk, reasons)


def fitting(reasons: Reasons) -> Reasons:
    """Leave out the last reasons of which a token cannot hold all."""
    while len(msgspec.json.encode(reasons)) > ROOM:
        reasons = reasons[:-1]
    return reasons


_decode = json_decoder(Token).decode


def read_token(text: object) -> Token | None:
    """Read a token; None for what is none of ours."""
    if not isinstance(text, str):
        return None
    try:
        token = _decode(text)
    except (msgspec.MsgspecError, ValueError):
        return None
    return token if math.isfinite(token.start) else None
