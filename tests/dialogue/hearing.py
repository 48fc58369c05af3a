"""Says sentences to a listener, as a person does: what they mean is found for what is open."""

from __future__ import annotations

from engine.dialogue.situation import situation_of
from engine.understanding.understanding import Understanding
from tests.dialogue.driving import Listener


def hear(listener: Listener, sentence: str, after: float | None = None) -> Listener:
    """Say a sentence in answer to the open question, or ``after`` seconds into what the coach says."""
    situation = situation_of(listener.asked.kind)
    intent = Understanding.load(listener.locale).understand(sentence, situation).intent
    return listener.say(intent.name, after, also=intent.also, **intent.slots)
