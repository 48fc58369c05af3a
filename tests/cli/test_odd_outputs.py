"""Standard output and error that are closed, or on a full disk: a message where one can be read, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command import COACH
from tests.cli.command import SHORT as WORKOUT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a shell's redirections and /dev/full")


@pytest.fixture
def shell(tmp_path: Path):
    """Run the command as a shell does, with its redirections."""
    (tmp_path / "own.toml").write_text(WORKOUT)

    def running(line: str) -> subprocess.CompletedProcess[str]:
        plain = {name: value for name, value in os.environ.items() if not name.startswith("FORM_COACH")}
        environ = plain | {"FORM_COACH_HOME": str(tmp_path / "home"), "FORM_COACH_AUDIO": "none"}
        command = ["bash", "-c", f"'{COACH}' {line}"]
        return subprocess.run(
            command, cwd=tmp_path, env=environ, capture_output=True, text=True, timeout=60, check=False
        )

    return running


def test_a_track_is_made_where_standard_error_is_closed(shell, tmp_path):
    assert shell("render own.toml -o own.wav 2>&-").returncode == 0
    assert (tmp_path / "own.wav").stat().st_size > 100_000


@pytest.mark.parametrize("line", ["script own.toml --text", "workouts", "exercises", "voices", "plan", "history"])
def test_nobody_reads(shell, line):
    done = shell(f"{line} >&-")
    assert done.returncode in (0, 3)
    assert done.stderr == ""


@pytest.mark.parametrize("line", ["render own.toml -o own.wav --json", "script own.toml --text --json", "workouts"])
def test_the_output_is_on_a_full_disk(shell, line):
    done = shell(f"{line} >/dev/full")
    assert done.returncode == 2
    assert done.stderr == "coach: No space left on device.\n"


@pytest.mark.parametrize(
    "line", [f"-o own.wav --captions {'a' * 245}.vtt", f"-o {'a' * 300}.wav"], ids=["captions", "track"]
)
def test_a_name_that_no_file_can_have(shell, tmp_path, line):
    done = shell(f"render own.toml {line}")
    assert done.returncode == 2
    assert done.stderr.endswith("cannot be written: File name too long.\n")
    assert "Traceback" not in done.stderr
    assert {path.name for path in tmp_path.iterdir()} == {"own.toml", "home"}


def test_a_folder_in_which_no_file_can_be_made(shell):
    done = shell("render own.toml -o /proc/own.wav")
    assert done.returncode == 2
    assert done.stderr == "coach: /proc/own.wav cannot be written: No such file or directory.\n"


@pytest.mark.parametrize("option", ["--no-sounds", "--no-tones"])
def test_sounds_and_tones_are_the_same(shell, option):
    assert shell(f"start own.toml --text --speed 10000 {option}").returncode == 0
    assert shell(f"render own.toml -o own.wav {option}").returncode == 0


def test_nobody_can_answer(shell):
    assert shell("profile --set rest=90").returncode == 0
    done = shell("forget <&-")
    assert done.returncode == 130
    assert "Traceback" not in done.stderr
    assert shell("doctor <&-").returncode == 0
    assert "90" in shell("profile").stdout
