"""What to train today and this week, with the reasons (programme S4 to S7, D1 to D8). Pure."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import NamedTuple

from msgspec.structs import replace

from engine.catalog.models import Catalog, Workout
from engine.coaching.ladder.replacements import Means, for_person, means
from engine.coaching.past.records import History
from engine.coaching.plan.aims import Aim, aims_of
from engine.coaching.plan.choice import next_workout
from engine.coaching.plan.days import Day, Kind, Trained, day
from engine.coaching.plan.draft import draft_due, draft_named
from engine.coaching.plan.hurt_last import every
from engine.coaching.plan.trainee import Draft, Trainee, trainee
from engine.coaching.profile.model import Load, Profile, Readiness
from engine.coaching.tell.facts import facts_of
from engine.workflow import Definition, define
from engine.workflow.definition import Fact, Lift
from engine.workflow.messages import Message, message

FRESH = Readiness()

CARDIO_MINUTES = 20.0
"""Minutes of light cardio on a rest day. Ours."""


class Today(NamedTuple):
    """What a day brings.

    Attributes:
        workout: Ready to run; None on a day of rest.
        blocks: Its exercises, with what to aim at and why.
        minutes: How long it takes.
        reasons: For the day and the session as a whole.
        means: What the person can train with, for what may take an exercise's place; None where it is unknown.
        facts: What the log will show once an exercise is done, by exercise.
    """

    date: datetime.date
    kind: Kind
    workout: Workout | None
    blocks: tuple[Aim, ...]
    minutes: float
    reasons: tuple[Message, ...]
    means: Means | None = None
    facts: Mapping[str, Fact] = {}

    @property
    def targets(self) -> dict[str, int]:
        """Repetitions to aim at, by exercise."""
        return {aim.exercise: aim.repetitions for aim in self.blocks}

    @property
    def exercises(self) -> tuple[str, ...]:
        """All that comes, each once; nothing on a day of rest."""
        return () if self.workout is None else every(self.workout)

    @property
    def loads(self) -> dict[str, Lift]:
        """What to lift, by exercise."""
        return {aim.exercise: Lift(*aim.load) for aim in self.blocks if aim.load is not None}

    def definition(self, catalog: Catalog) -> Definition:
        """What a session runs on.

        Raises:
            ValueError: it is a day of rest.
        """
        if self.workout is None:
            raise ValueError(f"nothing is due on {self.date}")
        made = define(self.workout, catalog, self.targets, self.loads, self.facts)
        return made if self.means is None else replace(made, moves=for_person(made.moves, self.means))


class Ahead(NamedTuple):
    """A day of the week to come."""

    date: datetime.date
    kind: Kind
    workout: str | None


def today(
    profile: Profile,
    history: History,
    date: datetime.date,
    catalog: Catalog,
    *,
    readiness: Readiness = FRESH,
    minutes: float | None = None,
) -> Today:
    """What is due on ``date``.

    Args:
        profile: The person's.
        history: Past sessions. Of days later than ``date``, only the fact of a session counts (S4).
        date: Where the person is.
        catalog: What there is.
        readiness: How sore and how tired they are (D7, D8).
        minutes: The time at hand; None for as long as it takes.
    """
    found = day(profile, _trained(history), date, readiness)
    if found.kind != "workout":
        cardio = CARDIO_MINUTES if found.kind == "light_cardio" else 0.0
        return Today(date, found.kind, None, (), cardio, found.reasons)
    person = trainee(profile, history, date, catalog)
    draft = draft_due(person, readiness, minutes)
    if draft is None:
        return Today(date, "light_cardio", None, (), CARDIO_MINUTES, (message("plan-nothing-left"),))
    return _drafted(draft, person)


def week(
    profile: Profile,
    history: History,
    date: datetime.date,
    catalog: Catalog,
    *,
    readiness: Readiness = FRESH,
) -> tuple[Ahead, ...]:
    """Seven days from ``date`` on, each session done on the day it is due. Only the first day knows the readiness."""
    person = trainee(profile, history, date, catalog)
    trained, every, days = list(person.trained), _trained(history), []
    for number in range(7):
        then = date + datetime.timedelta(days=number)
        found: Day = day(profile, every, then, FRESH if number else readiness)
        name = next_workout(person, trained, then) if found.kind == "workout" else None
        days.append(Ahead(then, found.kind, name))
        if name is not None:
            trained.append(Trained(then, name))
            every.append(Trained(then, name))
    return tuple(days)


def named(
    workout: Workout,
    profile: Profile,
    history: History,
    date: datetime.date,
    catalog: Catalog,
    *,
    readiness: Readiness = FRESH,
    minutes: float | None = None,
    suit: bool = False,
) -> Today:
    """A workout that the person chose: its exercises as they are written, with this person's targets and rest.

    There are fewer sets where the person is sore, eases in, or has no time for more. With ``suit``, as when it was not
    asked for by name, what the person cannot do is replaced.
    """
    person = trainee(profile, history, date, catalog)
    return _drafted(draft_named(workout, person, readiness, minutes, suit=suit), person)


def weights(profile: Profile, history: History, date: datetime.date, catalog: Catalog) -> dict[str, Load]:
    """By exercise, for those whose weight was told: what it has grown to since, or come down to."""
    aims = aims_of(trainee(profile, history, date, catalog))
    known = {name: told for name, told in profile.weights.items() if name in catalog.exercises}
    return {name: aims.exactly(name).load or told.load for name, told in known.items()}


def _trained(history: History) -> list[Trained]:
    """All days with strength work, including later dates after a clock was set back."""
    return [Trained(day, one.workout, part=day != one.date) for one in history.trained for day in one.days]


def _drafted(draft: Draft, person: Trainee) -> Today:
    """A draft that went through all stages."""
    done = draft.workout, draft.aims, draft.minutes, draft.reasons
    facts = facts_of(draft.aims, person.done, person.history, person.date)
    return Today(person.date, "workout", *done, means(person.reach), facts)
