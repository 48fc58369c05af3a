"""What may be said and done while a red flag or pain is open: nothing begins or goes on before it is answered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.intent import FALLBACK
from engine.dialogue.safety import emergency, pain
from engine.workflow.messages import Message
from engine.workflow.safety import alarmed, unresolved
from engine.workflow.session import HELD

ENDS: Final = frozenset(
    {"AMAZON.StopIntent", "AMAZON.NavigateHomeIntent", "ForgetMeIntent", "UndoIntent", "EmergencyIntent"}
)
"""What is let through whatever is open."""

PLAIN: Final = frozenset(
    {
        *("AMAZON.HelpIntent", FALLBACK, "AMAZON.RepeatIntent", "HowToIntent", "WhyIntent", "MusclesIntent"),
        *(
            "MuscleIntent",
            "WhereAmIIntent",
            "AdviceIntent",
            "AboutMeIntent",
            "SafeForMeIntent",
            "FormCheckIntent",
            "HowSureIntent",
        ),
        *("TalkLevelIntent", "VolumeIntent", "TimeLeftIntent", "WhatNextIntent", "HistoryIntent", "ProgressIntent"),
        *("RemindIntent", "ContentsIntent", "NeedIntent", "WhichSideIntent", "SetsLeftIntent", "WeekIntent"),
    }
)
"""Side questions: answered also while pain is unresolved, as they move nothing."""

WHAT_NOW: Final = frozenset(
    {"AMAZON.HelpIntent", "HowToIntent", "FormCheckIntent", "ListWorkoutsIntent", "TodayIntent", "WhatNextIntent"}
)
"""What asks, while pain is open, what to do: about the pain, and not how the exercise goes that hurts."""

FORGETTING: Final = frozenset({"forget", "forgotten"})
"""Questions whose answers are taken whatever else is open: a person's data is theirs."""

OF_PAIN: Final = frozenset({"pain", "pain-ok"})
"""Questions that are asked while pain is open, and no red flag."""

TELLS_OF_TRAINING: Final = frozenset(
    {"TodayIntent", "WeekIntent", "AMAZON.HelpIntent", FALLBACK, "AMAZON.YesIntent", "AMAZON.NoIntent"}
)
"""What is answered by offering or naming a workout, where no question is open."""

OFFERS: Final = frozenset(
    {"start", "hurt-last", "gentle", "rest-day", "which", "reopen", "interview", "experienced", "things", "limits"}
)
"""Questions that lead to a workout."""


def while_stopped(ex: Exchange, name: str, *, answers: Callable[[], bool]) -> Reply | None:
    """Answer while a red flag or pain is open: nothing begins or goes on before the person has chosen.

    Args:
        ex: The request.
        name: Of the intent.
        answers: Whether it answers the open question.
    """
    if ex.before == "how-are-you" or (ex.before in FORGETTING and answers()):
        return None
    place = ex.place
    if place is None:
        return _while_at_rest(ex, name)
    if not place.session.told & HELD:
        return None
    if alarmed(place.session):
        return _while_alarmed(ex, name)
    return _while_it_hurts(ex, name)


def _while_it_hurts(ex: Exchange, name: str) -> Reply | None:
    if name in WHAT_NOW and not _of_another(ex):
        return replace(pain.choices(ex), ask=ex.ask_again()) if ex.before in OF_PAIN else pain.choices(ex)
    if ex.before in OF_PAIN or name in ENDS or name in PLAIN or name == "PainIntent":
        return None
    return pain.remind(ex)


def _of_another(ex: Exchange) -> bool:
    """Tell whether another exercise was asked about than the one that hurts."""
    return ex.intent.text("exercise") not in {"", ex.exercise}


def _while_at_rest(ex: Exchange, name: str) -> Reply | None:
    if name in TELLS_OF_TRAINING and ex.before in {"", "anything"} and emergency.resting(ex):
        return emergency.rest_today()
    leads = name not in ENDS and name not in PLAIN and name not in {"AMAZON.CancelIntent", "PainIntent"}
    return _before_a_workout(ex) if leads or (name == "PainIntent" and ex.scene.other is None) else None


def _before_a_workout(ex: Exchange) -> Reply | None:
    if emergency.alarming(ex):
        return emergency.ask_how_they_are(ex)
    other = ex.scene.other  # whose workout was stopped by pain or a red flag: it may be this speaker
    if other is None or not other.told & HELD or ex.before == "pair":
        return None
    return Reply((Message("welcome-pair"),), ex.ask("pair"))


def _while_alarmed(ex: Exchange, name: str) -> Reply | None:
    if name == "AMAZON.NavigateHomeIntent":
        return emergency.unwell(ex)  # the place in this workout is not kept
    return None if name in ENDS else emergency.ask_how_they_are(ex)


def held(ex: Exchange, name: str) -> Reply | None:
    """Do nothing that moves a workout while a red flag or pain holds it: ask again instead."""
    if ex.before == "how-are-you" and name in PLAIN and name != "AMAZON.RepeatIntent":
        return emergency.unclear(ex)
    if ex.before == "how-are-you":
        return None if name in ENDS else emergency.ask_how_they_are(ex)
    if name in ENDS or name in PLAIN or name == "PainIntent":
        return None
    place = ex.place
    return pain.choices(ex) if place is not None and unresolved(place.session) else None


def safely(ex: Exchange, reply: Reply) -> Reply:
    """Ask the question of safety that is open instead of any other; offer nothing on a day of rest after a red flag."""
    if reply.ask is None or reply.ask.kind in {"how-are-you", *FORGETTING}:
        return reply
    place = ex.place
    if place is None:
        return _without_workout(ex, reply)
    if alarmed(place.session):
        return replace(reply, ask=ex.ask("how-are-you"))
    asked = reply.ask.kind in OF_PAIN or not unresolved(place.session)
    return reply if asked else replace(reply, ask=ex.ask("pain"))


def _without_workout(ex: Exchange, reply: Reply) -> Reply:
    if reply.ask is None or reply.ask.kind not in {*OFFERS, "anything"}:
        return reply
    if emergency.alarming(ex):
        return replace(reply, ask=ex.ask("how-are-you"))
    if reply.ask.kind in OFFERS and emergency.resting(ex):
        return emergency.rest_today()
    return reply
