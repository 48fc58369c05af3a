"""Two windows: a workout that runs is left alone, and a crash leaves nothing that blocks the next one."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from engine.runner.claim import NAME, Claim, RunsElsewhere
from engine.words.words import Words
from tests.runner.processes import Running, kept, run, short, terminal

TEXT = ("--text", "--speed", "20")


def running(home: Path, *arguments: str) -> Running:
    coach = Running(home, *(arguments or ("start", "starter")), "--text")
    coach.until("Welcome")
    return coach


def data(home: Path) -> dict[str, bytes]:
    """What is kept of the workout, but for how far it was coached."""
    stored = kept(home)
    return {"session": repr(stored.session).encode(), "lock": (home / "data" / NAME).read_bytes()}


def test_a_second_window_says_where_the_workout_runs_and_touches_nothing(tmp_path: Path) -> None:
    coach = running(tmp_path)
    before = data(tmp_path)
    commands = [(command, "en-US") for command in ("start day-1", "start --json", "resume", "resume --json")]
    for command, locale in [*commands, ("start", "de-DE")]:
        second = run(tmp_path, *command.split(), "--locale", locale, *TEXT)
        said = Words.load(locale).say("terminal-runs-elsewhere", process=str(coach.process.pid))
        told = json.loads(second.stdout)["error"] + "\n" if "--json" in command else second.stderr
        assert (second.returncode, told) == (3, f"{said}\n"), command
        assert "Welcome" not in second.stdout
    assert data(tmp_path) == before
    coach.send(signal.SIGINT)
    assert coach.end()[0] == 130


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")
def test_a_second_window_asks_nothing(tmp_path: Path) -> None:
    coach = running(tmp_path)
    with terminal(tmp_path, "start", "--text") as second:
        assert second.end() == 3
        assert second.shown.count("\n") == 1
    coach.process.kill()
    coach.end()


@pytest.mark.skipif(sys.platform == "win32", reason="signals are different on Windows")
def test_a_workout_that_is_stopped_by_ctrl_z_is_not_taken_over(tmp_path: Path) -> None:
    coach = running(tmp_path)
    coach.send(signal.SIGSTOP)
    assert run(tmp_path, "resume", *TEXT).returncode == 3
    coach.process.kill()
    coach.end()


def test_a_crash_does_not_block_whatever_process_has_its_number_now(tmp_path: Path) -> None:
    coach = running(tmp_path)
    coach.process.kill()
    coach.end()
    other = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    (tmp_path / "data" / NAME).write_text(str(other.pid))
    again = running_again(tmp_path)
    again.send(signal.SIGINT)
    assert again.end()[0] == 130
    other.communicate(b"\n")


def running_again(home: Path) -> Running:
    coach = Running(home, "resume", "--text")
    coach.until("Welcome back.")
    return coach


def test_of_four_windows_that_begin_at_one_moment_one_coaches(tmp_path: Path) -> None:
    workout = short(tmp_path, sets=1)
    home = tmp_path / "home"
    with ThreadPoolExecutor(4) as windows:
        ended = list(windows.map(lambda _: run(home, "start", str(workout), "--text", "--speed", "12"), range(4)))
    assert sorted(one.returncode for one in ended) == [0, 3, 3, 3]
    assert run(home, "resume").returncode == 3


def test_the_mark_is_given_back_and_can_be_taken_again(tmp_path: Path) -> None:
    first, second = Claim(tmp_path / "coach.db"), Claim(tmp_path / "coach.db")
    first.take()
    first.take()
    with pytest.raises(RunsElsewhere):
        second.take()
    first.give_back()
    second.take()
    second.give_back()
    second.give_back()


def test_where_nothing_can_be_written_there_is_no_mark(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    Claim(tmp_path / "data" / "coach.db").take()
