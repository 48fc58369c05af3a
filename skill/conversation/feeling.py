"""How sore and how tired somebody is (programme D7, D8): before a workout it changes the plan, in one it is advice.

It is kept for as long as the conversation, and never stored.
"""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.workflow.messages import Message
from skill.conversation import moving, planning
from skill.conversation.naming import resolve
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit

SORE: Final = {"a-little-sore": 1, "sore": 2, "very-sore": 3}
FEELINGS: Final = ("fresh", *SORE, "tired")

_ADVICE: Final = {"fresh": "skill-all-right", "tired": "advice-tired-legs"}


def feel(visit: Visit) -> Reply:
    """What it means for today, and whether to start; in a workout, what to mind."""
    feeling = resolve(visit, "feeling", "feeling", FEELINGS)
    if feeling is None:
        return moving.after(visit, (Message("skill-which-feeling"),))
    if visit.course is not None:
        return moving.after(visit, (Message(_ADVICE.get(feeling, "advice-soreness")),))
    _keep(visit, feeling)
    # Only this conversation knows it: it stays open, even when nothing else was asked for.
    visit.heard = visit.heard._replace(new=False)
    return planning.today(visit)


def _keep(visit: Visit, feeling: str) -> None:
    """Sore and tired add up; fresh is neither."""
    wish = visit.memory.wish
    if feeling == "fresh":
        visit.memory.wish = replace(wish, sore=0, tired=False)
    elif feeling == "tired":
        visit.memory.wish = replace(wish, tired=True)
    else:
        visit.memory.wish = replace(wish, sore=SORE[feeling])


INTENTS = {"ReadinessIntent": feel}
