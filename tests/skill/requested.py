"""What a request of Alexa's would hold for a sentence."""

from engine.dialogue.intent import Intent
from skill.talk.heard import document, filled_slots
from tests.understanding.places import understanding


def meant(locale: str, text: str, situation: str = "") -> Intent:
    return understanding(locale).understand(text, situation).intent


def requested(locale: str, text: str) -> dict:
    """The ``intent`` of the request."""
    return document(meant(locale, text), locale)


def filled(locale: str, intent: Intent) -> dict[str, str]:
    """What each slot means: ids, and numbers as digits."""
    return {slot.slot: slot.id or slot.value for slot in filled_slots(intent, locale)}
