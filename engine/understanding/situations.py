"""What can be open while something is said."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

MEANINGS: Final = MappingProxyType(
    {
        "intro": "Three questions first?",
        "experience": "Trained before?",
        "equipment": "What is there to train with?",
        "limits": "Anything you can't do?",
        "start": "Shall we start?",
        "walk": "The warm-up walk: warm already?",
        "in-set": "A set is counted.",
        "in-rest": "A rest between sets.",
        "ready": "Ready for the next exercise?",
        "rating": "How hard was that?",
        "paused": "The workout is paused: shall we go on?",
        "pain": "What shall we do about the pain?",
        "caution": "Shall we leave out what loads a part that hurt?",
        "resume": "Shall we go on with a workout of earlier?",
        "correct": "What was the set really?",
        "which": "Which workout?",
        "emergency": "How are you, after a red flag?",
        "summary": "Shall I tell the summary?",
        "confirm": "May something be lost?",
        "again": "This set again, or the whole workout?",
        "pair": "Is that you?",
        "remind": "When shall I remind you?",
        "closed": "No session is open.",
    }
)
"""What is open in each situation. The empty text is a situation too: nothing is known of it."""

SITUATIONS: Final = tuple(MEANINGS)
"""By name."""
