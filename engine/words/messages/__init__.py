"""Every line the coach can say, with its parameters, one module a speaker.

The words are in ``locales/<locale>/*.ftl``. A test holds these lists, the locales and the code together: nothing is
missing, unused or misnamed. Lines about exercises, muscles, equipment, workouts and advice are named after
the catalogue and not listed here.
"""

from __future__ import annotations

from engine.words.messages.alerts import ALERTS
from engine.words.messages.coaching import COACHING
from engine.words.messages.cues import CUES, FACTS
from engine.words.messages.dialogue import DIALOGUE
from engine.words.messages.ears import EARS
from engine.words.messages.history import HISTORY
from engine.words.messages.linking import LINKING
from engine.words.messages.listening import LISTENING
from engine.words.messages.profile import PREFERENCES
from engine.words.messages.safety import SAFETY
from engine.words.messages.screen import SCREEN
from engine.words.messages.terminal import TERMINAL
from engine.words.messages.web import WEB
from engine.words.messages.workflow import ANSWERS, REFUSALS

MESSAGES: dict[str, frozenset[str]] = {
    **CUES,
    **FACTS,
    **ANSWERS,
    **REFUSALS,
    **TERMINAL,
    **SCREEN,
    **WEB,
    **EARS,
    **LISTENING,
    **ALERTS,
    **DIALOGUE,
    **SAFETY,
    **PREFERENCES,
    **COACHING,
    **HISTORY,
    **LINKING,
}

__all__ = [
    "ALERTS",
    "ANSWERS",
    "COACHING",
    "CUES",
    "DIALOGUE",
    "EARS",
    "FACTS",
    "HISTORY",
    "LINKING",
    "LISTENING",
    "MESSAGES",
    "PREFERENCES",
    "REFUSALS",
    "SAFETY",
    "SCREEN",
    "TERMINAL",
    "WEB",
]
