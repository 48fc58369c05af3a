"""Which key means which intent: a key says the same as a sentence would."""

from __future__ import annotations

from typing import Final

from engine.dialogue.intent import Intent
from engine.workflow.steps import Step

YES: Final = Intent("AMAZON.YesIntent")
NO: Final = Intent("AMAZON.NoIntent")
READY: Final = Intent("ReadyIntent")
UNDO: Final = Intent("UndoIntent")
STOP: Final = Intent("AMAZON.StopIntent")

TALK: Final = "t"
"""The key of push-to-talk: what is said after it needs no call."""

KEYS: Final[dict[str, Intent]] = {
    "n": Intent("DoneIntent"),
    "\n": Intent("DoneIntent"),
    "\r": Intent("DoneIntent"),
    "s": Intent("SkipIntent", {"scope": "exercise"}),
    "b": Intent("AMAZON.PreviousIntent"),
    "+": Intent("MoreRestIntent"),
    "-": Intent("LessRestIntent"),
    "e": Intent("EasierIntent"),
    "h": Intent("HarderIntent"),
    "w": Intent("SwapIntent"),
    "[": Intent("SlowerIntent"),
    "]": Intent("FasterIntent"),
    "u": UNDO,
    "o": Intent("PainIntent"),
    "q": STOP,
}

CHOOSING: Final[dict[str, Intent | None]] = {
    "n": NO,
    "s": Intent("SkipIntent"),
    "f": Intent("AllowIntent"),
    "\n": None,
    "\r": None,
}
"""Keys that mean something else, or nothing, while a question waits for a choice."""

CHOOSING_AT: Final[dict[tuple[str, str], Intent]] = {("pain", "n"): Intent("DontKnowIntent")}
"""The same for one question: who is not sure about a pain rests, and leaves the exercise out."""

STANDING: Final = frozenset({"", "go-on", "ready", "how-many"})
"""Questions that wait for a key to go on, or for a number, or none: "n" means "next" there."""

_GOES_ON: Final = frozenset("n\n\r")


def intent_for(key: str, step: Step, question: str = "", *, paused: bool = False, yes: str = "y") -> Intent | None:
    """The intent of a key; None for a key without meaning.

    Space pauses and goes on. A digit is the effort of the last set, 0 for 10.

    Args:
        key: The key.
        step: The step that the session is in.
        question: Kind of the open question.
        paused: Whether the session is held.
        yes: Letters that mean yes in the locale, beside "y".
    """
    key = key.lower()
    if key == " ":
        return Intent("AMAZON.ResumeIntent" if paused else "AMAZON.PauseIntent")
    if key.isascii() and key.isdigit():
        return Intent("EffortIntent", {"effort": int(key) or 10})
    if question and (key == "y" or key in yes):
        return YES
    if question == "ready" and key in _GOES_ON:
        return READY
    if question not in STANDING and key in CHOOSING:
        return CHOOSING_AT.get((question, key), CHOOSING[key])
    return _of_step(key, step) or KEYS.get(key)


def _of_step(key: str, step: Step) -> Intent | None:
    """The intent of a key whose meaning depends on the step."""
    if key == "r":
        by_the_clock = step.kind in {"rest", "timed"}
        return Intent("AMAZON.RepeatIntent") if by_the_clock else Intent("AMAZON.StartOverIntent", {"scope": "set"})
    if key == "s" and step.kind == "rest":
        return Intent("SkipIntent", {"scope": "rest"})
    return None
