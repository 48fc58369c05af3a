"""The figures of the page, from what was measured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from engine.listening.thresholds import Thresholds, thresholds
from tests.listening.evaluation.counts import GOALS, Count, Judge, addressed, answers, by_condition, by_group, of_goal
from tests.listening.evaluation.curves import CLEAR, SECOND, Point, act, curve, judged, moved, moved_in_noise
from tests.listening.evaluation.results import Overheard, overheard, trials
from tests.listening.evaluation.trials import Piece, Trial

FILE: Final = Path(__file__).with_name("figures.json")
STOPS: Final = ("AMAZON.StopIntent", "AMAZON.CancelIntent")
WORST: Final = 8
"""Mistakes that the page names, the most frequent ones."""


class Unasked(Struct, frozen=True):
    """What was heard in a kind of sound that holds no command.

    Attributes:
        pieces: Pieces of speech that were looked at.
        commands: Those that would have been acted on, as they were taken.
        stops: Of these, how many would have stopped the workout.
        losing: Of these, how many would have lost work.
    """

    kind: str
    minutes: float
    pieces: int
    commands: tuple[str, ...]
    stops: int
    losing: int


class Mistake(Struct, frozen=True):
    """What was said, what it was taken for, and how often."""

    said: str
    taken: str
    times: int


class Figures(Struct, frozen=True):
    """All of one locale."""

    conditions: dict[str, Count]
    groups: dict[str, Count]
    together: Count
    answers: dict[str, Count]
    speakers: dict[str, Count]
    mistakes: tuple[Mistake, ...]
    unasked: tuple[Unasked, ...]
    clear: tuple[Point, ...]
    second: tuple[Point, ...]
    noisy: tuple[Point, ...] = ()


def measured(locale: str) -> Figures:
    """The figures of a locale, of the half that chose no threshold."""
    heard, judge = trials(locale, "figures"), partial(judged, thresholds(locale))
    called = addressed(heard)
    names = sorted({trial.speaker for trial in called})
    return Figures(
        by_condition(called, judge),
        by_group(called, judge),
        of_goal(locale, called, judge),
        by_group(answers(heard), judge),
        {name: of_goal(locale, [trial for trial in called if trial.speaker == name], judge) for name in names},
        tuple(_mistakes(called, judge, thresholds(locale))),
        tuple(_unasked(one, thresholds(locale)) for one in overheard(locale)),
        *_curves(locale),
    )


def _curves(locale: str) -> tuple[tuple[Point, ...], ...]:
    """Of the half that chooses the thresholds."""
    usual, chooses, unasked = thresholds(locale), trials(locale, "thresholds"), overheard(locale)
    clear = curve(chooses, unasked, CLEAR, lambda at: moved(usual, clear=at))
    second = curve(chooses, unasked, SECOND, lambda at: moved(usual, second=at))
    noisy = curve(chooses, unasked, CLEAR, partial(moved_in_noise, usual)) if usual.noisy else ()
    return tuple(clear), tuple(second), tuple(noisy)


def written() -> dict[str, Figures]:
    """Those of the page, by locale."""
    return msgspec.json.decode(FILE.read_bytes(), type=dict[str, Figures])


def write(figures: dict[str, Figures]) -> None:
    """Keep figures for the page."""
    FILE.write_bytes(msgspec.json.format(msgspec.json.encode(figures), indent=1) + b"\n")


def unmet(locale: str, figures: Figures) -> list[str]:
    """The goals that are missed, in words."""
    goal = GOALS[locale]
    missed = [_short(locale, group, figures.groups[group], least) for group, least in goal.right.items()]
    missed = [line for line in missed if line]
    wrong = figures.together.wrong
    return [*missed, *([f"{locale}: {wrong:.1f} % wrong, not {goal.wrong}"] if wrong > goal.wrong else [])]


def _short(locale: str, group: str, count: Count, least: float) -> str:
    """What a group lacks, in words; empty where it lacks nothing."""
    if not count.trials:
        return f"{locale} {group}: not measured"
    return f"{locale} {group}: {count.right:.1f} % right, not {least}" if count.right < least else ""


def _mistakes(trials: Sequence[Trial], judge: Judge, needed: Thresholds) -> list[Mistake]:
    found = Counter(
        (trial.text, piece.heard.text)
        for trial in trials
        if judge(trial) == "wrong"
        for piece in trial.pieces
        if (done := act(needed, piece)) is not None and not trial.command.is_meant_by(*done)
    )
    return [Mistake(*pair, times) for pair, times in found.most_common(WORST)]


def _unasked(one: Overheard, needed: Thresholds) -> Unasked:
    done: list[Piece] = [piece for piece in one.pieces if act(needed, piece) is not None]
    return Unasked(
        one.kind,
        round(one.seconds / 60, 1),
        len(one.pieces),
        tuple(piece.heard.text for piece in done),
        sum(piece.among[0].meaning in STOPS for piece in done),
        sum(piece.among[0].loses for piece in done),
    )
