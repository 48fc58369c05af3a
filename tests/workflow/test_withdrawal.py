"""A set that is named is put right, and a session is taken out of the history, in whatever state it is."""

from __future__ import annotations

import pytest

from engine.workflow import events as happened
from engine.workflow.effects import Amended, Finish, Performed, Refused, Withdrawn
from engine.workflow.session import WITHDRAWN
from engine.workflow.undo import last_edit, undo_of
from tests.workflow.driving import Ride, own

PLAN = own({"exercise": "goblet-squat", "sets": 3, "repetitions": 8, "rest": 60})
NAMED = {"slot": "block-0", "set": 1, "repetitions": 6}


def resting() -> Ride:
    """In the rest before the third set."""
    ride = Ride(PLAN)
    ride.until(lambda step: step.kind == "rest" and step.set == 3)
    return ride


def test_another_set_than_the_last_is_put_right_while_the_workout_goes_on():
    ride = resting()
    state, step = ride.session.state, ride.session.step
    effects = ride.send(happened.Corrected, after=1, **NAMED)
    assert [(one.set, one.repetitions) for one in effects if isinstance(one, Amended)] == [(1, 6)]
    assert (ride.session.state, ride.session.step) == (state, step)


@pytest.mark.parametrize("set_", [3, 4])
def test_one_that_is_not_over_is_not(set_):
    ride = resting()
    ride.until(lambda step: step.kind == "repetitions" and step.set == 3)
    (refused,) = ride.send(happened.Corrected, after=1, slot="block-0", set=set_, repetitions=6)
    assert refused == Refused("refuse-nothing-to-correct")


def test_one_under_way_is_ended_with_what_was_trained_and_no_set_of_it_is_noted():
    ride = resting()
    effects = ride.send(happened.Withdraw, after=1)
    assert [type(one) for one in effects if not isinstance(one, Performed)][1:] == [Finish, Withdrawn]
    assert not any(isinstance(one, Performed) for one in effects)
    assert (ride.session.state, bool(ride.session.told & WITHDRAWN)) == ("stopped", True)


def test_what_was_taken_out_is_brought_back_by_that_alone():
    ride = resting()
    ride.send(happened.Stop, after=1)
    ride.send(happened.Withdraw, after=1)
    (*before, stop, out), now = ride.log, ride.log[-1].at + 10
    first = Ride(PLAN).session
    assert undo_of(PLAN, first, ride.log, stop.event.id, "u", now) is None
    undo = undo_of(PLAN, first, ride.log, out.event.id, "u", now)
    assert undo is not None
    assert undo.place.state == "stopped"
    assert last_edit(ride.log, now) == out.event.id
    assert last_edit(ride.log, out.at + 61) is None
    assert last_edit((*before, stop), now) is None
    assert last_edit((), now) is None
