"""``coach keep``: a workout of one's own goes by its id, and its exercises are known everywhere."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.command import COACH, Finished, asked, files, flat

DOCS = Path(__file__).parents[2] / "docs" / "workouts"
Run = Callable[..., Finished]
SWINGS = """
id = "more-swings"
[[block]]
exercise = "kettlebell-swing"
repetitions = 10
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FORM_COACH_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def keep(*names: str) -> None:
    for name in names:
        assert asked("keep", str(DOCS / f"{name}.toml")).code == 0


def test_it_goes_by_its_id() -> None:
    keep("pyramid")
    assert asked("script", "pyramid", "--text", "--json").document["workout"] == "pyramid"
    assert "Pyramid: About" in flat(asked("workouts").out)
    assert "goblet squat" in flat(asked("explain", "Pyramid").out)


@pytest.mark.parametrize(("locale", "name"), [("en-US", "Kettlebell swing"), ("de-DE", "Kettlebell-Schwung")])
def test_its_exercises_are_known_everywhere(tmp_path: Path, locale: str, name: str) -> None:
    keep("swing-day")
    assert name in asked("explain", name, "--locale", locale).out
    assert name.lower() in asked("exercises", "--locale", locale).out.lower()
    another = tmp_path / "another.toml"
    another.write_text(SWINGS)
    assert name.lower() in asked("validate", str(another), "--locale", locale).out.lower()
    assert asked("keep", str(another)).code == 0
    assert asked("script", "more-swings", "--text", "--locale", locale).code == 0


def test_the_same_again_is_kept_and_another_one_only_when_it_is_wished(run: Run, tmp_path: Path, home: Path) -> None:
    keep("pyramid", "pyramid")
    other = tmp_path / "other.toml"
    other.write_text((DOCS / "pyramid.toml").read_text().replace("90", "80"))
    before = files(home)
    assert "another workout is kept under this id" in run("keep", str(other)).refused()
    assert files(home) == before
    assert asked("keep", str(other), "--replace").code == 0
    assert files(home) != before


def test_it_is_kept_no_longer(run: Run) -> None:
    keep("pyramid")
    assert asked("keep", "--remove", "pyramid", "--json").document == {"id": "pyramid", "kept": False}
    assert "there is no such workout" in run("script", "pyramid").refused()
    assert "no workout is kept under this id" in run("keep", "--remove", "pyramid").refused()


def test_what_cannot_be_used_is_named_and_the_rest_goes_on(home: Path) -> None:
    keep("pyramid")
    (home / "data" / "workouts" / "broken.toml").write_text("id = ")
    done = asked("workouts")
    assert done.code == 0
    assert "Pyramid" in done.out
    assert "broken.toml" in done.err


def test_a_file_that_is_wrong_is_not_kept(run: Run, tmp_path: Path, home: Path) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text('id = "day-1"\n[[block]]\nexercise = "step-up"\n')
    assert "a built-in workout has this id" in run("keep", str(wrong)).refused()
    assert not (home / "data" / "workouts").exists()


def test_the_models_do_not_misread_memory() -> None:
    """Some unions of types do in msgspec 0.22, which shows at the end of a process that checks its memory."""
    done = subprocess.run(
        [COACH, "validate", DOCS / "heavy-day.toml"],
        env={**os.environ, "PYTHONMALLOC": "debug"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-500:]
