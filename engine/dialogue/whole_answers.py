"""What is agreed to by a whole sentence only: "yes, but" and words that were not understood may take the yes back."""

from __future__ import annotations

from typing import Final

from engine.dialogue.exchange import Exchange
from engine.dialogue.intent import Intent

AGREES: Final = frozenset({"AMAZON.YesIntent", "ReadyIntent", "AllowIntent", "ReadinessIntent", "AMAZON.ResumeIntent"})
"""What may be a yes."""

WHOLE: Final = frozenset(
    {
        *("forget", "unlink", "switch", "restart", "restart-what", "stop", "shorten", "skip-what", "set-done"),
        *("done-what", "how-are-you", "pain", "pain-ok", "caution", "caution-sure", "gently-on", "hurt-last"),
        *("start", "gentle", "rest-day", "which", "resume", "reopen", "ready", "go-on", "warm", "warm-again"),
        *("effort", "rate"),
    }
)
"""Questions whose yes loses something, loads what hurt, or begins."""


def is_half_an_answer(ex: Exchange, name: str) -> bool:
    """Tell whether a yes may be taken back by what was not understood beside it: it is asked again."""
    return name in AGREES and is_half(ex.intent, ex.before)


def leads_on(ex: Exchange, name: str) -> bool:
    """Tell whether a sentence would lead a workout on where no question is open."""
    return name in AGREES and ex.place is not None


def is_half(intent: Intent, kind: str) -> bool:
    """Tell whether a sentence that was half understood may be the opposite of an answer to a kind of question."""
    return intent.partly and kind in WHOLE
