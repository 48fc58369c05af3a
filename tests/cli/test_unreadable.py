"""A session on the disk that cannot be read: it is named, and the commands go on with the others."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from tests.cli.test_render import WORKOUT

FAST = ("own.toml", "--text", "--speed", "10000")
SPOILT = "UPDATE sessions SET snapshot = CAST('{}' AS BLOB), ended_at = NULL WHERE number = 1"


def test_start_resume_and_history_go_on(run, home, tmp_path):
    (tmp_path / "own.toml").write_text(WORKOUT)
    for _ in range(2):
        assert run("start", *FAST).code == 0
    with closing(sqlite3.connect(home / "data" / "coach.db")) as file, file:
        file.execute(SPOILT)
        (spoilt,) = file.execute("SELECT id FROM sessions WHERE number = 1").fetchone()
    named = f"The session '{spoilt}' is passed over. The stored session cannot be read"
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
