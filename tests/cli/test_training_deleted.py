"""Deleting everything while a workout runs: not from the same machine; from elsewhere, the workout ends with it."""

from __future__ import annotations

import contextlib
import json
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.storage.sqlite import SqliteStore
from engine.words.words import Words
from tests.cli.command import files
from tests.runner.processes import LOCALES, USER, Running, kept, run, terminal

WAYS: dict[str, Callable[[SqliteStore], object]] = {
    "for-ever": lambda store: store.delete(USER),
    "for-a-minute": lambda store: store.forget(USER, time.time()),
}
"""How a page or a speaker deletes everything of a person."""


def delete(home: Path, way: str) -> None:
    with contextlib.closing(SqliteStore(home / "data" / "coach.db")) as store:
        WAYS[way](store)


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_is_forgotten_while_a_workout_runs_on_this_machine(tmp_path: Path, locale: str) -> None:
    coach = Running(tmp_path, "start", "starter", "--text")
    coach.until("Welcome")
    said = Words.load(locale).say("terminal-runs-elsewhere", process=str(coach.process.pid))
    refused = run(tmp_path, "forget", "--yes", "--locale", locale)
    assert (refused.returncode, refused.stdout, refused.stderr) == (3, "", f"{said}\n")
    told = run(tmp_path, "forget", "--yes", "--json", "--locale", locale)
    assert (told.returncode, json.loads(told.stdout)) == (3, {"error": said})
    assert kept(tmp_path).session.state not in ("stopped", "finished")
    coach.send(signal.SIGINT)
    assert coach.end()[0] == 130
    assert run(tmp_path, "forget", "--yes").returncode == 0


def test_where_nothing_was_ever_kept_forgetting_creates_nothing(tmp_path: Path) -> None:
    assert run(tmp_path / "home", "forget", "--yes").returncode == 0
    assert not [name for name in files(tmp_path / "home") if "data" in name]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("locale", LOCALES)
def test_a_workout_that_is_deleted_elsewhere_ends_with_one_sentence(tmp_path: Path, locale: str, way: str) -> None:
    coach = Running(tmp_path, "start", "starter", "--text", "--locale", locale)
    coach.until("00:0")
    delete(tmp_path, way)
    assert coach.end() == (0, Words.load(locale).say("terminal-deleted-elsewhere") + "\n")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")
@pytest.mark.parametrize("lines", ["1", ""])
@pytest.mark.parametrize("keys", ["", " "])
def test_on_a_terminal_the_sentence_stands_on_a_line_of_its_own(tmp_path: Path, keys: str, lines: str) -> None:
    said = Words.load("en-US").say("terminal-deleted-elsewhere")
    with terminal(tmp_path, "start", "starter", "--text", FORM_COACH_LINES=lines) as coach:
        coach.until("Welcome")
        delete(tmp_path, "for-ever")
        coach.press(keys)
        assert coach.end() == 0
        before, _, _ = coach.shown.rpartition(said)
        assert before.endswith(("\n", "\r\x1b[K", "\x1b[?1049l"))
        assert coach.shown.count("deleted") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="open files cannot be deleted on Windows")
@pytest.mark.parametrize("number", ["SIGINT", "SIGTERM"])
@pytest.mark.parametrize("locale", LOCALES)
def test_who_interrupts_a_workout_whose_files_are_gone_is_told(tmp_path: Path, locale: str, number: str) -> None:
    coach = Running(tmp_path, "start", "starter", "--text", "--locale", locale)
    coach.until("00:0")
    while (tmp_path / "data").exists():  # the coach may still be writing into it
        shutil.rmtree(tmp_path / "data", ignore_errors=True)
    coach.send(signal.Signals[number])
    assert coach.end() == (130, Words.load(locale).say("terminal-files-gone") + "\n")
