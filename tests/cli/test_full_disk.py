"""A disk that is full: a workout goes on and is kept when there is room, and what only reads works."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys

import pytest
from click.testing import CliRunner

from engine.cli.failures import in_words
from engine.cli.main import coach
from engine.storage.port import StoreError
from tests.cli.command import COACH
from tests.cli.command import SHORT as WORKOUT
from tests.storage.full_disk import no_room

FULL = "The disk is full"
UNKEPT = "could not be kept"
ROOM = "There is room on the disk again"

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="gives a running process its room back")


@pytest.fixture
def limited(home, tmp_path):
    """A command that no file can grow for, as on a full disk."""
    (tmp_path / "own.toml").write_text(WORKOUT)

    def running(*arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            ["sh", "-c", 'ulimit -S -f 0; exec "$@"', "sh", COACH, *arguments],
            env=os.environ | {"FORM_COACH_HOME": str(home)},
            cwd=tmp_path,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    return running


def test_a_workout_goes_on_and_is_kept_when_there_is_room(limited, run):
    with limited("start", "own.toml", "--text", "--speed", "40", "--json") as workout:
        assert FULL in workout.stderr.readline()
        resource.prlimit(workout.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        _, told = workout.communicate(timeout=60)
    assert (workout.returncode, told.count("\n")) == (0, 1)
    assert ROOM in told
    (kept,) = run("history", "--json").document["sessions"]
    assert kept["sets"]


def test_a_workout_that_could_not_be_kept_ends_with_a_code_of_its_own(limited, run):
    with limited("start", "own.toml", "--text", "--speed", "9000", "--json") as workout:
        out, told = workout.communicate(timeout=60)
    assert workout.returncode == 4
    assert json.loads(out)["kept"] is False
    assert UNKEPT in told
    assert run("history", "--json").document["sessions"] == []


def test_one_that_was_kept_says_so(quick, tmp_path):
    (tmp_path / "own.toml").write_text(WORKOUT)
    assert quick("start", "own.toml", "--text", "--speed", "9000", "--json").document["kept"] is True


@pytest.mark.parametrize("room", [0, 16])
def test_what_keeps_a_file_names_it_and_says_what_to_do(quick, home, tmp_path, room, monkeypatch):
    monkeypatch.setenv("FORM_COACH_HOME", str(home))
    (tmp_path / "own.toml").write_text(WORKOUT)
    with no_room(room):
        refused = in_words(CliRunner().invoke(coach, ["keep", str(tmp_path / "own.toml")]).exception)
    assert str(home) in refused
    assert "short.toml" in refused
    assert "Make room" in refused
    assert quick("keep", "own.toml").code == 0


READS = (("history",), ("plan",), ("progress",), ("profile",))
WRITES = (("profile", "--set", "sessions=3"), ("forget", "--yes"))


def test_what_only_reads_works(quick, tmp_path):
    (tmp_path / "own.toml").write_text(WORKOUT)
    assert quick("start", "own.toml", "--text", "--speed", "10000").code == 0
    for command in READS:
        with no_room():
            found = quick(*command)
        assert found.code == 0, found.err
        assert found == quick(*command)


@pytest.mark.parametrize("command", WRITES)
def test_what_writes_says_what_to_do(quick, home, command, monkeypatch):
    monkeypatch.setenv("FORM_COACH_HOME", str(home))
    assert quick("profile", "--set", "sessions=2").code == 0
    before = quick("profile").out
    with no_room():
        result = CliRunner().invoke(coach, command)
    assert isinstance(result.exception, StoreError)
    assert str(home) in str(result.exception)
    assert quick("profile").out == before
