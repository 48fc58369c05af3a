"""The situation in which a sentence is said: names what is open, for the understanding."""

from __future__ import annotations

from typing import Final

from engine.dialogue.exchange import Place

BY_QUESTION: Final[dict[str, str]] = {
    "interview": "intro",
    "experienced": "experience",
    "things": "equipment",
    "limits": "limits",
    "start": "start",
    "gentle": "start",
    "gently-on": "caution",
    "hurt-last": "caution",
    "rest-day": "start",
    "which": "which",
    "warm": "walk",
    "ready": "ready",
    "go-on": "paused",
    "resume": "resume",
    "reopen": "resume",
    "rate": "rating",
    "effort": "rating",
    "effort-last": "rating",
    "finish": "rating",
    "summary": "summary",
    "correct": "correct",
    "most": "correct",
    "how-many": "correct",
    "pain": "pain",
    "pain-ok": "pain",
    "hurts": "pain",
    "caution": "caution",
    "caution-sure": "caution",
    "how-are-you": "emergency",
    "restart-what": "again",
    "pair": "pair",
    "anything": "start",
    "remind-time": "remind",
    "remind-ok": "remind",
    "call-back": "walk",
}
"""By the kind of the open question; the others ask for a yes or a no."""


def situation_of(kind: str, place: Place | None = None, *, heard: bool = True) -> str:
    """Name the situation: that of the open question, if it was heard, else of the place in the workout."""
    if kind and (heard or place is None):
        return BY_QUESTION.get(kind, "confirm")
    if place is None:
        return "closed"
    if place.paused:
        return "paused"
    if place.step.most:
        return "correct"  # "twelve" ends the set
    if place.step.kind == "timed":
        return "walk"
    return "in-rest" if place.step.kind == "rest" else "in-set"
