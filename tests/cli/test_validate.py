"""``coach validate``: what a workout of one's own comes to."""

from __future__ import annotations

import pytest

from engine.words.locales import whole
from engine.words.words import Words
from tests.cli import shapes
from tests.cli.command import asked, flat
from tests.cli.shapes import plain, read

each_locale = pytest.mark.parametrize("locale", whole())

LUNCH = """
id = "legs-at-lunch"
title = "Legs at lunch"
[warm_up]
cardio = { exercise = "walk", minutes = 2.5 }
circuit = { rounds = 2, repetitions = 10, exercises = ["knee-hug", "glute-bridge"] }
[[block]]
exercise = "goblet-squat"
sets = 3
repetitions = [8, 12]
rest = 75
tempo = "3-1-1-0"
[[block]]
exercise = "single-leg-bridge"
sets = 1
hold = 20
[cool_down]
cardio = "none"
stretches = [{ exercise = "seated-toe-reach", seconds = 30 }]
"""


@pytest.fixture
def lunch(tmp_path):
    path = tmp_path / "lunch.toml"
    path.write_text(LUNCH)
    return path


def test_validate_shows_what_a_workout_comes_to(lunch):
    done = asked("validate", str(lunch))
    assert plain(done.out)
    text = flat(done.out)
    for part in (
        "Legs at lunch (legs-at-lunch)",
        "About 15 minutes, 25 steps.",
        "Needs a dumbbell or a kettlebell",
        "walking, 2.5 minutes",
        "2 rounds with 10 repetitions each: knee hug, glute bridge",
        "goblet squat: 3 sets of 8–12 repetitions, 75 seconds of rest",
        "single-leg glute bridge: held once for 20 seconds on each side",
        "seated toe reach, 30 seconds",
    ):
        assert part in text, text
    assert text.count("75 seconds of rest") == 1, "after the very last set nobody rests"


@each_locale
def test_validate_as_a_document(lunch, locale):
    found = read(asked("validate", str(lunch), "--json", "--locale", locale).document, shapes.Outline)
    assert (found.id, found.title) == ("legs-at-lunch", "Legs at lunch")
    assert found.exercises == ["goblet-squat", "single-leg-bridge"]


def test_validate_writes_nothing(run, lunch, home):
    assert run("validate", str(lunch)).code == 0
    assert not home.exists()


def test_validate_says_why_a_warm_up_matters(tmp_path):
    path = tmp_path / "cold.toml"
    path.write_text('id = "cold"\nwarm_up = "none"\ncool_down = "none"\n[[block]]\nexercise = "glute-bridge"\n')
    text = flat(asked("validate", str(path)).out)
    assert Words.load("en-US").say("no-warm-up") in text
    assert "Warm-up none" in text


def test_validate_names_the_weight_of_every_set_where_they_differ(tmp_path):
    path = tmp_path / "pyramid.toml"
    path.write_text(
        'id = "pyramid"\n[[block]]\nexercise = "goblet-squat"\neach_set = [10, 10, 8]\n'
        'weight = ["16kg", "16kg", "20kg"]\n'
        '[[block]]\nexercise = "goblet-squat"\nsets = 2\nweight = "16kg"\n'
    )
    text = flat(asked("validate", str(path)).out)
    assert "10, 10, 8 repetitions, 16 kg, 16 kg, 20 kg" in text
    assert "repetitions, 16 kg, 75" in text


def test_validate_names_what_is_needed_once(tmp_path):
    path = tmp_path / "swings.toml"
    own = '[[exercise]]\nid = "swing"\nname = "swing"\npattern = "hinge"\nequipment = ["kettlebell"]\n'
    path.write_text(f'id = "swings"\n{own}[[block]]\nexercise = "swing"\n[[block]]\nexercise = "goblet-squat"\n')
    assert "Needs a kettlebell Warm-up" in flat(asked("validate", str(path)).out)


@each_locale
def test_validate_of_stretches_alone_speaks_of_no_set(tmp_path, locale):
    path = tmp_path / "stretches.toml"
    stretch = '{ exercise = "seated-toe-reach", seconds = 30 }'
    path.write_text(f'id = "calm"\nwarm_up = "none"\n[cool_down]\ncardio = "none"\nstretches = [{stretch}]\n')
    words, text = Words.load(locale), flat(asked("validate", str(path), "--locale", locale).out)
    assert words.say("no-warm-up-stretches") in text
    assert words.say("no-warm-up") not in text
