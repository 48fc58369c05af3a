"""How sore and how tired a person is (programme D7, D8): before a workout it changes the plan, in one it is advice.

It is kept for as long as the conversation, and never stored.
"""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.tell.plan_text import today
from engine.dialogue.workout.movement import after
from engine.workflow.messages import Message
from engine.workflow.session import HURT_BEFORE

SORE: Final = {"a-little-sore": 1, "sore": 2, "very-sore": 3}
ADVICE: Final = {"fresh": "all-right", "tired": "advice-tired-legs"}


def feel(ex: Exchange) -> Reply:
    """Tell what it means for today, and ask whether to start; in a workout, what to mind."""
    feeling = feeling_of(ex)
    if not feeling:
        return after(ex, (Message("which-feeling"),))
    if ex.place is not None:
        return after(ex, (Message(_advice(ex, feeling)),))
    keep(ex, feeling)
    reply = today(ex)
    # Only this conversation knows it: it stays open, even when nothing else was asked for.
    return reply if reply.ask is not None else Reply(reply.messages, ex.ask("start"))


def _advice(ex: Exchange, feeling: str) -> str:
    """What to mind in a workout: where it hurt before, "it hurts less" tells of that, and not of soreness."""
    if feeling == "a-little-sore" and ex.here.session.told & HURT_BEFORE:
        return "pain-little"
    return ADVICE.get(feeling, "advice-soreness")


def feeling_of(ex: Exchange) -> str:
    """Name how the person feels; empty where it was not understood. A part that was named is a sore one."""
    feeling = ex.intent.text("feeling") or ("sore" if ex.intent.text("body_part") else "")
    return feeling if feeling in {"fresh", "tired", *SORE} else ""


def keep(ex: Exchange, feeling: str) -> None:
    """Add sore and tired up; fresh is neither."""
    wish = ex.dialogue.wish
    if feeling == "fresh":
        ex.remember(wish=replace(wish, sore=0, tired=False))
    elif feeling == "tired":
        ex.remember(wish=replace(wish, tired=True))
    else:
        ex.remember(wish=replace(wish, sore=SORE[feeling]))
