"""Cue sheets for tests, and what is asked about them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from engine.cues.estimate import estimate
from engine.cues.models import Cue, Listener, Talk
from engine.cues.needs import done_with_a_weight
from engine.cues.sheet import Scripted, sheet
from engine.words.own_words import with_own
from engine.words.speech import Length, SpokenWords
from engine.words.words import Words
from engine.workflow import Plan
from engine.workflow.session import Pace
from tests.workflow.driving import CATALOG, built_in

LOCALES = ("en-US", "de-DE")
TALKS: tuple[Talk, ...] = ("terse", "normal", "chatty")
PACES: tuple[Pace, ...] = ("guided", "self")
WORKOUTS = sorted(CATALOG.workouts)
PATTERNS = {name: one.pattern for name, one in CATALOG.exercises.items()}
EVERYTHING = frozenset(CATALOG.exercises)
SEEDS = (0, 7, 20_260)


class Case(NamedTuple):
    """Who listens to which workout."""

    workout: str
    locale: str = "en-US"
    talk: Talk = "normal"
    pace: Pace = "guided"
    new: bool = False
    seed: int = 0

    def __str__(self) -> str:
        """Short, for the names of tests."""
        return "-".join((self.workout, self.locale, self.talk, self.pace, "new" if self.new else "known"))


EVERYBODY = [
    Case(workout, locale, talk, pace, new)
    for workout in WORKOUTS
    for locale in LOCALES
    for talk in TALKS
    for pace in PACES
    for new in (True, False)
]


def speech(locale: str = "en-US", length: Length = estimate) -> SpokenWords:
    """The words of a locale, with estimated lengths unless others are given."""
    return SpokenWords(Words.load(locale), length)


def listener(case: Case) -> Listener:
    """A new listener knows no exercise and hears the disclaimer; any other knows all of them."""
    return Listener(
        talk=case.talk,
        pace=case.pace,
        seed=case.seed,
        knows=frozenset() if case.new else EVERYTHING,
        first_time=case.new,
        advice=tuple(CATALOG.advice.values()),
        patterns=PATTERNS,
        weighted=done_with_a_weight(CATALOG.exercises),
        workout=case.workout,
    )


@cache
def cues_of(case: Case) -> tuple[Scripted, ...]:
    """The sheet of a built-in workout."""
    return sheet(built_in(case.workout).steps(), speech(case.locale), listener(case))


def own_sheet(plan: Plan, case: Case, length: Length = estimate) -> tuple[Scripted, ...]:
    """The sheet of any plan."""
    words = with_own(Words.load(case.locale), plan.definition)
    return sheet(plan.steps(), SpokenWords(words, length), listener(case))


def everything(scripted: Iterable[Scripted]) -> list[Cue]:
    """All cues, in order."""
    return [cue for each in scripted for cue in each.cues]


def messages(scripted: Iterable[Scripted]) -> list[str]:
    """What is said, by name."""
    return [cue.message for cue in everything(scripted)]


def check_no_overlap(scripted: Iterable[Scripted]) -> None:
    """One after the other over the whole workout, each within its step."""
    said_until = 0.0
    for step, start, cues in scripted:
        for cue in cues:
            assert cue.length > 0
            assert cue.at >= 0
            assert cue.end <= step.duration, (step, cue)
            assert start + cue.at >= said_until - 1e-6, (step, cue)
            said_until = start + cue.end


def check_exact(scripted: Iterable[Scripted]) -> None:
    """A time cue sounds when it is true."""
    for step, _start, cues in scripted:
        for cue in cues:
            if cue.kind == "time":
                assert cue.value is not None
                assert cue.at == step.duration - cue.value, (step, cue)


def left(cues: Iterable[Cue]) -> list[int]:
    """The seconds left that are named."""
    return [cue.value for cue in cues if cue.kind == "time" and cue.value is not None]
