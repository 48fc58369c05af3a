"""What the log will show once an exercise is done: facts in place of praise.

They are found when a session is planned, and said after an exercise only if all of it was done as it is laid out. Pure.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Final

from engine.coaching.past.performances import Performance
from engine.coaching.past.records import History
from engine.coaching.past.totals import monday
from engine.coaching.plan.aims import Aim
from engine.workflow.definition import Fact
from engine.workflow.messages import weighed

LONG_ENOUGH: Final = 3
"""Weeks in a row from which their number is told."""


def facts_of(
    aims: Sequence[Aim], done: Iterable[Performance], history: History, date: datetime.date
) -> dict[str, Fact]:
    """Find what can be told of each exercise, by exercise; nothing where there is nothing new."""
    by_exercise: dict[str, list[Performance]] = {}
    for one in done:
        by_exercise.setdefault(one.exercise, []).append(one)
    facts = {aim.exercise: found for aim in aims if (found := _fact(aim, by_exercise.get(aim.exercise, [])))}
    weeks = _weeks_in_a_row(history, date)
    if aims and weeks >= LONG_ENOUGH:
        facts[aims[-1].exercise] = Fact("fact-weeks", (("weeks", weeks),))
    return facts


def _fact(aim: Aim, done: Sequence[Performance]) -> Fact | None:
    if not done:
        return None
    last, load = done[-1], aim.load
    weights = {(one.load, one.unit) for one in done}
    if load is not None and (load.value, load.unit) not in weights and any(one.load is not None for one in done):
        return Fact("fact-first-weight", tuple(weighed(load.value, load.unit).items()))
    same = (load is None and last.load is None) or (load is not None and last.load == load.value)
    more = aim.repetitions - last.least
    if same and last.whole and last.least == last.aimed and more > 0:
        return Fact("fact-more", (("more", more), ("repetitions", aim.repetitions)))
    return None


def _weeks_in_a_row(history: History, date: datetime.date) -> int:
    """Count the weeks up to this one, in which this session is the first; 0 where it is not. None may be missing."""
    trained = {monday(day) for session in history.trained for day in session.days}
    week, weeks = monday(date), 1
    if week in trained:
        return 0
    while (week := week - datetime.timedelta(days=7)) in trained:
        weeks += 1
    return weeks
