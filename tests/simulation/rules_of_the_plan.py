"""What the coach plans keeps to the programme; the facts have their numbers there."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from engine.catalog.models import Catalog
from engine.coaching.past.records import History
from engine.coaching.plan import planner
from engine.coaching.profile.model import Profile
from engine.workflow.definition import Definition
from tests.simulation.violations import require

FEWEST, MOST = 8, 12
RESTS: Final = (60.0, 90.0)


def a_workout_keeps_to_the_programme(definition: Definition, profile: Profile) -> None:
    """Three sets at most (S1, D7), rests of 60 to 90 seconds (S2), ten repetitions a move in the circuit (W2).

    Another rest is the one that the person has chosen, and none that the coach came to.
    """
    for block in definition.blocks:
        require(1 <= block.sets <= 3, "plan S1", f"{block.sets} sets of {block.exercise}")
        own = block.rest == profile.rest
        require(own or RESTS[0] <= block.rest <= RESTS[1], "plan S2", f"{block.rest} s after {block.exercise}")
        if not block.hold:
            require(block.repetitions <= MOST, "plan S1", f"{block.repetitions} repetitions of {block.exercise}")
    if definition.circuit is not None:
        require(definition.circuit.repetitions == 10, "plan W2", definition.circuit)


def a_day_keeps_to_the_programme(profile: Profile, history: History, day: datetime.date, catalog: Catalog) -> None:
    """One hamstring exercise (D6), nothing the person can't do or hasn't got."""
    today = planner.today(profile, history, day, catalog)
    if today.workout is None:
        return
    named = [catalog.exercises[aim.exercise] for aim in today.blocks]
    hamstrings = [one.id for one in named if one.hamstring_dominant]
    require(len(hamstrings) <= 1, "plan D6", hamstrings)
    forbidden = profile.forbids & {one.id for one in named}
    require(not forbidden, "plan: not what they can't do", forbidden)


def a_week_keeps_to_the_programme(
    profile: Profile, history: History, day: datetime.date, catalog: Catalog, trained: Sequence[datetime.date]
) -> None:
    """At most three sessions in any seven days, and a day of rest between two (S4)."""
    week = planner.week(profile, history, day, catalog)
    days = sorted({one.date for one in week if one.kind == "workout"} - set(trained))
    require(all(_apart(days)), "plan S4", f"{days} are planned")
    before = [one for one in trained if one < day]
    if before and days:
        require(max(before) != days[0] - datetime.timedelta(days=1), "plan S4", f"{days[0]} right after {max(before)}")
    require(len(days) <= profile.sessions, "plan S4", f"{len(days)} sessions in {_shown(week)}")


def _apart(days: Sequence[datetime.date]) -> list[bool]:
    return [(later - earlier).days > 1 for earlier, later in pairwise(days)]


def _shown(week: Sequence[planner.Ahead]) -> list[tuple[str, str]]:
    return [(str(one.date), one.kind) for one in week]
