"""What a person asks for, and the workout for it: the same on the PC and by voice. Pure."""

from __future__ import annotations

import datetime
from typing import Final, Literal, NamedTuple, get_args

from msgspec.structs import replace

from engine.catalog.models import Catalog, Workout
from engine.coaching.past.records import History
from engine.coaching.plan.days import STARTER
from engine.coaching.plan.planner import Today, named, today
from engine.coaching.profile.model import Profile, Readiness
from engine.coaching.profile.owned_equipment import with_equipment
from engine.coaching.tell.reports import aims_told, rest_told, today_told
from engine.workflow.messages import Message

Level = Literal["", "beginner", "intermediate", "advanced"]
"""What a wish can name; nothing is the profile's own."""

_BY_LEVEL: Final = {"beginner": STARTER, "advanced": "full"}
"""The workout of a level (programme S5 to S7); at the level between them it is the split."""


class Wish(NamedTuple):
    """A wish for a workout. An empty one means what is due.

    Attributes:
        workout: A built-in one, or one's own.
        minutes: The time at hand.
        level: For this once; the profile stays as it is.
        equipment: At hand for this once, too.
        readiness: How sore and how tired the person is.
        gentle: The fewest sets of the easiest exercises; where no workout is named, of the starter.
    """

    workout: Workout | None = None
    minutes: float | None = None
    level: Level = ""
    equipment: str = ""
    readiness: Readiness = Readiness()
    gentle: bool = False


class Due(NamedTuple):
    """A workout for one person.

    Attributes:
        today: The workout, with its targets; there always is one.
        offer: What to tell about it, and why, before it is begun; where something speaks against training, that alone:
            whether to train at all comes before what it would be.
        against: Why it would better be a day of rest; empty where nothing speaks against training.
    """

    today: Today
    offer: tuple[Message, ...]
    against: tuple[Message, ...] = ()

    @property
    def told(self) -> tuple[Message, ...]:
        """All that is told when it begins and was not offered before; its name and length belong to the welcome."""
        return (*self.against, *self.today.reasons, *self.aims)

    @property
    def aims(self) -> tuple[Message, ...]:
        """What is told when it begins and was offered before."""
        return aims_told(self.today)


def level(name: str) -> Level:
    """The level of that name; None for an unknown name."""
    return name if name in get_args(Level) else ""  # type: ignore[return-value]


def due(wish: Wish, profile: Profile, history: History, date: datetime.date, catalog: Catalog) -> Due:
    """Find the workout for a wish.

    On a day of rest that is said, and the starter is run all the same (programme S7), as it was asked for.

    It reads nothing but its arguments, so the result can be kept: under the wish (which can be hashed), the encoded
    profile, the date, and the ids and lengths of the logs that the history was read from.
    """
    person = _for_once(profile, wish, catalog)
    workout = wish.workout or catalog.workouts.get(_BY_LEVEL.get(wish.level, ""))
    ready = wish.readiness._replace(gentle=wish.gentle or wish.readiness.gentle)
    against: tuple[Message, ...] = ()
    if workout is None:
        plan = today(person, history, date, catalog, readiness=ready, minutes=wish.minutes)
        if plan.workout is not None and not ready.gentle:
            return Due(plan, today_told(plan, exercises=False))
        workout, against = catalog.workouts[STARTER], () if plan.workout is not None else rest_told(plan)
    suit = wish.workout is None
    chosen = named(workout, person, history, date, catalog, readiness=ready, minutes=wish.minutes, suit=suit)
    return Due(chosen, against or chosen.reasons, against)


def _for_once(profile: Profile, wish: Wish, catalog: Catalog) -> Profile:
    if wish.equipment:
        profile = with_equipment(profile, (*profile.equipment, wish.equipment), (), catalog)
    if wish.level == "intermediate" and profile.experience == "new":
        profile = replace(profile, experience="some")
    return profile
