"""``coach script``: the whole cue sheet, against what the programme asks for."""

from __future__ import annotations

import os
import subprocess
from collections import Counter
from itertools import pairwise

import msgspec
import pytest
from msgspec import UNSET

from engine.catalog.loader import load
from engine.words.words import Words
from tests.cli.command import COACH, Finished
from tests.cli.shapes import Cue, Script, Step, read

COUNTDOWN = [5, 4, 3, 2, 1]


@pytest.fixture(scope="module")
def spoken(tmp_path_factory) -> Script:
    """The full session with the real voice's lengths, from the real command."""
    return _script(tmp_path_factory.mktemp("home"), "full", "--json")


@pytest.fixture(scope="module")
def estimated(tmp_path_factory) -> Script:
    return _script(tmp_path_factory.mktemp("home"), "full", "--json", "--text")


def _script(home, *arguments) -> Script:
    done = subprocess.run(
        [str(COACH), "script", *arguments],
        env=os.environ | {"FORM_COACH_HOME": str(home)},
        capture_output=True,
        timeout=120,
        check=False,
    )
    finished = Finished(done.returncode, done.stdout.decode(), done.stderr.decode())
    assert finished.err == ""
    return read(finished.document, Script)


@pytest.fixture(params=["spoken", "estimated"])
def full(request) -> Script:
    return request.getfixturevalue(request.param)


def work(script: Script, phase: str) -> list[Step]:
    return [one for one in script.steps if one.phase == phase and one.kind in {"repetitions", "hold", "timed"}]


def everything(script: Script) -> list[Cue]:
    return [cue for step in script.steps for cue in step.cues]


def test_the_head(full):
    assert (full.workout, full.locale) == ("full", "en-US")
    assert full.duration == sum(step.duration for step in full.steps)
    assert [step.index for step in full.steps] == list(range(len(full.steps)))


def test_the_steps_follow_each_other_without_a_gap(full):
    assert full.steps[0].start == 0.0
    assert all(one.end == pytest.approx(other.start) for one, other in pairwise(full.steps))
    assert full.steps[-1].end == pytest.approx(full.duration)


def test_W1_ten_minutes_of_cardio_come_first(full):
    first = full.steps[0]
    assert (first.phase, first.kind, first.exercise, first.duration) == ("warm_up", "timed", "walk", 600.0)


def test_W2_three_rounds_of_four_moves_of_ten(full):
    moves = [step for step in work(full, "warm_up") if step.round]
    order = ["knee-hug", "glute-bridge", "lunge-elbow-to-instep", "standing-hip-flexion"]
    assert [(step.round, step.exercise) for step in moves] == [(n, move) for n in (1, 2, 3) for move in order]
    assert {step.repetitions for step in moves} == {10}
    for step in moves:
        assert [cue.value for cue in step.cues if cue.kind == "count"] == list(range(1, 11))


def test_S1_S6_five_exercises_of_three_sets_of_eight_to_twelve(full):
    sets = work(full, "exercise")
    order = ["single-leg-rdl", "bodyweight-squat", "glute-bridge", "split-squat", "banded-hamstring-curl"]
    assert list(dict.fromkeys(step.exercise for step in sets)) == order
    for exercise in order:
        mine = [step for step in sets if step.exercise == exercise]
        assert {step.set for step in mine} == {1, 2, 3}
        assert {step.sets for step in mine} == {3}
        assert all(8 <= step.repetitions <= 12 for step in mine)


def test_both_sides_in_every_set_of_a_one_sided_exercise(full):
    sides = Counter((step.exercise, step.set, step.side) for step in work(full, "exercise"))
    assert set(sides.values()) == {1}
    for exercise in ("single-leg-rdl", "split-squat"):
        for number in (1, 2, 3):
            assert (exercise, number, "left") in sides
            assert (exercise, number, "right") in sides
    assert {side for exercise, _, side in sides if exercise == "bodyweight-squat"} == {None}


def test_every_repetition_is_counted_at_its_tempo(full):
    for step in full.steps:
        if step.kind != "repetitions":
            continue
        counts = [cue for cue in step.cues if cue.kind == "count"]
        assert [cue.value for cue in counts] == list(range(1, step.repetitions + 1))
        tempo = sum(float(part) for part in step.tempo.split("-"))
        assert step.duration == step.repetitions * tempo
        assert {round(b.at - a.at, 6) for a, b in pairwise(counts)} == {tempo}


def test_S2_rests_of_sixty_to_ninety_seconds_between_all_sets(full):
    rests = [step for step in full.steps if step.phase == "rest"]
    assert len(rests) == 15  # before each set, the first one too: it ends the warm-up
    assert all(60 <= step.duration <= 90 for step in rests)


def test_every_long_rest_ends_with_five_seconds_counted_down_on_the_second(full):
    for step in full.steps:
        if step.kind == "rest" and step.duration >= 20:
            last = [(cue.value, cue.at) for cue in step.cues if cue.kind == "time" and cue.value <= 5]
            assert last == [(left, step.end - left) for left in COUNTDOWN]


def test_the_next_exercise_is_named_in_every_rest(full):
    words = Words.load("en-US")
    for step, following in pairwise(full.steps):
        if step.kind == "rest":
            name = words.exercise(following.exercise).casefold()
            assert any(name in cue.text.casefold() for cue in step.cues if cue.kind == "preview"), step


def test_C1_C2_five_minutes_of_walking_and_three_stretches(full):
    walk, *stretches = work(full, "cool_down")
    assert (walk.exercise, walk.duration) == ("walk", 300.0)
    exercises = load().exercises
    stretched = {muscle for step in stretches for muscle in exercises[step.exercise].primary}
    assert {"hamstrings", "glutes", "hip-flexors"} <= stretched
    for exercise in {step.exercise for step in stretches}:
        sides = [step.side for step in stretches if step.exercise == exercise]
        assert sides == ([None] if exercises[exercise].sides == "both" else ["left", "right"])


def test_no_two_cues_overlap_in_the_whole_document(full):
    cues = everything(full)
    assert len(cues) > 900
    assert all(one.at + one.length <= other.at for one, other in pairwise(cues))
    for step in full.steps[:-1]:
        assert all(step.start <= cue.at and cue.at + cue.length <= step.end for cue in step.cues)


def test_it_ends_with_letting_go_and_a_farewell_after_its_time(full):
    *during, release, farewell = full.steps[-1].cues
    assert (release.text, farewell.text) == (
        "And release.",
        "That is it, you are done. 61 minutes. See you next time.",
    )
    assert during[-1].at + during[-1].length <= full.duration <= release.at < full.duration + 0.2
    assert release.at + release.length + 0.5 < farewell.at


def test_counts_and_times_do_not_depend_on_the_voice(spoken, estimated):
    exact = [[(cue.at, cue.value) for cue in everything(one) if cue.value is not UNSET] for one in (spoken, estimated)]
    assert exact[0] == exact[1]
    assert spoken.duration == estimated.duration
    assert {cue.length for cue in everything(spoken)} != {cue.length for cue in everything(estimated)}


def test_one_text_has_one_length_at_its_own_pace(spoken):
    """The lengths are those of clips: a text differs only where it was sped up to fit."""
    lengths: dict[str, set[float]] = {}
    for cue in everything(spoken):
        lengths.setdefault(cue.text, set()).add(cue.length)
    assert max(map(len, lengths.values())) <= 3


def test_the_shape_is_strict():
    """An unknown field, a count without its number, an announcement with one: all are errors."""
    cue = {"at": 0.0, "kind": "count", "text": "1", "length": 0.4, "value": 1}
    read(cue, Cue)
    for wrong in (cue | {"pace": 1.0}, {**cue, "kind": "form"}, {key: cue[key] for key in cue if key != "value"}):
        with pytest.raises(msgspec.ValidationError):
            read(wrong, Cue)
