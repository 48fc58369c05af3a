"""The deadline of an answer: what is asked meanwhile ends before it, and what is left behind is bounded."""

from __future__ import annotations

import math
from threading import Event, current_thread

import pytest
import responses

from skill import deadline
from skill.alexa.time_zones import Device, Zones
from skill.deadline import TooLate, answer_within, in_time, left, pause


@pytest.fixture
def held():
    """A call that goes on until the test is over."""
    over = Event()
    yield over.wait
    over.set()


def test_without_a_deadline_a_call_is_made_as_it_is():
    assert left() == math.inf
    assert in_time(current_thread) is current_thread()


def test_a_call_that_goes_on_is_left_behind(held):
    with answer_within(0.05), pytest.raises(TooLate):
        in_time(held)
    with pytest.raises(TooLate):
        in_time(held, limit=0.05)


def test_what_a_call_gives_or_raises_is_passed_on():
    with answer_within(60.0):
        assert in_time(lambda: "yes") == "yes"
        with pytest.raises(TimeoutError, match="its own"):
            in_time(lambda: (_ for _ in ()).throw(TimeoutError("its own")))


def test_the_nearest_deadline_counts_and_ends_with_its_block():
    with answer_within(1000.0):
        with answer_within(10.0), answer_within(100.0):
            assert left() <= 10.0
        assert 100.0 < left() <= 1000.0
    assert left() == math.inf


def test_what_needs_more_time_than_is_left_is_not_begun():
    begun = []
    with answer_within(5.0):
        for call in (lambda: in_time(lambda: begun.append("call"), needs=6.0), lambda: pause(6.0)):
            with pytest.raises(TooLate):
                call()
    assert begun == []


def test_so_many_calls_are_left_behind_and_no_more(held, monkeypatch):
    monkeypatch.setattr(deadline, "_turns", deadline.BoundedSemaphore(3))
    begun = []
    for number in range(5):
        with answer_within(0.05), pytest.raises(TooLate):
            in_time(lambda number=number: (begun.append(number), held()))
    assert begun == [0, 1, 2]


def test_a_time_zone_that_does_not_come_is_not_waited_for(held, monkeypatch):
    monkeypatch.setattr("skill.alexa.time_zones.IN_ALL", 0.05)
    with responses.RequestsMock(assert_all_requests_are_fired=False) as server:
        address = "https://api.amazonalexa.com/v2/devices/A/settings/System.timeZone"
        server.add_callback("GET", address, callback=lambda _: (held(), (200, {}, '"Europe/Berlin"'))[1])
        assert Zones()(Device("A", "https://api.amazonalexa.com", "permit")) is None
