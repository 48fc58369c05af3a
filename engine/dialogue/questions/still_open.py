"""Whether a question that is remembered can still be answered: its workout may be over, or it came from outside."""

from __future__ import annotations

from typing import Final

from engine.dialogue.questions import workout
from engine.dialogue.questions.model import first_words
from engine.dialogue.questions.registry import QUESTIONS
from engine.dialogue.state import Asked

AFTERWARDS: Final = frozenset({"rate", "effort", "correct"})
"""Questions about what was done: they may be answered when the workout is over."""

ELSEWHERE: Final = frozenset({"pain", "pain-ok", "caution", "resume", "restart", "end"})
"""Questions of other modules that are about the workout under way."""

IN_A_WORKOUT: Final = frozenset(workout.QUESTIONS) - AFTERWARDS | ELSEWHERE


def still_open(asked: Asked, *, under_way: bool) -> bool:
    """Tell whether the open question makes sense.

    Args:
        asked: The question.
        under_way: Whether there is a workout under way.
    """
    question = QUESTIONS.get(asked.kind)
    if question is None or (asked.kind in IN_A_WORKOUT and not under_way):
        return False
    _, takes = first_words(question.words, asked.about)
    return all(name in asked.about for name in takes)
