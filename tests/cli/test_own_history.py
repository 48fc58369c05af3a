"""What is own in the history: sets for warming up, weights set by set, seconds of moving, names, and what counts."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from engine.words.words import Words
from tests.cli.command import asked, flat
from tests.runner.processes import run

DOCS = Path(__file__).parents[2] / "docs" / "workouts"
WORKOUT = """
id = "mine"
warm_up = "none"
cool_down = "none"
[[exercise]]
id = "kettlebell-swing"
name = { en-US = "kettlebell swing", de-DE = "Kettlebell-Schwung" }
pattern = "hinge"
muscles = ["glutes"]
[[block]]
exercise = "goblet-squat"
each_set = [8, 6]
weight = ["20kg", "24kg"]
warm_up_sets = [{ repetitions = 5, weight = "30kg" }]
[[block]]
exercise = "kettlebell-swing"
work = 40
sets = 1
"""
STRETCHES = """
warm_up = "none"
[cool_down]
cardio = "none"
stretches = [{ exercise = "figure-four-stretch", seconds = 20 }]
"""
OUTCOMES = ("finished", "stopped", "open")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FORM_COACH_HOME", str(tmp_path / "home"))
    file = tmp_path / "mine.toml"
    file.write_text(WORKOUT)
    done = run(tmp_path / "home", "start", str(file), "--text", "--speed", "5000")
    assert done.returncode == 0, done.stderr
    return tmp_path


def test_the_history_tells_each_set_as_it_was(home: Path) -> None:
    told = flat(asked("history").out)
    assert "warm-up 5 with 30 kg, 8 with 20 kg, 6 with 24 kg" in told
    assert "kettlebell swing 40 s" in told.lower()
    assert "Kettlebell-Schwung" in asked("history", "--locale", "de-DE").out


def test_sets_for_warming_up_count_for_nothing(home: Path) -> None:
    progress = asked("progress", "--json").document
    (week,) = progress["weeks"]
    assert (week["sets"], week["repetitions"]) == (3, 14)
    best = next(one for one in progress["bests"] if one["exercise"] == "goblet-squat")
    assert (best["load"]["value"], best["repetitions"]) == (24.0, 8)


def test_seconds_of_moving_are_no_held_best_and_an_own_exercise_counts_for_its_muscles(home: Path) -> None:
    progress = asked("progress", "--json").document
    swing = next(one for one in progress["bests"] if one["exercise"] == "kettlebell-swing")
    assert swing["seconds"] is None
    assert "glutes" in progress["weeks"][0]["muscles"]


def test_the_table_says_what_sort_of_set_it_was(home: Path) -> None:
    table = home / "sets.csv"
    assert asked("export", str(table)).code == 0
    with table.open(newline="") as rows:
        kinds = [row["kind"] for row in csv.DictReader(rows)]
    assert kinds == ["warm_up", "repetitions", "repetitions", "moving"]


MOST = """
id = "most"
warm_up = "none"
cool_down = "none"
[[block]]
exercise = "step-up"
most = true
sets = 1
"""


def test_as_many_as_one_can_is_no_held_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORM_COACH_HOME", str(tmp_path / "home"))
    file = tmp_path / "most.toml"
    file.write_text(MOST)
    assert run(tmp_path / "home", "start", str(file), "--text", "--speed", "5000").returncode == 0
    assert "as many as possible" in flat(asked("history").out)
    assert best("step-up")["seconds"] is None
    assert asked("history", "--edit", "last", "--exercise", "step-up", "--set", "1", "--repetitions", "17").code == 0
    assert best("step-up")["repetitions"] == 17


def best(exercise: str) -> dict[str, object]:
    return next(one for one in asked("progress", "--json").document["bests"] if one["exercise"] == exercise)


def test_the_screen_numbers_lighter_sets_as_the_coach_says_them(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(WORKOUT)
    told = run(tmp_path / "home", "start", str(file), "--text", "--speed", "5000").stdout
    assert "goblet squat · lighter set 1 of 1 · 30 kg" in told
    assert "goblet squat · 1/2 · 20 kg" in told
    assert "goblet squat · 2/2 · 24 kg" in told


def test_a_set_of_the_past_goes_by_the_number_that_was_said_and_by_what_people_call_it(home: Path) -> None:
    assert "That was 14 repetitions in all" in flat(asked("history").out)
    for number, called in enumerate(("squat", "Kniebeuge", "Goblet Squat", "goblet-squat"), 1):
        done = asked("history", "--edit", "last", "--exercise", called, "--set", "1", "--repetitions", str(number))
        assert f"warm-up 5 with 30 kg, {number} with 20 kg, 6 with 24 kg" in flat(done.out), done.err
    wrong = asked("history", "--edit", "last", "--exercise", "squat", "--set", "3", "--repetitions", "7")
    assert (wrong.code, "There are 2" in flat(wrong.err)) == (2, True)
    named = ("--exercise", "kettlebell swing", "--weight", "12kg")
    assert "kettlebell swing 40 s" in flat(asked("history", "--edit", "last", *named).out).lower()


def test_exercises_in_turn_are_told_each_on_a_line_and_stretches_alone_are_told_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORM_COACH_HOME", str(tmp_path / "home"))
    block = '  [[superset.block]]\n  exercise = "{}"\n  repetitions = 5\n'
    turns = f"[[superset]]\nrounds = 2\n{block.format('goblet-squat')}{block.format('hip-thrust')}"
    files = {"turns": f'warm_up = "none"\ncool_down = "none"\n{turns}', "calm": STRETCHES}
    for name, text in files.items():
        (tmp_path / f"{name}.toml").write_text(f'id = "{name}"\n{text}')
        run(tmp_path / "home", "start", str(tmp_path / f"{name}.toml"), "--text", "--speed", "5000")
    told = flat(asked("history").out)
    assert "goblet squat 5, 5 · rests" in told
    assert "hip thrust 5, 5 · rests" in told
    assert "figure four stretch 20 s/20 s" in told
    assert flat(asked("export", str(tmp_path / "sets.csv")).out).endswith("sets.csv: one session in one file")


def test_the_length_of_a_workout_is_told_once_it_is_over() -> None:
    said = [
        Words.load("en-US").say("history-session", began="", workout="", minutes=7, outcome=one) for one in OUTCOMES
    ]
    assert [("7 min" in text) for text in said] == [True, True, False]
