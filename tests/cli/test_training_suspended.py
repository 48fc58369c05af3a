"""Ctrl-Z and "fg", and a stop that nobody asked for: the keys, the status line and the clock come back."""

from __future__ import annotations

import contextlib
import signal
import sys
import time
from pathlib import Path

import pytest

from engine.storage.sqlite import SqliteStore
from engine.workflow.event import Event
from engine.workflow.events import Pause, Resume
from tests.runner.driving import words
from tests.runner.processes import USER, Running, history, kept, short, until

if sys.platform == "win32":
    pytest.skip("there are no jobs to stop on Windows", allow_module_level=True)

from tests.runner.shell import Shell, shell

LONG = 1.1
"""Real seconds of a stop: more than a heartbeat."""


def holds(home: Path) -> list[tuple[type[Event], float]]:
    """The pauses so far, and what ended them, with their times."""
    with contextlib.closing(SqliteStore(home / "data" / "coach.db")) as store:
        (summary,) = store.sessions(USER)
        log = [entry.recorded for entry in store.log(summary.id)]
    return [(type(one.event), one.at) for one in log if isinstance(one.event, Pause | Resume)]


def in_a_set(coach: Shell) -> None:
    coach.until("Welcome")
    coach.answers("n", words("go"))
    coach.until("1/8")


def comes_back(coach: Shell, home: Path, since: int) -> None:
    """The status line counts on, a key acts, and the stop is no time of the workout."""
    coach.until("/8  00:", since)
    coach.answers(" ", words("paused"))
    until(lambda: "Paused · " in coach.status)
    (paused, at), (resumed, again), *_ = holds(home)
    assert (paused, resumed) == (Pause, Resume)
    assert again - at > LONG


def test_ctrl_z_is_a_pause_and_gives_the_terminal_back(tmp_path: Path) -> None:
    with shell(tmp_path, "start", str(short(tmp_path)), "--text", "--speed", "2") as coach:
        in_a_set(coach)
        since = coach.ctrl_z()
        assert kept(tmp_path).session.state == "paused"
        time.sleep(LONG)
        place = coach.press("fg\n")
        assert "[stopped] whole lines" in coach.shown[: since + 20]
        comes_back(coach, tmp_path, place)


def test_a_stop_that_nobody_asked_for_is_a_pause_too(tmp_path: Path) -> None:
    with shell(tmp_path, "start", str(short(tmp_path)), "--text", "--speed", "2") as coach:
        in_a_set(coach)
        coach.stop_unasked()
        time.sleep(LONG)
        comes_back(coach, tmp_path, coach.press("fg\n"))


def test_ctrl_z_again_and_again_and_what_was_paused_stays_so(tmp_path: Path) -> None:
    with shell(tmp_path, "start", str(short(tmp_path)), "--text", "--speed", "2") as coach:
        in_a_set(coach)
        coach.answers(" ", words("paused"))
        for _ in range(3):
            coach.ctrl_z()
            coach.until("Paused · ", coach.press("fg\n"))
        assert [event for event, _ in holds(tmp_path)] == [Pause]
        coach.answers(" ", "/8")


def test_ctrl_z_in_the_farewell_ends_it_all_the_same(tmp_path: Path) -> None:
    with shell(tmp_path, "start", str(short(tmp_path, sets=1)), "--text", "--speed", "2") as coach:
        in_a_set(coach)
        coach.answers("\n", words("finished", minutes=1)[:12])
        coach.ctrl_z()
        coach.press("fg\n")
        assert coach.end() == 0


def test_a_process_that_stood_still_has_counted_nothing_meanwhile(tmp_path: Path) -> None:
    """At eight times the speed, the stop would be two repetitions of the set."""
    workout = short(tmp_path, sets=1)
    workout.write_text(workout.read_text().replace("repetitions = 8", "repetitions = 5"))
    coach = Running(tmp_path, "start", str(workout), "--text", "--speed", "8")
    coach.until("  4")
    coach.send(signal.SIGSTOP)
    time.sleep(LONG)
    coach.send(signal.SIGCONT)
    assert coach.end()[0] == 0
    counts = [line.rpartition("  ")[2] for line in coach.lines]
    following = counts[counts.index("1", counts.index("Go.")) :]
    assert [text for text in following if text.isdigit()] in (list("12345"), list("123445"))
    assert [event for event, _ in holds(tmp_path)] == [Pause, Resume]
    ((state, done), (pause, resume)) = history(tmp_path), holds(tmp_path)
    assert (state, [one.repetitions for one in done]) == ("finished", [5])
    assert resume[1] - pause[1] > LONG


def test_an_interruption_of_a_stopped_process_keeps_the_place_from_before(tmp_path: Path) -> None:
    coach = Running(tmp_path, "start", str(short(tmp_path, sets=1)), "--text", "--speed", "8")
    coach.until("  4")
    coach.send(signal.SIGSTOP)
    time.sleep(LONG)
    coach.send(signal.SIGINT)
    coach.send(signal.SIGCONT)
    assert coach.end()[0] == 130
    session = kept(tmp_path).session
    assert session.paused_at is not None
    assert 12 < session.paused_at - session.began < 20
