"""Several meanings of one sentence: which of them belong together, which come first, and which win over others."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.dialogue.intent import Intent

MOVERS: Final = frozenset(
    {"ReadyIntent", "AMAZON.NextIntent", "AMAZON.ResumeIntent", "AMAZON.YesIntent", "SkipIntent", "DoneIntent"}
)
"""What leads on: in a sentence with other meanings it comes last."""

HOLDS: Final = ("AMAZON.StopIntent", "AMAZON.NavigateHomeIntent", "NotTodayIntent", "AMAZON.CancelIntent")
"""What ends, and what holds (:data:`PAUSE`) after these: it wins over all that leads on, the first of them most."""

PAIN: Final = "PainIntent"
SAFETY: Final = ("EmergencyIntent", PAIN)
"""What is about safety, the most urgent first: it comes before everything else that a sentence says."""

HEALTH: Final = "SafeForMeIntent"
"""What is about health: nothing begins or goes on in the breath in which it is told."""

PAUSE: Final = "AMAZON.PauseIntent"
NOTES: Final = frozenset({"EffortIntent", "CorrectIntent"})
"""What only notes something: taken also by a sentence that stops or holds."""

TOLD: Final = ("effort", "reserve", "repetitions", "left", "right", "weight")
"""Slots in which it is told what was."""

TIMES: Final = frozenset({"StartWorkoutIntent", "ShorterIntent", "TodayIntent"})
"""What says how much time there is, in its slot ``minutes``."""


def joined(intent: Intent, *, under_way: bool) -> Intent:
    """Make one meaning of two that belong together, and two of one that holds two.

    Soreness and time before a workout are one wish: "I'm sore and I've got twenty minutes". Alexa knows no second
    meaning: what she heard beside a correction is in a slot of it.
    """
    effort = intent.number("effort") if intent.name == "CorrectIntent" else None
    if effort is not None:
        return replace(intent, also=(*intent.also, Intent("EffortIntent", {"effort": effort})))
    every = every_of(intent)
    feeling = next((one for one in every if one.name == "ReadinessIntent"), None)
    time = next((one for one in every if one.name in TIMES and {*one.slots} == {"minutes"}), None)
    if under_way or feeling is None or time is None:
        return intent
    also = tuple(one for one in every if one is not feeling and one is not time)
    return Intent(feeling.name, {**time.slots, **feeling.slots}, also, partly=intent.partly)


def every_of(intent: Intent) -> tuple[Intent, ...]:
    """Give all meanings of a sentence, one by one."""
    also = (replace(one, partly=True) for one in intent.also) if intent.partly else intent.also
    return (replace(intent, also=()), *also)


def with_severity(every: tuple[Intent, ...], *, rated: bool) -> tuple[Intent, ...]:
    """Take a number beside a pain as how bad that is: nobody rates a set in the breath in which it hurts.

    Args:
        every: All meanings of a sentence.
        rated: Whether it was asked how hard it was: a number answers that, unless it is named as the pain's.
    """
    told = next((one for one in every if one.name == "EffortIntent" and one.number("effort") is not None), None)
    pains = tuple(one for one in every if one.name in SAFETY)
    if told is None or not pains:
        return every
    number = told.number("effort")
    if rated and all(one.number("severity") != number for one in pains):
        return every
    kept = (one for one in every if one is not told)
    return tuple(_as_bad_as(one, number) if one.name == PAIN else one for one in kept)


def _as_bad_as(pain: Intent, number: float | None) -> Intent:
    """Give a pain with how bad it is, unless that was named with it."""
    if number is None or pain.number("severity") is not None:
        return pain
    return replace(pain, slots={**pain.slots, "severity": number})


def first_of(intent: Intent, names: tuple[str, ...]) -> Intent | None:
    """Find the first of these meanings in a sentence, alone."""
    every = every_of(intent)
    return next((one for name in names for one in every if one.name == name), None)


def only(intent: Intent, name: str) -> Intent:
    """Give a sentence without whatever it means beside this."""
    first, *also = (one for one in every_of(intent) if one.name == name)
    return replace(first, also=tuple(also))


def notes_in(every: tuple[Intent, ...]) -> tuple[Intent, ...]:
    """Find what only tells what was, and tells it: first what was done, then how hard it was."""
    told = [one for one in every if one.name in NOTES and any(one.number(slot) is not None for slot in TOLD)]
    return tuple(sorted(told, key=lambda one: one.name == "EffortIntent"))


def holding(every: tuple[Intent, ...]) -> Intent | None:
    """Find what stops or holds in a sentence: "I have to stop, my child is awake" never leads on."""
    return next((one for name in (*HOLDS, PAUSE) for one in every if one.name == name), None)
