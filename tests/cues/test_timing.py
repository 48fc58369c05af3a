"""Counts, ticks, estimates, and the sentence that says where a session is."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

import pytest

from engine.cues.estimate import estimate
from engine.cues.models import Talk
from engine.cues.position_text import where
from engine.cues.sheet import sheet
from engine.cues.timing import COUNT_ROOM, count_times, ticks
from engine.workflow import Step, events
from engine.workflow.effects import Refused
from tests.cues.speaking import TALKS, Case, check_no_overlap, listener, speech
from tests.workflow.driving import DEADLIFTS, SQUATS, Ride, at, built_in, check_words, only, own


def work(exercise: str, tempo: str) -> Step:
    return own({"exercise": exercise, "sets": 1, "repetitions": 3, "tempo": tempo}).steps()[1]


def test_the_count_falls_on_the_way_up_when_it_begins_by_lowering() -> None:
    assert count_times(work("bodyweight-squat", "2-1-1-0")) == (3, 7, 11)
    assert ticks(work("bodyweight-squat", "2-1-1-0")) == (0, 2, 3, 4, 6, 7, 8, 10, 11)


def test_the_count_falls_at_the_top_when_it_begins_by_lifting() -> None:
    assert count_times(work("glute-bridge", "2-0-1-1")) == (1, 5, 9)
    assert ticks(work("glute-bridge", "2-0-1-1")) == (0, 1, 2, 4, 5, 6, 8, 9, 10)


@pytest.mark.parametrize("tempo", ["0-0-3-0", "3-0-0-0", "0.5-0-0.5-0", "9-0-0.5-0"])
@pytest.mark.parametrize("exercise", ["glute-bridge", "bodyweight-squat"])
def test_every_count_leaves_room_to_be_said(exercise: str, tempo: str) -> None:
    step = work(exercise, tempo)
    times = count_times(step)
    assert times[0] >= 0
    assert step.duration - times[-1] >= COUNT_ROOM
    assert {later - sooner for sooner, later in pairwise(times)} == {step.duration / 3}


@pytest.mark.parametrize("talk", TALKS)
@pytest.mark.parametrize("way", ["slower", "faster"])
@pytest.mark.parametrize("block", [SQUATS, DEADLIFTS])
def test_at_a_changed_tempo_every_count_is_on_its_time_and_nothing_overlaps(
    block: dict[str, object], way: Literal["slower", "faster"], talk: Talk
) -> None:
    ride = Ride(own(block)).until(at("ready"))
    while not only(Refused, ride.send(events.TempoChanged, way=way)):
        scripted = sheet(ride.steps, speech(), listener(Case("mine", talk=talk)))
        check_no_overlap(scripted)
        for step, _start, cues in scripted:
            counts = [(cue.value, cue.at) for cue in cues if cue.kind == "count"]
            assert counts == list(enumerate(count_times(step), 1))
    assert ride.session.swaps


def test_what_has_no_tempo_has_no_beat() -> None:
    step = own(SQUATS).steps()[0]
    assert (count_times(step), ticks(step)) == ((), ())


def test_estimates_grow_with_the_text_and_shrink_with_the_pace() -> None:
    assert estimate("One.") < estimate("One long line.") < estimate("One long line, and another.")
    assert estimate("75 seconds", 2.0) == estimate("75 seconds") / 2
    assert estimate("12") > estimate("ab")


@pytest.mark.parametrize(
    ("ride", "message", "arguments"),
    [
        (Ride(built_in("full")).until(at("timed")), "picked-up-timed", {"exercise": "walk", "minutes": 10}),
        (Ride(own(SQUATS)).until(at("ready")), "picked-up", {"exercise": "bodyweight-squat"}),
        (Ride(own(SQUATS), "self").until(at("repetitions")), "picked-up", {"exercise": "bodyweight-squat"}),
        (Ride(own(SQUATS)).until(at("rest", 2)), "picked-up-rest", {"exercise": "bodyweight-squat", "seconds": 51}),
        (
            Ride(own(SQUATS)).until(at("repetitions", 2)),
            "picked-up-set",
            {"exercise": "bodyweight-squat", "set": 2, "sets": 2, "repetition": 3},
        ),
        (
            Ride(own(DEADLIFTS)).until(at("repetitions", 2, "right")),
            "picked-up-set-side",
            {"exercise": "single-leg-rdl", "set": 2, "sets": 2, "repetition": 3, "side": "right"},
        ),
        (
            Ride(built_in("starter")).until(at("repetitions", 2, phase="warm_up")),
            "picked-up-round",
            {"exercise": "knee-hug", "round": 2, "rounds": 3, "repetition": 4},
        ),
        (
            Ride(own({**SQUATS, "sets": 1})).until(at("repetitions")),
            "picked-up-move",
            {"exercise": "bodyweight-squat", "repetition": 3},
        ),
        (
            Ride(own({**DEADLIFTS, "sets": 1})).until(at("repetitions", 1, "left")),
            "picked-up-move-side",
            {"exercise": "single-leg-rdl", "repetition": 3, "side": "left"},
        ),
    ],
)
def test_where_somebody_was_is_said_in_one_sentence(ride: Ride, message: str, arguments: dict[str, object]) -> None:
    ride.send(events.Pause, after=9)
    say = where(ride.plan, ride.session, ride.now + 5000)
    check_words([say])
    assert (say.id, dict(say.arguments)) == (message, arguments)
