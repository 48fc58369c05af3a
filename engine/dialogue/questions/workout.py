"""The questions of a workout."""

from __future__ import annotations

from typing import Final

from engine.dialogue.questions import choices, moving_on, ratings
from engine.dialogue.questions.model import Question

QUESTIONS: Final[dict[str, Question]] = {**moving_on.QUESTIONS, **ratings.QUESTIONS, **choices.QUESTIONS}
