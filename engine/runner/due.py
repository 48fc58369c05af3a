"""What a session runs on: a workout by name, or what the plan says is due; fitted to the person."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from engine.catalog.models import Catalog, Workout
from engine.coaching.planner import Today, named, today
from engine.coaching.reasons import Reason
from engine.coaching.telling import today_told
from engine.runner.past import Past
from engine.workflow import Definition

STARTER = "starter"
"""What is run when somebody names nothing, and the plan has nothing for them."""

_PLAIN = frozenset({"why-first"})


class Due(NamedTuple):
    """A workout for one person.

    Attributes:
        told: What to tell about it first, and why.
    """

    definition: Definition
    told: tuple[Reason, ...]


def due(workout: Workout, past: Past, day: datetime.date, catalog: Catalog, *, planned: bool = False) -> Due:
    """The workout with this person's targets and rest; if ``planned``, what the plan says in its place.

    On a day of rest the plan says why, and the workout is run all the same, as somebody asked to train.
    """
    plan = today(past.profile, past.history, day, catalog) if planned else None
    if plan is not None and plan.workout is not None:
        return Due(plan.definition(catalog), today_told(plan))
    chosen = named(workout, past.profile, past.history, day, catalog)
    rest_day = () if plan is None else today_told(plan)
    return Due(chosen.definition(catalog), (*rest_day, *_worth_telling(chosen)))


def _worth_telling(chosen: Today) -> tuple[Reason, ...]:
    """Why the targets are what they are, but for what is new anyway."""
    blocks = (why for aim in chosen.blocks for why in aim.reasons if why.message not in _PLAIN)
    return (*chosen.reasons, *blocks)
