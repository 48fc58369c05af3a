"""How many codes were tried in an hour: five by one person, two hundred by all, so that nobody guesses one."""

from __future__ import annotations

from typing import Final

import msgspec
from msgspec import Struct

from engine.decoding import decode_json
from engine.storage.port import Store

MOST: Final = 5
"""Codes that one person may try in an hour: of half a million there are."""

MOST_OF_ALL: Final = 200
"""Wrong codes that all people together may try in an hour: whoever has many accounts comes no further."""

HOUR: Final = 3600.0

_PREFIX: Final = "link-tries:"
_ALL: Final = ""  # in place of a person
_TIMES: Final = 20  # to count a try again that came at the same moment as another


class Tries(Struct, frozen=True):
    """So many since then, in seconds since the epoch."""

    since: float
    count: int


def count_try(store: Store, user: str, now: float) -> bool:
    """Count a try before it is made; whether it may be made. Of many at one moment, each is counted."""
    return _counted(store, user, now, MOST) and _counted(store, _ALL, now, MOST_OF_ALL)


def forget_tries(store: Store, user: str, now: float) -> None:
    """Begin anew: one was right, and was no guess of anybody."""
    store.forget_profile(f"{_PREFIX}{user}")
    _counted(store, _ALL, now, MOST_OF_ALL + 1, step=-1)


def _counted(store: Store, user: str, now: float, most: int, step: int = 1) -> bool:
    for _ in range(_TIMES):
        kept = store.profile(f"{_PREFIX}{user}")
        tries = _tries(kept, now)
        if tries.count >= most:
            return False
        counted = Tries(tries.since, tries.count + step)
        if store.swap_profile(f"{_PREFIX}{user}", kept, msgspec.json.encode(counted)):
            return True
    return False


def _tries(kept: bytes | None, now: float) -> Tries:
    try:
        found = None if kept is None else decode_json(kept, Tries)
    except msgspec.DecodeError:
        found = None
    return found if found is not None and 0 <= now - found.since < HOUR else Tries(now, 0)
