"""How sure the coach is of what it said last, and why."""

from __future__ import annotations

from engine.coaching.tell.sureness import evidence_of
from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.workout.movement import after
from engine.workflow.messages import Message


def how_sure(ex: Exchange) -> Reply:
    """Say how sure it is of the last advice or reason it gave, by its grade."""
    told = (evidence_of(one.id, ex.scene.catalog) for one in reversed(ex.dialogue.last))
    found = next((one for one in told if one is not None), None)
    return after(ex, (Message("sure-of-what" if found is None else f"sure-{found.grade.lower()}"),))
