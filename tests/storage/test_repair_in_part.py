"""What a repair makes of one damaged value, and what a check tells of it."""

from __future__ import annotations

import datetime
import shutil
from contextlib import closing

import pytest

from engine.storage.backups import Backups
from engine.storage.errors import SessionExists, SessionNotFound, StoreError, WorkoutOpen
from engine.storage.repair import repair
from engine.storage.sqlite import SqliteStore
from engine.storage.sqlite_checkup import Damage, damages
from engine.storage.sqlite_strays import Strays
from tests.storage.damage import change, damage
from tests.storage.damaged_sample import OF_THE_SPOILT, fill
from tests.storage.samples import USER, truthful

NOW = datetime.datetime(2026, 11, 26, 15, 0, 0)
SPOILT = OF_THE_SPOILT["sessions"]


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    path = tmp_path_factory.mktemp("damaged") / "history.db"
    fill(path)
    return path


@pytest.fixture
def path(sound, tmp_path):
    return shutil.copy(sound, tmp_path / "history.db")


def opened(path):
    return closing(SqliteStore(path))


@pytest.mark.parametrize(("where", "rows"), [("seq = 2 AND session = 1", 1), ("seq IN (2, 3) AND session = 1", 2)])
def test_a_check_counts_the_rows_that_are_damaged(path, where, rows):
    with opened(path) as store:
        assert damages(store._file) == ()
    damage(path, "log", "event", "bytes", where)
    with opened(path) as store:
        assert damages(store._file) == (Damage("log", rows),)


def test_a_log_that_breaks_off_ends_there_and_has_no_gap(path):
    damage(path, "log", "event", "truncated", f"{OF_THE_SPOILT['log'].removesuffix('seq = 2')}seq = 5")
    done = repair(path, NOW)
    assert (done.shortened, done.rebuilt, done.lost) == (("spoilt",), (), ())
    with opened(path) as store:
        assert [entry.seq for entry in store.log("spoilt")] == [1, 2, 3, 4, 5]
        assert truthful(store, "spoilt").session.state == "stopped"


@pytest.mark.parametrize("column", ["definition", "original", "snapshot"])
def test_what_stands_in_two_places_is_taken_from_the_other(path, column):
    with opened(path) as store:
        before = store.load("spoilt").session
    damage(path, "sessions", column, "truncated", SPOILT)
    done = repair(path, NOW)
    assert (done.rebuilt, done.shortened, done.lost, done.profile) == (("spoilt",), (), (), False)
    with opened(path) as store:
        assert store.load("spoilt").session == before


@pytest.mark.parametrize(("begun", "kept"), [(1.0, False), ("near", True)])
def test_a_beginning_that_cannot_be_is_that_of_the_first_event(path, begun, kept):
    with opened(path) as store:
        first = store.log("spoilt")[0].recorded.at
    value = first - 60.0 if begun == "near" else begun
    change(path, f"UPDATE sessions SET begun_at = ? WHERE {SPOILT}", value)
    repair(path, NOW)
    with opened(path) as store:
        (one,) = (one for one in store.sessions(USER) if one.id == "spoilt")
        assert one.begun_at == (value if kept else first)


def test_who_never_had_a_profile_has_lost_none(path):
    change(path, "DELETE FROM profiles")
    damage(path, "sessions", "title", "bytes", SPOILT)
    assert repair(path, NOW).profile is False


def test_a_profile_that_cannot_be_read_is_lost_unless_a_copy_has_it(path):
    Backups(path).make(NOW.date())
    damage(path, "profiles", "content", "truncated", "true")
    damaged = path.read_bytes()
    assert repair(path, NOW).profile is False
    path.write_bytes(damaged)
    shutil.rmtree(path.parent / "backups", ignore_errors=True)
    for copy in path.parent.rglob("history-2*"):
        copy.unlink()
    assert repair(path, NOW).profile is True


def test_what_nobody_would_miss_is_named_when_the_sessions_are_listed(path):
    damage(path, "sessions", "user", "digits", SPOILT)
    told: list[str] = []
    with opened(path) as store:
        number = store._file.rows("SELECT number FROM sessions WHERE id = 'spoilt'")[0][0]
        assert [(one.number, one.id) for one in Strays(store._file).sessions()] == [(number, "spoilt")]
        store.on_unreadable = told.append
        for _ in range(2):
            store.sessions(USER)
    assert ["nobody knows whose it is" in one for one in told] == [True]  # once


@pytest.mark.parametrize(
    ("error", "advice"),
    [(SessionExists, "go on with it"), (WorkoutOpen, "go on with it, or end it"), (SessionNotFound, "There is no")],
)
def test_an_error_says_which_session_and_what_to_do(error: type[StoreError], advice: str) -> None:
    raised = error("legs")
    assert "legs" in str(raised)
    assert advice in str(raised)
    assert raised.session_id == "legs"


def test_sessions_stay_in_the_order_in_which_they_were_begun(path):
    change(path, "UPDATE sessions SET id = 'a' || id WHERE id = 'spoilt'")
    repair(path, NOW)
    with opened(path) as store:
        listed = [one.id for one in store.sessions(USER)]
    assert [id_.removeprefix("a") for id_ in listed] == ["spoilt", "sound", "ended"]
