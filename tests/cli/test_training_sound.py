"""The voice and the device in a real session: missing, silent, killed, stopped, without a place for its clips."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from engine.words.words import Words
from tests.runner.driving import words
from tests.runner.processes import Terminal, children, history, run, short, terminal, until

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")

NO_SOUND = Words.load("en-US").say("terminal-no-sound")
VOICE = {"FORM_COACH_AUDIO": "null"}


def to_the_end(coach: Terminal, within: float = 20) -> None:
    """From the first words to the farewell, with the keys."""
    coach.until("Welcome to Form Coach")
    coach.answers("n", words("go"))
    coach.until("you are done", coach.press("\n"), within)
    assert coach.end(within) == 0
    assert "Traceback" not in coach.shown


def worker_of(coach: Terminal) -> int:
    """The process that speaks."""
    until(lambda: children(coach.process.pid))
    (worker,) = children(coach.process.pid)
    return worker


def hangs(worker: int) -> bool:
    """Whether the process is there and stopped."""
    state = Path(f"/proc/{worker}/stat")
    return state.exists() and state.read_text().rpartition(")")[2].split()[0] == "T"


def test_without_a_device_one_line_says_so_and_the_coach_goes_on(tmp_path: Path) -> None:
    with terminal(tmp_path, "start", str(short(tmp_path, sets=1)), FORM_COACH_AUDIO="none") as coach:
        to_the_end(coach)
        assert coach.shown.count(NO_SOUND) == 1


def test_whatever_there_is_on_this_machine_the_coach_runs(tmp_path: Path) -> None:
    with terminal(tmp_path, "start", str(short(tmp_path, sets=1)), "--volume", "0", FORM_COACH_AUDIO="") as coach:
        to_the_end(coach)
        assert coach.shown.count(NO_SOUND) <= 1


def test_with_a_device_it_speaks_and_leaves_no_process_behind(tmp_path: Path) -> None:
    with terminal(tmp_path, "start", str(short(tmp_path, sets=1)), **VOICE) as coach:
        coach.until("Welcome to Form Coach")
        worker = worker_of(coach)
        to_the_end(coach)
        assert NO_SOUND not in coach.shown
        assert not Path(f"/proc/{worker}").exists()
    assert len(list((tmp_path / "cache" / "clips").rglob("*"))) > 5


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSTOP])
def test_a_voice_that_dies_or_hangs_does_not_stop_the_workout(tmp_path: Path, number: signal.Signals) -> None:
    with terminal(tmp_path, "start", str(short(tmp_path, sets=1)), **VOICE) as coach:
        worker = worker_of(coach)
        coach.until("Welcome to Form Coach")
        os.kill(worker, number)
        to_the_end(coach, within=30)
        assert not Path(f"/proc/{worker}").exists()


def test_keys_do_not_wait_for_a_voice_that_hangs(tmp_path: Path) -> None:
    """It is given five seconds before it is replaced; the keys are answered while it still hangs."""
    with terminal(tmp_path, "start", str(short(tmp_path)), **VOICE) as coach:
        worker = worker_of(coach)
        coach.until("Welcome to Form Coach")
        coach.answers("n", words("go"))
        coach.until("1/8")
        os.kill(worker, signal.SIGSTOP)
        coach.press(" ")
        until(lambda: "Paused · " in coach.status)
        assert hangs(worker)
        coach.press(" ")
        until(lambda: "Paused · " not in coach.status)
        assert hangs(worker)
        coach.stop()
        assert coach.end() == 0
    assert history(tmp_path)[0] == "stopped"


def test_the_session_is_saved_while_the_voice_hangs(tmp_path: Path) -> None:
    with terminal(tmp_path, "start", str(short(tmp_path)), **VOICE) as coach:
        worker = worker_of(coach)
        coach.until("Welcome to Form Coach")
        os.kill(worker, signal.SIGSTOP)
        coach.press("\x03")
        assert coach.end() == 130
        coach.until("Saved.")
        assert not Path(f"/proc/{worker}").exists()


def test_without_a_place_for_clips_it_speaks_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way")
    with terminal(tmp_path, "start", str(short(tmp_path, sets=1)), **VOICE) as coach:
        to_the_end(coach)
    assert (tmp_path / "cache").read_text() == "in the way"


@pytest.mark.parametrize("how", ["raise RuntimeError('no espeak here')", "import os; os._exit(1)"])
def test_without_espeak_tones_stand_in_and_the_coach_goes_on(tmp_path: Path, how: str) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "pyttsx3.py").write_text(how)
    (broken / "py_nanotts.py").write_text(how)  # the voice that would speak, and the one that would step in
    home = tmp_path / "home"
    path = short(tmp_path, sets=1)
    with terminal(home, "start", str(path), PYTHONPATH=str(broken), **VOICE) as coach:
        to_the_end(coach, within=40)
        assert coach.shown.count("A tone stands in for the voice") == 1


def test_a_voice_that_nobody_has_is_told_the_nearest_and_leaves_no_session(tmp_path: Path) -> None:
    done = run(tmp_path, "start", "--voice", "germann", **VOICE)
    assert (done.returncode, done.stdout) == (2, "")
    assert "germann" in done.stderr
    assert "the nearest is" in done.stderr
    assert "Traceback" not in done.stderr
    assert run(tmp_path, "resume").returncode == 3


def test_a_device_that_nobody_has_is_told_which_there_are_and_leaves_no_session(tmp_path: Path) -> None:
    done = run(tmp_path, "start", "--device", "gramophone", **VOICE)
    assert done.returncode == 2
    assert "gramophone" in done.stderr
    assert "There are: " in done.stderr
    assert run(tmp_path, "resume").returncode == 3
