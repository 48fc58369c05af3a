"""The intents with their slots, as Alexa has them: the same in every language."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from engine.dialogue.intent import FALLBACK

NUMBER: Final = "AMAZON.NUMBER"
"""Alexa's own type of a whole number."""

DATE: Final = "AMAZON.DATE"
CLOCK: Final = "AMAZON.TIME"
"""Alexa's own types of a day and of a time of day."""

BUILT_IN: Final = frozenset({NUMBER, DATE, CLOCK})
"""The types that Alexa fills without a list of values."""

INTENTS: Final = MappingProxyType(
    {
        "StartWorkoutIntent": {"workout": "WORKOUT", "minutes": NUMBER, "level": "LEVEL", "equipment": "EQUIPMENT"},
        "ReadyIntent": {},
        "DoneIntent": {},
        "SkipIntent": {"scope": "SCOPE", "exercise": "EXERCISE"},
        "MoreRestIntent": {"seconds": NUMBER, "minutes": NUMBER},
        "LessRestIntent": {"seconds": NUMBER},
        "SwapIntent": {"exercise": "EXERCISE", "equipment": "EQUIPMENT"},
        "MissingEquipmentIntent": {"equipment": "EQUIPMENT"},
        "EasierIntent": {},
        "HarderIntent": {},
        "HowToIntent": {"exercise": "EXERCISE"},
        "WhyIntent": {"exercise": "EXERCISE"},
        "MusclesIntent": {"exercise": "EXERCISE"},
        "MuscleIntent": {"muscle": "MUSCLE"},
        "WhatNextIntent": {},
        "WhereAmIIntent": {},
        "TimeLeftIntent": {},
        "EffortIntent": {"effort": NUMBER, "reserve": NUMBER},
        "PainIntent": {"body_part": "BODY_PART", "side": "SIDE", "exercise": "EXERCISE", "severity": NUMBER},
        "EmergencyIntent": {"body_part": "BODY_PART"},
        "TodayIntent": {"minutes": NUMBER, "day": "DAY"},
        "WeekIntent": {},
        "AdviceIntent": {"topic": "TOPIC"},
        "ListWorkoutsIntent": {},
        "TalkLevelIntent": {"talk": "TALK"},
        "ReadinessIntent": {"feeling": "FEELING", "body_part": "BODY_PART", "minutes": NUMBER},
        "CorrectIntent": {
            "repetitions": NUMBER,
            "weight": NUMBER,
            "fraction": "FRACTION",
            "unit": "UNIT",
            "side": "SIDE",
            "left": NUMBER,
            "right": NUMBER,
            "effort": NUMBER,
        },
        "HaveIntent": {"equipment": "EQUIPMENT", "second": "EQUIPMENT", "third": "EQUIPMENT"},
        "HaveNotIntent": {"equipment": "EQUIPMENT"},
        "AvoidIntent": {"position": "POSITION", "exercise": "EXERCISE", "body_part": "BODY_PART"},
        "AllowIntent": {"position": "POSITION", "exercise": "EXERCISE", "body_part": "BODY_PART"},
        "CardioIntent": {"exercise": "EXERCISE"},
        "RestLengthIntent": {"seconds": NUMBER, "minutes": NUMBER, "fraction": "FRACTION", "length": "LENGTH"},
        "UnitIntent": {"unit": "UNIT"},
        "ExperienceIntent": {"level": "LEVEL"},
        "TrainingDaysIntent": {"day": "DAY", "second_day": "DAY", "third_day": "DAY"},
        "SessionsIntent": {"sessions": NUMBER},
        "MyWeightIntent": {"exercise": "EXERCISE", "weight": NUMBER, "fraction": "FRACTION", "unit": "UNIT"},
        "MyLevelIntent": {"exercise": "EXERCISE"},
        "BareWordIntent": {
            "equipment": "EQUIPMENT",
            "second": "EQUIPMENT",
            "third": "EQUIPMENT",
            "position": "POSITION",
        },
        "AboutMeIntent": {},
        "InterviewIntent": {},
        "HistoryIntent": {},
        "ProgressIntent": {},
        "ForgetMeIntent": {},
        "LinkIntent": {"code": NUMBER},
        "UnlinkIntent": {},
        "SlowerIntent": {},
        "FasterIntent": {},
        "JustPlayIntent": {},
        "CountWithMeIntent": {},
        "VolumeIntent": {},
        "WhichSideIntent": {},
        "RepetitionsLeftIntent": {},
        "SetsLeftIntent": {},
        "ContentsIntent": {"workout": "WORKOUT"},
        "NeedIntent": {"exercise": "EXERCISE", "workout": "WORKOUT"},
        "CannotIntent": {},
        "NotTodayIntent": {},
        "RemindIntent": {"date": DATE, "clock": CLOCK},
        "TimerIntent": {"minutes": NUMBER, "seconds": NUMBER},
        "SafeForMeIntent": {"body_part": "BODY_PART", "exercise": "EXERCISE"},
        "FormCheckIntent": {},
        "HowSureIntent": {},
        "ShorterIntent": {"minutes": NUMBER},
        "UndoIntent": {"exercise": "EXERCISE"},
        "DontKnowIntent": {},
    }
)
"""Our own intents: the type of each slot."""

STANDARD: Final = (
    "AMAZON.HelpIntent",
    "AMAZON.StopIntent",
    "AMAZON.CancelIntent",
    "AMAZON.PauseIntent",
    "AMAZON.ResumeIntent",
    "AMAZON.NextIntent",
    "AMAZON.PreviousIntent",
    "AMAZON.RepeatIntent",
    "AMAZON.StartOverIntent",
    "AMAZON.YesIntent",
    "AMAZON.NoIntent",
    FALLBACK,
    "AMAZON.NavigateHomeIntent",
    "AMAZON.LoopOnIntent",
    "AMAZON.LoopOffIntent",
    "AMAZON.ShuffleOnIntent",
    "AMAZON.ShuffleOffIntent",
)
"""Alexa's standard intents that the skill answers."""

ELICITED: Final = MappingProxyType({"StartWorkoutIntent": ("workout",)})
"""Slots that the skill asks for itself, where a name was unclear.

Alexa listens better for an answer when the question names its slot, and she takes such a question only for a slot that
her dialog model knows as a required one. Nothing is asked for because a slot is missing: the skill leads the dialog.
"""


def slots_of(intent: str) -> dict[str, str]:
    """The slots of an intent with their types; a standard intent has none."""
    return INTENTS.get(intent, {})
