"""The rooms of a household: a device speaks to one person at a time, and whoever opens the coach there cuts it short.

It is noted only where an account has several people: one alone is found by their own workout.
"""

from __future__ import annotations

import logging
from hashlib import blake2b
from typing import Final

import msgspec
from msgspec import Struct

from engine.decoding import decode_json
from engine.storage.port import SessionNotFound, Store, StoreError
from skill.alexa.request import AlexaRequest

_log = logging.getLogger(__name__)

PREFIX: Final = "room:"
"""Before the digest of an account and a device, where it is kept what is said there. A device itself is not kept."""


class Spoken(Struct, omit_defaults=True):
    """What a device says: words of the workout ``session``, until then, in seconds since the epoch."""

    session: str = ""
    until: float = 0.0


def note(store: Store, request: AlexaRequest, session: str, until: float) -> None:
    """Note what the device of a request says from now on; what was done is told all the same if that fails."""
    if not request.device.id:
        return
    try:
        store.keep_profile(_key(request), msgspec.json.encode(Spoken(session, until)))
    except StoreError as error:
        _log.warning("What a device says is not kept: %s", error)


def cut_short(store: Store, request: AlexaRequest, who: str, now: float) -> None:
    """End what the device of a request was saying to somebody else: nobody heard it after ``now``."""
    spoken = _spoken(store, request) if request.device.id else Spoken()
    if spoken.until <= now:
        return
    try:
        stored = store.load(spoken.session)
    except SessionNotFound:  # forgotten since
        return
    speaks = stored.alive_at is not None and stored.alive_at > now
    if speaks and stored.user != who and who not in store.names(stored.user):
        store.alive(spoken.session, now, anew=True)


def _spoken(store: Store, request: AlexaRequest) -> Spoken:
    data = store.profile(_key(request))
    try:
        return decode_json(data, Spoken) if data else Spoken()
    except msgspec.DecodeError:
        return Spoken()


def _key(request: AlexaRequest) -> str:
    place = f"{request.user}\n{request.device.id}".encode("utf-8", "replace")
    return PREFIX + blake2b(place, digest_size=12).hexdigest()
