"""``coach history`` and ``coach progress``, on sessions that were really trained."""

from __future__ import annotations

import re
import sys
import time

import pytest

from engine.storage.memory import MemoryStore
from engine.words.locales import whole
from engine.words.words import Words
from tests.cli.command import files, flat
from tests.portability.samples import anything, moved, train

each_locale = pytest.mark.parametrize("locale", whole())
DAY = 86_400.0


@pytest.fixture
def lived(home):
    """A home with two sessions, today's and last week's."""
    store = MemoryStore()
    train(store, "before", time.time() - 7 * DAY)
    train(store, "today", time.time())
    return moved(store, home)


@pytest.mark.parametrize(("command", "none"), [("history", "last-none"), ("progress", "so-far-none")])
def test_with_nothing_trained_it_says_so_and_makes_no_files(run, home, command, none):
    done, told = run(command), Words.load("en-US").say(none)
    assert (done.code, done.out) == (0, f"{told}\n\nBegin with: coach start\n")
    assert files(home) == {}
    assert run(command, "--json").document["told"] == [told]


def test_where_the_clock_was_set_back_nothing_that_is_listed_is_denied(quick, home):
    store = MemoryStore()
    train(store, "ahead", time.time() + 2 * DAY)
    moved(store, home)
    page = quick("history").out
    assert flat(page).startswith("On a date still to come: Starter session, finished in")
    assert "· Starter session ·" in page
    for command in ("history", "progress"):
        assert "not trained with me" not in quick(command).out
        assert "coach start" not in quick(command).out
    assert quick("plan", "--json").document["today"]["kind"] == "rest"
    assert "späteren Tag als diesem" in flat(quick("plan", "--locale", "de-DE").out)


def test_it_begins_as_the_coach_says_it_aloud(quick, lived):
    for command in ("history", "progress"):
        paragraph, _, table = quick(command).out.partition("\n\n")
        assert flat(paragraph) == " ".join(quick(command, "--json").document["told"])
        assert table
    assert flat(quick("history").out).startswith("Today: Starter session, finished in")
    assert flat(quick("progress").out).startswith("This week you have trained")


def test_sessions_are_told_with_what_was_said_about_them(quick, lived):
    text = flat(quick("history").out)
    assert text.count("· Starter session ·") == 2
    assert re.search(r"\d{4}-\d\d-\d\d \d\d:\d\d · Starter session · \d+ min · finished", text)
    assert "glute bridge 6, 8, 8 · 12.5 kg · effort 8 · rests" in text
    assert "single-leg Romanian deadlift 8/8, 8/8, 8/8" in text


def test_the_last_comes_first_and_the_limit_holds(quick, lived):
    assert [one["id"] for one in quick("history", "--json").document["sessions"]] == ["today", "before"]
    (one,) = quick("history", "--json", "--limit", "1").document["sessions"]
    first = one["sets"][0]
    assert (first["exercise"], first["repetitions"], first["load"], first["effort"]) == ("glute-bridge", 6, 12.5, 8)
    assert first["rest"] is None
    assert one["sets"][1]["rest"] > 60
    assert {"swapped", "skipped", "hurt", "others", "outcome", "seconds"} <= set(one)
    assert quick("history", "--limit", "0").code == 2


@each_locale
def test_anything_that_can_happen_can_be_told(quick, home, locale):
    store = MemoryStore()
    for seed in range(25, 40):
        anything(store, f"s{seed}", seed, time.time() - seed * DAY)
    moved(store, home)
    for command in (("history", "--limit", "50"), ("progress",)):
        done = quick(*command, "--locale", locale)
        assert (done.code, done.err) == (0, "")
        assert max(len(line) for line in done.out.splitlines()) <= 80


@each_locale
def test_progress_is_plain_where_it_is_piped(run, lived, locale):
    text = run("progress", "--locale", locale).out
    words = Words.load(locale)
    assert "\x1b" not in text
    assert all(words.muscle(muscle) in text for muscle in ("glutes", "hamstrings", "quadriceps"))
    assert words.say("progress-streak", weeks=2, longest=2) in flat(text)
    assert words.say("progress-main") in flat(text)


def test_progress_where_there_are_no_blocks(run, lived):
    done = run("progress", environ={"PYTHONIOENCODING": "ascii"})
    assert done.code == 0
    assert "?" not in done.out


def test_progress_as_json(quick, lived):
    found = quick("progress", "--json").document
    assert [week["sets"] for week in found["weeks"]] == [9, 9]
    assert found["weeks"][0]["muscles"]["glutes"] == 9
    for week in found["weeks"]:
        assert set(week["main"]) == {"glutes", "hamstrings"}
        for group, each in week["main"].items():
            assert each["sets"] == each["direct"] + each["indirect"] / 2 == week["muscles"].get(group, 0)
    assert found["streak"] == {"weeks": 2, "longest": 2}
    assert found["ladders"]["glute-bridge"][1] == "feet-elevated-bridge"
    best = found["bests"][0]
    assert (best["exercise"], best["repetitions"], best["load"]) == ("glute-bridge", 8, {"value": 12.5, "unit": "kg"})
    assert [week["sets"] for week in quick("progress", "--json", "--weeks", "1").document["weeks"]] == [9]


@pytest.mark.parametrize("name", ["p.png", "p.svg"])
def test_a_picture_is_drawn(quick, lived, tmp_path, name):
    pytest.importorskip("matplotlib")
    done = quick("progress", "--out", name)
    assert (done.code, done.err) == (0, "")
    assert (tmp_path / name).stat().st_size > 5000


def test_a_picture_that_cannot_be(run, lived):
    assert "FILE.png or FILE.svg" in run("progress", "--out", "p.bmp").refused()
    assert "FILE.png or FILE.svg" in run("progress", "--out", "png").refused()
    pytest.importorskip("matplotlib")
    assert "cannot be written" in run("progress", "--out", "nowhere/p.png").refused()


def test_without_matplotlib_only_pictures_are_missing(run, lived, tmp_path):
    (tmp_path / "hidden" / "matplotlib").mkdir(parents=True)
    (tmp_path / "hidden" / "matplotlib" / "__init__.py").write_text("raise ImportError")
    environ = {"PYTHONPATH": str(tmp_path / "hidden")}
    refused = run("progress", "--out", "p.png", environ=environ).refused()
    assert 'In the folder of Form Coach: pip install ".[charts]"' in refused
    assert run("progress", environ=environ).code == 0


def test_a_damaged_history_is_told(run, home):
    (home / "data").mkdir(parents=True)
    (home / "data" / "coach.db").write_bytes(b"no history" * 100)
    for command in ("history", "progress"):
        assert "coach.db" in run(command).refused()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo terminal")
@pytest.mark.parametrize(("environ", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_on_a_terminal_it_is_coloured_unless_asked_not_to_be(lived, environ, coloured):
    assert ("\x1b[" in on_a_terminal("progress", {"FORM_COACH_HOME": str(lived)} | environ)) is coloured


def on_a_terminal(command: str, environ: dict[str, str]) -> str:
    import os  # noqa: PLC0415
    import pty  # noqa: PLC0415
    import subprocess  # noqa: PLC0415

    from tests.cli.command import COACH  # noqa: PLC0415

    ours, theirs = pty.openpty()
    plain = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    with subprocess.Popen([str(COACH), command], stdout=theirs, stdin=theirs, env=plain | environ) as process:
        os.close(theirs)
        text = b""
        try:
            while part := os.read(ours, 65536):
                text += part
        except OSError:
            pass  # how Linux says that the other end is closed
        os.close(ours)
        assert process.wait(timeout=30) == 0
    return text.decode()
