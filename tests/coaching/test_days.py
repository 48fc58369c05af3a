"""Which days are for training, and what comes next."""

from __future__ import annotations

import pytest

from engine.coaching.plan.days import AHEAD, Trained, split
from engine.coaching.plan.days import day as kind_of
from engine.coaching.plan.planner import CARDIO_MINUTES, FRESH, today, week
from engine.coaching.profile.model import Profile, Readiness
from tests.coaching.people import CATALOG, day, did, past

SOME = Profile(experience="some")


def trained(*sessions: tuple[int, str]) -> tuple[Trained, ...]:
    return tuple(Trained(day(number), workout) for number, workout in sessions)


def said(profile: Profile, sessions: tuple[Trained, ...], number: int, ready: Readiness = FRESH) -> tuple[str, set]:
    found = kind_of(profile, sessions, day(number), ready)
    return found.kind, {why.id for why in found.reasons}


def test_S4_there_is_a_rest_day_between_two_sessions() -> None:
    sessions = trained((0, "day-1"))
    assert said(SOME, sessions, 0) == ("rest", {"plan-trained-today"})
    assert said(SOME, sessions, 1)[0] == "rest"
    assert said(SOME, sessions, 2)[0] == "workout"


def test_a_day_of_rest_takes_no_time_and_one_of_light_cardio_as_much_as_it_is() -> None:
    one = past(did(day(0), "single-leg-rdl"))
    rest = today(SOME, one, day(1), CATALOG)
    assert (rest.kind, rest.minutes, rest.workout) == ("rest", 0.0, None)
    two = past(did(day(0), "single-leg-rdl"), did(day(2), "step-up", workout="day-3"))
    light = today(SOME, two, day(3), CATALOG)
    assert (light.kind, light.minutes, light.workout) == ("light_cardio", CARDIO_MINUTES, None)


def test_S4_three_sessions_in_seven_days_are_enough() -> None:
    sessions = trained((0, "day-1"), (2, "day-3"), (4, "day-5"))
    assert said(SOME, sessions, 6) == ("rest", {"plan-enough"})
    assert said(SOME, sessions, 7)[0] == "workout"


def test_S4_or_two_for_who_wants_two() -> None:
    two = Profile(experience="some", sessions=2)
    assert said(two, trained((0, "day-1"), (2, "day-3")), 4) == ("rest", {"plan-enough"})
    assert [one.workout for one in week(two, past(), day(0), CATALOG) if one.workout] == ["day-1", "day-3"]


def test_D1_D3_D5_the_week_in_its_order() -> None:
    days = week(SOME, past(), day(0), CATALOG)
    assert [(one.kind, one.workout) for one in days] == [
        ("workout", "day-1"),
        ("rest", None),
        ("workout", "day-3"),
        ("light_cardio", None),
        ("workout", "day-5"),
        ("rest", None),
        ("rest", None),
    ]
    assert [one.date for one in days] == [day(number) for number in range(7)]


def test_D2_after_day_1_one_may_train_the_upper_body() -> None:
    assert said(SOME, trained((0, "day-1")), 1) == ("rest", {"plan-trained-yesterday", "plan-upper-body"})


def test_D4_after_day_3_light_cardio_does_good() -> None:
    assert said(SOME, trained((0, "day-3")), 1) == ("light_cardio", {"plan-trained-yesterday", "plan-light-cardio"})
    cycling = Profile(experience="some", cardio="cycle")
    found = kind_of(cycling, trained((0, "day-3")), day(1), Readiness())
    assert found.reasons[1].arguments == {"exercise": "cycle"}


@pytest.mark.parametrize("ready", [Readiness(sore=2), Readiness(sore=3), Readiness(tired=True)])
def test_D4_but_not_for_who_is_sore_or_tired(ready: Readiness) -> None:
    assert said(SOME, trained((0, "day-3")), 1, ready)[0] == "rest"


def test_D7_very_sore_means_an_extra_rest_day() -> None:
    assert said(SOME, trained((0, "day-1")), 2, Readiness(sore=3)) == ("rest", {"plan-sore-rest"})
    assert said(SOME, (), 0, Readiness(sore=3))[0] == "rest"


def test_D8_tired_soon_after_a_session_another_day_is_better() -> None:
    assert said(SOME, trained((0, "day-1")), 2, Readiness(tired=True)) == ("rest", {"plan-tired-later"})
    assert said(SOME, trained((0, "day-1")), 3, Readiness(tired=True))[0] == "workout"


def test_D8_only_today_is_about_how_one_is_today() -> None:
    days = week(SOME, past(did(day(0), "single-leg-rdl")), day(2), CATALOG, readiness=Readiness(sore=3))
    assert [one.kind for one in days[:2]] == ["rest", "workout"]


def test_days_of_ones_choice() -> None:
    mine = Profile(experience="some", days=("tue", "sat"))
    assert said(mine, (), 0) == ("rest", {"plan-not-your-day"})
    assert said(mine, (), 1)[0] == "workout"
    assert [one.date.weekday() for one in week(mine, past(), day(0), CATALOG) if one.workout] == [1, 5]


def test_D1_D3_who_trains_once_a_week_takes_them_in_turn() -> None:
    assert split(trained((0, "day-1")), day(7)) == "day-3"
    assert split(trained((0, "day-1"), (7, "day-3")), day(14)) == "day-1"


def test_D1_D3_the_week_goes_on_where_a_session_was_missed() -> None:
    assert split(trained((0, "day-1")), day(5)) == "day-3"
    assert split(trained((0, "day-1"), (5, "day-3")), day(7)) == "day-1"


def test_S6_the_full_session_stands_for_both_days() -> None:
    assert split(trained((0, "full")), day(2)) == "day-5"


def test_what_was_no_strength_work_needs_no_rest_day() -> None:
    walked = did(day(0), workout="day-1")
    assert not walked.trained
    assert today(SOME, past(walked), day(0), CATALOG).kind == "workout"


@pytest.mark.parametrize("ahead", [1, 2, 20, AHEAD])
def test_S4_a_clock_that_was_set_back_takes_no_rest_day_away(ahead: int) -> None:
    late = past(did(day(0), "single-leg-rdl"), did(day(4 + ahead), "single-leg-rdl"))
    found = today(SOME, late, day(4), CATALOG)
    assert (found.kind, [why.id for why in found.reasons]) == ("rest", ["plan-trained-ahead"])
    days = week(SOME, late, day(4), CATALOG)
    assert [one.kind for one in days][: ahead + 2] == ["rest"] * min(7, ahead + 2)
    assert week(SOME, late, day(4 + ahead + 2), CATALOG)[0].workout is not None


def test_days_to_come_count_for_nothing_else_nor_where_the_clock_was_wrong_by_far() -> None:
    late = past(did(day(5 + AHEAD), "single-leg-rdl"))
    assert today(SOME, late, day(4), CATALOG) == today(SOME, past(), day(4), CATALOG)
