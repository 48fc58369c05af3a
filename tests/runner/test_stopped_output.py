"""A terminal that takes nothing: stopped by Ctrl-S, or not read. The workout goes on, and a signal ends it."""

from __future__ import annotations

import signal
import sys
import time
from pathlib import Path

import pytest

from tests.runner.processes import Terminal, kept, short, until

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals on Windows", allow_module_level=True)

import termios

from tests.runner.window import NO_LINES

FARTHER = 3
"""Steps by which a workout is seen to go on."""

LOOKS = [pytest.param({}, id="lines"), pytest.param(NO_LINES, id="picture")]


class Stopped(Terminal):
    """A coach on a terminal whose output can be stopped, as Ctrl-S stops it."""

    def hold(self) -> None:
        termios.tcflow(self.follower, termios.TCOOFF)

    def let_go_on(self) -> None:
        termios.tcflow(self.follower, termios.TCOON)


def begun(home: Path, look: dict[str, str]) -> Stopped:
    coach = Stopped(home, "start", str(short(home)), "--text", "--speed", "20", **look)
    coach.until("Hip")
    return coach


def step_of(home: Path) -> int:
    return kept(home).session.step


@pytest.mark.parametrize("look", LOOKS)
def test_a_workout_goes_on_while_the_terminal_is_stopped_and_is_seen_again_afterwards(
    tmp_path: Path, look: dict[str, str]
) -> None:
    coach = begun(tmp_path, look)
    try:
        coach.hold()
        before = step_of(tmp_path)
        until(lambda: step_of(tmp_path) >= before + FARTHER)
        place = len(coach.shown)
        coach.let_go_on()
        until(lambda: len(coach.shown) > place + 100)
    finally:
        coach.close()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGQUIT])
@pytest.mark.parametrize("look", LOOKS)
def test_a_signal_ends_it_while_the_terminal_is_stopped(
    tmp_path: Path, look: dict[str, str], number: signal.Signals
) -> None:
    coach = begun(tmp_path, look)
    try:
        coach.hold()
        time.sleep(1.0)  # some lines are on their way
        coach.process.send_signal(number)
        assert coach.process.wait(10) == 130
        assert kept(tmp_path).session.state == "paused"
    finally:
        coach.let_go_on()
        coach.close()


def test_what_was_shown_meanwhile_is_shown_when_the_terminal_goes_on(tmp_path: Path) -> None:
    coach = begun(tmp_path, {})
    try:
        coach.hold()
        until(lambda: kept(tmp_path).session.state == "resting")
        coach.let_go_on()
        coach.until("Rest")
        assert coach.shown.index("Go") < coach.shown.rindex("Rest")
    finally:
        coach.close()
