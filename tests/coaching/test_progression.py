"""Double progression: what a session leads to, and why."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from engine.catalog.terms import Unit
from engine.coaching.ladder.progression import Ladder
from engine.coaching.ladder.rungs import Reach, lighter, step_of
from engine.coaching.ladder.standing import Standing
from engine.coaching.past.performances import performances, smooth
from engine.coaching.past.records import SessionDone
from engine.coaching.plan.aims import Aim, Aims
from engine.coaching.plan.planner import weights
from engine.coaching.profile.model import Load, Profile, Rung, Weight
from engine.workflow.events import HEAVIEST
from tests.coaching.people import CATALOG, day, did, past

ALL = Profile(experience="some", equipment=CATALOG.equipment)
BARE = Profile(experience="some")


def aim(profile: Profile, place: str, *sessions: SessionDone, after: int = 2) -> Aim:
    """What comes ``after`` days after the last session."""
    done = performances(past(*sessions))
    last = (sessions[-1].date - day(0)).days if sessions else 0
    reach = Reach(profile, CATALOG, smooth(done, CATALOG.standards.repetitions[1]))
    found = Aims(profile, done, day(last + after), reach, CATALOG).at(place)
    assert found is not None
    return found


def run(exercise: str, *results: dict[str, Any]) -> list[SessionDone]:
    """Sessions two days apart."""
    return [did(day(2 * number), exercise, **result) for number, result in enumerate(results)]


def why(found: Aim) -> list[str]:
    return [one.id for one in found.reasons]


TOP = {"repetitions": 12, "effort": 8}
SHORT = {"repetitions": 6, "aimed": 8, "effort": 9}


@pytest.mark.parametrize(
    ("result", "repetitions", "reason"),
    [
        ({"effort": 8}, 9, "why-more"),
        ({"effort": None}, 9, "why-more"),
        ({"effort": 7}, 10, "why-more"),
        ({"effort": 9}, 8, "why-hard"),
        ({"repetitions": 11, "effort": 6}, 12, "why-more"),
        ({"repetitions": 10, "aimed": 8, "effort": 8}, 11, "why-more"),
        ({"repetitions": 12, "effort": 9}, 12, "why-hard"),
        ({"repetitions": 12, "effort": None}, 12, "why-unsaid"),
        (SHORT, 8, "why-short"),
        ({"repetitions": 3, "complete": False}, 8, "why-short"),
        ({"sets": 2, "effort": 8}, 8, "why-gentle"),
        ({"sets": 2, "effort": 6}, 10, "why-more"),
    ],
)
def test_S1_repetitions_within_the_range(result: dict[str, Any], repetitions: int, reason: str) -> None:
    found = aim(ALL, "bodyweight-squat", *run("bodyweight-squat", result))
    assert (found.exercise, found.sets, found.repetitions, why(found)) == (
        *("bodyweight-squat", 3),
        *(repetitions, [reason]),
    )


def test_the_first_time_begins_at_the_lowest_rung_and_number() -> None:
    found = aim(ALL, "bodyweight-squat")
    assert (found.exercise, found.repetitions, why(found)) == ("bodyweight-squat", 8, ["why-first"])


def test_all_sets_at_the_top_and_not_too_hard_lead_to_the_next_rung() -> None:
    found = aim(ALL, "bodyweight-squat", *run("bodyweight-squat", TOP))
    assert (found.exercise, found.sets, found.repetitions, why(found)) == (
        *("goblet-squat", 3, 8),
        ["why-next-rung", "why-choose-weight"],
    )


def test_nobody_said_how_hard_twice_at_the_top_leads_to_the_next_rung() -> None:
    silent = {"repetitions": 12, "effort": None}
    assert aim(ALL, "bodyweight-squat", *run("bodyweight-squat", silent, silent)).exercise == "goblet-squat"


def test_a_single_set_at_the_top_leads_nowhere_yet() -> None:
    found = aim(ALL, "bodyweight-squat", *run("bodyweight-squat", {**TOP, "sets": 1}))
    assert (found.exercise, found.repetitions) == ("bodyweight-squat", 12)
    assert aim(ALL, "bodyweight-squat", *run("bodyweight-squat", {**TOP, "sets": 2})).exercise == "goblet-squat"


def test_one_side_that_was_short_is_short() -> None:
    session = did(day(0), "single-leg-rdl", repetitions=12, effort=6)
    one_sided = replace(session, sets=(*session.sets[:-1], replace(session.sets[-1], repetitions=9)))
    assert why(aim(ALL, "single-leg-rdl", one_sided)) == ["why-short"]


def test_pain_adds_nothing() -> None:
    session = replace(did(day(0), "bodyweight-squat", repetitions=12, effort=5), hurt=("bodyweight-squat",))
    assert why(aim(ALL, "bodyweight-squat", session)) == ["why-short"]


def test_missed_twice_means_one_rung_down() -> None:
    found = aim(ALL, "bodyweight-squat", *run("goblet-squat", SHORT, SHORT))
    assert (found.exercise, found.repetitions, why(found)) == ("bodyweight-squat", 8, ["why-rung-down"])


def test_missed_twice_but_not_in_a_row_is_no_reason_to_go_down() -> None:
    assert aim(ALL, "bodyweight-squat", *run("goblet-squat", SHORT, {"effort": 8}, SHORT)).exercise == "goblet-squat"


def test_missed_twice_on_the_lowest_rung_means_fewer_repetitions_then_fewer_sets() -> None:
    eleven = {"repetitions": 9, "aimed": 11, "effort": 9}
    found = aim(ALL, "split-squat", *run("split-squat", eleven, eleven))
    assert (found.exercise, found.sets, found.repetitions, why(found)) == ("split-squat", 3, 8, ["why-lowest"])
    found = aim(ALL, "split-squat", *run("split-squat", SHORT, SHORT))
    assert (found.sets, found.repetitions, why(found)) == (2, 8, ["why-fewer-sets"])


def test_missed_again_after_that_means_less_at_once() -> None:
    eleven = {"repetitions": 9, "aimed": 11, "effort": 9}
    found = aim(ALL, "split-squat", *run("split-squat", eleven, eleven, SHORT))
    assert (found.sets, found.repetitions, why(found)) == (2, 8, ["why-fewer-sets"])


def test_after_fewer_sets_all_sets_come_back_before_more_repetitions() -> None:
    found = aim(ALL, "split-squat", *run("split-squat", SHORT, SHORT, {"sets": 2, "effort": 8}))
    assert (found.sets, found.repetitions) == (3, 8)


def test_a_gentle_day_takes_nothing_away() -> None:
    """D7, D8: whoever was at eleven goes on with eleven."""
    sessions = run("bodyweight-squat", {"repetitions": 10, "effort": 8}, {"repetitions": 8, "sets": 2, "effort": 6})
    found = aim(ALL, "bodyweight-squat", *sessions)
    assert (found.repetitions, why(found)) == (11, ["why-gentle"])


# --- weights ---


def test_a_loaded_rung_gets_the_next_weight() -> None:
    """S3: two kilos of a dumbbell more; ours."""
    profile = replace(ALL, weights={"goblet-squat": Weight(12.0)})
    assert aim(profile, "bodyweight-squat", *run("goblet-squat", {"effort": 8})).load == Load(12.0, "kg")
    found = aim(profile, "bodyweight-squat", *run("goblet-squat", TOP))
    assert (found.exercise, found.repetitions, found.load, why(found)) == (
        *("goblet-squat", 8),
        *(Load(14.0, "kg"), ["why-heavier"]),
    )


def test_what_was_said_about_the_weight_counts_more_than_what_was_planned() -> None:
    profile = replace(ALL, weights={"goblet-squat": Weight(12.0)})
    found = aim(profile, "bodyweight-squat", *run("goblet-squat", TOP, {"load": 20.0, "effort": 8}))
    assert found.load == Load(20.0, "kg")


def test_a_weight_that_is_told_later_counts_from_then_on() -> None:
    profile = replace(ALL, weights={"goblet-squat": Weight(30.0, "lb", since=day(1))})
    assert aim(profile, "bodyweight-squat", *run("goblet-squat", {"load": 20.0, "effort": 8})).load == Load(30.0, "lb")


def planned(session: SessionDone) -> SessionDone:
    """The same; nobody said that weight, it is the one that was planned."""
    return replace(session, sets=tuple(replace(one, planned=True) for one in session.sets))


@pytest.mark.parametrize("since", [0, 1])
def test_a_weight_that_is_told_after_a_session_of_the_same_day_counts_more_than_what_was_planned(since: int) -> None:
    profile = replace(ALL, weights={"goblet-squat": Weight(30.0, since=day(since))})
    (done,) = run("goblet-squat", {"load": 20.0, "effort": 8})
    assert aim(profile, "bodyweight-squat", planned(done)).load == Load(30.0, "kg")
    assert aim(profile, "bodyweight-squat", done).load == Load(30.0 if since else 20.0, "kg")


def test_what_was_planned_grows_and_is_eased_as_if_nobody_had_written_it_down() -> None:
    profile = replace(ALL, weights={"goblet-squat": Weight(12.0)})
    silent = run("goblet-squat", TOP, SHORT, SHORT, TOP)
    written = [planned(one) for one in run("goblet-squat", *({**how, "load": kilos} for how, kilos in _WRITTEN))]
    for after in (2, 40):
        assert aim(profile, "bodyweight-squat", *written, after=after) == aim(
            profile, "bodyweight-squat", *silent, after=after
        )


_WRITTEN: Any = ((TOP, 12.0), (SHORT, 14.0), (SHORT, 14.0), (TOP, 12.0))


def test_nobody_is_told_to_lift_more_than_can_be_said() -> None:
    profile = replace(ALL, weights={"goblet-squat": Weight(HEAVIEST)})
    assert aim(profile, "bodyweight-squat", *run("goblet-squat", TOP)).load == Load(HEAVIEST, "kg")


def test_an_unknown_weight_is_the_next_one_all_the_same() -> None:
    found = aim(ALL, "bodyweight-squat", *run("goblet-squat", TOP))
    assert (found.exercise, found.load, why(found)) == ("goblet-squat", None, ["why-heavier-unknown"])


def test_missed_twice_after_a_heavier_weight_means_a_lighter_one() -> None:
    profile = replace(ALL, weights={"goblet-squat": Weight(12.0)})
    found = aim(profile, "bodyweight-squat", *run("goblet-squat", TOP, SHORT, SHORT))
    assert (found.exercise, found.load, why(found)) == ("goblet-squat", Load(12.0, "kg"), ["why-lighter"])


def test_pounds_grow_by_five_and_kilos_by_two_whatever_is_lent_away() -> None:
    pounds = replace(ALL, equipment=("dumbbell",), weights={"goblet-squat": Weight(25.0, "lb")})
    assert aim(pounds, "bodyweight-squat", *run("goblet-squat", TOP)).load == Load(30.0, "lb")
    bell = replace(ALL, equipment=("kettlebell",), weights={"goblet-squat": Weight(8.0)})
    assert aim(bell, "bodyweight-squat", *run("goblet-squat", TOP)).load == Load(10.0, "kg")


def test_after_many_weights_the_next_rung() -> None:
    found = aim(ALL, "bodyweight-squat", *run("goblet-squat", *[TOP] * 7))
    assert (found.exercise, why(found)) == ("barbell-squat", ["why-next-rung", "why-choose-weight"])


def test_no_weight_falls_to_nothing_nor_by_misses_below_one_step() -> None:
    """Who lifted one kilo, was to lift three and comes back after weeks, lifts one again."""
    light = replace(ALL, weights={"goblet-squat": Weight(1.0)})
    assert aim(light, "bodyweight-squat", *run("goblet-squat", TOP), after=40).load == Load(1.0, "kg")
    back = [*run("goblet-squat", {**TOP, "load": 1.0}), did(day(40), "goblet-squat", load=1.0, effort=8, sets=2)]
    assert aim(light, "bodyweight-squat", *back).load == Load(1.0, "kg")
    missed = [*run("goblet-squat", TOP, {**SHORT, "load": 3.0}, {**SHORT, "load": 3.0})]
    assert aim(light, "bodyweight-squat", *missed).load == Load(2.0, "kg")


@pytest.mark.parametrize(
    ("value", "least", "left"), [(5.0, 0.0, 3.0), (3.0, 2.0, 2.0), (2.0, 0.0, 2.0), (1.0, 2.0, 1.0)]
)
def test_a_step_less_is_never_nothing(value: float, least: float, left: float) -> None:
    assert lighter(Load(value, "kg"), 2, least) == Load(left, "kg")


# --- variety ---

WEIGHTED = replace(BARE, equipment=("dumbbell",), rungs={"single-leg-rdl": Rung("single-leg-rdl-loaded")})


def test_D6_a_lower_rung_for_variety_leaves_the_other_where_it_is() -> None:
    """Monday with the weight, Wednesday without: on Friday it goes on from Monday."""
    week = [
        did(day(0), "single-leg-rdl-loaded", repetitions=10, load=12.0, effort=8),
        did(day(2), "single-leg-rdl", workout="day-3", repetitions=12, effort=6),
    ]
    found = aim(WEIGHTED, "single-leg-rdl", *week)
    assert (found.exercise, found.repetitions, why(found)) == ("single-leg-rdl-loaded", 11, ["why-more"])
    week += [did(day(4), "single-leg-rdl-loaded", repetitions=12, load=12.0, effort=8)]
    week += [did(day(6), "single-leg-rdl", repetitions=12, effort=6)]
    found = aim(WEIGHTED, "single-leg-rdl", *week)
    assert (found.load, why(found)) == (Load(14.0, "kg"), ["why-heavier"])


def test_D6_a_higher_rung_for_variety_does_not_lead_there() -> None:
    week = [
        did(day(0), "single-leg-rdl", repetitions=9, effort=8),
        did(day(2), "single-leg-rdl-loaded", workout="day-3", load=6.0, effort=8),
    ]
    found = aim(replace(BARE, equipment=("dumbbell",)), "single-leg-rdl", *week)
    assert (found.exercise, found.repetitions) == ("single-leg-rdl", 10)


def test_a_lower_rung_after_two_misses_or_in_another_week_or_by_choice_is_where_they_are() -> None:
    lower = {"repetitions": 9, "effort": 8}
    misses = [did(day(number), "single-leg-rdl-loaded", **SHORT) for number in (0, 2)]
    once = [did(day(0), "single-leg-rdl-loaded", effort=8)]
    for before, after in ((misses, 4), (once, 7)):
        sessions = [*before, did(day(after), "single-leg-rdl", **lower)]
        assert aim(WEIGHTED, "single-leg-rdl", *sessions).exercise == "single-leg-rdl"
    taken = did(day(2), "single-leg-rdl", instead_of="single-leg-rdl-loaded", **lower)
    assert aim(WEIGHTED, "single-leg-rdl", *once, taken).exercise == "single-leg-rdl"


# --- equipment, limits, experience ---


@pytest.mark.parametrize(
    ("profile", "place", "exercise", "reason"),
    [
        (BARE, "bodyweight-squat", "bodyweight-squat", "why-top-equipment"),
        (replace(ALL, limits=("no-goblet-squat", "no-barbell-squat")), "bodyweight-squat", "bodyweight-squat", "limit"),
        (ALL, "banded-hamstring-curl", "banded-hamstring-curl", "why-top-end"),
    ],
)
def test_at_the_top_where_something_stands_in_the_way(profile: Profile, place: str, exercise: str, reason: str) -> None:
    found = aim(profile, place, *run(exercise, TOP))
    assert (found.exercise, found.repetitions) == (exercise, 12)
    assert reason in why(found)[0]


def test_a_rung_that_cannot_be_done_is_passed_over() -> None:
    assert aim(BARE, "glute-bridge", *run("glute-bridge", TOP)).exercise == "single-leg-bridge"


def test_S5_new_to_training_body_weight_until_it_is_smooth() -> None:
    new = replace(ALL, experience="new")
    found = aim(new, "bodyweight-squat", *run("bodyweight-squat", TOP))
    assert (found.exercise, found.repetitions, why(found)) == ("bodyweight-squat", 12, ["why-top-new"])
    assert aim(new, "bodyweight-squat", *run("bodyweight-squat", TOP, TOP)).exercise == "goblet-squat"
    hard = {"repetitions": 12, "effort": 9}
    assert aim(new, "bodyweight-squat", *run("bodyweight-squat", TOP, hard, hard)).exercise == "bodyweight-squat"
    easy = {"repetitions": 12, "effort": 7}
    assert aim(new, "bodyweight-squat", *run("bodyweight-squat", easy, easy)).exercise == "goblet-squat"


def test_S5_E3_of_the_two_ladders_to_the_barbell_hip_thrust_either_will_do() -> None:
    """Who cannot lie down has no bridges, and gets on from the hip thrust all the same."""
    new = replace(ALL, experience="new", limits=("no-lying",))
    assert aim(new, "hip-thrust", *run("hip-thrust", TOP, TOP)).exercise == "barbell-hip-thrust"


def test_S5_a_band_is_for_later_too() -> None:
    new = Profile(equipment=("band",))
    found = aim(new, "banded-hamstring-curl")
    assert (found.exercise, why(found)[0]) == ("single-leg-rdl", "why-body-weight")
    easy = run("single-leg-rdl", {"effort": 6}, {"effort": 7})
    assert aim(new, "banded-hamstring-curl", *easy).exercise == "banded-hamstring-curl"


def test_a_thing_that_is_gone_means_the_rung_below_and_back_when_it_is_there_again() -> None:
    sessions = [*run("bodyweight-squat", TOP), did(day(2), "goblet-squat", effort=8)]
    without = aim(BARE, "bodyweight-squat", *sessions)
    assert (without.exercise, without.repetitions, why(without)) == ("bodyweight-squat", 12, ["why-equipment"])
    sessions.append(did(day(4), "bodyweight-squat", repetitions=12, effort=7))
    again = aim(ALL, "bodyweight-squat", *sessions)
    assert (again.exercise, why(again)) == ("goblet-squat", ["why-next-rung"])


def test_what_the_person_took_by_choice_is_where_they_are() -> None:
    sessions = [did(day(0), "goblet-squat"), did(day(2), "bodyweight-squat", instead_of="goblet-squat", effort=8)]
    assert aim(ALL, "bodyweight-squat", *sessions).exercise == "bodyweight-squat"


def test_the_profile_says_where_to_begin_and_what_came_before_counts_no_longer() -> None:
    mine = replace(ALL, rungs={"bodyweight-squat": Rung("goblet-squat", since=day(1))})
    found = aim(mine, "bodyweight-squat", *run("bodyweight-squat", {"effort": 9}))
    assert (found.exercise, why(found)) == ("goblet-squat", ["why-your-level", "why-choose-weight"])
    found = aim(
        mine, "bodyweight-squat", *run("bodyweight-squat", {"effort": 9}), did(day(3), "goblet-squat", effort=8)
    )
    assert (found.exercise, found.repetitions) == ("goblet-squat", 9)


def test_E3_the_barbell_hip_thrust_on_day_3_says_nothing_about_the_bridges() -> None:
    sessions = [
        *run("glute-bridge", {"effort": 8}),
        *run("hip-thrust", TOP),
        did(day(4), "barbell-hip-thrust", effort=8),
    ]
    assert aim(ALL, "glute-bridge", *sessions).exercise == "glute-bridge"
    assert aim(ALL, "hip-thrust", *sessions).exercise == "barbell-hip-thrust"


# --- long away ---


def test_long_away_means_easing_in() -> None:
    sessions = run("bodyweight-squat", {"repetitions": 11, "effort": 8})
    assert aim(ALL, "bodyweight-squat", *sessions, after=20).repetitions == 12
    found = aim(ALL, "bodyweight-squat", *sessions, after=21)
    assert (found.sets, found.repetitions, why(found)) == (2, 8, ["why-ease-in"])


def test_after_easing_in_one_does_not_jump_back() -> None:
    back = did(day(40), "bodyweight-squat", sets=2, repetitions=8, effort=8)
    found = aim(ALL, "bodyweight-squat", *run("bodyweight-squat", {"repetitions": 11, "effort": 8}), back)
    assert (found.sets, found.repetitions) == (3, 8)


def test_after_long_no_weight_that_was_never_lifted() -> None:
    profile = replace(ALL, weights={"goblet-squat": Weight(12.0)})
    sessions = run("goblet-squat", TOP)
    assert aim(profile, "bodyweight-squat", *sessions, after=5).load == Load(14.0, "kg")
    assert aim(profile, "bodyweight-squat", *sessions, after=40).load == Load(12.0, "kg")


def test_E3_the_barbell_hip_thrust_has_one_weight_on_both_ladders() -> None:
    thrusts = [did(day(0), "hip-thrust", workout="day-3", **TOP)]
    thrusts += [did(day(2), "barbell-hip-thrust", workout="day-3", load=30.0, **TOP)]
    assert aim(ALL, "hip-thrust", *thrusts).load == Load(35.0, "kg")
    bridges = [did(day(4), "single-leg-bridge", **TOP)]
    found = aim(ALL, "glute-bridge", *thrusts, *bridges)
    assert (found.exercise, found.repetitions, found.load) == ("barbell-hip-thrust", 8, Load(35.0, "kg"))


def test_after_long_what_is_named_counts_as_it_is() -> None:
    sessions = [*run("goblet-squat", {**TOP, "load": 20.0}), did(day(40), "goblet-squat", load=20.0, effort=8, sets=2)]
    assert aim(ALL, "bodyweight-squat", *sessions).load == Load(20.0, "kg")
    silent = replace(ALL, weights={"goblet-squat": Weight(20.0)})
    sessions = [*run("goblet-squat", TOP), did(day(40), "goblet-squat", effort=8, sets=2)]
    assert aim(silent, "bodyweight-squat", *sessions).load == Load(20.0, "kg")


def test_E3_what_was_too_much_as_a_bridge_is_not_the_next_step_as_a_hip_thrust() -> None:
    thrusts = [did(day(number), "hip-thrust", workout="day-3", **TOP) for number in (0, 2)]
    too_much = [did(day(number), "barbell-hip-thrust", workout="day-1", **SHORT) for number in (4, 6)]
    found = aim(ALL, "hip-thrust", *thrusts, *too_much)
    assert (found.exercise, found.repetitions, why(found)) == ("hip-thrust", 12, ["why-not-yet"])
    assert aim(ALL, "hip-thrust", *thrusts, *too_much, after=40).exercise == "hip-thrust"  # eased in first


def test_long_away_from_what_is_asked_for_by_name_and_lent_away_by_now() -> None:
    done = performances(past(*run("barbell-squat", {"repetitions": 10, "load": 40.0})))
    found = Aims(BARE, done, day(40), Reach(BARE, CATALOG), CATALOG).exactly("barbell-squat")
    assert (found.exercise, found.sets, found.repetitions, why(found)) == ("barbell-squat", 2, 8, ["why-ease-in"])


# --- workouts as they are written ---


@pytest.mark.parametrize("workout", ["starter", "my-own"])
@pytest.mark.parametrize("told", [True, False])
def test_a_lower_rung_of_a_workout_as_it_is_written_leaves_the_ladder_where_it_is(workout: str, told: bool) -> None:
    """Who asks to train on a day of rest does the starter, and has not lost a rung by it."""
    profile = replace(
        WEIGHTED, rungs={"bodyweight-squat": Rung("goblet-squat")}, weights={"goblet-squat": Weight(12.0)}
    )
    before = () if told else (did(day(0), "goblet-squat", repetitions=10, effort=8),)
    found = aim(profile, "bodyweight-squat", *before, did(day(2), "bodyweight-squat", workout=workout, effort=8))
    assert (found.exercise, found.load) == ("goblet-squat", Load(12.0, "kg"))
    assert found.repetitions == (8 if told else 11)


def test_after_a_break_the_rung_that_was_too_much_does_not_come_back() -> None:
    sessions = run("goblet-squat", SHORT, SHORT)
    for after, reasons in ((2, ["why-rung-down"]), (40, ["why-rung-down", "why-ease-in"])):
        found = aim(ALL, "bodyweight-squat", *sessions, after=after)
        assert (found.exercise, why(found)) == ("bodyweight-squat", reasons)


# --- a weight that nobody knows ---


def test_S3_the_first_time_a_light_weight_is_to_be_taken_and_told() -> None:
    mine = replace(ALL, rungs={"bodyweight-squat": Rung("goblet-squat")})
    assert "why-choose-weight" in why(aim(mine, "bodyweight-squat"))
    known = replace(mine, weights={"goblet-squat": Weight(8.0)})
    assert "why-choose-weight" not in why(aim(known, "bodyweight-squat"))
    assert "why-choose-weight" not in why(aim(mine, "bodyweight-squat", did(day(0), "goblet-squat")))
    assert "why-choose-weight" not in why(aim(ALL, "bodyweight-squat"))
    assert "why-choose-weight" not in why(aim(ALL, "banded-hamstring-curl"))  # nobody knows what a band weighs


def test_what_was_told_has_grown() -> None:
    mine = replace(ALL, weights={"goblet-squat": Weight(12.0), "dumbbell-step-up": Weight(25.0, "lb")})
    done = past(*run("goblet-squat", TOP, TOP))
    found = weights(mine, done, day(4), CATALOG)
    assert found == {"goblet-squat": Load(16.0, "kg"), "dumbbell-step-up": Load(25.0, "lb")}


def test_sets_that_want_twelve_and_then_eight_are_all_done() -> None:
    """In a workout of one's own; each set is judged by what it wanted."""
    one = did(day(0), "goblet-squat", repetitions=12, effort=8, sets=2, load=12.0)
    other = did(day(0), "goblet-squat", repetitions=8, effort=8, sets=1, load=12.0)
    both = replace(one, sets=(*one.sets, *(replace(each, slot="block-1") for each in other.sets)))
    assert [done.whole for done in performances(past(both))] == [True]
    short = replace(both, sets=(*both.sets[:-1], replace(both.sets[-1], repetitions=6, corrected=True)))
    assert [done.whole for done in performances(past(short))] == [False]


def test_what_came_before_a_level_was_told_counts_no_longer_by_name_either() -> None:
    mine = replace(ALL, rungs={"bodyweight-squat": Rung("goblet-squat", since=day(5))})
    done = performances(past(*run("goblet-squat", {**TOP, "load": 20.0})))
    found = Aims(mine, done, day(7), Reach(mine, CATALOG), CATALOG).exactly("goblet-squat")
    assert (found.repetitions, found.load) == (8, None)


@pytest.mark.parametrize(
    ("unit", "steps"),
    [
        ("kg", {"dumbbell-step-up": 2, "goblet-squat": 2, "barbell-squat": 5, "machine-hamstring-curl": 5}),
        ("lb", {"dumbbell-step-up": 5, "goblet-squat": 5, "barbell-squat": 10, "machine-hamstring-curl": 10}),
    ],
)
def test_a_weight_grows_by_the_smallest_common_step_of_its_thing(unit: Unit, steps: dict[str, float]) -> None:
    found = {exercise: step_of(CATALOG.exercises[exercise], unit) for exercise in steps}
    assert found == steps


def test_a_kettlebell_has_the_steps_of_kettlebells() -> None:
    swing = replace(CATALOG.exercises["goblet-squat"], equipment=(("kettlebell",),))
    assert (step_of(swing, "kg"), step_of(swing, "lb")) == (4, 10)


def test_a_lighter_weight_is_begun_anew_a_single_miss_of_it_is_only_a_miss() -> None:
    grown = [{**TOP, "load": 10.0}, {**TOP, "load": 12.0}, {**TOP, "load": 14.0}]
    missed = [{**SHORT, "load": 16.0}] * 2
    less = aim(ALL, "bodyweight-squat", *run("goblet-squat", *grown, *missed))
    assert (less.load, why(less)) == (Load(14.0, "kg"), ["why-lighter"])
    again = aim(ALL, "bodyweight-squat", *run("goblet-squat", *grown, *missed, {**SHORT, "load": 14.0}))
    assert (again.load, why(again)) == (Load(14.0, "kg"), ["why-short"])


def test_after_weeks_away_the_weight_that_was_not_lifted_yet_counts_for_no_step() -> None:
    ladder = Ladder(ALL, CATALOG)
    heavier = Standing("goblet-squat", 8, "heavier", Load(14.0, "kg"), steps=2)
    assert ladder.eased(heavier) == replace(heavier, load=Load(12.0, "kg"), steps=1)
    lifted = replace(heavier, verdict="more", aim=11, misses=1, tops=1)
    assert ladder.eased(lifted) == replace(lifted, aim=8, misses=0, tops=0)


@pytest.mark.parametrize(
    ("profile", "sessions", "after"),
    [
        (ALL, [], 2),
        (ALL, run("goblet-squat", {}), 2),
        (ALL, run("bodyweight-squat", TOP), 2),
        (ALL, run("goblet-squat", SHORT, SHORT), 2),
        (BARE, run("goblet-squat", {}), 2),
        (ALL, run("goblet-squat", {}), 60),
        (BARE, run("barbell-squat", {}), 60),
    ],
    ids=["first", "same", "up", "down", "without", "away", "away and without"],
)
def test_whatever_comes_stands_on_its_ladder(profile: Profile, sessions: list[SessionDone], after: int) -> None:
    assert aim(profile, "bodyweight-squat", *sessions, after=after).base == "bodyweight-squat"
