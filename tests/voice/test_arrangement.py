"""Where the sounds of a workout go: every clip at its sample, ticks and bells out of the way of the words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest

from engine.catalog.loader import load
from engine.catalog.models import Block, Workout
from engine.catalog.terms import Tempo
from engine.cues.estimate import estimate
from engine.cues.farewell import closed
from engine.cues.models import Cue, Listener
from engine.cues.sheet import Scripted, sheet
from engine.cues.sounds import QUIET
from engine.voice import tones
from engine.voice.arrangement import arrange, captions, chapters, length
from engine.voice.port import SAMPLE_RATE, Clip
from engine.voice.track_parts import Placed
from engine.words.speech import SpokenWords
from engine.words.words import Words
from engine.workflow.definition_builder import define
from engine.workflow.steps import Step, compile_steps
from tests.voice import every_tone

CATALOG = load()
HUSH = round(QUIET * SAMPLE_RATE)
TONES = {name: make().tobytes() for name, make in every_tone.TONES.items()}
SOFT = {name: (make() // 2).tobytes() for name, make in every_tone.TONES.items()}


def clip(text: str, pace: float) -> Clip:
    """As long as the estimate said; every sample the same, so that nothing else looks like it."""
    return Clip(np.full(round(estimate(text, pace) * SAMPLE_RATE), 7, np.int16))


def scripted(workout: Workout, **listener: object) -> tuple[Scripted, ...]:
    steps = compile_steps(define(workout, CATALOG))
    return sheet(steps, SpokenWords(Words.load("en-US")), Listener(workout=workout.id, **listener))


def quick(tempo: str) -> Workout:
    """One set at ``tempo``, nothing else."""
    block = Block(exercise="bodyweight-squat", sets=2, repetitions=6, tempo=tempo, rest=30)
    return Workout(id="quick", warm_up="none", block=(block,), cool_down="none")


def named(placed: Placed) -> str:
    content = placed.samples.tobytes()
    found = [name for name in TONES if content in (TONES[name], SOFT[name])]
    return found[0] if found else "speech"


def heard(placed: tuple[Placed, ...], name: str) -> list[Placed]:
    return [one for one in placed if named(one) == name]


def cues(whole: tuple[Scripted, ...]) -> Iterator[tuple[float, Cue]]:
    return ((one.start + cue.at, cue) for one in whole for cue in one.cues)


def counts(whole: tuple[Scripted, ...]) -> list[int]:
    return [round(at * SAMPLE_RATE) for at, cue in cues(whole) if cue.kind in {"count", "time"}]


@pytest.fixture(scope="module")
def full() -> tuple[Scripted, ...]:
    return scripted(CATALOG.workouts["full"])


TEMPOS = ["2-1-1-0", "2-0-1-1", "1-0-0-0", "0.5-0-0.5-0", "0-0-1-0", "3-2-1-1", "0.5-0-0.5-0.5"]
WORKOUTS = [*CATALOG.workouts.values(), *(quick(tempo) for tempo in TEMPOS)]
each_workout = pytest.mark.parametrize("workout", WORKOUTS, ids=[*CATALOG.workouts, *TEMPOS])


@each_workout
@pytest.mark.parametrize("talk", ["terse", "normal", "chatty"])
def test_every_cue_is_at_the_sample_of_its_time(workout, talk):
    whole = scripted(workout, talk=talk)
    arranged = arrange(whole, clip)
    assert [one.at for one in heard(arranged.placed, "speech")] == [round(at * SAMPLE_RATE) for at, _ in cues(whole)]


def test_times_are_rounded_once_and_never_added_up():
    cue = Cue(0.1, "count", "count", {}, "1", 0.3, 1)
    thirds = tuple(
        Scripted(Step(n, "exercise", "hold", "block-0", "walk", 1 / 3), n / 3, (cue,)) for n in range(10_000)
    )
    placed = arrange(thirds, lambda *_: Clip(np.full(10, 7, np.int16)), sounds=False).placed
    assert [one.at for one in placed] == [round((n / 3 + 0.1) * SAMPLE_RATE) for n in range(10_000)]


@each_workout
def test_no_two_words_sound_at_once(workout):
    speech = heard(arrange(scripted(workout), clip).placed, "speech")
    assert all(one.at + len(one.samples) <= other.at for one, other in pairwise(speech))


@each_workout
def test_no_tick_sounds_under_a_word_or_just_before_it(workout):
    arranged = arrange(scripted(workout), clip)
    speech = [(one.at, one.at + len(one.samples)) for one in heard(arranged.placed, "speech")]
    for tick in heard(arranged.placed, "tick"):
        end = tick.at + len(tick.samples) + HUSH
        assert all(stop <= tick.at or end <= start for start, stop in speech)


@each_workout
def test_nothing_but_the_clip_begins_near_a_count(workout):
    whole = scripted(workout)
    placed = arrange(whole, clip).placed
    others = [one for one in placed if named(one) != "speech"]
    for at in counts(whole):
        assert not [one for one in others if one.at - HUSH <= at < one.at + len(one.samples) + HUSH], at / SAMPLE_RATE


def test_the_tempo_ticks_where_nobody_speaks(full):
    ticks = [one.at / SAMPLE_RATE for one in heard(arrange(full, clip).placed, "tick")]
    squat = next(one for one in full if one.step.exercise == "bodyweight-squat" and one.step.kind == "repetitions")
    assert squat.step.tempo == Tempo(2, 1, 1, 0)
    inside = [at - squat.start for at in ticks if 0 <= at - squat.start < squat.step.duration]
    assert inside, "no tick in a set of squats"
    assert {at % 4 for at in inside} <= {0.0, 2.0}, "the turn at 3 is that of the count"
    assert len(ticks) > 200


def test_each_change_of_step_has_its_sound(full):
    placed = arrange(full, clip).placed
    at = {round(one.at / SAMPLE_RATE, 3): named(one) for one in placed if named(one) not in {"speech", "tick"}}
    for before, after in pairwise(full):
        if after.step.kind in {"repetitions", "hold", "timed"}:
            expected = "bell"
        elif after.step.kind == "rest":
            expected = "rest_bell"
        else:
            expected = "ready_bell" if before.step.kind == "rest" else "end_bell"
        assert at[round(after.start, 3)] == expected, after.step
    assert at[0.0] == "bell"
    assert at[length(full)] == "end_bell"


def test_a_bell_under_a_word_is_softer(full):
    placed = arrange(full, clip).placed
    first = next(one for one in placed if named(one) == "bell")
    assert first.at == 0
    assert first.samples.tobytes() == SOFT["bell"]
    last = placed[-1]
    assert last.samples.tobytes() == TONES["end_bell"]


def test_the_last_bell_is_softer_under_the_farewell_which_is_heard_to_its_end(full):
    whole = closed(full, SpokenWords(Words.load("en-US")))
    arranged = arrange(whole, clip)
    (bell,) = [one for one in heard(arranged.placed, "end_bell") if one.at == round(length(whole) * SAMPLE_RATE)]
    assert bell.samples.tobytes() == SOFT["end_bell"]
    assert length(whole) == length(full)
    farewell = heard(arranged.placed, "speech")[-1]
    assert farewell.at > bell.at
    assert arranged.total == farewell.at + len(farewell.samples)


def test_the_last_bell_rings_out(full):
    arranged = arrange(full, clip)
    assert arranged.total == round(length(full) * SAMPLE_RATE) + len(tones.end_bell())
    assert all(one.at + len(one.samples) <= arranged.total for one in arranged.placed)


def test_without_sounds_there_are_words_alone_and_the_length_is_the_workouts(full):
    arranged = arrange(full, clip, sounds=False)
    assert {named(one) for one in arranged.placed} == {"speech"}
    assert arranged.total == round(length(full) * SAMPLE_RATE) == 3661 * SAMPLE_RATE


@each_workout
def test_all_is_in_order_of_time(workout):
    placed = arrange(scripted(workout), clip).placed
    assert all(one.at <= other.at for one, other in pairwise(placed))
    assert placed[0].at >= 0


def test_a_clip_is_asked_for_at_the_pace_of_its_cue(full):
    asked: list[tuple[str, float]] = []

    def asking(text: str, pace: float) -> Clip:
        asked.append((text, pace))
        return clip(text, pace)

    arrange(full, asking)
    assert asked == [(cue.text, cue.pace) for _, cue in cues(full)]


def test_the_same_sheet_is_arranged_alike(full):
    one, other = arrange(full, clip), arrange(full, clip)
    assert [(each.at, each.samples.tobytes()) for each in one.placed] == [
        (each.at, each.samples.tobytes()) for each in other.placed
    ]


def test_captions_hold_the_words_from_when_to_when_they_are_said(full):
    assert [(one.start, one.end, one.text) for one in captions(full)] == [
        (at, pytest.approx(at + cue.length), cue.text) for at, cue in cues(full)
    ]


def test_a_chapter_a_step_without_gaps(full):
    parts = chapters(full, lambda step: f"step {step.index}")
    assert [part.title for part in parts] == [f"step {number}" for number in range(len(full))]
    assert parts[0].start == 0.0
    assert parts[-1].end == length(full)
    assert all(one.end == other.start for one, other in pairwise(parts))


def test_nothing_is_nothing():
    assert arrange((), clip) == ((), 0)
    assert length(()) == 0.0
