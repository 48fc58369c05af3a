"""What is damaged on the disk is named, and the commands go on with the rest."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.cli.command import SHORT as WORKOUT
from tests.storage.damage import damage

FAST = ("own.toml", "--text", "--speed", "10000")
SPOILT = "UPDATE sessions SET snapshot = CAST('{}' AS BLOB), ended_at = NULL WHERE number = 1"


def test_start_resume_and_history_go_on(run, home, tmp_path):
    (tmp_path / "own.toml").write_text(WORKOUT)
    for _ in range(2):
        assert run("start", *FAST).code == 0
    with closing(sqlite3.connect(home / "data" / "coach.db")) as file, file:
        file.execute(SPOILT)
        (spoilt,) = file.execute("SELECT id FROM sessions WHERE number = 1").fetchone()
    named = f"The session '{spoilt}' is passed over. It is damaged: what is kept of it is not as it was written."
    history = run("history", "--json")
    assert len(history.document["sessions"]) == 1
    assert history.err.count(named) == 1
    resumed = run("resume", "--text")
    assert resumed.code == 3
    assert named in resumed.err
    started = run("start", *FAST)
    assert started.code == 0
    assert named in started.err
    assert run("forget", "--yes").code == 0
    assert run("history").err == ""


DAMAGE = {
    "bytes that are no UTF-8": ("sessions", "title", "bytes", "number = 1"),
    "another digit": ("sessions", "snapshot", "digits", "number = 1"),
    "a user that is nobody": ("sessions", "user", "bytes", "number = 1"),
    "an entry that is lost": ("log", "seq", "digits", "session = 1 AND seq = 1"),
    "a workout that is lost": ("definitions", "content", "truncated", "true"),
    "a profile that is no text": ("profiles", "content", "bytes", "true"),
}


@pytest.mark.parametrize("where", DAMAGE.values(), ids=DAMAGE)
def test_every_command_works_beside_damage(quick, home, tmp_path, where):
    (tmp_path / "own.toml").write_text(WORKOUT)
    for _ in range(2):
        assert quick("start", *FAST).code == 0
    assert quick("profile", "--set", "sessions=2").code == 0
    assert damage(home / "data" / "coach.db", *where)
    told = ""
    for command in COMMANDS:
        done = quick(*command)
        assert done.code == 0, (command, done.err)
        told += done.err
    assert "damaged" in told


COMMANDS = (
    ("history", "--json"),
    ("progress", "--json"),
    ("plan", "--json"),
    ("profile", "--json"),
    ("export", "everything"),
    ("start", *FAST),
    ("history",),
)
