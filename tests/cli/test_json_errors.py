"""Whatever is wrong: who asked for JSON gets one JSON document, and nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click
import pytest

from engine.cli.error_output import wants_json
from engine.cli.main import COMMANDS, coach, main
from engine.runner.claim import Claim
from tests.cli.command import Finished

WITH_JSON = [
    name
    for name in COMMANDS
    if any(
        "--json" in one.opts
        for command in [coach.get_command(click.Context(coach), name)]
        if command is not None
        for one in command.params
    )
]


def error(done: Finished, code: int = 2) -> str:
    """The error of a document that has nothing else."""
    assert done.code == code, done
    assert done.err == ""
    document = json.loads(done.out)
    assert list(document) == ["error"]
    return str(document["error"])


@pytest.fixture
def said(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """The whole command in this process, down to its exit."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FORM_COACH_HOME", str(home))

    def saying(*arguments: str) -> Finished:
        monkeypatch.setattr("sys.argv", ["coach", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        return Finished(int(ended.value.code or 0), *capsys.readouterr())

    return saying


def test_every_command_can_answer_programs() -> None:
    assert set(WITH_JSON) == set(COMMANDS)


@pytest.mark.parametrize("name", WITH_JSON)
def test_bad_usage(said, name: str) -> None:
    assert "--frobnicate" in error(said(name, "--json", "--frobnicate"))


@pytest.mark.parametrize(
    ("line", "about"),
    [
        ("validate nowhere.toml", "there is no such file"),
        ("validate broken.toml", "broken.toml"),
        ("plan --date tomorrow", "tomorrow"),
        ("plan --minutes 0", "0"),
        ("plan --locale xx", "xx"),
        ("script frob", "frob"),
        ("script starter --voice anna", "anna"),
        ("render starter -o x.ogg", "x.ogg"),
        ("explain frob", "frob"),
        ("exercises --muscle frob", "frob"),
        ("keep nowhere.toml", "nowhere.toml"),
        ("profile --set rest=long", "rest"),
        ("profile --ask", "--ask"),
        ("history --limit x", "x"),
        ("export x.fit --session none", "none"),
        ("import nowhere.json", "nowhere.json"),
        ("forget", "--yes"),
        ("doctor --repair --restore x", "--repair"),
        ("frob", "frob"),
    ],
)
def test_bad_input(said, tmp_path: Path, line: str, about: str) -> None:
    (tmp_path / "broken.toml").write_text("id = [")
    assert about in error(said(*line.split(), "--json"))


def test_a_workout_that_cannot_begin(run) -> None:
    assert "frob" in error(run("start", "frob", "--text", "--json"))


def test_nothing_to_do_is_a_document_too(run) -> None:
    assert "coach start" in error(run("resume", "--json", "--text"), code=3)


def test_a_workout_in_another_window(run, home: Path) -> None:
    assert run("profile", "--set", "rest=90").code == 0
    claim = Claim(home / "data" / "coach.db")
    claim.take()
    try:
        for line in ("start starter --text", "doctor --repair"):
            assert re.search(
                r"another window, or on a page \(process \d+\)", error(run(*line.split(), "--json"), code=3)
            )
    finally:
        claim.give_back()


def test_what_follows_two_dashes_is_no_option() -> None:
    assert wants_json(["plan", "--json"])
    assert not wants_json(["understand", "--", "--json"])


def test_forget_tells_programs_what_it_deleted(said) -> None:
    nothing = {"forgotten": False, "sessions": 0, "profile": False, "workouts": 0, "clips": None}
    assert said("forget", "--yes", "--json").document == nothing
    said("profile", "--set", "rest=90")
    assert said("forget", "--yes", "--json").document == nothing | {"forgotten": True, "profile": True}
    assert said("forget", "--yes", "--json").document == nothing


def test_export_and_import_tell_programs_what_they_did(said, tmp_path: Path) -> None:
    said("profile", "--set", "rest=90")
    assert said("export", "all.json", "--json").document == {
        "file": "all.json",
        "sessions": 0,
        "files": 1,
        "left_out": [],
    }
    nothing = {"new": 0, "known": 0, "profile": "kept", "workouts": [], "left": []}
    nothing |= {"continued": {"grown": 0, "apart": 0}}
    assert said("import", "all.json", "--json").document == nothing
