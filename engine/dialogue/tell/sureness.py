"""How sure the coach is of what it said last, and why."""

from __future__ import annotations

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.workout.movement import after
from engine.workflow.messages import Message

VARIANTS = ("-this", "-each")


def how_sure(ex: Exchange) -> Reply:
    """Say how sure it is of the last advice or reason it gave, by its grade."""
    evidence = ex.scene.catalog.evidence
    told = (one.id for one in reversed(ex.dialogue.last))
    found = next((evidence[name] for name in map(plain_name, told) if name in evidence), None)
    return after(ex, (Message("sure-of-what" if found is None else f"sure-{found.grade.lower()}"),))


def plain_name(message: str) -> str:
    """Give the name of a message without that of its variant."""
    return next((message.removesuffix(ending) for ending in VARIANTS if message.endswith(ending)), message)
