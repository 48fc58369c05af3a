"""The worker as a process: quick to start, light, and gone without a trace, however the coach ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.voice.synthesis import folders
from engine.voice.synthesis.folders import PREFIX, make_folder, remove_folder, sweep
from engine.voice.synthesis.process import Worker, WorkerFailed, WorkerLost

ROOT = Path(__file__).parents[2]
REQUEST = {"text": "go", "rate": 170, "voice": "", "locale": "en-us"}
COACH = """
import sys, time
from engine.voice.synthesis.process import Worker
worker = Worker()
worker.ask({"text": "go", "rate": 170, "voice": "", "locale": "en-us"}, 5.0)
print(worker.pid, worker._folder, flush=True)
time.sleep(60)
"""


def eventually(true: Callable[[], bool], limit: float = 20.0) -> bool:
    deadline = time.monotonic() + limit
    while not true():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.005)
    return True


def lives(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def start_coach() -> tuple[subprocess.Popen[str], int, Path]:
    command = [sys.executable, "-c", COACH]
    coach = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    pid, folder = coach.stdout.readline().split()
    return coach, int(pid), Path(folder)


def end(coach: subprocess.Popen[str]) -> None:
    coach.kill()
    coach.wait()
    coach.stdout.close()


def test_closing_leaves_no_process_and_no_folder():
    worker = Worker()
    worker.ask(REQUEST, 5.0)
    assert worker._folder.is_dir()
    worker.close()
    worker.close()
    assert not lives(worker.pid)
    assert not worker._folder.exists()


def test_closing_before_it_is_ready_leaves_nothing_either():
    worker = Worker()
    worker.close(wait=0)
    assert not worker._folder.exists()


def test_a_worker_that_will_not_end_is_killed():
    worker = Worker()
    worker.ask(REQUEST, 5.0)
    os.kill(worker.pid, signal.SIGSTOP)
    worker.close(wait=0.05)
    assert not lives(worker.pid)
    assert not worker._folder.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_when_the_coach_is_killed_its_worker_ends_and_clears_up():
    coach, worker, folder = start_coach()
    assert lives(worker)
    assert folder.is_dir()
    end(coach)
    assert eventually(lambda: not lives(worker))
    assert eventually(lambda: not folder.exists())


def stands_still(pid: int) -> bool:
    """Whether a process was stopped: a signal is sent before it is felt."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] in {"T", "t"}


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_what_coach_and_worker_leave_when_both_are_killed_is_swept_at_the_next_start(monkeypatch):
    place = tempfile.mkdtemp()  # a short path, where no other coach sweeps
    monkeypatch.setenv("TMPDIR", place)
    coach, worker, folder = start_coach()
    os.kill(worker, signal.SIGSTOP)  # it cannot see that the coach ends
    assert eventually(lambda: stands_still(worker))
    end(coach)
    os.kill(worker, signal.SIGKILL)
    assert eventually(lambda: not lives(worker))
    assert folder.is_dir()
    following = Worker()
    following.ask(REQUEST, 5.0)
    assert eventually(lambda: not folder.exists())
    following.close()
    Path(place).rmdir()


def test_sweeping_spares_those_in_use_and_what_is_not_ours(tmp_path, monkeypatch):
    monkeypatch.setattr(folders, "_base", lambda: str(tmp_path))
    (tmp_path / "another").mkdir()
    (tmp_path / f"{PREFIX}odd").mkdir()
    (tmp_path / f"{PREFIX}1-root").mkdir()  # a living process, maybe of another user
    mine, old = make_folder(), tmp_path / f"{PREFIX}old"
    old.mkdir()
    os.utime(old, (0, 0))
    sweep()
    assert {path.name for path in tmp_path.iterdir()} == {
        "another", f"{PREFIX}odd", f"{PREFIX}1-root", mine.name,
    }  # fmt: skip


def test_a_temporary_folder_with_a_long_name_is_avoided(monkeypatch):
    monkeypatch.setattr(folders.tempfile, "gettempdir", lambda: "/tmp/" + "x" * 100)
    folder = make_folder()
    assert len(str(folder)) < 60
    remove_folder(folder)


def test_ctrl_c_in_the_terminal_does_not_reach_the_worker():
    worker = Worker()
    worker.ask(REQUEST, 5.0)
    assert os.getsid(worker.pid) != os.getsid(0)
    os.kill(worker.pid, 0)
    worker.close()


def test_another_engine_in_the_working_directory_is_not_taken_for_ours(tmp_path, monkeypatch):
    (tmp_path / "engine").mkdir()
    (tmp_path / "engine" / "__init__.py").write_text("raise SystemExit(5)\n")
    monkeypatch.chdir(tmp_path)
    worker = Worker()
    assert worker.ask(REQUEST, 5.0).body[:4] in {b"RIFF", b"FORM"}
    worker.close()


def test_the_worker_says_why_it_cannot_and_ends():
    worker = Worker()
    with pytest.raises(WorkerFailed, match="There is no voice 'klingonese'"):
        worker.ask({**REQUEST, "voice": "klingonese"}, 5.0)
    with pytest.raises(WorkerLost):
        worker.ask(REQUEST, 5.0)
    with pytest.raises(WorkerLost):
        worker.ask(REQUEST, 5.0)
    worker.close()


def test_importing_the_worker_is_light():
    look = "import engine.voice.synthesis.worker, engine.voice.synthesis.process, sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not {"numpy", "msgspec", "miniaudio", "asyncio", "pyttsx3"} & set(loaded.stdout.split())
