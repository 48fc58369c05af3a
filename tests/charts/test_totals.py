"""What a history comes to."""

from __future__ import annotations

import datetime

import pytest

from engine.coaching.past.bests import bests
from engine.coaching.past.records import History
from engine.coaching.past.totals import Streak, groups, monday, streak, weeks
from engine.coaching.profile.model import Load
from tests.charts.samples import CATALOG, TODAY, session, weeks_of

WEEK = datetime.timedelta(weeks=1)


def test_a_week_is_summed_up():
    day = monday(TODAY)
    kept = History((session(day, "glute-bridge", effort=6), session(day + WEEK / 7, "split-squat", effort=9)))
    (found,) = weeks(kept, CATALOG, TODAY)
    assert (found.monday, found.sessions, found.sets, found.repetitions, found.seconds) == (day, 2, 4, 60, 3600)
    assert found.muscles == {"glutes": 4, "hamstrings": 1 + 2, "adductors": 1, "quadriceps": 2, "core": 1}
    assert found.effort == pytest.approx((6 * 2 + 9 * 4) / 6)
    assert found.rungs == {"glute-bridge": 1, "split-squat": 1}


def test_a_part_counts_for_its_group_and_once():
    assert groups("feet-elevated-bridge", CATALOG) == {"glutes": 1, "hamstrings": 1, "adductors": 0.5}
    assert groups("dance-of-the-future", CATALOG) == {}


def test_empty_weeks_are_there_and_later_ones_are_not():
    found = weeks(weeks_of(6, missed=(2, 5)), CATALOG, TODAY)
    assert [week.sets for week in found] == [4, 4, 0, 4, 4, 0]
    assert len(weeks(weeks_of(6), CATALOG, TODAY - 2 * WEEK)) == 4
    assert weeks(History(), CATALOG, TODAY) == ()


@pytest.mark.parametrize(
    ("missed", "expected"),
    [
        ((), Streak(8, 8)),
        ((3,), Streak(7, 7)),
        ((3, 5), Streak(6, 6)),
        ((3, 4), Streak(3, 3)),
        ((5, 6), Streak(1, 5)),
        ((7,), Streak(7, 7)),
        ((6, 7), Streak(6, 6)),
        ((5, 6, 7), Streak(0, 5)),
    ],
)
def test_a_streak_forgives_one_missed_week(missed, expected):
    """Weeks 0 to 7, the last of them not over yet."""
    assert streak(weeks_of(8, missed=missed), TODAY) == expected


def test_no_training_no_streak():
    assert streak(History(), TODAY) == Streak(0, 0)


def test_bests_are_the_first_of_their_kind():
    day = monday(TODAY)
    light = session(day - WEEK, "goblet-squat", repetitions=12, load=12.0, unit="kg")
    pounds = session(day, "goblet-squat", repetitions=8, load=30.0, unit="lb")
    again = session(day + WEEK / 7, "goblet-squat", repetitions=12, load=30.0)
    (best,) = bests(History((light, pounds, again)), "lb")
    assert (best.repetitions, best.repetitions_on) == (12, light.date)
    assert (best.load, best.load_on) == (Load(30.0, "lb"), pounds.date)
    assert best.seconds is None


def test_a_hold_is_measured_in_seconds():
    day = monday(TODAY)
    (best,) = bests(History((session(day, "glute-bridge", repetitions=None),)))
    assert (best.repetitions, best.seconds, best.seconds_on) == (None, 30.0, day)


def test_an_indirect_set_is_half_a_set_for_glutes_and_hamstrings():
    (week,) = weeks(weeks_of(1), CATALOG, TODAY)
    for group in ("glutes", "hamstrings"):
        assert week.muscles.get(group, 0.0) == week.direct.get(group, 0) + week.indirect(group) / 2
    assert any(week.indirect(group) for group in week.muscles)
    assert any(week.direct.values())
