"""Is this safe for me: the coach is not a doctor, and offers the gentlest start (programme A6)."""

from __future__ import annotations

from typing import Final

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.state import Wanted
from engine.dialogue.workout.movement import after
from engine.workflow.messages import Message

OFFERS: Final = frozenset({"", "anything", "start", "which", "gentle"})
"""Open questions that the offer of a gentle session may replace."""


def safe_for_me(ex: Exchange) -> Reply:
    """Say to ask a doctor, and offer the gentlest start; never say that something is safe."""
    if ex.place is not None or ex.scene.new or ex.before not in OFFERS:
        return after(ex, (Message("safe-for-me"),))
    ex.remember(wish=Wanted(gentle=True))
    return Reply((Message("safe-for-me"),), ex.ask("gentle"))


def form_check(ex: Exchange) -> Reply:
    """Say that the coach cannot see, and what to look at: the cues of the exercise."""
    cues = ex.scene.speech.lines(ex.exercise, "cue") if ex.exercise else ()
    return after(ex, (Message("form-check"), *(Message(cue) for cue in cues[:3])))
