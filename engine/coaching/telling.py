"""What is said of a day, a week and one's reasons: the same messages from every mouth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.coaching.aims import Aim
from engine.coaching.planner import Ahead, Today
from engine.coaching.reasons import Reason, numbered, reason

_KINDS = {"rest": "today-rest", "light_cardio": "today-light-cardio"}


def today_told(today: Today, *, exercises: bool = True) -> tuple[Reason, ...]:
    """What a day brings, and why; with its exercises unless that would be too much at once."""
    if today.workout is None:
        return (reason(_KINDS[today.kind]), *today.reasons)
    head = reason("today-workout", workout=today.workout.id, minutes=max(1, round(today.minutes)))
    blocks = [part for aim in today.blocks for part in block_told(aim)] if exercises else []
    return (head, *today.reasons, *blocks)


def block_told(aim: Aim) -> tuple[Reason, ...]:
    """One exercise: how much of it, and why."""
    much: dict[str, str | int] = {"exercise": aim.exercise, "sets": aim.sets, "repetitions": aim.repetitions}
    if aim.load is None:
        return (reason("today-block", **much), *aim.reasons)
    weight = reason("today-block-load", load=numbered(aim.load.value), unit=aim.load.unit, **much)
    return (weight, *aim.reasons)


def week_told(days: Iterable[Ahead]) -> tuple[Reason, ...]:
    """The days on which to train, in a sentence each; between them is rest (program.md D2, D4)."""
    return (*_training(days), reason("week-rest"))


def _training(days: Iterable[Ahead]) -> Iterator[Reason]:
    for one in days:
        if one.workout is not None:
            yield reason("week-day", day=one.date.isoweekday(), workout=one.workout)
