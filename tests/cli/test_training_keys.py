"""Each key on a real terminal; and the terminal is left as it was found, however it ends."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from tests.runner.driving import words
from tests.runner.processes import kept, run, short, terminal, until

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")

LINE_EDITING = 3
"""Place of the local modes in what termios tells."""


def test_every_key_does_what_the_first_line_says(tmp_path: Path) -> None:
    with terminal(tmp_path, "start", str(short(tmp_path)), "--text", "--speed", "8") as coach:
        coach.until("Keys: space")
        coach.until("Welcome to Form Coach. Short")
        coach.until("Exercise · hip thrust")
        coach.answers("n", words("go"))
        coach.until("1/8")
        coach.answers(" ", words("paused"))
        until(lambda: "Paused · " in coach.status)
        coach.answers("+", words("refuse-while-paused"))
        coach.answers(" ", "/8")
        coach.answers("r", "Get ready: hip thrust")
        coach.answers("n", words("go"))
        coach.answers("\n", "Rest · ")
        coach.answers("7", words("effort-noted", effort=7))
        coach.answers("0", words("effort-noted", effort=10))
        coach.answers("+", "More rest.")
        coach.answers("-", words("less-rest", seconds=100)[:9])
        coach.answers("h", "you need a barbell. Do you have that?")
        coach.answers("y", words("made-harder", exercise="barbell-hip-thrust"))
        coach.answers("e", words("made-easier", exercise="hip-thrust")[:8])
        coach.answers("w", words("swapped", exercise="hip-thrust")[:8])
        coach.answers("r", " seconds of rest left")
        coach.answers("b", "Get ready: hip thrust, set 1")
        coach.answers("N", words("go"))
        coach.answers("+", words("refuse-not-resting"))
        coach.answers("o", words("pain"))
        until(lambda: "Paused · " in coach.status)
        coach.answers("s", words("skipped", exercise="hip-thrust")[:8])
        assert coach.end() == 0
    assert run(tmp_path, "resume").returncode == 3


def test_q_ends_with_a_farewell(tmp_path: Path) -> None:
    with terminal(tmp_path, "start", "--text", "--speed", "20") as coach:
        coach.until("Welcome")
        coach.until(words("stopped", minutes=1)[:10], coach.stop())
        assert coach.end() == 0
        assert "\x1b[K" in coach.shown
        assert coach.status.strip() == ""


def test_arrows_and_function_keys_mean_nothing(tmp_path: Path) -> None:
    """They send characters that would mean "back", "it hurts" and an effort."""
    with terminal(tmp_path, "start", str(short(tmp_path)), "--text", "--speed", "5") as coach:
        coach.until("Welcome")
        coach.answers("n", words("go"))
        place = coach.until("1/8")
        for keys in ("\x1b[A", "\x1b[B", "\x1b[D", "\x1bOP", "\x1bOH", "\x1b[15~", "\x1b[24;2~", "\x1b", "é"):
            coach.press(keys)
            place = coach.until("/8", place)
        coach.stop()
        assert coach.end() == 0
        for message in ("pain", "refuse-first", "made-harder", "refuse-no-harder", "effort-noted"):
            assert words(message, exercise="hip-thrust", effort=5)[:12] not in coach.shown


@pytest.mark.parametrize("how", ["q", "\x03", "\x1c", "SIGTERM", "SIGHUP", "SIGQUIT", "finished"])
def test_the_terminal_is_left_as_it_was(tmp_path: Path, how: str) -> None:
    with terminal(tmp_path, "start", "--text", "--speed", "3000" if how == "finished" else "20") as coach:
        coach.until("Welcome")
        if how != "finished":
            assert coach.settings[LINE_EDITING] != coach.before[LINE_EDITING]
            if how.startswith("SIG"):
                coach.process.send_signal(signal.Signals[how])
            else:
                coach.stop() if how == "q" else coach.press(how)
        assert coach.end() == (0 if how in ("q", "finished") else 130)
        until(lambda: coach.settings == coach.before)
        if how not in ("q", "finished"):
            coach.until("Saved. Go on with: coach resume")
            assert coach.status.splitlines()[-1].strip().endswith("Saved. Go on with: coach resume")
        assert "Traceback" not in coach.shown


def test_a_closed_window_saves(tmp_path: Path) -> None:
    with terminal(tmp_path, "start", "--text", "--speed", "20") as coach:
        coach.until("Start walking")
        coach.close_window()
        assert coach.end() == 130
    assert kept(tmp_path).session.state == "paused"


def test_no_colour_where_none_is_wanted(tmp_path: Path) -> None:
    bold = "\x1b[1m"
    for number, (variable, coloured) in enumerate((({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True))):
        with terminal(tmp_path / str(number), "start", "--text", "--speed", "50", **variable) as coach:
            coach.until("Start walking")
            assert (bold in coach.shown) is coloured, variable
            coach.stop()
            assert coach.end() == 0


def test_the_status_fits_the_window_and_tells_the_time_left(tmp_path: Path) -> None:
    with terminal(tmp_path, "start", "--text", "--speed", "10") as coach:
        coach.until("Warm-up · walking  09:")
        coach.until("09:4")
        coach.stop()
        assert coach.end() == 0
        assert all(len(part) < 100 for part in coach.shown.split("\x1b[K") if "\n" not in part)


def test_ones_own_pace_waits_for_n(tmp_path: Path) -> None:
    path = short(tmp_path, sets=1)
    with terminal(tmp_path, "start", str(path), "--text", "--speed", "100", "--pace", "self") as coach:
        place = coach.until(words("self-paced", repetitions=8))
        coach.until("00:00", place)
        assert kept(tmp_path).session.deadline is None
        coach.answers("n", "you are done")
        assert coach.end() == 0


def test_the_language_and_the_talk_are_those_that_were_asked_for(tmp_path: Path) -> None:
    with terminal(tmp_path, "start", "--text", "--speed", "50", "--locale", "de-DE", "--talk", "terse") as coach:
        coach.until("Tasten:")
        coach.until("Aufwärmen · ")
        coach.press("\x03")
        assert coach.end() == 130
    stored = kept(tmp_path)
    assert (stored.settings.locale, stored.settings.talk) == ("de-DE", "terse")
    with terminal(tmp_path, "resume", "--text", "--speed", "50") as coach:
        coach.until("Willkommen zurück")
        coach.stop()
        assert coach.end() == 0
