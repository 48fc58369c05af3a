"""What can be done now, the most wanted first. Everything else that has a key can be done as well."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from engine.workflow.position import just_over
from engine.workflow.session import EMERGENCY, HELD, OVER, Session
from engine.workflow.steps import Step

Offer = tuple[str, str]
"""What is done, and the character of its key."""

PAUSE: Final[Offer] = ("pause", " ")
GO_ON: Final[Offer] = ("resume", " ")
HURTS: Final[Offer] = ("hurts", "o")
END: Final[Offer] = ("end", "q")
UNDO: Final[Offer] = ("undo", "u")
EFFORT: Final[Offer] = ("effort", "")
"""How hard it was: a number, not one key."""

OF_QUESTIONS: Final[dict[str, tuple[Offer, ...]]] = {
    "pain": (("skip", "s"), ("easier", "e"), ("other", "w"), ("fine", "f"), ("unsure", "n"), END),
    "ready": (("begin", " "), ("skip", "s"), HURTS, END),
    "go-on": (GO_ON, HURTS, END),
}
"""What answers a question, by its kind. Any other one is answered by yes and no."""

YES_OR_NO: Final[tuple[Offer, ...]] = (("yes", "y"), ("no", "n"), END)

ASKED_MEANWHILE: Final = frozenset({"", "how-many"})
"""Questions that leave the keys their meaning, or none."""


def offers(steps: Sequence[Step], session: Session, question: str) -> tuple[Offer, ...]:
    """List what can be done in ``session`` while a ``question`` is open."""
    if session.state in OVER:
        return (UNDO,)
    if question not in ASKED_MEANWHILE:
        return OF_QUESTIONS.get(question, YES_OR_NO)
    if session.state == "paused":
        return _of_pause(session)
    return _of_step(steps, steps[session.step], session)


def _of_pause(session: Session) -> tuple[Offer, ...]:
    """Where it hurts, going on asks first how it is; after a sign of danger nothing but the end is offered."""
    if session.told & EMERGENCY:
        return (END,)
    return (GO_ON, END) if session.told & HELD else OF_QUESTIONS["go-on"]


def _of_step(steps: Sequence[Step], step: Step, session: Session) -> tuple[Offer, ...]:
    if step.kind == "rest":
        rated = (EFFORT,) if just_over(steps, step.index) is not None else ()
        return (*rated, PAUSE, ("next", "n"), ("more-rest", "+"), ("correct", "c"), HURTS, END)
    if step.kind in {"ready", "change"}:
        return (PAUSE, ("begin", "n"), HURTS, ("easier", "e"), ("other", "w"), ("skip", "s"), END)
    if step.kind == "timed":
        return (PAUSE, ("next", "n"), HURTS, END)
    done = ("done", "n")
    by_the_person = step.most or session.pace == "self"
    return (*((done, PAUSE) if by_the_person else (PAUSE, done)), ("skip", "s"), HURTS, END)
