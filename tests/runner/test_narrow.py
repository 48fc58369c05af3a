"""Lines on narrow terminals, and on those that take plain text only."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from engine.runner.folding import folded
from engine.runner.status_line import fitted
from tests.runner.driving import words
from tests.runner.processes import short, terminal

WIDTHS = range(12, 81)


@pytest.mark.parametrize("held", ["", "Paused", "Angehalten"])
@pytest.mark.parametrize("name", ["", "walking", "single-leg Romanian deadlift", "Hüftbeugermobilisation"])
@pytest.mark.parametrize("count", ["", "3/8", "12/100"])
def test_the_count_and_the_clock_are_what_stays(held: str, name: str, count: str) -> None:
    for width in WIDTHS:
        line = fitted(held, "Exercise", name, count, "00:25", width)
        assert len(line) <= width
        assert line.endswith("00:25")
        assert count in line
        assert set(re.findall(r"\w[\w-]*", line)) <= set(
            re.findall(r"\w[\w-]*", f"{held} Exercise {name} {count} 00:25")
        )
    assert fitted(held, "Exercise", name, count, "00:25", 80).count(name) >= 1


def test_that_it_is_held_stays_longer_than_the_name() -> None:
    assert fitted("Paused", "Exercise", "hip thrust", "3/8", "00:25", 40) == "  Paused · hip thrust · 3/8  00:25"
    assert fitted("Paused", "Exercise", "hip thrust", "3/8", "00:25", 30) == "  Paused · hip… · 3/8  00:25"
    assert fitted("Paused", "Exercise", "hip thrust", "3/8", "00:25", 21) == "  Paused · 3/8  00:25"
    assert fitted("Paused", "Exercise", "hip thrust", "3/8", "00:25", 15) == "  3/8  00:25"


@pytest.mark.parametrize("columns", [20, 30, 39, 40, 80])
def test_words_are_never_broken(columns: int) -> None:
    text = f"00:12  {words('disclaimer')}"
    lines = folded(text, columns, indent=7).split("\n")
    assert max(map(len, lines)) <= columns
    assert " ".join(line.strip() for line in lines).split() == text.split()


def test_what_goes_to_a_file_is_not_folded() -> None:
    assert folded(words("disclaimer"), None) == words("disclaimer")


posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")
SIZES = [(8, 20), (12, 40), (24, 80)]
ESCAPES = re.compile(r"\x1b\[[0-9?;]*[A-Za-z]")


@posix
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_on_a_narrow_terminal_each_line_fits_and_the_count_is_seen(tmp_path: Path, size: tuple[int, int]) -> None:
    with terminal(tmp_path, "start", str(short(tmp_path)), "--text", "--speed", "20", size=size) as coach:
        coach.until(words("welcome", workout="short", minutes=9)[:7])
        coach.answers("n", words("go"))
        coach.until("3/8")
        coach.answers(" ", words("paused"))
        coach.stop()
        assert coach.end() == 0
    lines = re.split(r"[\r\n]+", ESCAPES.sub("", coach.shown))
    assert max(map(len, lines)) <= size[1]
    counts = [line for line in lines if "/8" in line and re.search(r"\d/8", line)]
    assert counts
    assert all(re.search(r"\d/8  \d\d:\d\d$", line) for line in counts)


@posix
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_first_questions_fit_too(tmp_path: Path, size: tuple[int, int]) -> None:
    with terminal(tmp_path, "start", "--text", "--plain", size=size) as coach:
        coach.until(words("interview-ask"))
        coach.answers("y\n", "strength training before?")
        coach.interrupt()
    assert [line for line in re.split(r"[\r\n]+", coach.shown.replace("^C", "")) if len(line) > size[1]] == []


@posix
@pytest.mark.parametrize(
    ("options", "variables"),
    [((), {"TERM": "dumb"}), ((), {"NO_COLOR": "1"}), (("--plain",), {}), ((), {"FORM_COACH_PLAIN": "1"})],
    ids=str,
)
def test_a_plain_terminal_gets_no_escapes_and_no_line_is_written_anew(
    tmp_path: Path, options: tuple[str, ...], variables: dict[str, str]
) -> None:
    with terminal(tmp_path, "start", str(short(tmp_path)), "--text", "--speed", "20", *options, **variables) as coach:
        coach.until("Welcome")
        coach.answers("n", words("go"))
        coach.until("  3\r\n")
        coach.stop()
        assert coach.end() == 0
    assert "\x1b" not in coach.shown
    assert "\r" not in coach.shown.replace("\r\n", "")
