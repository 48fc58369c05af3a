"""A workout that was done elsewhere: over at once, with all its sets in the history."""

from __future__ import annotations

import datetime

import pytest

from engine.coaching.past.session_log import session_done
from engine.workflow import advance
from engine.workflow.effects import Finish, Performed, Refused
from engine.workflow.events import Corrected, Imported, Start
from engine.workflow.import_events import ImportedSet
from engine.workflow.session import begin
from tests.workflow.driving import own

NOON = 1_800_000_000.0
PLAN = own({"exercise": "goblet-squat", "sets": 2, "rest": 0})


def told(*sets: ImportedSet, **about) -> Imported:
    return Imported(id="i", app="strong", sets=sets, **about)


def squat(**about) -> ImportedSet:
    return ImportedSet(exercise="goblet-squat", name="Goblet Squat", slot="block-0", **about)


def taken(*sets: ImportedSet, **about):
    return advance(PLAN, begin("s", PLAN.key), told(*sets, **about), NOON)


def read(*sets: ImportedSet, **about):
    def days(moment: float) -> datetime.date:
        return datetime.datetime.fromtimestamp(moment, datetime.UTC).date()

    entries = [(NOON, taken(*sets, **about).effects)]
    return session_done("s", "strong", "Legs", NOON - 600, days, entries)


def test_it_is_over_and_its_sets_are_in_the_history():
    done = read(
        squat(set=1, repetitions=10, load=20.0, unit="kg", effort=8.5), squat(set=2, seconds=30.0), seconds=600.0
    )
    first, second = done.sets
    assert (first.repetitions, first.load, first.unit, first.effort) == (10, 20.0, "kg", 9)
    assert (second.repetitions, second.seconds) == (None, 30.0)
    assert (done.outcome, done.seconds) == ("finished", 600.0)


def test_nobody_knows_the_rest_where_only_the_end_is_known():
    assert [one.rest for one in read(squat(set=1, repetitions=5), squat(set=2, repetitions=5)).sets] == [None, None]
    apart = read(squat(set=1, repetitions=5, at=NOON - 100), squat(set=2, repetitions=5, seconds=20.0, at=NOON - 20))
    assert [one.rest for one in apart.sets] == [None, 60.0]


def test_what_nobody_timed_took_no_time_and_what_nobody_cut_short_is_whole():
    first, second = taken(squat(set=1, repetitions=5), squat(set=2, repetitions=5, seconds=0.5)).effects[:2]
    assert (first.seconds, second.seconds) == (0.0, 0.5)
    assert [one.complete for one in (first, second)] == [True, True]


def test_one_that_was_open_has_no_end():
    assert read(squat(repetitions=5), outcome="open").outcome == "open"
    assert not [one for one in taken(squat(), outcome="open").effects if isinstance(one, Finish)]


@pytest.mark.parametrize("odd", [{"repetitions": 101}, {"load": 501.0, "unit": "kg"}, {"load": 1200.0, "unit": "lb"}])
def test_what_nobody_can_tell_the_coach_of_is_kept_and_not_counted(odd):
    assert not [one for one in taken(squat(**odd)).effects if isinstance(one, Performed)]


def test_many_pounds_are_counted_as_kilograms():
    (one,) = read(squat(repetitions=5, load=700.0, unit="lb")).sets
    assert (one.load, one.unit) == (317.51, "kg")


def test_a_set_of_it_can_be_put_right_and_a_workout_under_way_takes_none_in():
    over = taken(squat(set=1, repetitions=10), squat(set=2, repetitions=10)).session
    right = advance(PLAN, over, Corrected(id="c", slot="block-0", set=2, repetitions=8), NOON + 5).effects
    assert right[0].repetitions == 8
    under_way = advance(PLAN, begin("s", PLAN.key), Start(id="a"), NOON).session
    assert isinstance(advance(PLAN, under_way, told(), NOON).effects[0], Refused)
