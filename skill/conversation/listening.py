"""How far the coach has spoken when a request comes, and how far somebody has listened."""

from __future__ import annotations

from engine.storage.port import Stored
from skill.conversation.memory import Memory

SLACK, DRIFT = 2.0, 0.1
"""How much earlier than estimated Alexa may have said a turn: seconds, and a part of its length."""

ANSWERS = frozenset(
    {
        "ReadyIntent",
        "StartWorkoutIntent",
        "DoneIntent",
        "EffortIntent",
        "CorrectIntent",
        "MoreRestIntent",
        "AMAZON.NextIntent",
        "AMAZON.YesIntent",
        "AMAZON.NoIntent",
    }
)
"""What people say to a question, rather than into a turn."""


def coached_until(stored: Stored, memory: Memory) -> float:
    """Up to when a session was coached: what this conversation remembers, unless it is out of date."""
    latest = stored.begun_at if stored.alive_at is None else stored.alive_at
    if memory.session != stored.session.id or memory.until < stored.session.began:
        return latest
    return min(latest, memory.until)


def listened_until(until: float, now: float, memory: Memory, intent: str) -> float:
    """Now; or the end of the turn, when its question is answered a little before we thought that it was asked."""
    early = until - now
    answered = memory.asked and intent in ANSWERS
    return until if answered and 0.0 < early <= SLACK + DRIFT * (until - memory.since) else now
