"""Going on with a workout, said where none may be under way: one that was stopped, else what is due is offered."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.dialogue.acts import Reply
from engine.dialogue.begin.offer import due_of
from engine.dialogue.begin.start import offer_due, was_told
from engine.dialogue.exchange import Exchange
from engine.dialogue.safety.emergency import before_beginning
from engine.dialogue.workout import commands, undoing
from engine.workflow.messages import Message

LATELY: Final = 20 * 3600.0
"""Seconds after a workout for which going on means that one."""


def go_on_or_offer(ex: Exchange) -> Reply:
    """Go on with a workout; where there is none any more, say so, and offer what is due instead of that."""
    elsewhere = ex.place is not None or ex.before not in {"", "anything"}
    if elsewhere or ex.side_by_side or not ex.scene.named:
        return commands.resume(ex)
    return before_beginning(ex) or undoing.reopen(ex) or _offer_instead(ex)


def _offer_instead(ex: Exchange) -> Reply:
    ex.remember(wish=ex.dialogue.wish.for_now)
    found, latest = due_of(ex), ex.scene.latest
    over = latest is not None and latest.ended_at is not None and ex.now - latest.ended_at < LATELY
    said = Message("last-is-over" if over else "nothing-to-resume")
    if found.against and was_told(ex, found):
        found = found._replace(offer=())
    reply = offer_due(ex, found)
    return replace(reply, messages=(said, *reply.messages))
