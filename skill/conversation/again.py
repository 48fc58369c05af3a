"""The last answer again, when no workout is under way."""

from __future__ import annotations

from skill.conversation import advice, bare_words, helping, questions
from skill.conversation.heard import Slot
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit

_AGAIN = {**questions.INTENTS, **advice.INTENTS, **bare_words.INTENTS}


def answer_again(visit: Visit) -> Reply:
    """Answer the last question as if it had been asked again; help where there was none."""
    kept = visit.memory
    answer = _AGAIN.get(kept.intent)
    if answer is None:
        return helping.help_(visit)
    slots = {name: Slot(value, "") for name, value in kept.slots.items()}
    visit.heard = visit.heard._replace(intent=kept.intent, slots=slots)
    return answer(visit)
