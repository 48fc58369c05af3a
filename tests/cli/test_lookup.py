"""``coach workouts`` and ``coach exercises``: what there is."""

from __future__ import annotations

import pytest

from engine.catalog.loader import load
from engine.words.locales import whole
from engine.words.words import Words
from tests.cli import shapes
from tests.cli.command import asked, flat
from tests.cli.shapes import plain, read

CATALOG = load()

each_locale = pytest.mark.parametrize("locale", whole())


@each_locale
def test_all_workouts_are_listed(locale):
    words = Words.load(locale)
    found = read(asked("workouts", "--json", "--locale", locale).document, shapes.Workouts)
    assert {one.id for one in found.workouts} == set(CATALOG.workouts)
    assert all(one.title == words.workout(one.id) and one.about for one in found.workouts)
    text = asked("workouts", "--locale", locale).out
    assert plain(text)
    assert all(one in flat(text) for one in CATALOG.workouts)


# --- coach exercises ---


@each_locale
def test_all_exercises_are_listed(locale):
    words = Words.load(locale)
    found = read(asked("exercises", "--json", "--locale", locale).document, shapes.Exercises)
    assert [one.id for one in found.exercises] == list(CATALOG.exercises)
    text = asked("exercises", "--locale", locale).out
    assert plain(text)
    assert all(id in text and words.exercise(id) in flat(text) for id in CATALOG.exercises)


def ids(*arguments: str) -> list[str]:
    return [one.id for one in read(asked("exercises", "--json", *arguments).document, shapes.Exercises).exercises]


def test_by_muscle_with_those_that_train_it_most_first():
    found = ids("--muscle", "quadriceps")
    most = [one.id for one in CATALOG.exercises.values() if "quadriceps" in one.primary]
    assert found[: len(most)] == most
    assert set(found) == {
        one.id for one in CATALOG.exercises.values() if "quadriceps" in {*one.primary, *one.secondary}
    }


def test_a_group_counts_with_its_parts_and_a_part_with_its_group():
    assert "glute-bridge" in ids("--muscle", "glutes")
    assert "split-squat" in ids("--muscle", "gluteus-maximus")


def test_a_muscle_by_its_spoken_name():
    assert ids("--muscle", "quads") == ids("--muscle", "quadriceps") == ids("--muscle", "Quads")


def test_by_equipment():
    assert ids("--equipment", "band") == ["banded-hamstring-curl"]
    assert ids("--equipment", "a resistance band") == ["banded-hamstring-curl"]
    nothing = ids("--equipment", "none")
    assert nothing == [one.id for one in CATALOG.exercises.values() if not one.equipment]


def test_by_both():
    assert set(ids("--muscle", "hamstrings", "--equipment", "ball")) == {"ball-hamstring-curl"}
    assert ids("--muscle", "core", "--equipment", "bike") == []
    assert asked("exercises", "--muscle", "core", "--equipment", "bike").out.strip()


@pytest.mark.parametrize(
    ("option", "wrong", "meant"), [("--muscle", "hamstring", "hamstrings"), ("--equipment", "dumbell", "dumbbell")]
)
def test_a_misspelt_choice_is_told_the_nearest(run, option, wrong, meant):
    assert f'Did you mean "{meant}"?' in run("exercises", option, wrong).refused()


def test_an_unknown_choice_is_told_what_there_is(run):
    assert "lower-back" in run("exercises", "--muscle", "qqq").refused()
