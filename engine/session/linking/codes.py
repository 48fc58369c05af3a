"""Codes of six digits: told on one frontend, given on the other within ten minutes, once.

A code is kept as a slow hash only, and each person has one at a time. It has no zero, and no digit twice in a row:
so it is the same number in whatever groups its digits are said.
"""

from __future__ import annotations

import hmac
import secrets
from hashlib import pbkdf2_hmac
from typing import Final

import msgspec
from msgspec import Struct

from engine.decoding import decode_json
from engine.storage.port import Store

LENGTH: Final = 6
"""Digits of a code."""

LASTS: Final = 600.0
"""Seconds for which it can be given."""

_DIGITS: Final = "123456789"
_CODE: Final = "link-code:"
_LATEST: Final = "link-latest:"
_ROUNDS: Final = 50_000  # of the hash: 20 ms
_SALT: Final = b"form-coach link"
_PLACE: Final = 8  # bytes of the hash by which a code is found; the rest is compared


class Offer(Struct, frozen=True):
    """A code, as it is kept.

    Attributes:
        user: To whom it was told.
        machine: Whether that is the person of a PC, rather than of a speaker.
        until: In seconds since the epoch.
        proof: The rest of its hash.
    """

    user: str
    machine: bool
    until: float
    proof: str


def new_code() -> str:
    """A code that nobody can foresee."""
    code = secrets.choice(_DIGITS)
    while len(code) < LENGTH:
        code += secrets.choice(_DIGITS.replace(code[-1], ""))
    return code


def offer(store: Store, user: str, now: float, *, machine: bool) -> str:
    """Make a code for ``user``, in place of an earlier one, and give it. It is told now and never again."""
    _sweep(store, now)
    withdraw(store, user)
    while True:
        code = new_code()
        place, proof = _hashed(code)
        kept = msgspec.json.encode(Offer(user, machine, now + LASTS, proof))
        if store.swap_profile(place, None, kept):  # else somebody else has it
            break
    store.keep_profile(f"{_LATEST}{user}", place.encode())
    for note in (place, f"{_LATEST}{user}"):
        store.limit(note, now + LASTS)
    return code


def withdraw(store: Store, user: str) -> None:
    """Let the code of ``user`` be none any more."""
    noted = store.profile(f"{_LATEST}{user}")
    if noted is None:
        return
    place = noted.decode(errors="replace")
    if place.startswith(_CODE):  # else it is damaged, and names no code
        store.forget_profile(place)
    store.forget_profile(f"{_LATEST}{user}")


def find(store: Store, code: str, now: float) -> Offer | None:
    """The offer with this code; None where there is none any more, or never was."""
    place, proof = _hashed(code)
    offered = _offer(store.profile(place))
    right = hmac.compare_digest(proof, offered.proof if offered else proof[::-1])
    return offered if offered is not None and right and now <= offered.until else None


def spend(store: Store, code: str) -> bool:
    """Use a code up; of many who do at one moment, one has done so."""
    place = _hashed(code)[0]
    kept = store.profile(place)
    return kept is not None and store.swap_profile(place, kept, None)


def is_open(store: Store, code: str) -> bool:
    """Whether a code was not used yet."""
    return store.profile(_hashed(code)[0]) is not None


def _offer(kept: bytes | None) -> Offer | None:
    try:
        return None if kept is None else decode_json(kept, Offer)
    except msgspec.DecodeError:
        return None


def _hashed(code: str) -> tuple[str, str]:
    """Where a code is kept, and what proves it."""
    whole = pbkdf2_hmac("sha256", code.encode(), _SALT, _ROUNDS)
    return f"{_CODE}{whole[:_PLACE].hex()}", whole[_PLACE:].hex()


def _sweep(store: Store, now: float) -> None:
    """Delete the codes that are too old, where the store does not do so by itself."""
    for place in store.users(_CODE):
        found = _offer(store.profile(place))
        if found is None or now > found.until:
            store.forget_profile(place)
