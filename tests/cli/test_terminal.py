"""Output on a terminal, in a pipe, and in a pipe that is closed early."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.command import COACH

pty = pytest.importorskip("pty", reason="no pseudo terminals here", exc_type=ImportError)


def on_terminal(*arguments: str, environ: dict[str, str] | None = None, folder: Path | None = None) -> tuple[int, str]:
    """What a command shows on a terminal of 80 columns, standard error included."""
    leader, follower = pty.openpty()
    plain = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    process = subprocess.Popen(
        [str(COACH), *arguments],
        env=plain | {"TERM": "xterm", "COLUMNS": "80"} | (environ or {}),
        cwd=folder,
        stdin=follower,
        stdout=follower,
        stderr=follower,
    )
    os.close(follower)
    parts = []
    while part := _read(leader):
        parts.append(part)
    os.close(leader)
    return process.wait(30), b"".join(parts).decode()


def _read(leader: int) -> bytes:
    try:
        return os.read(leader, 1 << 16)
    except OSError:  # Linux says so when the other side has closed
        return b""


def test_colour_on_a_terminal():
    code, shown = on_terminal("explain", "glutes")
    assert code == 0
    assert "\x1b[1m" in shown


@pytest.mark.parametrize("call", [["explain"], ["explain", "glutes"], ["workouts"], ["script", "starter", "--text"]])
def test_never_with_no_color(call):
    assert "\x1b" not in on_terminal(*call, environ={"NO_COLOR": "1"})[1]


def test_no_colour_in_a_pipe(run):
    assert "\x1b" not in run("explain", "glutes").out


def test_a_progress_bar_on_a_terminal(tmp_path):
    (tmp_path / "short.toml").write_text('id = "short"\nwarm_up = "none"\n[[block]]\nexercise = "glute-bridge"\n')
    code, shown = on_terminal(
        "render", "short.toml", "-o", "short.wav", environ={"FORM_COACH_HOME": str(tmp_path)}, folder=tmp_path
    )
    assert code == 0
    assert "Making the track" in shown
    assert "100%" in shown


@pytest.mark.parametrize("columns", [20, 40])
@pytest.mark.parametrize("call", ["explain full", "workouts", "explain frob"])
def test_on_a_narrow_terminal_lines_are_shorter_and_words_whole(quick_on_terminal, call, columns):
    shown, wide = (quick_on_terminal(call, width) for width in (columns, 80))
    assert set(shown.split()) == set(wide.split())
    assert [line for line in shown.splitlines() if len(line) > columns and " " in line.strip()] == []


@pytest.fixture
def quick_on_terminal(tmp_path):
    def showing(call: str, columns: int) -> str:
        environ = {"COLUMNS": str(columns), "TERM": "dumb", "FORM_COACH_HOME": str(tmp_path)}
        return on_terminal(*call.split(), environ=environ)[1].replace("\r\n", "\n")

    return showing


def test_no_progress_bar_where_nothing_may_be_written_anew(tmp_path):
    (tmp_path / "short.toml").write_text('id = "short"\nwarm_up = "none"\n[[block]]\nexercise = "glute-bridge"\n')
    environ = {"FORM_COACH_HOME": str(tmp_path), "TERM": "dumb"}
    code, shown = on_terminal("render", "short.toml", "-o", "short.wav", environ=environ, folder=tmp_path)
    assert code == 0
    assert "%" not in shown


@pytest.mark.parametrize(
    "call",
    [["exercises"], ["script", "full", "--text"], ["script", "full", "--text", "--json"], ["explain"], ["--help"]],
    ids=" ".join,
)
def test_a_reader_who_goes_away_hears_no_complaint(call, tmp_path):
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [str(COACH), *call],
        stdout=writer,
        stderr=subprocess.PIPE,
        env=os.environ | {"FORM_COACH_HOME": str(tmp_path)},
        timeout=60,
        check=False,
    )
    os.close(writer)
    assert done.stderr == b""
    assert done.returncode == 0


def test_as_in_a_shell(tmp_path):
    done = subprocess.run(
        f"'{COACH}' exercises | head -1", shell=True, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


def test_an_output_that_lacks_a_character_gets_a_question_mark(run):
    done = run("explain", "full", environ={"PYTHONIOENCODING": "latin-1"})
    assert done.code == 0
    assert "3 sets of 8?12 repetitions" in " ".join(done.out.split())
