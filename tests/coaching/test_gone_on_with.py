"""A session that is gone on with days later: all that is told of it goes by when its sets were done."""

from __future__ import annotations

import csv
import datetime
import io

import pytest

from engine.coaching.past.bests import bests, last_climb
from engine.coaching.past.performances import of_session
from engine.coaching.past.records import History
from engine.coaching.past.totals import monday, streak, weeks
from engine.coaching.plan.planner import today
from engine.coaching.profile.model import Profile
from engine.coaching.tell.reports import history_told
from engine.portability.csv_table import table
from engine.storage.memory import MemoryStore
from engine.storage.person import day_of, history, recent
from engine.workflow import events
from engine.workflow.effects import Performed
from tests.coaching.people import CATALOG
from tests.elapsing import elapse
from tests.portability.samples import DAY, ME, train
from tests.storage.samples import NOON, started

BEGAN, TODAY = day_of(NOON), day_of(NOON + 8 * DAY)
SOME = Profile(experience="some", equipment=tuple(CATALOG.equipment))


def went_on(store: MemoryStore, id_: str, now: float, later: float) -> None:
    """Begun at ``now``, left in the rest after its first set, and gone on with to its end at ``later``."""
    session, plan = started(store, id_, user=ME, now=now), store.load(id_).plan
    for recorded, _ in elapse(plan, session, now + DAY):
        session, effects, _ = store.apply(id_, recorded.event, recorded.at)
        if any(isinstance(effect, Performed) and effect.phase == "exercise" for effect in effects):
            break
    store.apply(id_, events.Pause(id="p"), recorded.at + 1)
    session = store.apply(id_, events.Resume(id="r"), later).session
    for recorded, _ in elapse(plan, session, later + DAY):
        store.apply(id_, recorded.event, recorded.at)


@pytest.fixture
def lived() -> History:
    """Begun a week before yesterday; between its two days another session was done."""
    store = MemoryStore()
    went_on(store, "left", NOON, NOON + 8 * DAY)
    train(store, "between", NOON + 3 * DAY)
    return history(store, ME)


def test_every_set_has_its_own_day_and_the_session_that_of_its_last(lived):
    left = lived.sessions[-1]
    assert (left.id, left.date, left.began) == ("left", TODAY, NOON)
    assert [one.date for one in left.sets] == [BEGAN] + [TODAY] * (len(left.sets) - 1)
    assert left.days == (BEGAN, TODAY)


def test_the_history_is_in_the_order_in_which_it_was_trained(lived):
    assert [one.id for one in lived.sessions] == ["between", "left"]
    assert [one.date for one in lived.trained] == sorted(one.date for one in lived.trained)
    assert {one.date for one in of_session(lived.sessions[-1])} == {TODAY}


@pytest.mark.parametrize(("days", "kind"), [(0, "rest"), (1, "rest"), (2, "workout")])
def test_the_day_after_it_is_for_rest(lived, days, kind):
    assert today(SOME, lived, TODAY + datetime.timedelta(days), CATALOG).kind == kind


def test_it_is_one_session_of_those_in_seven_days():
    store = MemoryStore()
    went_on(store, "late", NOON, NOON + 2 * DAY)
    due = today(Profile(experience="some", sessions=2), history(store, ME), day_of(NOON + 4 * DAY), CATALOG)
    assert due.kind == "workout"


def test_its_sets_are_in_the_weeks_in_which_they_were_done_and_it_is_counted_once(lived):
    by_week = {one.monday: one for one in weeks(lived, CATALOG, TODAY)}
    first, last = by_week[monday(BEGAN)], by_week[monday(TODAY)]
    assert (first.sets, last.sets) == (1, 8 + 9)
    assert (first.sessions, last.sessions) == (0, 2)
    assert sum(one.sessions for one in by_week.values()) == 2
    assert sum(one.seconds for one in by_week.values()) == pytest.approx(sum(one.seconds for one in lived.sessions))


def test_the_streak_and_the_bests_go_by_the_days_of_the_sets():
    store = MemoryStore()
    went_on(store, "left", NOON, NOON + 8 * DAY)
    alone = history(store, ME)
    assert streak(alone, TODAY).weeks == 2
    by_exercise = {best.exercise: best.repetitions_on for best in bests(alone)}
    assert by_exercise == {alone.sets[0].exercise: BEGAN} | {one.exercise: TODAY for one in alone.sets[3:]}
    assert last_climb(alone, CATALOG) is None
    last = history_told(alone, TODAY)[0]
    assert last.arguments["when"] == "today"


def test_the_table_has_the_days_of_the_sets(lived):
    rows = [row for row in csv.DictReader(io.StringIO(table(lived))) if row["session"] == "left"]
    assert [row["date"] for row in rows] == [str(one.date) for one in lived.sessions[-1].sets]


def test_a_plan_that_looks_back_on_a_part_of_the_history_knows_it(lived):
    store = MemoryStore()
    went_on(store, "left", NOON, NOON + 8 * DAY)
    assert today(SOME, recent(store, ME, TODAY), TODAY, CATALOG).kind == "rest"
