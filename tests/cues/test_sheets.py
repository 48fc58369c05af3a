"""The built-in workouts, for every listener, in every locale."""

from __future__ import annotations

import pytest

from engine.cues.models import Cue
from engine.cues.timing import count_times
from engine.workflow import Step
from tests.cues.speaking import EVERYBODY, SEEDS, Case, check_exact, check_no_overlap, cues_of, left, messages, speech
from tests.workflow.driving import built_in

everybody = pytest.mark.parametrize("case", EVERYBODY, ids=str)


def name_of(case: Case, exercise: str | None) -> str:
    return speech(case.locale).words.exercise(exercise or "").lower()


def side_of(case: Case, step: Step) -> str:
    words = {"en-US": {"left": "left side", "right": "right side"}, "de-DE": {"left": "linke", "right": "rechte"}}
    return words[case.locale][step.side or ""]


def texts(cues: tuple[Cue, ...]) -> str:
    return " ".join(cue.text for cue in cues).lower()


@everybody
def test_nothing_overlaps_and_everything_stays_within_its_step(case: Case) -> None:
    for seed in SEEDS:
        check_no_overlap(cues_of(case._replace(seed=seed)))


@everybody
def test_times_are_named_when_they_are_true(case: Case) -> None:
    check_exact(cues_of(case))


@everybody
def test_every_repetition_is_counted_on_its_beat(case: Case) -> None:
    for step, _start, cues in cues_of(case):
        counts = [(cue.value, cue.at) for cue in cues if cue.kind == "count"]
        if step.kind == "repetitions" and case.pace == "guided":
            assert counts == list(enumerate(count_times(step), 1))
            assert [cue.text for cue in cues if cue.kind == "count"] == [str(value) for value, _ in counts]
        else:
            assert counts == []


@everybody
def test_S2_every_rest_says_what_is_left_and_counts_down(case: Case) -> None:
    for step, _start, cues in cues_of(case):
        if step.kind == "rest":
            assert left(cues) == [round(step.duration / 2), 10, 5, 4, 3, 2, 1]
            assert [cue.text for cue in cues[-5:]] == ["5", "4", "3", "2", "1"]
            assert cues[-1].at == step.duration - 1


@everybody
def test_every_rest_names_what_is_next(case: Case) -> None:
    sheet = cues_of(case)
    for step, _start, cues in sheet:
        if step.kind == "rest":
            preview = next(cue for cue in cues if cue.kind == "preview")
            assert name_of(case, sheet[step.index + 1].step.exercise) in preview.text.lower()


@everybody
def test_every_set_is_announced_by_name_and_counted_in(case: Case) -> None:
    for step, _start, cues in cues_of(case):
        if step.kind == "ready":
            assert name_of(case, step.exercise) in texts(cues)
            assert left(cues) == [3, 2, 1]
        if step.kind == "repetitions":
            assert (cues[0].at, cues[0].message) == (0.0, "go")


@everybody
def test_E6_both_sides_of_every_one_sided_set_are_announced(case: Case) -> None:
    sheet = cues_of(case)
    announced = 0
    for step, _start, _cues in sheet:
        if step.kind in {"repetitions", "hold"} and step.side:
            before = sheet[step.index - 1]
            assert before.step.kind == ("ready" if step.side == "left" else "change")
            assert side_of(case, step) in texts(before.cues), before
            announced += 1
    assert announced % 2 == 0 < announced


@everybody
def test_how_to_is_told_only_to_who_is_new_and_only_once(case: Case) -> None:
    told = [message for message in messages(cues_of(case)) if ".how-" in message]
    assert len(told) == len(set(told))
    assert bool(told) == (case.new and case.talk != "terse")


@pytest.mark.parametrize("case", [case for case in EVERYBODY if case.new and case.talk != "terse"], ids=str)
def test_how_to_comes_before_the_exercise_is_done_first(case: Case) -> None:
    sheet = cues_of(case)
    done: set[str] = set()
    for step, _start, cues in sheet:
        told = {cue.message.partition(".")[0] for cue in cues if ".how-" in cue.message}
        assert not told & done
        if step.kind in {"repetitions", "hold"}:
            done.add(f"exercise-{step.exercise}")


@everybody
def test_A6_the_disclaimer_is_spoken_the_first_time_and_only_then(case: Case) -> None:
    assert messages(cues_of(case)).count("disclaimer") == int(case.new)


@everybody
def test_the_cardio_is_announced_with_its_times(case: Case) -> None:
    for step, _start, cues in cues_of(case):
        if step.kind == "timed":
            half = round(step.duration / 2)
            assert left(cues) == [half, 60, 10, 3, 2, 1]
            named = next(cue for cue in cues if cue.value == half)
            # Five minutes to go are five; of five minutes, two and a half are only half.
            assert named.message == ("half-way-minutes" if half % 60 == 0 else "half-way")


@everybody
def test_C2_a_stretch_is_held_to_the_second(case: Case) -> None:
    for step, _start, cues in cues_of(case):
        if step.kind == "hold":
            assert (cues[0].message, cues[0].at) == ("hold", 0.0)
            assert left(cues) == [15, 10, 3, 2, 1]


@everybody
def test_at_ones_own_pace_the_target_is_said_instead_of_counts(case: Case) -> None:
    for step, _start, cues in cues_of(case):
        if step.kind == "repetitions":
            assert ("self-paced" in [cue.message for cue in cues]) == (case.pace == "self")


def test_the_sheet_is_as_long_as_the_workout() -> None:
    sheet = cues_of(Case("full"))
    steps = built_in("full").steps()
    assert [each.step for each in sheet] == list(steps)
    assert sheet[-1].start + sheet[-1].step.duration == sum(step.duration for step in steps)
