"""The people of a world: what they say and press, sensibly or not, from what the dialogue and the keys know."""

from __future__ import annotations

from functools import cache
from itertools import islice
from typing import Any, Final, NamedTuple

from engine.dialogue.intent import Intent
from engine.runner.key_bindings import KEYS
from engine.understanding.intents import CLOCK, DATE, INTENTS, NUMBER, STANDARD, slots_of
from engine.understanding.loading import load
from engine.understanding.samples import samples
from engine.understanding.text import SLOT
from tests.simulation.chance import Chance
from tests.understanding.places import fillings, understanding

LOCALES: Final = ("en-US", "de-DE")
YES, NO, READY, SKIP = "AMAZON.YesIntent", "AMAZON.NoIntent", "ReadyIntent", "SkipIntent"

ANSWERS: Final[dict[str, tuple[str, ...]]] = {
    "": ("LaunchRequest",),
    "interview": (NO, YES),
    "experienced": (NO, YES, "ExperienceIntent"),
    "things": ("HaveIntent", NO),
    "limits": (NO, NO, "AvoidIntent"),
    "start": (YES, READY, "StartWorkoutIntent"),
    "gentle": (YES, NO),
    "rest-day": (YES, NO, "StartWorkoutIntent"),
    "which": ("StartWorkoutIntent", YES),
    "warm": (READY, YES, NO, SKIP, "TimerIntent"),
    "ready": (READY, READY, YES, "AMAZON.NextIntent", "DoneIntent", NO, "MoreRestIntent"),
    "rate": ("EffortIntent", "EffortIntent", SKIP),
    "go-on": (YES, READY, "AMAZON.ResumeIntent", NO),
    "resume": (YES, "AMAZON.ResumeIntent", NO),
    "reopen": (YES, NO),
    "pain": (SKIP, "EasierIntent", "SwapIntent", "AMAZON.StopIntent", NO, YES, "EffortIntent", "PainIntent"),
    "pain-ok": (YES, NO, SKIP),
    "caution": (SKIP, YES, NO, "EasierIntent"),
    "how-are-you": ("ReadinessIntent", YES, NO),
    "pair": (YES, NO),
    "anything": (NO, "TodayIntent", "WeekIntent", "StartWorkoutIntent"),
    "summary": (YES, NO),
    "forget": (NO, YES),
    "forgotten": ("UndoIntent", NO),
}
"""By the open question: what a person answers who has listened. To any other, yes or no."""

COMMON: Final = (
    *(
        "DoneIntent",
        SKIP,
        "MoreRestIntent",
        "LessRestIntent",
        "AMAZON.PauseIntent",
        "AMAZON.ResumeIntent",
        "UndoIntent",
    ),
    *("AMAZON.NextIntent", "AMAZON.PreviousIntent", "AMAZON.RepeatIntent", "AMAZON.StartOverIntent", "SwapIntent"),
    *("EasierIntent", "HarderIntent", "CorrectIntent", "EffortIntent", "AMAZON.StopIntent", "CannotIntent"),
    *("SlowerIntent", "FasterIntent", "MissingEquipmentIntent", "WhereAmIIntent", "HowToIntent"),
)
"""What is said in the middle of a workout."""

KEYS_PRESSED: Final = (*KEYS, " ", " ", "n", "n", "y", "r", "f", "7", "0", "c", "6", "l", "k", "\n", "x", "+")

MOMENTS: Final = {DATE: ("2027-01-16", "2027-W03", "PRESENT_REF"), CLOCK: ("07:00", "MO", "23:59")}
"""What Alexa fills slots of days and times with, some of it of no use."""

SITUATIONS: Final = {
    **{"interview": "intro", "experienced": "experience", "things": "equipment", "limits": "limits", "start": "start"},
    **{"warm": "walk", "ready": "ready", "rate": "rating", "go-on": "paused", "pain": "pain", "resume": "resume"},
    **{"which": "which", "how-are-you": "emergency", "summary": "summary", "forget": "confirm", "": "in-set"},
}


class Saying(NamedTuple):
    """What somebody says, and how it was put where it was said in a sentence."""

    intent: str
    slots: dict[str, Any]
    sentence: str = ""


class Person:
    """Somebody with a way of their own.

    Attributes:
        name: Also the id of their voice, where it is recognised.
        sense: How often they answer what was asked.
        talks: How often they use a sentence that the grammar must understand first.
    """

    def __init__(self, name: str, chance: Chance) -> None:
        self.name, self._chance = name, chance
        self.locale = chance.one(LOCALES)
        self.sense = chance.one((0.4, 0.7, 0.85, 0.95))
        self.talks = chance.one((0.0, 0.0, 0.15))
        self.ails = chance.one((0.0, 0.01, 0.04))

    def say(self, asked: str) -> Saying:
        """An answer to the open question, or something else."""
        chance = self._chance
        if chance.happens(self.ails):
            return self._filled("EmergencyIntent" if chance.happens(0.15) else "PainIntent")
        if chance.happens(self.talks):
            return self._sentence(asked)
        if chance.happens(self.sense):
            return self._filled(chance.one(ANSWERS.get(asked, (YES, NO))))
        return self._filled(chance.one(COMMON if chance.happens(0.7) else (*STANDARD, *INTENTS)))

    def key(self) -> str:
        """A key of the PC."""
        return "o" if self._chance.happens(self.ails) else self._chance.one(KEYS_PRESSED)

    def pause(self, length: float) -> float:
        """Seconds until they speak, when the coach speaks for ``length``."""
        return self._chance.one((length + 2.0, length + 2.0, length + 2.0, length, length * 0.9, 0.0, length / 3))

    def _filled(self, intent: str) -> Saying:
        chance, slots = self._chance, {}
        for slot, kind in slots_of(intent).items():
            if chance.happens(0.5):
                slots[slot] = self._value(intent, slot, kind)
        return Saying(intent, slots)

    def _value(self, intent: str, slot: str, kind: str) -> Any:
        if kind == NUMBER:
            return self._number(slot)
        if kind in MOMENTS:
            return (self._chance.one(MOMENTS[kind]),)
        return self._chance.one(fillings(self.locale, intent)[slot])[1]

    def _number(self, slot: str) -> int:
        if slot in {"effort", "severity", "repetitions", "left", "right", "sessions"}:
            return self._chance.number(0, 12)
        return self._chance.one((5, 10, 20, 30, 45, 90, 700))

    def _sentence(self, asked: str) -> Saying:
        intent, text = self._chance.one(sentences(self.locale))
        for slot in SLOT.findall(text):
            values = fillings(self.locale, intent).get(slot)
            text = text.replace(f"{{{slot}}}", self._chance.one(values)[0] if values else "")
        understood = understand(self.locale, text, SITUATIONS.get(asked, ""))
        return Saying(understood.name, _spoken(understood), text)


@cache
def sentences(locale: str) -> tuple[tuple[str, str], ...]:
    """Some sentences of every intent that the locale's samples have."""
    made = samples(load(locale))
    return tuple((intent, text) for intent, texts in made.items() if intent in INTENTS for text in islice(texts, 3))


@cache
def understand(locale: str, text: str, situation: str) -> Intent:
    return understanding(locale).understand(text, situation).intent


def _spoken(intent: Intent) -> dict[str, Any]:
    """Slots as a device sends them: whole numbers, and one thing each."""
    known = slots_of(intent.name)
    given = {name: value for name, value in intent.slots.items() if name in known}
    return {name: int(value) if isinstance(value, float) else _one(value) for name, value in given.items()}


def _one(value: Any) -> Any:
    return value.split(",")[0] if isinstance(value, str) else value
