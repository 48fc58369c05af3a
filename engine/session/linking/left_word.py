"""What hurts, told to one frontend while a PC coaches the same person: a word is left for the PC, which looks for it.

It belongs to the workout that was coached. Whichever frontend next goes on with that workout takes it, however late and
by whatever clock, and it goes with that; to another workout it counts for a while only.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Final, NamedTuple

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from engine.decoding import decode_json
from engine.dialogue.intent import Intent
from engine.dialogue.several import PAIN, SAFETY, every_of
from engine.storage.port import Store

LASTS: Final = 120.0
"""Seconds for which a word counts for another workout than the one it was told in."""

KEPT: Final = 7 * 86400.0
"""Seconds for which a word is kept for its own workout, where the store forgets by itself."""

MOST: Final = 8
"""Pains in one word; of more, the last ones."""

_SLOTS: Final = {PAIN: frozenset({"body_part", "side", "severity"})}
_OF_ALL: Final = frozenset({"body_part"})
_PREFIX: Final = "told:"
_ASTRAY: Final = 60.0  # seconds by which the clocks of two machines may differ
_TIMES: Final = 20  # to leave a word again, where another was left or taken at that moment


class Word(Struct, frozen=True):
    """What was told.

    Attributes:
        intent: All that was told and not taken yet.
        until: When it no longer counts for other workouts, in seconds since the epoch.
        session: Id of the workout that was coached then; empty where it is not known.
    """

    intent: Intent
    until: float
    session: str = ""


class Left(NamedTuple):
    """A word that counts, and how it is kept."""

    intent: Intent
    kept: bytes


def leave(store: Store, user: str, intent: Intent, now: float, session: str = "") -> None:
    """Leave a word for whatever goes on with a ``session`` of the person, beside those that nobody has taken."""
    place = _place(store, user)
    for _ in range(_TIMES):
        kept = store.profile(place)
        earlier = _counting(kept, session, now)
        told = _safe(intent if earlier is None else _both(earlier, intent)) or intent
        word = msgspec.json.encode(Word(told, now + LASTS, session))
        if store.swap_profile(place, kept, word):
            break
    else:
        store.keep_profile(place, word)
    store.limit(place, now + KEPT)


def find(store: Store, user: str, session: str, now: float) -> Left | None:
    """Find the word that counts for ``session``. What will never count for any goes."""
    place = _place(store, user)
    kept = store.profile(place)
    if kept is None:
        return None
    told = _counting(kept, session, now)
    if told is not None:
        return Left(told, kept)
    if not _may_count(kept, now):
        store.swap_profile(place, kept, None)
    return None


def settle(store: Store, user: str, left: Left) -> bool:
    """Let a word be taken; whether it was still there as it was found. Of many at one moment, one takes it."""
    return store.swap_profile(_place(store, user), left.kept, None)


def take(store: Store, user: str, now: float, session: str = "") -> Intent | None:
    """Take the word that counts for ``session``, if there is one. Whoever takes it is the only one."""
    left = find(store, user, session, now)
    return left.intent if left is not None and settle(store, user, left) else None


def waits(store: Store, user: str, now: float, session: str = "") -> bool:
    """Tell whether a word was left that counts for ``session``, and that nobody has taken yet."""
    return _counting(store.profile(_place(store, user)), session, now) is not None


def withdraw(store: Store, user: str) -> None:
    """Take back what was left, unread."""
    store.forget_profile(_place(store, user))


def _counting(kept: bytes | None, session: str, now: float) -> Intent | None:
    word = _word(kept)
    if word is None or not (_is_of(word, session) or now < word.until <= now + LASTS + _ASTRAY):
        return None
    return _safe(word.intent)


def _is_of(word: Word, session: str) -> bool:
    return bool(word.session) and word.session == session


def _may_count(kept: bytes, now: float) -> bool:
    """Whether a word may still count for its own workout."""
    word = _word(kept)
    return word is not None and bool(word.session) and now - word.until < KEPT and _safe(word.intent) is not None


def _word(kept: bytes | None) -> Word | None:
    with suppress(msgspec.DecodeError):
        return None if kept is None else decode_json(kept, Word)
    return None


def _both(earlier: Intent, later: Intent) -> Intent:
    return replace(earlier, also=(*earlier.also, *every_of(later)))


def _safe(intent: Intent) -> Intent | None:
    """Give what is about safety in an intent, each once, with its own slots; None where nothing is."""
    told: list[Intent] = []
    for one in every_of(intent):
        slots = {slot: value for slot, value in one.slots.items() if slot in _SLOTS.get(one.name, _OF_ALL)}
        meant = Intent(one.name, slots)
        if one.name in SAFETY and meant not in told:
            told.append(meant)
    return replace(told[-MOST:][0], also=tuple(told[-MOST:][1:])) if told else None


def _place(store: Store, user: str) -> str:
    return f"{_PREFIX}{store.names(user)[0]}"
