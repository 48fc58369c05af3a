"""A day of rest at the real command: asked before anything is walked, and from a pipe nothing begins."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import pytest

from engine.storage.memory import MemoryStore
from engine.words.words import Words
from tests.portability.samples import moved, train
from tests.runner.processes import history, run, terminal

LOCALES = ["en-US", "de-DE"]
WISHES = [(), ("--minutes", "20"), ("--sore", "2")]
FAST = ("--text", "--speed", "3000")

posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")


@pytest.fixture
def trained(tmp_path: Path) -> Path:
    """The home of somebody who trained an hour ago."""
    store = MemoryStore()
    train(store, "first", time.time() - 3600)
    moved(store, tmp_path)
    return tmp_path


def say(locale: str, message: str) -> str:
    return Words.load(locale).say(message)


@posix
@pytest.mark.parametrize("wish", WISHES)
@pytest.mark.parametrize(("answer", "locale"), [("y", "de-DE"), ("n", "en-US")])
def test_it_asks_first(trained: Path, locale: str, answer: str, wish: tuple[str, ...]) -> None:
    key = say(locale, "terminal-yes-key") if answer == "y" else "n"
    with terminal(trained, "start", *wish, "--locale", locale, *FAST) as coach:
        coach.until(say(locale, "today-rest"))
        place = coach.press(f"{key}\n")
        coach.until(say(locale, "terminal-keys" if answer == "y" else "not-today"), place)
        if answer == "y":
            coach.stop()
        assert coach.end() == 0


@pytest.mark.parametrize("wish", WISHES)
@pytest.mark.parametrize("locale", LOCALES)
def test_from_a_pipe_it_says_so_and_begins_nothing(trained: Path, locale: str, wish: tuple[str, ...]) -> None:
    before = history(trained)
    done = run(trained, "start", *wish, "--locale", locale, *FAST)
    assert (done.returncode, done.stdout) == (3, "")
    told = " ".join(done.stderr.split())
    assert told.startswith(say(locale, "today-rest"))
    assert told.endswith("coach start starter")
    assert history(trained) == before


def test_for_a_program_it_is_one_document(trained: Path) -> None:
    done = run(trained, "start", "--json", *FAST)
    assert (done.returncode, done.stderr) == (3, "")
    assert json.loads(done.stdout)["error"].startswith(say("en-US", "today-rest"))


def test_who_names_a_workout_has_chosen(trained: Path) -> None:
    assert run(trained, "start", "starter", *FAST).returncode == 0
