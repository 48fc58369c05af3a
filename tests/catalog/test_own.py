"""Workouts of one's own: what is taken, and what every mistake is answered with."""

from __future__ import annotations

import os
import pickle
import tracemalloc
from pathlib import Path

import pytest

from engine.catalog.errors import CatalogError, UnknownWorkoutError, WorkoutFileError
from engine.catalog.loader import load
from engine.catalog.models import Block, Cardio, Circuit, CoolDown, Stretch, WarmUp, Workout
from engine.catalog.own_workout import LARGEST, find_workout, read_workout

CATALOG = load()
LUNCH = """
id = "legs-at-lunch"
title = "Legs at lunch"
[warm_up]
cardio = { exercise = "walk", minutes = 5 }
circuit = { rounds = 2, repetitions = 10, exercises = ["knee-hug", "glute-bridge"] }
[[block]]
exercise = "goblet-squat"
sets = 3
repetitions = [8, 12]
rest = 75
tempo = "3-1-1-0"
[cool_down]
cardio = { exercise = "walk", minutes = 5 }
stretches = [{ exercise = "seated-toe-reach", seconds = 30 }]
"""
BLOCK = '[[block]]\nexercise = "split-squat"\n'
SMALL = f'id = "mine"\n{BLOCK}'
ID_ALLOWED = "lower-case words joined by hyphens, such as single-leg-rdl, 64 characters at most"
BLOCK_FIELDS = (
    "exercise, repetitions, seconds, tempo, ready, change, each_set, weight, side, first, work, hold, most, sets, "
    "rest, warm_up_sets, every"
)
REPETITIONS = "a whole number from 1 to 50 or a list of 2, each a whole number from 1 to 50"
WEIGHED = 'A weight has its unit, in quotation marks: "20kg" or "45lb".'
BRACKETS = "Every exercise has a [[block]] of its own, in double brackets."
LIST = "'coach exercises' lists them all."


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(content: str | bytes) -> Workout:
    raw = content.encode() if isinstance(content, str) else content
    Path("legs.toml").write_bytes(raw)
    return read_workout(Path("legs.toml"), CATALOG)


def refused(content: str | bytes) -> WorkoutFileError:
    with pytest.raises(WorkoutFileError) as caught:
        read(content)
    return caught.value


def test_the_documented_example(here: Path) -> None:
    assert read(LUNCH) == Workout(
        id="legs-at-lunch",
        title="Legs at lunch",
        warm_up=WarmUp(
            cardio=Cardio(exercise="walk", minutes=5),
            circuit=Circuit(rounds=2, repetitions=10, exercises=("knee-hug", "glute-bridge")),
        ),
        block=(Block(exercise="goblet-squat", sets=3, repetitions=(8, 12), rest=75, tempo="3-1-1-0"),),
        cool_down=CoolDown(
            cardio=Cardio(exercise="walk", minutes=5), stretches=(Stretch(exercise="seated-toe-reach", seconds=30),)
        ),
    )


def test_an_id_and_one_block_are_enough(here: Path) -> None:
    assert read(SMALL) == Workout(id="mine", title="Mine", block=(Block(exercise="split-squat"),))


def test_parts_can_be_left_away(here: Path) -> None:
    workout = read(f'id = "mine"\nwarm_up = "none"\n{BLOCK}[cool_down]\ncardio = "none"\nstretches = []')
    assert (workout.warm_up, workout.cool_down) == ("none", CoolDown(cardio="none", stretches=()))


def test_W1_W2_C1_another_cardio_keeps_the_standard_minutes_and_moves(here: Path) -> None:
    parts = '[warm_up]\ncardio = {exercise = "cycle"}\ncircuit = {rounds = 2}\n[cool_down]\ncardio = {}\n'
    workout = read(SMALL + parts)
    assert isinstance(workout.warm_up, WarmUp)
    assert isinstance(workout.cool_down, CoolDown)
    assert isinstance(workout.warm_up.circuit, Circuit)
    standard = CATALOG.standards.warm_up.circuit
    assert isinstance(standard, Circuit)
    assert workout.warm_up.cardio == Cardio(exercise="cycle", minutes=10)
    assert (workout.warm_up.circuit.rounds, workout.warm_up.circuit.exercises) == (2, standard.exercises)
    assert workout.cool_down.cardio == Cardio(exercise="walk", minutes=5)


def test_a_byte_order_mark_does_no_harm(here: Path) -> None:
    assert read(b"\xef\xbb\xbf" + SMALL.encode()).id == "mine"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        # --- what is missing ---
        ("", f"id is missing; allowed: {ID_ALLOWED}."),
        ('id = "a"', f"block is missing; allowed: a list of 1 to 30, each a table. {BRACKETS}"),
        ('id = "a"\nblock = []', f"block is []; allowed: a list of 1 to 30, each a table. {BRACKETS}"),
        ('id = "a"\n[[block]]\nsets = 2', f"block[0].exercise is missing; allowed: {ID_ALLOWED}."),
        # --- of the wrong type ---
        ('id = "a"\n[block]\nsets = 2', f"block is a table; allowed: a list of 1 to 30, each a table. {BRACKETS}"),
        ("id = 3", f"id is 3; allowed: {ID_ALLOWED}."),
        (SMALL + 'sets = "3"', 'block[0].sets is "3"; allowed: a whole number from 1 to 10.'),
        (SMALL + "sets = true", "block[0].sets is true; allowed: a whole number from 1 to 10."),
        (SMALL + "sets = 2.5", "block[0].sets is 2.5; allowed: a whole number from 1 to 10."),
        (SMALL + "sets = 2026-11-23", "block[0].sets is 2026-11-23; allowed: a whole number from 1 to 10."),
        (SMALL + "weight = 20", f"block[0].weight is 20; allowed: text or a list of 1 to 10, each text. {WEIGHED}"),
        (SMALL + "rest = [60]", "block[0].rest is [60]; allowed: a whole number from 0 to 600."),
        (SMALL + 'repetitions = "8"', f'block[0].repetitions is "8"; allowed: {REPETITIONS}.'),
        (
            SMALL + "[warm_up]\ncircuit = 3",
            'warm_up.circuit is 3; allowed: a table or "none".',
        ),
        ("facts = [1]\n" + SMALL, "facts[0] is 1; allowed: text."),
        # --- out of range ---
        (SMALL + BLOCK + "rest = -1", "block[1].rest is -1; allowed: a whole number from 0 to 600."),
        (SMALL + "sets = 11", "block[0].sets is 11; allowed: a whole number from 1 to 10."),
        (SMALL + "sets = 0x" + "f" * 5000, "block[0].sets is a huge number; allowed: a whole number from 1 to 10."),
        (SMALL + "repetitions = [8]", f"block[0].repetitions is [8]; allowed: {REPETITIONS}."),
        (SMALL + "repetitions = [0, 5]", "block[0].repetitions[0] is 0; allowed: a whole number from 1 to 50."),
        (
            SMALL + "repetitions = [12, 8]",
            "block[0].repetitions is [12, 8]; allowed: the fewest first, then the most. Did you mean [8, 12]?",
        ),
        (
            SMALL + "repetitions = 8\nseconds = 30",
            "block[0].repetitions is 8; this set has seconds = 30 too; allowed: either repetitions or seconds.",
        ),
        (
            SMALL + "[warm_up]\ncardio = {minutes = nan}",
            "warm_up.cardio.minutes is nan; allowed: a number from 1 to 60.",
        ),
        (
            SMALL + 'tempo = "fast"',
            'block[0].tempo is "fast"; allowed: four numbers of seconds joined by hyphens, such as 2-1-1-0.',
        ),
        (
            SMALL + 'tempo = "0-0-0.5-0"',
            'block[0].tempo is "0-0-0.5-0"; allowed: a second or more for a repetition, such as 2-1-1-0.',
        ),
        (f'title = "{"é" * 101}"\n{SMALL}', f'title is "{"é" * 60}…"; allowed: text of at most 100 characters.'),
        ('warm_up = "no"\n' + SMALL, 'warm_up is "no"; allowed: a table or "none".'),
        (f'id = "{"a" * 65}"\n{BLOCK}', f'id is "{"a" * 60}…"; allowed: {ID_ALLOWED}.'),
        ('id = "a\\n"\n' + BLOCK, f'id is "a\\n"; allowed: {ID_ALLOWED}.'),
        # --- names ---
        (
            'id = "a"\n[[block]]\nexercise = "gobelt-squat"',
            f'block[0].exercise is "gobelt-squat"; there is no such exercise. Did you mean "goblet-squat"? {LIST}',
        ),
        (
            'id = "a"\n[[block]]\nexercise = "Goblet Squut"',
            f'block[0].exercise is "Goblet Squut"; there is no such exercise. Did you mean "goblet-squat"? {LIST}',
        ),
        (
            'id = "a"\n[[block]]\nexercise = "qqq"',
            f'block[0].exercise is "qqq"; there is no such exercise. {LIST}',
        ),
        (
            SMALL + '[warm_up]\ncircuit = {exercises = ["knee-hug", "knee hugs"]}',
            f'warm_up.circuit.exercises[1] is "knee hugs"; there is no such exercise. Did you mean "knee-hug"? {LIST}',
        ),
        (
            SMALL + "rset = 60",
            f'block[0].rset is 60; there is no such field; allowed: {BLOCK_FIELDS}. Did you mean "rest"?',
        ),
        (
            SMALL + 'warm_up = "none"',
            f'block[0].warm_up is "none"; there is no such field; allowed: {BLOCK_FIELDS}. '
            '"warm_up" belongs at the top of the file, before the first [[block]].',
        ),
        (
            SMALL + '"` - at `$.id`" = 1',
            f'block[0]."` - at `$.id`" is 1; there is no such field; allowed: {BLOCK_FIELDS}.',
        ),
        (
            'id = "full"\n' + BLOCK,
            'id is "full"; a built-in workout has this id. Give yours another id, or both would have one history.',
        ),
        ('title = "\\u001b[2J"\n' + SMALL, 'title is "\\u001b[2J"; allowed: one line of printable text.'),
        # --- the wrong kind of exercise ---
        (
            'id = "a"\n[[block]]\nexercise = "seated-toe-reach"',
            'block[0].exercise is "seated-toe-reach"; its kind is stretch; '
            "allowed: an exercise of the kind activation or strength.",
        ),
        (
            SMALL + '[warm_up]\ncardio = {exercise = "split-squat", minutes = 5}',
            'warm_up.cardio.exercise is "split-squat"; its kind is strength; allowed: an exercise of the kind cardio.',
        ),
        (
            SMALL + '[warm_up]\ncircuit = {exercises = ["walk"]}',
            'warm_up.circuit.exercises[0] is "walk"; its kind is cardio; '
            "allowed: an exercise of the kind activation or strength.",
        ),
        (
            SMALL + '[cool_down]\nstretches = [{exercise = "knee-hug"}]',
            'cool_down.stretches[0].exercise is "knee-hug"; its kind is activation; '
            "allowed: an exercise of the kind stretch.",
        ),
        # --- no TOML at all ---
        (
            "id = \n",
            "it is not TOML: Invalid value (at line 1, column 6).",
        ),
        ("a = " + "[" * 9000, "its lists or tables are nested too deeply."),
        (b"id = 'caf\xe9'", "it is not UTF-8 text: line 1 holds the byte 0xe9."),
        (b"#" * (LARGEST + 2), f"it is {LARGEST + 2} bytes long; allowed: at most {LARGEST} bytes."),
    ],
)
def test_every_mistake_has_one_clear_message(here: Path, content: str | bytes, message: str) -> None:
    assert str(refused(content)) == f"legs.toml: {message}"


def test_a_number_too_long_to_read_is_refused(here: Path) -> None:
    assert str(refused("a = " + "9" * 5000)).startswith("legs.toml: it is not TOML: Exceeds the limit")


def test_keys_of_very_many_parts_are_refused_in_time(here: Path) -> None:
    assert refused("[" + ".".join("a" * (LARGEST // 2 - 2)) + "]").path == "a"


def test_an_error_carries_its_parts(here: Path) -> None:
    error = refused(SMALL + BLOCK + "rest = -1")
    assert (error.file, error.path, error.value) == ("legs.toml", "block[1].rest", -1)
    assert (error.allowed, error.hint) == ("a whole number from 0 to 600", "")
    assert isinstance(error, CatalogError)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_a_large_file_is_refused_unread(here: Path) -> None:
    with Path("big.toml").open("wb") as file:
        file.truncate(10_000_000)
    tracemalloc.start()
    try:
        with pytest.raises(
            WorkoutFileError, match=r"^big\.toml: it is 10000000 bytes long; allowed: at most 65536 bytes\.$"
        ):
            read_workout(Path("big.toml"), CATALOG)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_a_missing_file(here: Path) -> None:
    with pytest.raises(WorkoutFileError, match=r"^no\.toml: there is no such file\.$"):
        find_workout("no.toml", CATALOG)


def test_a_directory(here: Path) -> None:
    Path("legs.toml").mkdir()
    with pytest.raises(WorkoutFileError, match=r"^legs\.toml: it is a directory; allowed: a TOML file\.$"):
        find_workout("legs.toml", CATALOG)


def test_a_file_one_may_not_read(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("legs.toml").write_text(SMALL)

    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)
    with pytest.raises(WorkoutFileError, match=r"^legs\.toml: it cannot be read: Permission denied\.$"):
        find_workout("legs.toml", CATALOG)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_not_waited_for(here: Path) -> None:
    os.mkfifo("legs.toml")
    with pytest.raises(WorkoutFileError, match="it is no ordinary file"):
        find_workout("legs.toml", CATALOG)


@pytest.mark.parametrize("name", ["a\0b.toml", "x" * 5000 + ".toml"])
def test_a_path_that_can_be_none_is_refused(name: str) -> None:
    with pytest.raises(WorkoutFileError) as caught:
        find_workout(name, CATALOG)
    assert "\0" not in str(caught.value)


@pytest.mark.parametrize("name", ["starter", "full", "day-1", "day-3", "day-5"])
def test_built_in_workouts_are_found_by_id(name: str) -> None:
    assert find_workout(name, CATALOG).id == name


def test_ones_own_is_found_by_path(here: Path) -> None:
    Path("legs.toml").write_text(SMALL)
    Path("legs").write_text(SMALL)
    assert find_workout("legs.toml", CATALOG) == find_workout("./legs", CATALOG)


def test_an_unknown_workout_names_the_nearest_and_all() -> None:
    with pytest.raises(UnknownWorkoutError) as caught:
        find_workout("stater", CATALOG)
    assert str(caught.value) == (
        "stater: there is no such workout; allowed: day-1, day-3, day-5, full, starter, "
        'or the path of a .toml file. Did you mean "starter"?'
    )
