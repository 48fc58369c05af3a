"""A session that is played as a stream of tracks."""

from __future__ import annotations

from engine.workflow import events as happened
from engine.workflow.streams import played
from tests.workflow.driving import DEADLIFTS, Ride, at, own


def test_a_session_knows_the_stream_that_plays_it_and_nothing_else_of_it_changes() -> None:
    ride = Ride(own(DEADLIFTS)).until(at("rest", 2))
    before = ride.session
    assert not played(before)
    assert ride.send(happened.StreamChanged, stream=1) == ()
    assert played(ride.session)
    assert ride.session.stream == 1
    same = (ride.session.state, ride.session.step, ride.session.deadline, ride.session.began)
    assert same == (before.state, before.step, before.deadline, before.began)


def test_it_is_coached_in_turns_until_somebody_wishes_otherwise() -> None:
    ride = Ride(own(DEADLIFTS)).until(at("rest", 2))
    ride.send(happened.StreamChanged, stream=1)
    ride.send(happened.StreamChanged, stream=2, plays=False)
    assert not played(ride.session)
    ride.until(at("ready", 2))
    assert not played(ride.session)
    ride.send(happened.StreamChanged, stream=3)
    assert played(ride.session)
