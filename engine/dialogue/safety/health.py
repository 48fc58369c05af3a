"""Is this safe for me: the coach is not a doctor, and offers the gentlest start (programme A6)."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.workout.movement import Messages, after
from engine.workflow.messages import Message

OFFERS: Final = frozenset({"", "anything", "start", "rest-day", "which", "gentle"})
"""Open questions that the offer of a gentle session may replace; the others come again, and the wish is kept."""


def safe_for_me(ex: Exchange) -> Reply:
    """Say to ask a doctor, and offer the gentlest start; never say that something is safe."""
    messages = (Message("safe-for-me"),)
    return after(ex, messages) if ex.place is not None else offer_gentle(ex, messages)


def offer_gentle(ex: Exchange, messages: Messages, instead_of: frozenset[str] = OFFERS) -> Reply:
    """Keep in mind that it must be gentle, and offer that instead of what was open, or ask that again."""
    ex.remember(wish=replace(ex.dialogue.wish, gentle=True))
    if ex.before in instead_of:
        return Reply(messages, ex.ask("gentle"))
    return after(ex, messages)


def form_check(ex: Exchange) -> Reply:
    """Say that the coach cannot see, and what to look at: the cues of the exercise."""
    cues = ex.scene.speech.lines(ex.exercise, "cue") if ex.exercise else ()
    return after(ex, (Message("form-check"), *(Message(cue) for cue in cues[:3])))
