"""Names that people use at the command: found, asked about where several are meant, answered where there is none."""

from __future__ import annotations

import sys

import pytest

from tests.runner.processes import terminal

LOCALES = ["en-US", "de-DE"]
posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")

OWN = """
id = "swings"
[[exercise]]
id = "kettlebell-swing"
name = { en-US = "Kettlebell swing", de-DE = "Kettlebell-Schwung" }
pattern = "hinge"
equipment = ["kettlebell"]
muscles = ["glutes"]
[[block]]
exercise = "Kettlebell swing"
"""


def workout(tmp_path, *names: str, before: str = "") -> str:
    blocks = "".join(f'[[block]]\nexercise = "{name}"\n' for name in names)
    (tmp_path / "mine.toml").write_text(f'id = "mine"\n{before}\n{blocks}', "utf-8")
    return "mine.toml"


@pytest.mark.parametrize(
    ("locale", "name", "id_"),
    [
        ("en-US", "goblets", "goblet-squat"),
        ("en-US", "Beckenheben", "glute-bridge"),
        ("de-DE", "Brücken", "glute-bridge"),
        ("de-DE", "hip thrusts", "hip-thrust"),
    ],
)
def test_explain_knows_what_people_call_it(quick, locale, name, id_):
    assert quick("explain", *name.split(), "--json", "--locale", locale).document["id"] == id_


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    ("command", "both"),
    [
        (["explain", "squat"], ["bodyweight-squat", "goblet-squat"]),
        (["explain", "Kniebeugen"], ["bodyweight-squat", "goblet-squat"]),
        (["explain", "RDL"], ["single-leg-rdl", "single-leg-rdl-loaded"]),
        (["profile", "--set", "rung=Kreuzheben"], ["single-leg-rdl", "single-leg-rdl-loaded"]),
        (["profile", "--set", "limits=no-kneeling,squat"], ["no-bodyweight-squat", "no-barbell-squat"]),
        (["profile", "--set", "weight.squat=20kg"], ["goblet-squat", "barbell-squat"]),
    ],
)
def test_from_a_pipe_several_are_all_named_and_nothing_changes(run, home, locale, command, both):
    refused = run(*command, "--locale", locale).refused()
    assert all(one in refused for one in both)
    assert not (home / "data" / "coach.db").exists()


def test_a_hantel_is_one_of_two(run, quick):
    for command in (["exercises", "--equipment", "Hantel"], ["profile", "--set", "equipment=Hantel"]):
        refused = run(*command, "--locale", "de-DE").refused()
        assert "dumbbell" in refused
        assert "barbell" in refused
    assert "goblet-squat" in quick("exercises", "--equipment", "Kurzhantel", "--locale", "de-DE").out


def test_where_only_one_can_be_meant_nothing_is_asked(quick):
    assert quick("profile", "--set", "weight.deadlift=12kg", "--json").document["weights"].keys() == {
        "single-leg-rdl-loaded"
    }


@posix
@pytest.mark.parametrize(
    ("locale", "question", "answer", "shown"),
    [
        ("en-US", "Which squat do you mean", "2", "Goblet squat"),
        ("de-DE", "Was meinst du mit squat", "1", "Kniebeuge ohne Gewicht"),
    ],
)
def test_in_a_terminal_it_asks(home, locale, question, answer, shown):
    with terminal(home, "explain", "squat", "--locale", locale) as coach:
        coach.until(question)
        place = coach.press(f"{answer}\n")
        coach.until(shown, place)
        assert coach.end() == 0


@pytest.mark.parametrize(
    ("locale", "name", "near"),
    [
        ("en-US", "swing", "single-leg-rdl-loaded"),
        ("en-US", "kettlebell swings", "single-leg-rdl-loaded"),
        ("de-DE", "Swing", "single-leg-rdl-loaded"),
        ("de-DE", "Beinpresse", "goblet-squat"),
        ("en-US", "bench press", ""),
        ("en-US", "dumbbell RDL", "single-leg-rdl-loaded"),
        ("en-US", "front squats", "goblet-squat"),
        ("de-DE", "Langhantel-Kreuzheben", "single-leg-rdl-loaded"),
        ("de-DE", "Wadenheben", ""),
    ],
)
def test_what_is_not_in_the_catalogue_is_answered_with_what_is_near_and_how_to_write_it(run, locale, name, near):
    refused = run("explain", name, "--locale", locale).refused()
    assert near in refused
    assert "coach keep" in refused
    assert ('id = "kettlebell-swing"' in refused) is ("swing" in name.lower())


def test_a_workout_file_takes_names(quick, tmp_path):
    document = quick("validate", workout(tmp_path, "goblet squats", "Beckenheben", "Hip Thrust"), "--json").document
    assert {"goblet-squat", "glute-bridge", "hip-thrust"} <= {*document["exercises"]}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("squat", ["block[1].exercise", '"squat"', '"bodyweight-squat" or "goblet-squat" or "barbell-squat"']),
        ("Kreuzheben", ["block[1].exercise", '"single-leg-rdl" or "single-leg-rdl-loaded"']),
        ("swing", ["block[1].exercise", '"single-leg-rdl-loaded"', '[[exercise]] with id = "kettlebell-swing"']),
        ("goblt-squat", ['Did you mean "goblet-squat"']),
    ],
)
def test_a_workout_file_names_all_that_may_be_meant(run, tmp_path, name, told):
    refused = run("validate", workout(tmp_path, "hip-thrust", name)).refused()
    assert all(one in refused for one in told), refused


def test_an_exercise_of_ones_own_goes_by_its_name(quick, tmp_path):
    (tmp_path / "swings.toml").write_text(OWN, "utf-8")
    assert quick("validate", "swings.toml", "--json").document["exercises"].count("kettlebell-swing") == 1
    assert quick("keep", "swings.toml").code == 0
    assert quick("explain", "swing", "--json").document["id"] == "kettlebell-swing"
    assert quick("explain", "Kettlebell-Schwung", "--json").document["id"] == "kettlebell-swing"
    assert quick("validate", workout(tmp_path, "swing")).code == 0
