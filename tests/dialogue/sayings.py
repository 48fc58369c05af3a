"""What is said, as text: ``Skip scope=set`` is a meaning with what it names, ``A + B`` two of them in one sentence.

``A > 30 s > B`` is one after the other, with time between them. ``opens`` opens the coach, ``silence`` is just that.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from engine.dialogue.intent import Intent, Value
from engine.dialogue.questions.model import FIELDS, answer_to
from engine.dialogue.questions.registry import QUESTIONS as REGISTRY
from tests.dialogue.driving import Listener
from tests.dialogue.test_every_question import INTENTS, fillings

MORE: Final = """
Skip scope=exercise
Skip scope=warm-up
Skip scope=phase
Effort reserve=2
Correct repetitions=6 side=left
Correct side=left
Correct weight=12
Correct weight=25 unit=lb
Readiness feeling=tired
Readiness feeling=very-sore
Readiness feeling=fresh
StartWorkout feeling=gentle
StartWorkout level=beginner
StartWorkout workout=day-3 minutes=20
StartWorkout seconds=90
Have equipment=dumbbell
HaveNot equipment=chair
MissingEquipment equipment=chair
MissingEquipment equipment=dumbbell,bench
Avoid exercise=hip-thrust
Allow exercise=hip-thrust
Allow position=kneeling
BareWord body_part=knee
BareWord exercise=hip-thrust
Cardio exercise=cycle
RestLength minutes=2
Unit unit=lb
Experience level=advanced
TrainingDays days=monday,thursday
Sessions sessions=2
MyWeight exercise=goblet-squat weight=12 unit=kg
MyWeight weight=12
MyLevel exercise=hip-thrust
TalkLevel talk=chatty
Pain body_part=hamstrings
Pain body_part=knee severity=8
Pain unsure=yes
Stop unsure=yes
Cancel unsure=yes
Avoid unsure=yes
Correct repetitions=6 set=1
Emergency
Emergency body_part=chest
Muscle muscle=glutes
Muscles exercise=hip-thrust
Why exercise=hip-thrust
FormCheck exercise=hip-thrust
SafeForMe body_part=back
HowSure exercise=hip-thrust
Contents workout=day-3
Need workout=day-3
Need exercise=hip-thrust
Advice topic=why-cool-down
Advice topic=load
Today day=monday
Timer minutes=1
History topic=load
History exercise=single-leg-rdl
""".strip().splitlines()
"""Beside those that every question is tried with."""

TOGETHER: Final = """
Pain body_part=knee + Skip scope=exercise
Pain body_part=knee + Ready
Pain body_part=knee + Pain body_part=back
Pain body_part=knee + Stop
Emergency + Correct repetitions=6
Emergency + Pain body_part=knee
Effort effort=8 + Ready
Effort effort=8 + Skip scope=set
Effort effort=8 + Skip scope=exercise
Effort effort=8 + Stop
Effort effort=8 + Pause
Effort + Ready
Yes + Effort effort=8
No + Effort effort=8
Correct repetitions=6 + Effort effort=8
Correct repetitions=6 + Ready
Correct repetitions=6 effort=8
Correct repetitions=6 + Pause
Done + Effort effort=8
Done + Skip scope=rest
Undo + Ready
WhatNext + Ready
HowTo + Skip scope=exercise
WhatNext + Pause
Have equipment=chair + StartWorkout
Readiness feeling=sore + StartWorkout
Shorter minutes=10 + Yes
Cancel + WhatNext
""".strip().splitlines()
"""Sentences of several meanings."""

TAKEN_BACK: Final = """
Done
Cannot
Skip scope=set
Skip scope=exercise
Skip scope=phase
Next > Yes
Previous
Swap
Harder
Slower
Effort effort=8
Correct repetitions=6
MoreRest
LessRest
Pause
Stop
Cancel
Have equipment=chair
Pain body_part=knee > Skip
Pain body_part=knee > Easier
StartWorkout workout=day-3 > Yes
""".strip().splitlines()
"""What somebody wants to take back, whether it can be or not."""

THEN: Final = (
    *(f"{first} > 10 s > Undo" for first in TAKEN_BACK),
    *(f"{first} > 300 s > Undo" for first in ("Done", "Stop", "Skip scope=exercise")),
    *(f"{first} > {away} s > Resume" for first in ("Stop", "Pause", "Cancel") for away in (5, 300)),
    *("MissingEquipment equipment=dumbbell > MissingEquipment", "Swap > Swap", "Harder > Easier", "Skip > No"),
    "TalkLevel talk=terse > Unit unit=lb > Cardio exercise=cycle > Avoid position=kneeling > AboutMe",
    *("Repeat > Repeat", "HowTo > Repeat", "WhatNext > Ready > Repeat", "Fallback > Fallback > Fallback"),
    *("Pain body_part=hamstrings > Skip > Skip scope=exercise", "Pain body_part=hamstrings > Allow > Ready"),
)
"""One after the other."""

TRAINING: Final = ("in ", "at ready", "paused")
"""Places where there is something to be taken back."""

WAITING: Final = ("start", "warm", "rate", "how-many", "summary", "pain", "caution")
"""Questions at which more is said than an answer."""

BACK: Final = tuple(f"silence > {away} s > opens" for away in (3, 30, 1900, 8000, 90_000))
"""Nothing is said for so long."""


def everything_said(place: str, question: str = "") -> Iterator[str]:
    """All that can be said in a place; of a question, what answers it."""
    answers = _answers_to(question) if question else INTENTS
    yield from (_words(intent, slots) for intent in answers for slots in fillings(intent))
    yield from (words for words in MORE if place or intent_of(words).name in answers)
    yield from (*TOGETHER, *BACK) if place or question in WAITING else ()
    yield from THEN if place.startswith(TRAINING) else ()


def say_all(listener: Listener, words: str, *, at_once: bool) -> None:
    """Say one after the other. ``at_once`` interrupts the coach."""
    after = 0.0 if at_once else None
    for part in words.split(" > "):
        if part == "silence":
            listener.silence(0.0)
        elif part == "opens":
            listener.open()
        elif part.endswith(" s"):
            listener.wait(float(part.removesuffix(" s")))
            after = 0.0
        else:
            intent = intent_of(part)
            listener.say(intent.name, after, intent.also, **intent.slots)
            after = None


def intent_of(words: str) -> Intent:
    """Read a sentence."""
    first, *also = (_meaning(part) for part in words.split(" + "))
    return Intent(first.name, first.slots, tuple(also))


def _meaning(words: str) -> Intent:
    name, *named = words.split()
    slots: dict[str, Value] = {slot: int(value) if value.isdigit() else value for slot, _, value in _named(named)}
    full = next((one for one in (f"{name}Intent", f"AMAZON.{name}Intent") if one in KNOWN), name)
    return Intent(full, slots)


def _named(named: list[str]) -> Iterator[tuple[str, str, str]]:
    return (one.partition("=") for one in named)


KNOWN: Final = frozenset({*INTENTS, "EmergencyIntent"})


def _words(intent: str, slots: dict[str, str | int]) -> str:
    named = (f"{name}={value}" for name, value in slots.items())
    return " ".join((intent.removeprefix("AMAZON.").removesuffix("Intent"), *named))


def _answers_to(kind: str) -> list[str]:
    question = REGISTRY[kind]
    return [intent for intent in dict.fromkeys((*FIELDS, *question.others)) if answer_to(question, intent) is not None]
