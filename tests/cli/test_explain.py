"""``coach explain``: every fact the coach knows can be asked for, in every language, by id and by name."""

from __future__ import annotations

import pytest

from engine.catalog.loader import load
from engine.cli.topics import topics
from engine.words.locales import whole
from engine.words.words import Words
from tests.cli import shapes
from tests.cli.command import asked, flat
from tests.cli.shapes import plain, read

CATALOG = load()
TABLES = {
    "exercise": CATALOG.exercises,
    "muscle": CATALOG.muscles,
    "workout": CATALOG.workouts,
    "advice": CATALOG.advice,
}
NUMBERED = {"W": 3, "S": 7, "D": 8, "E": 8, "M": 3, "C": 3, "A": 6}
FACTS = [f"{letter}{number}" for letter, last in NUMBERED.items() for number in range(1, last + 1)]

each_locale = pytest.mark.parametrize("locale", whole())


@each_locale
@pytest.mark.parametrize("kind", TABLES)
def test_everything_can_be_explained_by_id(locale, kind):
    for id in TABLES[kind]:
        found = read(asked("explain", id, "--json", "--locale", locale).document, shapes.EXPLAINED[kind])
        assert (found.kind, found.id) == (kind, id)
        assert plain(asked("explain", id, "--locale", locale).out), id


@each_locale
def test_everything_can_be_explained_by_its_name(locale):
    """As it is written, in capitals, and in words of their own on the command line."""
    for topic in topics(CATALOG, Words.load(locale)):
        for name in ([topic.name], [topic.name.upper()], topic.name.split()):
            found = asked("explain", *name, "--json", "--locale", locale).document
            assert (found["kind"], found["id"]) == (topic.kind, topic.id), name


@pytest.mark.parametrize("fact", FACTS)
def test_every_fact_of_the_programme_can_be_asked_for(fact):
    holders = [(kind, entry.id) for kind, table in TABLES.items() for entry in table.values() if fact in entry.facts]
    assert holders
    words = Words.load("en-US")
    for kind, id in holders:
        text = flat(asked("explain", id).out)
        if kind == "exercise":
            assert all(line in text for line in (words.setup(id), words.trains(id), *words.how(id), *words.cues(id)))
        elif kind == "muscle":
            assert words.muscle_about(id) in text
        elif kind == "workout":
            blocks = CATALOG.workouts[id].block
            assert all(f"{words.exercise(block.exercise)}: 3 sets of 8–12" in text for block in blocks)
        else:
            assert words.advice(id) in text


def test_a_workout_tells_its_warm_up_rests_and_cool_down():
    text = flat(asked("explain", "full").out)
    assert "walking, 10 minutes" in text
    assert "3 rounds with 10 repetitions each: knee hug, glute bridge, lunge with elbow to instep, standing hip" in text
    assert "75 seconds of rest" in text
    assert "walking, 5 minutes" in text
    assert "seated toe reach, 30 seconds" in text


def test_an_exercise_tells_its_ladder_its_equipment_and_what_to_do_instead():
    found = asked("explain", "goblet-squat", "--json").document
    assert found["ladder"] == ["bodyweight-squat", "goblet-squat", "barbell-squat"]
    text = flat(asked("explain", "goblet-squat").out)
    assert "Easier bodyweight squat" in text
    assert "Harder barbell squat" in text
    assert "Needs a dumbbell" in text
    assert "Instead bodyweight squat, split squat, step-up" in text


def test_one_side_at_a_time_is_told():
    assert "one side at a time" in flat(asked("explain", "split-squat").out)
    assert "left and right in turn" in flat(asked("explain", "knee-hug").out)


@each_locale
def test_without_a_name_everything_is_listed(locale):
    found = read(asked("explain", "--json", "--locale", locale).document, shapes.Topics)
    assert {(one.kind, one.id) for one in found.topics} == {
        (kind, id) for kind, table in TABLES.items() for id in table
    }
    text = asked("explain", "--locale", locale).out
    assert plain(text)
    assert all(one.id in text and one.name in flat(text) for one in found.topics)


@pytest.mark.parametrize(("wrong", "meant"), [("glute brdige", "glute-bridge"), ("hamstrngs", "hamstrings")])
def test_a_near_miss_is_told_what_was_meant(run, wrong, meant):
    message = run("explain", wrong).refused()
    assert "Did you mean" in message
    assert meant in message.replace(" ", "-")


def test_a_far_miss_is_told_where_to_look(run):
    assert "coach explain" in run("explain", "qqqqqq").refused()


def test_a_name_from_anywhere_cannot_move_the_cursor(run):
    assert "\x1b" not in run("explain", "\x1b[2Jglutes").refused()
