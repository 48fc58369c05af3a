"""What came of a reminder or a timer, and of the question for permission: told by the frontend that asked for it."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.dialogue.acts import Reply
from engine.dialogue.alerts import reminders, walk_calls
from engine.dialogue.exchange import Exchange
from engine.dialogue.state import Asked
from engine.workflow.messages import Message

ALERTED: Final = "Alerted"
"""The name of the intent with which a frontend tells what came of an alert: slots ``kind``, ``outcome`` and ``at``."""

PERMITTED: Final = "Permitted"
"""The name of the intent with which it is told whether the person gave permission: ``kind``, ``granted``, ``at``."""

OUTCOMES: Final = frozenset({"set", "permission", "refused", "device", "full", "failed"})
"""What can come of an alert."""

PERMISSION: Final = {"timer": Message("call-permission"), "reminder": Message("remind-permission")}
"""What is said before the platform asks for permission, by the kind of alert."""


def alerted(ex: Exchange) -> Reply:
    """Say what came of an alert; without permission, ask for it."""
    kind, at, outcome = ex.intent.text("kind"), ex.intent.text("at"), ex.intent.text("outcome")
    if outcome not in OUTCOMES:
        outcome = "failed"
    if outcome == "permission" and kind in PERMISSION:
        return Reply((PERMISSION[kind],), permit=kind)
    told = walk_calls.tell_outcome(ex, outcome) if kind == "timer" else reminders.tell_outcome(ex, outcome, at)
    return replace(told, permit_card=kind if outcome == "refused" else "")


def permitted(ex: Exchange) -> Reply:
    """Set what was asked for, now that it is permitted; else leave it."""
    kind, at = ex.intent.text("kind"), ex.intent.text("at")
    if ex.intent.text("granted") != "yes":
        ex.intent = replace(ex.intent, slots={"kind": kind, "at": at, "outcome": "refused"})
        return alerted(ex)
    if kind == "timer":
        return walk_calls.agreed(ex) if ex.place is not None else Reply()
    ex.asked = Asked(kind="remind-ok", about={"at": at})
    return reminders.agreed(ex)
