"""Every question there is. A new one is an entry and its words; nothing else is edited."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from engine.dialogue.questions import alerts, bare_words, begin, confirm, workout
from engine.dialogue.questions.model import Question

QUESTIONS: Final = MappingProxyType[str, Question](
    {**begin.QUESTIONS, **bare_words.QUESTIONS, **workout.QUESTIONS, **confirm.QUESTIONS, **alerts.QUESTIONS}
)
"""By kind: what :attr:`engine.dialogue.state.Asked.kind` may be."""
