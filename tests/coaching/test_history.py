"""From a log to records, with what the person put right."""

from __future__ import annotations

from typing import Any

from engine.coaching.past.performances import of_session
from engine.coaching.past.records import Exchange, LeftOut, Pain, SessionDone
from engine.coaching.past.session_log import session_done
from engine.workflow import events as happened
from engine.workflow.effects import AnyEffect
from engine.workflow.replay import timer
from tests.coaching.people import day, did, past
from tests.workflow.driving import DEADLIFTS, SQUATS, Ride, at, own

Entries = list[tuple[float, tuple[AnyEffect, ...]]]


class Kept(Ride):
    """A ride that keeps what a store would."""

    def __init__(self, *blocks: dict[str, Any]) -> None:
        self.entries: Entries = []
        super().__init__(own(*blocks))

    def happen(self, event: Any, at: float) -> tuple[AnyEffect, ...]:
        effects = super().happen(event, at)
        self.entries.append((at, effects))
        return effects

    def rest(self) -> Kept:
        while self.session.state not in {"finished", "stopped"}:
            self.happen(timer(self.session), self.session.deadline or self.now)
        return self

    @property
    def done(self) -> SessionDone:
        return session_done("s", "mine", "Mine", self.log[0].at, lambda _: day(0), self.entries)


def test_a_whole_session() -> None:
    ride = Kept(SQUATS, DEADLIFTS)
    ride.send(happened.Start)
    done = ride.rest().done
    assert (done.outcome, done.workout, done.title, done.trained) == ("finished", "mine", "Mine", True)
    assert [(one.exercise, one.set, one.side, one.repetitions, one.aimed) for one in done.sets] == [
        ("bodyweight-squat", 1, None, 8, 8),
        ("bodyweight-squat", 2, None, 8, 8),
        ("single-leg-rdl", 1, "left", 8, 8),
        ("single-leg-rdl", 1, "right", 8, 8),
        ("single-leg-rdl", 2, "left", 8, 8),
        ("single-leg-rdl", 2, "right", 8, 8),
    ]
    # Between sets: the rest and the getting ready; none before the first, nor between the sides of one.
    assert [one.rest for one in done.sets] == [None, 70.0, 70.0, None, 85.0, None]
    assert [one.seconds for one in done.sets] == [32.0] * 6
    assert done.seconds > 300


def test_hours_away_are_no_rest() -> None:
    ride = Kept(SQUATS)
    ride.until(at("rest", 2)).send(happened.Pause, after=5)
    ride.send(happened.Resume, after=5 * 86_400)
    ride.rest()
    assert [one.rest for one in ride.done.sets] == [None, None]


def test_corrections_are_applied() -> None:
    ride = Kept(DEADLIFTS)
    ride.until(at("rest", 2))
    ride.send(happened.Corrected, repetitions=6, load=12.0, unit="kg")
    ride.rest()
    first, second = ride.done.sets[:2], ride.done.sets[2:]
    assert [(one.repetitions, one.load, one.unit, one.corrected) for one in first] == [(6, 12.0, "kg", True)] * 2
    # The weight holds for the sets after it.
    assert [(one.repetitions, one.load, one.unit, one.corrected) for one in second] == [(8, 12.0, "kg", False)] * 2
    (performance,) = of_session(ride.done)
    assert (performance.least, performance.whole, performance.load) == (6, False, 12.0)


def test_left_only() -> None:
    ride = Kept(DEADLIFTS)
    ride.until(at("rest", 2)).send(happened.Corrected, side="left")
    assert [one.repetitions for one in ride.done.sets] == [8, 0]
    assert [(one.least, one.whole) for one in of_session(ride.done)] == [(0, False)]


def test_a_past_that_is_all_over_stays_as_it_is_with_all_that_was_read_of_it() -> None:
    done = past(did(day(0), "single-leg-rdl"), did(day(2), "single-leg-rdl"))
    assert done.until(day(2)) is done
    assert done.until(day(3)) is done
    assert done.until(day(1)) == past(*done.sessions[:1])
    assert done.until(day(-1)) == past()


def test_what_was_cut_short_and_is_put_right_is_whole() -> None:
    ride = Kept(SQUATS)
    ride.until(at("repetitions", 2)).send(happened.Done, after=5)
    assert not of_session(ride.done)[0].whole
    ride.send(happened.Corrected, repetitions=8)
    assert of_session(ride.done)[0].whole


def test_a_set_that_was_skipped_and_done_after_all() -> None:
    ride = Kept(SQUATS, DEADLIFTS)
    ride.until(at("ready")).send(happened.Skip)
    assert [one.exercise for one in ride.done.skipped] == ["bodyweight-squat", "bodyweight-squat"]
    ride.send(happened.Corrected, repetitions=7)
    assert [(one.set, one.repetitions) for one in ride.done.sets] == [(2, 7)]


def test_effort_goes_to_both_sides() -> None:
    ride = Kept(DEADLIFTS)
    ride.until(at("rest", 2)).send(happened.EffortReported, effort=9)
    assert [one.effort for one in ride.done.sets] == [9, 9]


def test_what_was_left_goes_to_both_sides_beside_the_effort() -> None:
    ride = Kept(DEADLIFTS)
    ride.until(at("rest", 2)).send(happened.EffortReported, effort=8, reserve=2)
    assert [(one.effort, one.reserve) for one in ride.done.sets] == [(8, 2), (8, 2)]


def test_effort_that_is_said_before_the_set_is_over_is_the_sets() -> None:
    ride = Kept(DEADLIFTS)
    ride.until(at("repetitions", side="right")).send(happened.EffortReported, after=5, effort=6)
    ride.rest()
    assert [(one.set, one.effort) for one in ride.done.sets] == [(1, 6), (1, 6), (2, None), (2, None)]


def test_swaps_skips_and_pain_are_kept() -> None:
    ride = Kept(SQUATS, DEADLIFTS)
    ride.until(at("rest", 2)).send(happened.SwapExercise, exercise="split-squat")
    ride.until(at("ready", 2)).send(happened.PainReported, after=1)
    ride.send(happened.Resume, after=1)
    ride.send(happened.Skip)
    ride.send(happened.Stop)
    done = ride.done
    assert done.swapped == (Exchange("block-0", "bodyweight-squat", "split-squat"),)
    assert done.hurt == ("split-squat",)
    assert LeftOut("block-0", "split-squat", 2) in done.skipped
    assert done.outcome == "stopped"


def test_done_again_counts_once_and_the_last_time() -> None:
    ride = Kept(SQUATS)
    ride.until(at("rest", 2)).send(happened.Back, after=3)
    ride.until(at("rest", 2))
    assert [one.set for one in ride.done.sets] == [1]


def test_a_session_under_way_is_open() -> None:
    ride = Kept(SQUATS)
    ride.until(at("repetitions"))
    assert (ride.done.outcome, ride.done.trained) == ("open", False)


def test_pain_is_kept_as_it_was_told() -> None:
    ride = Kept(SQUATS, DEADLIFTS).until(at("repetitions"))
    ride.send(happened.PainReported, after=3, part="knee", side="left", severity=4, until_chosen=True)
    ride.send(happened.PainCleared, after=3)
    ride.send(happened.Skip, after=3)
    ride.send(happened.PainReported, after=3, part="back")
    ride.send(happened.EmergencyReported, after=3, part="chest")
    done = ride.done
    assert done.pains == (Pain("bodyweight-squat", "knee", "left", 4, over=True), Pain("bodyweight-squat", "back"))
    assert (done.hurt, done.alarmed) == (("bodyweight-squat", "bodyweight-squat"), True)


def test_what_was_taken_back_does_not_count() -> None:
    ride = Kept(SQUATS, DEADLIFTS).until(at("rest", 2))
    ride.send(happened.EffortReported, effort=9)
    before = ride.done
    ride.send(happened.SwapExercise, exercise="split-squat")
    swap = ride.last
    ride.tick()
    ride.send(happened.Skip, after=3)
    ride.take_back(swap, after=5)
    assert ride.done == before


def test_a_stop_that_was_taken_back_leaves_the_session_open() -> None:
    ride = Kept(SQUATS).until(at("repetitions"))
    ride.send(happened.Stop, after=9)
    assert (ride.done.outcome, [one.repetitions for one in ride.done.sets]) == ("stopped", [2])
    ride.take_back(ride.last, after=3600)
    assert (ride.done.outcome, ride.done.sets, ride.done.seconds) == ("open", (), 0.0)
    ride.send(happened.Resume, after=5)
    done = ride.rest().done
    assert (done.outcome, [one.repetitions for one in done.sets]) == ("finished", [8, 8])


def test_a_pain_that_was_told_meanwhile_is_not_taken_back() -> None:
    ride = Kept(SQUATS, DEADLIFTS).until(at("repetitions"))
    ride.send(happened.Skip, after=3)
    skip = ride.last
    ride.send(happened.PainReported, after=3, part="back")
    ride.take_back(skip, after=5)
    assert [one.part for one in ride.done.pains] == ["back"]
    ride = Kept(SQUATS).until(at("repetitions"))
    ride.send(happened.PainReported, after=3, part="back")
    ride.take_back(ride.last, after=5)
    assert ride.done.pains == ()
