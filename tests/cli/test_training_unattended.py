"""Without a terminal: pipes, closed files, JSON for programs, bad input, a spoilt store, a file that went away."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.runner.driving import words
from tests.runner.processes import COACH, Running, environ, history, kept, run, short

FAST = ("--text", "--speed", "3000")


def shell(home: Path, command: str) -> subprocess.CompletedProcess[str]:
    """Run a line of the shell in which ``coach`` is our command."""
    line = f'set -o pipefail; coach() {{ {COACH} "$@"; }}; {command}'
    return subprocess.run(
        ["bash", "-c", line], env=environ(home), capture_output=True, text=True, timeout=60, check=False
    )


posix = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")


@posix
def test_whoever_reads_only_the_first_line_gets_it_and_the_session_is_saved(tmp_path: Path) -> None:
    done = shell(tmp_path, "coach start starter --text --speed 200 | head -2")
    assert "Warm-up · walking" in done.stdout
    assert (done.returncode, done.stderr) == (130, "Saved. Go on with: coach resume\n")
    assert kept(tmp_path).session.state == "paused"


@posix
@pytest.mark.parametrize("closed", ["<&-", ">&-", "<&- >&- 2>&-", "</dev/null >/dev/null"])
def test_a_closed_standard_file_disturbs_nobody(tmp_path: Path, closed: str) -> None:
    done = shell(tmp_path, f"coach start --text --speed 3000 {closed}")
    assert (done.returncode, done.stderr) == (0, "")
    assert history(tmp_path)[0] == "finished"


@posix
def test_a_full_disk_behind_the_output_saves_too(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    done = shell(tmp_path, "coach start --text --speed 200 > /dev/full")
    assert (done.returncode, done.stderr) == (130, "Saved. Go on with: coach resume\n")


def test_json_is_one_document_and_nothing_else(tmp_path: Path) -> None:
    done = run(tmp_path, "start", "starter", "--json", *FAST)
    assert (done.returncode, done.stderr) == (0, "")
    document = json.loads(done.stdout)
    assert (document["workout"], document["outcome"]) == ("starter", "finished")
    assert document["seconds"] > 2700
    assert [event["type"] for event in document["events"]].count("performed") > 20


@pytest.mark.parametrize("name", ["starter", "day-1"])
def test_W3_D7_less_time_and_sore_muscles_make_it_shorter(tmp_path: Path, name: str) -> None:
    done = run(tmp_path, "start", name, "--json", "--minutes", "25", "--sore", "2", "--tired", *FAST)
    assert done.returncode == 0, done.stderr
    document = json.loads(done.stdout)
    work = [event for event in document["events"] if event.get("phase") == "exercise"]
    assert {event["set"] for event in work} == {1, 2}
    assert document["seconds"] <= 25.1 * 60


@pytest.mark.parametrize("option", [("--minutes", "0"), ("--sore", "4"), ("--talk", "loud")])
def test_what_cannot_be_is_refused_and_makes_no_file(tmp_path: Path, option: tuple[str, str]) -> None:
    home = tmp_path / "home"
    done = run(home, "start", *option, *FAST)
    assert (done.returncode, done.stdout) == (2, "")
    assert option[0] in done.stderr
    assert not home.exists()


def test_how_much_it_says_is_the_profiles_unless_it_was_asked_for(tmp_path: Path) -> None:
    assert run(tmp_path, "profile", "--set", "talk=terse").returncode == 0
    setup = words("exercise-walk.setup")
    assert setup not in run(tmp_path, "start", "starter", *FAST).stdout
    assert setup in run(tmp_path, "start", "starter", "--talk", "normal", *FAST).stdout


def test_json_of_a_resumed_session_tells_of_all_of_it(tmp_path: Path) -> None:
    coach = Running(tmp_path, "start", "--text", "--speed", "600")
    coach.until("Round 2 of 3")
    coach.process.kill()
    coach.end()
    done = run(tmp_path, "resume", "--json", *FAST)
    document = json.loads(done.stdout)
    assert document["outcome"] == "finished"
    assert document["events"][0]["exercise"] == "walk"


def test_with_nothing_to_resume_one_line_says_so(tmp_path: Path) -> None:
    done = run(tmp_path, "resume", "--text")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == "There is no interrupted workout. Begin one with: coach start\n"
    told = json.loads(run(tmp_path, "resume", "--json").stdout)
    assert told == {"error": "There is no interrupted workout. Begin one with: coach start"}


def test_an_unknown_workout_is_told_the_nearest_and_makes_no_file(tmp_path: Path) -> None:
    home = tmp_path / "home"
    done = run(home, "start", "startr", "--text")
    assert (done.returncode, done.stdout) == (2, "")
    assert "starter" in done.stderr
    assert not home.exists()


@pytest.mark.parametrize("command", ["start", "resume"])
def test_a_spoilt_store_is_left_as_it_is(tmp_path: Path, command: str) -> None:
    spoilt = tmp_path / "data" / "coach.db"
    spoilt.parent.mkdir()
    spoilt.write_bytes(b"This is no history. " * 500)
    done = run(tmp_path, command, *FAST)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("coach: ")
    assert str(spoilt) in done.stderr
    assert "Traceback" not in done.stderr
    assert spoilt.read_bytes() == b"This is no history. " * 500


def test_a_workout_of_ones_own_goes_on_when_its_file_has_gone(tmp_path: Path) -> None:
    path = short(tmp_path)
    home = tmp_path / "home"
    coach = Running(home, "start", str(path), "--text", "--speed", "100")
    coach.until("Go.")
    coach.process.kill()
    coach.end()
    path.unlink()
    done = run(home, "resume", *FAST)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Welcome back. You were at hip thrust, set 1 of 3" in done.stdout
    outcome, performed = history(home)
    assert outcome == "finished"
    assert [(each.set, each.repetitions) for each in performed] == [(1, 8), (2, 8), (3, 8)]


def test_a_second_workout_is_told_that_one_is_waiting(tmp_path: Path) -> None:
    coach = Running(tmp_path, "start", "--text")
    coach.until("Welcome")
    coach.process.kill()
    coach.end()
    done = run(tmp_path, "start", *FAST)
    assert "An interrupted workout is waiting. Go on with it: coach resume" in done.stdout
    assert "waiting" not in run(tmp_path, "resume", *FAST).stdout
    assert run(tmp_path, "resume").returncode == 3
