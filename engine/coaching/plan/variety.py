"""One hamstring exercise a session, two or three different ones a week (programme D6). Pure."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from engine.catalog.models import Catalog
from engine.coaching.ladder.rungs import Reach
from engine.coaching.past.records import SessionDone
from engine.coaching.plan.aims import INSTEAD, Aim
from engine.coaching.plan.days import STARTER, WEEK
from engine.workflow.messages import Message, message

_HELPS = frozenset({"band", "ball"})
"""What makes a second hamstring exercise possible at home (E7)."""


def hamstrings(exercises: Iterable[str], catalog: Catalog) -> tuple[str, ...]:
    """Those that are a session's hamstring exercise, each once; what the catalogue does not know is none."""
    known = (name for name in dict.fromkeys(exercises) if name in catalog.exercises)
    return tuple(name for name in known if catalog.exercises[name].hamstring_dominant)


def this_week(trained: Sequence[SessionDone], date: datetime.date, catalog: Catalog) -> frozenset[str]:
    """The hamstring exercises of the week of ``date`` so far."""
    monday = date - datetime.timedelta(days=date.weekday())
    sessions = (one for one in trained[-WEEK:] if one.date >= monday)
    return frozenset(hamstrings((done.exercise for one in sessions for done in one.sets), catalog))


def varied(aim: Aim) -> Aim:
    """Say that it is another one for the sake of variety, and no other reason why it is not the one of its place."""
    others = (why for why in aim.reasons if why.id not in INSTEAD)
    return aim._replace(reasons=(message("why-variety", exercise=aim.exercise), *others))


def told(workout: str, aims: Iterable[Aim], week: frozenset[str], reach: Reach) -> tuple[Message, ...]:
    """Say so where a session holds no hamstring exercise, or the week cannot hold two different ones."""
    mine = hamstrings((aim.exercise for aim in aims), reach.catalog)
    if not mine:
        return (message("plan-no-hamstring"),)
    possible = [name for name in hamstrings(reach.catalog.exercises, reach.catalog) if reach.can(name)]
    if workout == STARTER or (len(possible) > 1 and week != {mine[0]}):
        return ()
    one = message("plan-one-hamstring", exercise=mine[0])
    return (one,) if _HELPS.intersection(reach.profile.equipment) else (one, message("plan-second-hamstring"))
