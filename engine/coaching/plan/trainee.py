"""Whom a session is drafted for, and the draft of it: the plain data that every stage of the drafting takes. Pure."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from engine.catalog.models import Catalog, Workout
from engine.coaching.ladder.rungs import Reach
from engine.coaching.ladder.standing import Aim
from engine.coaching.past.performances import Performance, performances, smooth
from engine.coaching.past.records import LOOKED_BACK, History
from engine.coaching.plan.days import Trained
from engine.coaching.profile.model import Profile
from engine.workflow.messages import Message


class Trainee(NamedTuple):
    """One person on one day.

    Attributes:
        history: Up to that day, as far as a plan looks back.
        trained: The sessions of the history with strength work.
        done: The exercises of the history, one entry for each session.
        reach: What the person can do.
    """

    profile: Profile
    history: History
    date: datetime.date
    catalog: Catalog
    trained: tuple[Trained, ...]
    done: tuple[Performance, ...]
    reach: Reach


class Draft(NamedTuple):
    """A session in the making. A stage takes one and returns another.

    Attributes:
        workout: Its exercises, and from the stage "complete" on all of it.
        spare: Exercises to take where a place cannot be filled.
        aims: What to aim at with its exercises, and why.
        reasons: For the session as a whole.
        notes: What was left out or replaced; told after the reasons.
        minutes: How long it takes, from the stage "fit" on.
    """

    workout: Workout
    spare: tuple[str, ...] = ()
    aims: tuple[Aim, ...] = ()
    reasons: tuple[Message, ...] = ()
    notes: tuple[Message, ...] = ()
    minutes: float = 0.0


def trainee(profile: Profile, history: History, date: datetime.date, catalog: Catalog) -> Trainee:
    """Read a history up to a day for a person."""
    late = bool(history.sessions) and history.sessions[-1].date > date
    until = (history.until(date) if late else history).last(LOOKED_BACK)
    done = performances(until)
    reach = Reach(profile, catalog, smooth(done, catalog.standards.repetitions[1]))
    trained = tuple(Trained(one.date, one.workout) for one in until.trained)
    return Trainee(profile, until, date, catalog, trained, done, reach)
