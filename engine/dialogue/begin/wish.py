"""What is wished for before there is an offer: how the person is, and how much time they have."""

from __future__ import annotations

from msgspec.structs import replace

from engine.dialogue.begin.offer import SHORTEST
from engine.dialogue.begin.start import minutes_at_hand, wish_of
from engine.dialogue.exchange import Exchange
from engine.dialogue.tell import readiness


def keep_wish(ex: Exchange) -> bool:
    """Keep soreness, time, or both, through the conversation; False where the feeling was not understood."""
    if ex.intent.name == "ReadinessIntent":
        return _keep_feeling(ex)
    wish = wish_of(ex)
    shortest = ex.intent.name == "ShorterIntent" and not wish.minutes
    ex.remember(wish=replace(wish, minutes=SHORTEST) if shortest else wish)
    return True


def _keep_feeling(ex: Exchange) -> bool:
    feeling, minutes = readiness.feeling_of(ex), minutes_at_hand(ex)
    if feeling:
        readiness.keep(ex, feeling)
    if minutes:
        ex.remember(wish=replace(ex.dialogue.wish, minutes=minutes))
    return bool(feeling or minutes)
