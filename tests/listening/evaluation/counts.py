"""Trials counted: right, wrong and refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from tests.listening.evaluation.trials import Outcome, Trial


class Count(NamedTuple):
    """Shares of trials, in per cent."""

    trials: int
    right: float
    wrong: float
    refused: float

    @staticmethod
    def of(outcomes: Sequence[Outcome]) -> Count:
        """Count outcomes."""
        shares = (100 * outcomes.count(one) / max(1, len(outcomes)) for one in ("right", "wrong", "refused"))
        return Count(len(outcomes), *shares)


class Goal(NamedTuple):
    """What must be reached.

    Attributes:
        right: At least so many per cent, by group.
        wrong: At most so many per cent of all trials of these groups together.
    """

    right: dict[str, float]
    wrong: float


GROUPS: Final = {
    "clean": ("clean",),
    "20 dB": ("white 20 dB", "babble 20 dB", "music 20 dB"),
    "10 dB": ("white 10 dB", "babble 10 dB", "music 10 dB"),
    "5 dB": ("white 5 dB", "babble 5 dB", "music 5 dB"),
    "rooms": ("bedroom", "living room", "gym"),
    "living room, babble 15 dB": ("living room, babble 15 dB",),
    "cut short": ("cut short",),
    "breathless": ("breathless", "breathless, breath 10 dB"),
}
"""Conditions that are told together."""

GOALS: Final = {
    "en-US": Goal({"clean": 98, "20 dB": 96, "10 dB": 92, "breathless": 80}, 1.5),
    "de-DE": Goal({"clean": 90, "20 dB": 86, "10 dB": 65}, 2.5),
}

Judge = Callable[[Trial], Outcome]


def as_heard(trial: Trial) -> Outcome:
    """The outcome with the thresholds that it was heard with."""
    return trial.outcome


def addressed(trials: Iterable[Trial]) -> list[Trial]:
    """Those that begin with the word of address."""
    return [trial for trial in trials if not trial.command.alone]


def answers(trials: Iterable[Trial]) -> list[Trial]:
    """Answers to what is open, without that word."""
    return [trial for trial in trials if trial.command.alone]


def by_condition(trials: Sequence[Trial], judge: Judge = as_heard) -> dict[str, Count]:
    """A count for each condition."""
    names = dict.fromkeys(trial.condition for trial in trials)
    return {name: Count.of([judge(trial) for trial in trials if trial.condition == name]) for name in names}


def by_group(trials: Sequence[Trial], judge: Judge = as_heard) -> dict[str, Count]:
    """A count for each of :data:`GROUPS`."""
    return {
        group: Count.of([judge(trial) for trial in trials if trial.condition in conditions])
        for group, conditions in GROUPS.items()
    }


def of_goal(locale: str, trials: Sequence[Trial], judge: Judge = as_heard) -> Count:
    """All trials under the conditions of a locale's goal, together."""
    conditions = {condition for group in GOALS[locale].right for condition in GROUPS[group]}
    return Count.of([judge(trial) for trial in trials if trial.condition in conditions])
