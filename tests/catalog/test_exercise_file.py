"""Exercises of one's own that belong to no workout: kept in a file of their own, read with all else."""

from __future__ import annotations

import pytest

from engine.catalog.errors import WorkoutFileError
from engine.catalog.exercise_file import NAME, keep_exercises, read_exercises
from engine.catalog.library import read_library
from engine.catalog.loader import load
from engine.catalog.own_exercise import OwnExercise

PLANK = OwnExercise(id="plank", name='Plank "hard" \\ Übung = #', pattern="mobility")
DEADLIFT = OwnExercise(id="deadlift-barbell", name="Deadlift", pattern="hinge", muscles=("glutes", "hamstrings"))


def test_what_is_kept_is_read_again_and_known(tmp_path):
    keep_exercises((PLANK, DEADLIFT), tmp_path / "workouts")
    assert read_exercises(tmp_path / "workouts") == (PLANK, DEADLIFT)
    catalog = read_library(tmp_path / "workouts", load()).catalog
    assert catalog.exercises["deadlift-barbell"].hamstring_dominant is False
    assert (set(catalog.own), catalog.kept) == ({"plank", "deadlift-barbell"}, {})


def test_none_is_no_file(tmp_path):
    assert read_exercises(tmp_path) == ()
    keep_exercises((PLANK,), tmp_path)
    keep_exercises((), tmp_path)
    assert not (tmp_path / NAME).exists()


@pytest.mark.parametrize("text", ["[[exercise]]\nid = 3\n", "x = 1\n", "no toml", "[[exercise]]\nid = 'a'\n"])
def test_a_damaged_file_is_named_and_the_rest_is_read(tmp_path, text):
    (tmp_path / NAME).write_text(text)
    with pytest.raises(WorkoutFileError, match=NAME):
        read_exercises(tmp_path)
    found = read_library(tmp_path, load())
    assert [NAME in one.file for one in found.unreadable] == [True]
