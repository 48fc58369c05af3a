"""The mark of a workout that a PC coaches, for the other frontends of the same person: never two at once.

A workout that a speaker coaches needs no mark: it has noted up to when it speaks. The mark lasts half a minute and is
made anew as long as the workout runs, so that a crash or a closed lid leaves none behind.
"""

from __future__ import annotations

from typing import Final

import msgspec
from msgspec import Struct

from engine.decoding import decode_json
from engine.storage.port import Store, Stored
from engine.workflow.machine import MIDDLE
from engine.workflow.streams import played

LASTS: Final = 30.0
"""Seconds for which the mark counts."""

ANEW: Final = 10.0
"""Seconds after which it is made anew."""

_PREFIX: Final = "running:"
_ASTRAY: Final = 60.0  # seconds by which the clocks of two machines may differ
_TIMES: Final = 3  # to take the mark again, where it was dated anew at that moment
_A_LITTLE: Final = 1.0  # seconds: the last word of what was spoken ahead


class Running(Struct, frozen=True):
    """A workout runs on a machine, named by chance, or on its ``page``; until then in seconds since the epoch."""

    machine: str
    until: float
    page: bool = False


def take(store: Store, user: str, machine: str, now: float, crashed: str = "", *, page: bool = False) -> bool:
    """Take the mark for a machine, or make it anew; False where another machine has it.

    ``crashed`` is the name under which the machine had it before, if it is known to have it no more.
    """
    place, mark = f"{_PREFIX}{store.names(user)[0]}", msgspec.json.encode(Running(machine, now + LASTS, page))
    for _ in range(_TIMES):
        kept = store.profile(place)
        found = _running(kept)
        if found is not None and found.machine not in {machine, crashed} and _counts(store, place, kept, now):
            return False
        if store.swap_profile(place, kept, mark):
            return True
    return False


def give_back(store: Store, user: str, machine: str) -> None:
    """Give the mark back, if the machine has it."""
    place = f"{_PREFIX}{store.names(user)[0]}"
    kept = store.profile(place)
    found = _running(kept)
    if found is not None and found.machine == machine:
        store.swap_profile(place, kept, None)


def is_marked(store: Store, user: str, machine: str, now: float) -> bool:
    """Whether it is this machine that has the mark."""
    found = _running(store.profile(f"{_PREFIX}{store.names(user)[0]}"))
    return found is not None and found.machine == machine and now < found.until


def runs_on_a_pc(store: Store, names: tuple[str, ...], now: float) -> bool:
    """Whether a PC coaches the person with these names right now."""
    place = f"{_PREFIX}{names[0]}" if names else ""
    return bool(place) and _counts(store, place, store.profile(place), now)


def is_on_a_page(store: Store, names: tuple[str, ...]) -> bool:
    """Whether what a PC coaches is played on a page that it serves."""
    found = _running(store.profile(f"{_PREFIX}{names[0]}")) if names else None
    return found is not None and found.page


def runs_on_a_speaker(stored: Stored, now: float, but: tuple[str, int] | None = None) -> bool:
    """Whether a speaker coaches this workout right now: it still speaks, or plays a track of it.

    ``but`` are a session and the number of its stream that are known to be played elsewhere.
    """
    session = stored.session
    if session.state not in MIDDLE or (session.id, session.stream) == but:
        return False
    speaks = stored.alive_at is not None and stored.alive_at > now + _A_LITTLE
    plays = played(session) and session.deadline is not None and session.deadline > now
    return speaks or plays


def _counts(store: Store, place: str, kept: bytes | None, now: float) -> bool:
    """Whether a mark has not run out. One that is dated too far ahead is dated anew: it lasts for its length from now.

    A PC whose clock is ahead, and that still coaches, makes its own again; one that has crashed does not.
    """
    found = _running(kept)
    if found is not None and found.until > now + LASTS + _ASTRAY:
        store.swap_profile(place, kept, msgspec.json.encode(Running(found.machine, now + LASTS, found.page)))
    return found is not None and now < found.until


def _running(kept: bytes | None) -> Running | None:
    try:
        return None if kept is None else decode_json(kept, Running)
    except msgspec.DecodeError:
        return None
