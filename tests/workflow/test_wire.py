"""Records as bytes and back; versions are checked, damage is told."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from engine.workflow import begin
from engine.workflow import events as happened
from engine.workflow.effects import Enter, Performed
from engine.workflow.events import AnyEvent
from engine.workflow.messages import Message
from engine.workflow.wire import (
    Recorded,
    WireError,
    decode_definition,
    decode_effects,
    decode_recorded,
    decode_session,
    encode,
)
from tests.workflow.driving import DEADLIFTS, Ride, at, own

EVENTS = [
    happened.Start(id="1"),
    happened.TimeReached(id="3@1800000030.0"),
    happened.Skip(id="2", scope="phase"),
    happened.MoreRest(id="3", seconds=12.5),
    happened.SwapExercise(id="4", exercise="step-up"),
    happened.SwapExercise(id="5", without="band"),
    happened.EffortReported(id="ü", effort=10),
    happened.Corrected(id="6", repetitions=6, load=12.5, unit="kg", side="left"),
    happened.StreamChanged(id="7", stream=2, plays=False, failed=True),
]


@pytest.mark.parametrize("event", EVENTS)
def test_events_come_back_as_they_were(event: AnyEvent) -> None:
    recorded = Recorded(1.5, event)
    assert decode_recorded(encode(recorded)) == recorded


def test_sessions_and_effects_come_back_as_they_were() -> None:
    ride = Ride(own(DEADLIFTS)).until(at("rest", 2))
    ride.send(happened.SwapExercise, exercise="glute-bridge")
    assert decode_session(encode(ride.session)) == ride.session
    assert decode_effects(encode(ride.effects)) == ride.effects
    mixed = (Enter(2), Message("rest", {"seconds": 3}), Performed("a", "b", 1, "exercise", None, None, 2.5, True))
    assert decode_effects(encode(mixed)) == mixed


def test_a_session_at_rest_is_small() -> None:
    assert len(encode(Ride(own(DEADLIFTS)).until(at("rest", 2)).session)) < 200


@pytest.mark.parametrize(
    ("decode", "what"),
    [
        (decode_session, "session"),
        (decode_recorded, "event"),
        (decode_definition, "workout"),
        (decode_effects, "effects"),
    ],
)
@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b'{"id": 3}', b'"text"', b"\xff\xfe"])
def test_damage_is_told(decode: Callable[[bytes], object], what: str, data: bytes) -> None:
    with pytest.raises(WireError, match=f"^The stored {what} cannot be read"):
        decode(data)


@pytest.mark.parametrize(
    ("decode", "thing"),
    [
        (decode_session, begin("a", "b")),
        (decode_recorded, Recorded(1.0, happened.Start(id="1"))),
        (decode_definition, own(DEADLIFTS).definition),
    ],
)
def test_what_a_newer_release_wrote_is_not_guessed_at(decode: Callable[[bytes], object], thing: msgspec.Struct) -> None:
    data = msgspec.json.encode(msgspec.to_builtins(thing) | {"version": 99})
    with pytest.raises(WireError, match=r"version 99; this release reads up to 1\. Update Form Coach"):
        decode(data)


@pytest.mark.parametrize("fields", [{"effort": 0}, {"effort": 11}, {"effort": "much"}])
def test_events_out_of_range_are_not_read(fields: dict[str, object]) -> None:
    event = {"type": "effort_reported", "id": "1", **fields}
    with pytest.raises(WireError):
        decode_recorded(msgspec.json.encode({"at": 1.0, "event": event}))


@pytest.mark.parametrize("fields", [{"repetitions": -1}, {"load": 0}, {"load": 501}, {"unit": "st"}, {"side": "both"}])
def test_a_set_is_put_right_with_what_makes_sense(fields: dict[str, object]) -> None:
    event = {"type": "corrected", "id": "1", **fields}
    with pytest.raises(WireError):
        decode_recorded(msgspec.json.encode({"at": 1.0, "event": event}))


@pytest.mark.parametrize("seconds", [0, -3, 601])
def test_a_rest_is_changed_by_seconds_that_make_sense(seconds: float) -> None:
    event = {"type": "more_rest", "id": "1", "seconds": seconds}
    with pytest.raises(WireError):
        decode_recorded(msgspec.json.encode({"at": 1.0, "event": event}))
