"""Ctrl-C, a request to end, a closed window: 130, one line, and the workout can be resumed."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from engine.workflow.position import elapsed
from tests.runner.processes import COACH, Running, environ, kept, run, short

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are different on Windows")

SAVED = "Saved. Go on with: coach resume\n"


def started(home: Path) -> Running:
    coach = Running(home, "start", "starter", "--text", "--speed", "60")
    coach.until("Start walking")
    return coach


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"])
def test_an_interruption_saves_and_says_so(tmp_path: Path, name: str) -> None:
    coach = started(tmp_path)
    coach.send(signal.Signals[name])
    assert coach.end() == (130, SAVED)
    held = kept(tmp_path).session
    assert held.state == "paused"
    resumed = Running(tmp_path, "resume", "--text", "--speed", "60")
    resumed.until("Welcome back. You were walking")
    resumed.send(signal.SIGINT)
    assert resumed.end() == (130, SAVED)


def test_impatience_changes_nothing(tmp_path: Path) -> None:
    coach = started(tmp_path)
    for name in ("SIGINT", "SIGINT", "SIGTERM", "SIGQUIT", "SIGINT", "SIGHUP"):
        coach.send(signal.Signals[name])
    assert coach.end() == (130, SAVED)
    assert kept(tmp_path).session.state == "paused"


def test_an_interruption_while_it_says_where_it_was_keeps_the_place(tmp_path: Path) -> None:
    first = started(tmp_path)
    first.send(signal.SIGTERM)
    first.end()
    place = kept(tmp_path).session
    again = Running(tmp_path, "resume", "--text")
    again.until("Welcome back.")
    again.send(signal.SIGINT)
    assert again.end() == (130, SAVED)
    held = kept(tmp_path).session
    assert (held.state, held.step) == (place.state, place.step)
    assert elapsed(held, 0.0) == pytest.approx(elapsed(place, 0.0), abs=0.01)


def test_an_interruption_of_the_farewell_leaves_nothing_to_resume(tmp_path: Path) -> None:
    coach = Running(tmp_path, "start", str(short(tmp_path, sets=1)), "--text", "--speed", "40")
    coach.until("you are done")
    coach.send(signal.SIGINT)
    code, err = coach.end()
    # It may have been over before the signal came.
    assert (code, err) in ((130, ""), (0, ""), (-signal.SIGINT, ""))
    assert run(tmp_path, "resume").returncode == 3


_INTERRUPTED_AT = """
import os, signal, sys
sys.argv[0] = "coach"
import {module} as module
def interrupted(*_, **__):
    os.kill(os.getpid(), signal.{name})
    raise SystemExit("the signal did nothing")
setattr({owner}, "{function}", interrupted)
from engine.cli import main
main()
"""


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"])
@pytest.mark.parametrize(
    ("module", "owner", "function"),
    [
        ("engine.cli.own_workouts", "module", "known_catalog"),
        ("engine.runner.runner", "module", "find_workout"),
        ("engine.runner.runner", "module", "due"),
        ("engine.runner.stage", "module", "open_playback"),
        ("engine.storage.sqlite", "module.SqliteStore", "__init__"),
    ],
)
def test_before_there_is_a_session_nothing_is_said_to_be_saved(
    tmp_path: Path, module: str, owner: str, function: str, name: str
) -> None:
    code = _INTERRUPTED_AT.format(module=module, owner=owner, function=function, name=name)
    command = [sys.executable, "-c", code, "start", "starter", "--text"]
    done = subprocess.run(command, env=environ(tmp_path), capture_output=True, text=True, timeout=30, check=False)
    assert (done.returncode, done.stderr.strip()) == (130, "")
    assert run(tmp_path, "resume").returncode == 3


@pytest.mark.parametrize("function", ["begin", "apply", "alive"])
def test_in_the_midst_of_writing_it_is_still_saved(tmp_path: Path, function: str) -> None:
    """The signal comes right after the store has begun to write."""
    code = f"""
import os, signal, sys
sys.argv[0] = "coach"
from engine.storage.sqlite import SqliteStore
plain = SqliteStore.{function}
def interrupted(self, *arguments, **named):
    SqliteStore.{function} = plain
    result = plain(self, *arguments, **named)
    if "{function}" == "apply":
        self._file._raw.execute("BEGIN IMMEDIATE")
    os.kill(os.getpid(), signal.SIGINT)
    return result
SqliteStore.{function} = interrupted
from engine.cli import main
main()
"""
    command = [sys.executable, "-c", code, "start", "--text"]
    done = subprocess.run(command, env=environ(tmp_path), capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 130, done.stderr
    assert "Traceback" not in done.stderr
    if function != "begin":
        assert done.stderr == SAVED
    assert kept(tmp_path).session.step == 0
    ended = Running(tmp_path, "resume", "--text", "--speed", "3000")
    assert ended.end() == (0, "")


def test_whoever_asks_that_a_closed_window_be_ignored_gets_it(tmp_path: Path) -> None:
    """As nohup does."""
    command = f"trap '' HUP; exec {COACH} start {short(tmp_path)} --text --speed 20"
    process = subprocess.Popen(
        ["bash", "-c", command],
        env=environ(tmp_path),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    while "Welcome" not in process.stdout.readline():
        assert process.poll() is None
    process.send_signal(signal.SIGHUP)
    while "Go." not in process.stdout.readline():
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (130, SAVED)
