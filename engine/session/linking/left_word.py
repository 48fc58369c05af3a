"""What hurts, told to one frontend while a PC coaches the same person: a word is left for the PC, which looks for it.

It is the PC's to take, and goes with that. One that nobody took counts for a while only.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Final

import msgspec
from msgspec import Struct

from engine.decoding import decode_json
from engine.dialogue.intent import Intent
from engine.storage.port import Store

LASTS: Final = 120.0
"""Seconds for which a word counts."""

_PREFIX: Final = "told:"


class Word(Struct, frozen=True):
    """What was told, until when it counts in seconds since the epoch."""

    intent: Intent
    until: float


def leave(store: Store, user: str, intent: Intent, now: float) -> None:
    """Leave a word for whatever coaches the person."""
    place = _place(store, user)
    store.keep_profile(place, msgspec.json.encode(Word(intent, now + LASTS)))
    store.limit(place, now + LASTS)


def take(store: Store, user: str, now: float) -> Intent | None:
    """Take the word that was left, if there is one and it still counts. Whoever takes it is the only one."""
    place = _place(store, user)
    kept = store.profile(place)
    if kept is None or not store.swap_profile(place, kept, None):
        return None
    return _counting(kept, now)


def waits(store: Store, user: str, now: float) -> bool:
    """Tell whether a word was left that still counts, and that nobody has taken yet."""
    kept = store.profile(_place(store, user))
    return kept is not None and _counting(kept, now) is not None


def _counting(kept: bytes, now: float) -> Intent | None:
    with suppress(msgspec.DecodeError):
        word = decode_json(kept, Word)
        return word.intent if now < word.until else None
    return None


def withdraw(store: Store, user: str) -> None:
    """Take back what was left, unread."""
    store.forget_profile(_place(store, user))


def _place(store: Store, user: str) -> str:
    return f"{_PREFIX}{store.names(user)[0]}"
