"""Red flags: the workout stops and stays stopped; plain words, and no question about going on."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.coaching.plan.recovery import A_DAY, recovering_today
from engine.dialogue.acts import Adopt, Reply
from engine.dialogue.begin.offer import due_of, offered
from engine.dialogue.exchange import Exchange
from engine.dialogue.state import Asked, Wanted
from engine.dialogue.tell.help import OFTEN
from engine.dialogue.workout.movement import end_open, words_of
from engine.workflow import events
from engine.workflow.messages import Message

JUST_NOW: Final = 1800.0
"""Seconds for which a red flag was told just now, and not last time."""

REST_NOW: Final = Message("emergency-rest-now")
"""This day is for rest, and from when on one can train."""


LEAVES: Final = frozenset({"AMAZON.CancelIntent", "AMAZON.NavigateHomeIntent", "SkipIntent", "DoneIntent"})
"""What leaves the question whether it passes without an answer."""

NOW: Final = "now"
"""How it is asked how somebody is who has just told a red flag: whether it passes."""


def emergency(ex: Exchange) -> Reply:
    """Stop, say what to do, and listen: whether it passes is all that is asked."""
    ex.remember(undo=None)
    if ex.scene.named:
        ex.keep(replace(ex.profile, alarm=ex.scene.now, recovering=None))
    place = ex.place
    if place is None:
        if ex.scene.other is not None:
            ex.acts.append(Adopt(ex.scene.other.person, ex.intent))  # the open workout may be theirs: it stops too
        return Reply((Message("emergency"),), _whether_it_passes(ex))
    part = ex.intent.text("body_part")
    effects = ex.happen(events.EmergencyReported(id=ex.event_id(), part=part or None), place.moment)
    return Reply((*_why(ex), *words_of(effects)), _whether_it_passes(ex))


def _whether_it_passes(ex: Exchange) -> Asked | None:
    """Ask whether it passes: help may be needed now. At the keys nothing is asked, nor who has told it elsewhere."""
    return None if ex.side_by_side or ex.intent.text("told") else ex.ask("how-are-you", how=NOW)


def _why(ex: Exchange) -> tuple[Message, ...]:
    """Say why the workout stops, to somebody who did not tell it here."""
    return (Message("emergency-elsewhere"),) if ex.intent.text("told") else ()


def ask_how_they_are(ex: Exchange) -> Reply:
    """Ask how the person is, before anything else."""
    since = ex.profile.alarm
    lately = since is not None and ex.scene.now - since < JUST_NOW
    return Reply((Message("emergency-just-now" if lately else "emergency-back"),), ex.ask("how-are-you"))


def alarming(ex: Exchange) -> bool:
    """Tell whether a red flag was told, and the person has not said since that they are well."""
    return bool(ex.profile.alarm)


def resting(ex: Exchange) -> bool:
    """Tell whether the day of a red flag is not over: the person rests, well as they are."""
    return recovering_today(ex.profile, ex.scene.now)


def before_beginning(ex: Exchange) -> Reply | None:
    """Answer whatever would begin or offer a workout after a red flag: how they are, rest, or a gentle one first."""
    if alarming(ex):
        return ask_how_they_are(ex)
    if resting(ex):
        return rest_today()
    if ex.profile.recovering is None or ex.dialogue.wish.gentle:
        return None
    return _offer_gently(ex)


def rest_today() -> Reply:
    """Say that this day is for rest, and when they can train again."""
    return Reply((REST_NOW, Message("goodbye")))


def _offer_gently(ex: Exchange) -> Reply:
    if ex.side_by_side:
        recovered(ex)  # the command that asked begins the workout
    ex.remember(wish=Wanted(gentle=True))
    against = bool(due_of(ex).against)  # a day of rest: nothing begins on it, gently or not
    return _rest_first(ex, Message("welcome-again")) if against else offered(ex, Message("emergency-gently-now"))


def _rest_first(ex: Exchange, *before: Message) -> Reply:
    """Tell that it is a day of rest, and that the next beginning is a gentle one."""
    reply = offered(ex, *before)
    return replace(reply, messages=(*reply.messages, Message("emergency-gently-next")))


def recovered(ex: Exchange) -> None:
    """Note that a gentle workout begins: the red flag is settled."""
    if ex.profile.recovering is not None:
        ex.keep(replace(ex.profile, recovering=None))


def well(ex: Exchange) -> Reply:
    """End what was open; after a day a gentle beginning is offered, before that rest.

    Who has told a red flag this moment rests first: the next launch asks how they are.
    """
    if ex.asked.about.get("how") == NOW:
        return Reply((Message("emergency-passes"), Message("goodbye")))
    since = ex.profile.alarm or ex.scene.now
    early = ex.scene.now - since < A_DAY
    ex.keep(replace(ex.profile, alarm=None, recovering=since if early else None))
    ended = end_open(ex)
    if early:
        return Reply((Message("emergency-rest-today"), *ended, Message("goodbye")))
    ex.remember(wish=Wanted(gentle=True))
    if due_of(ex).against:
        return _rest_first(ex, Message("emergency-good"), *ended)
    good = Message("emergency-gently" if ex.side_by_side else "emergency-good")  # the offer says that it is gentle
    return offered(ex, good, *ended)


def feeling(ex: Exchange) -> Reply:
    """Take how the person feels as the answer to how they are."""
    return well(ex) if ex.intent.text("feeling") == "fresh" else unwell(ex)


def fine(ex: Exchange) -> Reply:
    """Take "fine" as the answer, unless it is said of something else: that kneeling is fine tells nothing of danger."""
    named = any(ex.intent.text(slot) for slot in ("position", "exercise", "body_part"))
    return Reply((), ex.ask_again()) if named else well(ex)


def unclear(ex: Exchange) -> Reply:
    """Take what is not clearly well for not well: say whom to call, and ask once more."""
    ex.asked = replace(ex.asked, missed=ex.asked.missed + 1)
    if ex.asked.missed > OFTEN:
        return unwell(ex)
    return Reply((Message("emergency-unclear"),), ex.ask_again())


def unwell(ex: Exchange) -> Reply:
    """Give the advice again, and end; where it does not pass, nothing is said but to call for help."""
    ended = end_open(ex)
    if ex.asked.about.get("how") == NOW and ex.intent.name not in LEAVES:
        return Reply((Message("emergency-call-now"),))
    return Reply((*ended, Message("emergency-advice"), Message("goodbye")))
