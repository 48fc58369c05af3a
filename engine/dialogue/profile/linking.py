"""One person on two frontends: a code that is told here or was told there, and parting the two again."""

from __future__ import annotations

from typing import Final

from engine.dialogue.acts import Link, Reply, Unlink
from engine.dialogue.exchange import Exchange
from engine.dialogue.profile.notes import UNNAMED, told
from engine.dialogue.state import Asked
from engine.dialogue.workout.movement import after
from engine.workflow.messages import Message

LINKED: Final = "Linked"
"""The name of the intent that tells what came of a link: slots ``outcome`` and ``code``."""

OUTCOMES: Final = frozenset(
    {"linked", "already", "wrong", "own", "same-kind", "other-link", "too-many", "running", "busy", "forgotten"}
    | {"parted", "alone"}
)
"""What can come of it, beside a code that is told."""

RUNS_ELSEWHERE: Final = "RunsElsewhere"
"""The name of the intent in whose place something is said while a PC coaches the same person."""

HURTS_ELSEWHERE: Final = "HurtsElsewhere"
"""The name of the intent in place of pain that is told while a PC coaches the same person."""

WAITS_ELSEWHERE: Final = "WaitsElsewhere"
"""The name of the intent in place of what is said while pain holds the workout on a PC of the same person."""

SMALLEST: Final = 100_000
LARGEST: Final = 999_999
"""Codes are numbers of six digits."""


def link(ex: Exchange) -> Reply:
    """Give a code for the other frontend, or take the one that it shows."""
    if not ex.scene.named:
        return told(ex, UNNAMED)
    if ex.scene.frontend != "speaker":
        return told(ex, ex.told_here("link-on-pc"))
    number = ex.intent.number("code")
    if "code" not in ex.intent.slots:
        ex.acts.append(Link(""))
    elif number is not None and SMALLEST <= number <= LARGEST and number == int(number):
        ex.acts.append(Link(str(int(number))))
    else:
        return told(ex, Message("link-digits"))
    return Reply()


def tell_outcome(ex: Exchange) -> Reply:
    """Say what came of it; the question that was open is asked again."""
    if ex.before == "unlink":
        ex.asked = Asked()
    outcome, code = ex.intent.text("outcome"), ex.intent.text("code")
    if outcome == "code":
        return told(ex, Message("link-code", {"code": code}))
    return told(ex, Message(f"link-{outcome if outcome in OUTCOMES else 'busy'}"))


def ask_to_unlink(ex: Exchange) -> Reply:
    """Ask before the two are parted; in a workout, which may be the other's, they are not."""
    if not ex.scene.named:
        return told(ex, UNNAMED)
    if ex.place is not None:
        return after(ex, (Message("unlink-afterwards"),))
    if not ex.scene.linked:
        return told(ex, Message("link-alone"))
    if ex.scene.frontend != "speaker":
        return told(ex, ex.told_here("unlink-on-pc"))
    return Reply((), ex.ask("unlink"))


def unlink(ex: Exchange) -> Reply:
    """Part the two."""
    ex.asked = Asked()
    ex.acts.append(Unlink())
    return Reply()


def stay_linked(ex: Exchange) -> Reply:
    """Leave it as it is."""
    ex.asked = Asked()
    return after(ex, (Message("unlink-kept"),))


def hurts_elsewhere(ex: Exchange) -> Reply:
    """Answer pain that is told beside a workout on the person's PC: it is held there, and chosen there."""
    return Reply((_elsewhere(ex, "pain-runs-elsewhere"),))


def runs_elsewhere(ex: Exchange) -> Reply:
    """Say that the workout runs on the person's PC, and leave it there: never two at once."""
    ex.asked = Asked()
    if ex.profile.alarm:
        return Reply((Message("refuse-emergency"),))  # the PC has stopped, or does so now
    return Reply((_elsewhere(ex, "runs-elsewhere"), Message("goodbye")))


def waits_elsewhere(ex: Exchange) -> Reply:
    """Say where the workout waits for a choice: it is not made here, nor is the workout to be ended for it."""
    ex.asked = Asked()
    return Reply((_elsewhere(ex, "pain-waits-elsewhere"),))


def _elsewhere(ex: Exchange, message: str) -> Message:
    """Say it of where the workout is: at the PC, or at a page."""
    return Message(message, {"at": ex.intent.text("at")})
