"""The answers to "shall we leave it out?", asked of what loads a part that hurt.

Nothing leads into the exercise but a clear "I will do it": whatever may be a mere answer is asked back.
"""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.profile import limits
from engine.dialogue.safety import pain, remedies
from engine.dialogue.tell import readiness
from engine.dialogue.workout import rests, skips
from engine.workflow.messages import Message

CLEARLY: Final = "clearly"
"""The slot of a "ready" that says in so many words that the exercise is to be done: "no, I'll do it"."""


def leave_out(ex: Exchange) -> Reply:
    """Leave the exercise out, wherever else it comes in this workout; it can be taken back."""
    return skips.skip_exercise(ex, for_good=True)


def ask_back(ex: Exchange) -> Reply:
    """Ask whether the exercise is to be done all the same, gently."""
    return Reply((), ex.ask("caution-sure", **ex.asked.about))


def will_do_it(ex: Exchange) -> Reply:
    """Do it gently where that was said in so many words; "let's go" may mean the leaving out."""
    return remedies.do_gently(ex) if ex.intent.text(CLEARLY) else ask_back(ex)


def allow(ex: Exchange) -> Reply:
    """Let come again what was named; "fine" alone may only be an answer, and is asked back."""
    named = ex.intent.text("position") or ex.intent.text("exercise")
    return limits.allow(ex) if named else ask_back(ex)


def ask_to_end(ex: Exchange) -> Reply:
    """Ask whether the workout is to end, as somebody has had enough."""
    return Reply((), ex.ask("stop", **ex.asked.about))


def wait(ex: Exchange) -> Reply:
    """Wait, so long as was said, and ask the same again."""
    seconds = rests.seconds_of(ex)
    if seconds:
        return replace(rests.give_time(ex, seconds), ask=ex.ask_again())
    return Reply((Message("take-your-time"),), ex.ask_again())


def feeling(ex: Exchange) -> Reply:
    """Take how the person feels: a little pain is pain, and who feels well is asked back."""
    if ex.intent.text("feeling") == "fresh":
        return ask_back(ex)
    little = pain.of_a_little(ex)
    return Reply(little, ex.ask_again()) if little else readiness.feel(ex)
