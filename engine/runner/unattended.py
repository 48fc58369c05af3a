"""What is answered where there is no keyboard: the safe way, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from engine.dialogue.intent import Intent
from engine.workflow.messages import Message

SAFE: Final[dict[str, Intent]] = {
    "caution": Intent("SkipIntent"),
    "own": Intent("AMAZON.NoIntent"),
    "ready": Intent("ReadyIntent"),
    "resume": Intent("AMAZON.YesIntent"),
    "warm-again": Intent("AMAZON.NoIntent"),
}
"""Answers by kind of question. To any other question only a person has an answer."""


class NeedsAnswer(Exception):  # noqa: N818 - it says what is missing
    """A question is open that only a person can answer, and there is no keyboard."""


class DayOfRest(NeedsAnswer):
    """It would better be a day of rest, and nobody is there to say whether to train all the same.

    Attributes:
        why: What speaks against training.
    """

    def __init__(self, why: Sequence[Message]) -> None:
        super().__init__()
        self.why = tuple(why)


def safe_answer(question: str) -> Intent:
    """The answer to a question of this kind.

    Raises:
        NeedsAnswer: only a person has one.
    """
    if question not in SAFE:
        raise NeedsAnswer
    return SAFE[question]
