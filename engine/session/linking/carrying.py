"""Carries out what the dialogue decides about links, and brings back what came of it as an intent."""

from __future__ import annotations

from collections.abc import Iterable

from engine.dialogue.acts import Act, Link, Unlink
from engine.dialogue.intent import Intent
from engine.dialogue.profile.linking import LINKED
from engine.session.linking import codes, links
from engine.storage.port import Store


def link_outcome(store: Store, user: str, acts: Iterable[Act], now: float) -> Intent:
    """Carry out the link of ``user``, who speaks with a speaker, or the parting; what came of it."""
    act = next(act for act in acts if isinstance(act, Link | Unlink))
    if isinstance(act, Unlink):
        return Intent(LINKED, {"outcome": _part(store, user, now)})
    if act.code:
        return Intent(LINKED, {"outcome": links.redeem(store, user, act.code, now, machine=False)})
    return Intent(LINKED, {"outcome": "code", "code": spaced(codes.offer(store, user, now, machine=False))})


def _part(store: Store, user: str, now: float) -> str:
    if links.is_forgotten(store, user, now):
        return "forgotten"
    return "parted" if links.untie(store, user) else "alone"


def spaced(code: str) -> str:
    """A code as it is read out and shown: digit by digit, with a break in the middle."""
    half = len(code) // 2
    return f"{' '.join(code[:half])}, {' '.join(code[half:])}"
