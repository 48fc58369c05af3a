"""Slower and faster: what is counted, from when on, and how far it can be changed."""

from __future__ import annotations

import json

import pytest

from engine.catalog.terms import Tempo
from engine.cues.timing import count_times
from engine.workflow import Session, advance, begin
from engine.workflow import events as happened
from engine.workflow.effects import Enter, Hush, Performed
from engine.workflow.position import elapsed, repetitions_done
from engine.workflow.steps import Swap
from engine.workflow.tempo import can_be_paced, paced
from engine.workflow.wire import decode_session, encode
from tests.workflow.driving import DEADLIFTS, SQUATS, Ride, at, built_in, only, own, refused, said

OWN = Tempo(2, 1, 1, 0)  # of the squat


def slower(ride: Ride, after: float = 0.0) -> None:
    ride.send(happened.TempoChanged, after=after, way="slower")


def faster(ride: Ride, after: float = 0.0) -> None:
    ride.send(happened.TempoChanged, after=after, way="faster")


@pytest.mark.parametrize(
    ("tempo", "steps", "expected"),
    [
        ("2-1-1-0", 0, (2, 1, 1, 0)),
        ("2-1-1-0", 1, (2.5, 1, 1.5, 0)),
        ("2-1-1-0", 2, (3, 1, 2, 0)),
        ("2-1-1-0", -1, (1.5, 1, 1, 0)),
        ("2-1-2-0", -1, (1.5, 1, 1.5, 0)),
        ("0.5-0-0.5-0", -1, (0.5, 0, 0.5, 0)),  # as quick as it is, and no quicker
        ("0-0-3-0", 1, (0.5, 0, 3.5, 0)),
    ],
)
def test_a_tempo_and_its_steps(tempo: str, steps: int, expected: tuple[float, ...]) -> None:
    assert paced(Tempo.parse(tempo), steps) == expected


@pytest.mark.parametrize(
    ("tempo", "steps"),
    [("2-1-1-0", 3), ("2-1-1-0", -2), ("1-0-1-0", -1), ("1-1-1-0", -1), ("1.5-0-1-0", -1), ("0.5-0-0.5-0", -1)],
)
def test_a_tempo_has_its_limits(tempo: str, steps: int) -> None:
    assert not can_be_paced(Tempo.parse(tempo), steps)


def test_in_a_set_the_repetition_under_way_begins_anew_and_those_done_stay_done() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    slower(ride, after=13.5)  # three are done, the fourth is at its turn
    assert ride.effects == (Hush(), ride.effects[1], Enter(1))
    assert said(ride.effects) == ["slower"]
    assert ride.step.tempo == Tempo(2.5, 1, 1.5, 0)
    assert repetitions_done(ride.step, elapsed(ride.session, ride.now)) == 3
    counts = [ride.session.began + each for each in count_times(ride.step)]
    assert counts[3:] == [ride.now + 3.5 + number * 5 for number in range(5)]
    assert ride.session.deadline == ride.now + 5 * 5
    ride.tick()
    assert ride.where()[0] == "rest"


def test_it_holds_for_the_sets_that_follow_and_for_nothing_else() -> None:
    ride = Ride(own({**SQUATS, "sets": 3}, DEADLIFTS)).until(at("rest", 2))
    slower(ride)
    tempos = [
        (step.slot, step.set, step.tempo) for step in ride.steps if step.kind == "repetitions" and step.side != "right"
    ]
    assert [tempo for slot, _, tempo in tempos if slot == "block-0"] == [OWN, (2.5, 1, 1.5, 0), (2.5, 1, 1.5, 0)]
    plain = [step.tempo for step in own({**SQUATS, "sets": 3}, DEADLIFTS).steps() if step.slot == "block-1"]
    assert [step.tempo for step in ride.steps if step.slot == "block-1"] == plain


def test_slower_twice_and_no_more_faster_once_and_no_more() -> None:
    ride = Ride(own(SQUATS)).until(at("ready"))
    slower(ride)
    slower(ride)
    assert ride.steps[1].tempo == Tempo(3, 1, 2, 0)
    ride.send(happened.TempoChanged, way="slower")
    assert refused(ride.effects) == "refuse-no-slower"
    for _ in range(3):
        faster(ride)
    assert ride.steps[1].tempo == Tempo(1.5, 1, 1, 0)
    assert refused(ride.send(happened.TempoChanged, way="faster")) == "refuse-no-faster"
    slower(ride)
    assert ride.steps[1].tempo == OWN


@pytest.mark.parametrize("tempo", ["2-1-1-0", "2-0-1-0", "1.5-0-1-0", "3-0-0-0", "4-2-2-1"])
def test_in_a_session_the_limits_are_those_of_the_tempo_as_it_is_written(tempo: str) -> None:
    """However often it was changed before; and one change is all that is kept."""
    ride = Ride(own({**SQUATS, "tempo": tempo})).until(at("ready"))
    written, steps = Tempo.parse(tempo), 0
    for way in ["slower"] * 3 + ["faster"] * 5 + ["slower"] * 4:
        wanted = steps + (1 if way == "slower" else -1)
        steps = wanted if can_be_paced(written, wanted) else steps
        ride.send(happened.TempoChanged, way=way)
        assert ride.steps[1].tempo == paced(written, steps)
        assert [swap.tempo for swap in ride.session.swaps] == [steps]


@pytest.mark.parametrize("kind", ["rest", "ready", "change"])
def test_before_a_set_nothing_but_its_tempo_changes(kind: str) -> None:
    ride = Ride(own(DEADLIFTS)).until(at(kind, 2))
    before = ride.session
    slower(ride, after=3)
    assert (ride.session.began, ride.session.deadline, ride.session.step) == (
        before.began,
        before.deadline,
        before.step,
    )
    assert only(Enter, ride.effects) == [Enter(before.step)]


def test_in_a_pause_the_tempo_changes_and_the_pause_goes_on() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    ride.send(happened.Pause, after=13.5)
    slower(ride, after=600)
    assert (ride.session.state, ride.session.deadline, only(Enter, ride.effects)) == ("paused", None, [])
    ride.send(happened.Resume, after=60)
    assert elapsed(ride.session, ride.now) == 3 * 5
    assert ride.session.deadline == ride.now + 5 * 5


def test_another_exercise_has_its_own_tempo() -> None:
    ride = Ride(own({**SQUATS, "exercise": "goblet-squat"})).until(at("ready"))
    slower(ride)
    ride.send(happened.Easier)
    assert (ride.step.exercise, ride.steps[1].tempo) == ("bodyweight-squat", OWN)
    assert ride.session.swaps == (Swap("block-0", 1, "bodyweight-squat"),)


def test_a_tempo_keeps_the_weight_and_the_repetitions() -> None:
    plain = built_in("full")
    ride = Ride(plain).until(at("ready", 1, phase="exercise"))
    slower(ride)
    before = plain.steps()[ride.step.index + 1]
    after = ride.steps[ride.step.index + 1]
    assert (after.repetitions, after.load) == (before.repetitions, before.load)


@pytest.mark.parametrize("kind", ["timed", "hold"])
def test_what_is_not_counted_has_no_tempo(kind: str) -> None:
    ride = Ride(built_in("full")).until(lambda step: step.kind == kind)
    assert refused(ride.send(happened.TempoChanged, after=1, way="slower")) == "refuse-no-tempo"


def test_at_ones_own_pace_there_is_no_tempo() -> None:
    ride = Ride(own(SQUATS), "self").until(at("repetitions"))
    assert refused(ride.send(happened.TempoChanged, after=1, way="faster")) == "refuse-no-tempo"


def test_a_session_with_swaps_of_three_parts_is_read() -> None:
    session = begin("s", "key")
    old = json.loads(encode(session)) | {"swaps": [["block-0", 1, "split-squat"]]}
    assert decode_session(json.dumps(old).encode()).swaps == (Swap("block-0", 1, "split-squat"),)
    new: Session = Ride(own(SQUATS)).session
    assert decode_session(encode(new)) == new


# "I can't do any more": done, before it is complete.


def test_a_set_that_ends_early_keeps_what_was_counted() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    (done,) = only(Performed, ride.send(happened.Done, after=21.5))
    assert (done.repetitions, done.complete, ride.step.kind) == (5, False, "rest")


def test_one_side_that_ends_early_leads_to_the_other() -> None:
    ride = Ride(own(DEADLIFTS)).until(at("repetitions", 1, "left"))
    total = ride.step.tempo.total if ride.step.tempo else 0.0
    (done,) = only(Performed, ride.send(happened.Done, after=3.5 * total))
    assert (done.side, done.repetitions, done.complete) == ("left", 3, False)
    assert ride.where()[::3] == ("change", "right")
    ride.tick()
    assert ride.where()[::3] == ("repetitions", "right")
    session, _ = advance(ride.plan, ride.session, happened.Done(id="x"), ride.now + 2 * total)
    assert ride.steps[session.step].kind == "rest"
