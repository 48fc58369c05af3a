"""Rows that are whole, but say what can't be true, count as damaged: commands go on as if they were not there."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from engine.storage.sqlite import SqliteStore
from engine.words.words import Words
from tests.cli.command import Finished

NAMINGS = {
    "no names": b'{"names":[],"since":0}',
    "the names of others": b'{"names":["a","b"],"since":0}',
    "a day after all calendars": b'{"names":["local","amzn"],"since":9e99}',
    "a day before all calendars": b'{"names":["local","amzn"],"since":-1e300}',
    "no text": b"\xff\xfe",
    "another shape": b"[1]",
}
COMMANDS = (
    ("history",),
    ("resume", "--text"),
    ("plan",),
    ("progress",),
    ("link", "--json"),
    ("link",),
    ("link", "--undo", "--yes"),
    ("profile", "--set", "sessions=3"),
    ("export", "everything.json"),
    ("doctor",),
    ("forget", "--yes"),
)


@pytest.mark.parametrize("noted", NAMINGS.values(), ids=NAMINGS)
def test_odd_names_of_a_person_stop_no_command(quick: Callable[..., Finished], home: Path, noted: bytes) -> None:
    (home / "data").mkdir(parents=True)
    with closing(SqliteStore(home / "data" / "coach.db")) as store:
        store.keep_profile("names:local", noted)
    for command in COMMANDS:
        done = quick(*command)
        assert done.code in (0, 3), (command, done.err)
        assert "Traceback" not in done.err, command
    assert quick("link", "--undo", "--yes").out.strip() == Words.load("en-US").say("link-pc-alone")


def test_a_note_of_the_latest_code_that_is_no_text_stops_no_link(quick: Callable[..., Finished], home: Path) -> None:
    (home / "data").mkdir(parents=True)
    with closing(SqliteStore(home / "data" / "coach.db")) as store:
        store.keep_profile("link-latest:local", b"\xff\xfe")
    assert quick("link", "--json").document["linked"] is False
    assert quick("forget", "--yes").code == 0
