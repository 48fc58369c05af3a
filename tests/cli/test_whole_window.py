"""``coach start`` on the whole window: when it is drawn on, all keys in it, and that it is given back."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.runner.driving import words
from tests.runner.processes import kept, run, short, terminal, until

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals on Windows", allow_module_level=True)

from tests.runner.window import NO_LINES, OTHER_SCREEN, ShellWindow, window

COLOUR = re.compile(r"\x1b\[(?:\d+;)*[39][0-7][;m]")
"""An escape that asks for one of the eight colours, dark or bright."""

LONG = 1.1
"""Real seconds of a stop: more than a heartbeat."""


def test_a_terminal_gets_digits_on_the_whole_window_and_all_keys_act(tmp_path: Path) -> None:
    with window(tmp_path, "start", str(short(tmp_path)), "--text", "--speed", "8") as coach:
        coach.sees("Hip thrust")
        coach.sees("Get ready · Set 1 of 3")
        assert coach.is_taken
        coach.press("n")
        coach.sees("of 8 · Set 1 of 3")
        coach.press(" ")
        coach.sees("space Go on")
        coach.press(" ")
        coach.sees("n Done")
        coach.press("\n")
        coach.sees("Next: set 2 of 3")
        coach.press("c")
        coach.sees(words("terminal-correct"))
        coach.press("6")
        coach.sees("> 6")
        coach.press("\r")
        coach.press("\x1b[200~qqqq\x1b[201~")
        coach.press("o")
        coach.sees("w Another one f It is fine")
        coach.press("s")
        coach.end()
        assert not coach.is_taken
        assert "Hip thrust: 6" in coach.shown.rpartition(OTHER_SCREEN[1])[2]


def test_q_twice_ends_it_and_what_it_came_to_stays_on_the_terminal(tmp_path: Path) -> None:
    with window(tmp_path, "start", str(short(tmp_path)), "--text", "--speed", "20") as coach:
        coach.sees("Hip thrust")
        coach.press("q")
        coach.sees("Stop? Press q again, or y.")
        coach.press("y")
        assert coach.end() == 0
        assert coach.shown.count(OTHER_SCREEN[0]) == coach.shown.count(OTHER_SCREEN[1]) == 1
        until(lambda: coach.settings == coach.before)


@pytest.mark.parametrize("how", ["\x03", "\x1c", "SIGTERM", "SIGHUP", "SIGQUIT"])
def test_whatever_ends_it_the_window_is_given_back_and_all_is_saved(tmp_path: Path, how: str) -> None:
    with window(tmp_path, "start", str(short(tmp_path)), "--text", "--speed", "20") as coach:
        coach.sees("Hip thrust")
        if how.startswith("SIG"):
            coach.process.send_signal(signal.Signals[how])
        else:
            coach.press(how)
        assert coach.end() == 130
        assert coach.shown.count(OTHER_SCREEN[0]) == coach.shown.count(OTHER_SCREEN[1]) == 1
        assert "Saved. Go on with: coach resume" in coach.shown.rpartition(OTHER_SCREEN[1])[2]
        until(lambda: coach.settings == coach.before)
    assert kept(tmp_path).session.state == "paused"


@pytest.mark.parametrize("look", ["--lines", "--plain"])
def test_ctrl_and_the_backslash_end_it_in_lines_too(tmp_path: Path, look: str) -> None:
    with terminal(tmp_path, "start", str(short(tmp_path)), "--text", "--speed", "20", look) as coach:
        coach.until("Get ready")
        coach.press("\x1c")
        assert coach.end() == 130
        coach.until("Saved. Go on with: coach resume")
        until(lambda: coach.settings == coach.before)
    assert kept(tmp_path).session.state == "paused"


@pytest.mark.parametrize(
    ("options", "variables"),
    [
        (("--lines",), {}),
        (("--plain",), {}),
        ((), {"TERM": "dumb"}),
        ((), {"FORM_COACH_PLAIN": "1"}),
        ((), {"FORM_COACH_LINES": "1"}),
        ((), {"PYTHONIOENCODING": "latin-1"}),
    ],
    ids=str,
)
def test_lines_where_they_are_wanted_or_no_picture_can_be_drawn(
    tmp_path: Path, options: tuple[str, ...], variables: dict[str, str]
) -> None:
    asked = ("start", str(short(tmp_path)), "--text", "--speed", "20", *options)
    with terminal(tmp_path, *asked, **NO_LINES | variables) as coach:
        coach.until("Welcome")
        assert OTHER_SCREEN[0] not in coach.shown
        assert "hip thrust" in coach.shown


def test_a_window_that_is_too_small_gets_lines_and_a_pipe_does_too(tmp_path: Path) -> None:
    asked = ("start", str(short(tmp_path, sets=1)), "--text", "--speed", "100")
    with terminal(tmp_path, *asked, size=(11, 80), **NO_LINES) as coach:
        coach.until("you are done")
        assert OTHER_SCREEN[0] not in coach.shown
        coach.end()
    assert "\x1b" not in run(tmp_path, *asked, **NO_LINES).stdout


@pytest.mark.parametrize(("variables", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)], ids=str)
def test_no_colour_is_still_a_picture(tmp_path: Path, variables: dict[str, str], coloured: bool) -> None:
    asked = ("start", str(short(tmp_path)), "--text", "--speed", "5")
    with window(tmp_path, *asked, **variables) as coach:
        coach.sees("q Stop")
        assert bool(COLOUR.search(coach.shown)) is coloured


def test_the_window_may_change_its_size_at_any_time(tmp_path: Path) -> None:
    import termios  # noqa: PLC0415 - there is none on Windows

    with window(tmp_path, "start", str(short(tmp_path)), "--text") as coach:
        coach.sees("Get ready · Set 1 of 3")
        for size in ((12, 40), (60, 200), (5, 20), (24, 80)):
            termios.tcsetwinsize(coach.follower, size)
            os.kill(coach.process.pid, signal.SIGWINCH)
            coach.sees("Hip thrust")
        coach.sees("q Stop")


@pytest.mark.parametrize("size", [(500, 1), (1, 500), (1, 1), (65_535, 65_535)])
def test_a_window_of_any_size_can_be_made_sensible_again(tmp_path: Path, size: tuple[int, int]) -> None:
    import termios  # noqa: PLC0415 - there is none on Windows

    with window(tmp_path, "start", str(short(tmp_path)), "--text") as coach:
        coach.sees("Hip thrust")
        termios.tcsetwinsize(coach.follower, size)
        time.sleep(LONG)  # some numbers are shown in it
        termios.tcsetwinsize(coach.follower, (24, 80))
        coach.press("n")
        coach.sees("of 8 · Set 1 of 3")


def test_ctrl_c_and_a_closed_window_save_it(tmp_path: Path) -> None:
    with window(tmp_path, "start", str(short(tmp_path)), "--text") as coach:
        coach.sees("Get ready")
        coach.press("\x03")
        assert coach.end() == 130
        assert coach.shown.rstrip().endswith("Saved. Go on with: coach resume")
        assert not coach.is_taken
    with window(tmp_path, "resume", "--text") as coach:
        coach.sees("Hip thrust")
        coach.close_window()
        assert coach.end() == 130
    assert kept(tmp_path).session.state == "paused"


def test_ctrl_z_gives_the_window_back_and_was_a_pause(tmp_path: Path) -> None:
    coach = ShellWindow(tmp_path, "start", str(short(tmp_path)), "--text", "--speed", "2", size=(24, 80), **NO_LINES)
    try:
        coach.sees("Get ready")
        coach.press("n")
        coach.sees("of 8")
        coach.ctrl_z()
        assert not coach.is_taken
        assert kept(tmp_path).session.state == "paused"
        time.sleep(LONG)
        coach.press("fg\n")
        until(lambda: coach.is_taken, lambda: coach.shown)
        coach.sees("Hip thrust")
        coach.sees("of 8")
    finally:
        with contextlib.suppress(ProcessLookupError, AssertionError, ValueError):
            os.kill(coach.job, signal.SIGKILL)
        coach.close()


def test_the_help_costs_no_picture() -> None:
    """Textual is imported where it draws, and nowhere else."""
    for wanted in ("engine.cli.main", "engine.cli.start_resume", "engine.runner.runner"):
        code = f"import {wanted}, sys; sys.exit('textual' in sys.modules)"
        assert os.spawnv(os.P_WAIT, sys.executable, [sys.executable, "-c", code]) == 0
