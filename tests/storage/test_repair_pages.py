"""Whichever page of a history is gone: after a repair, nothing less is told than before."""

from __future__ import annotations

import datetime
import shutil
from contextlib import closing

import pytest

from engine.storage.backups import Backups
from engine.storage.errors import StoreError
from engine.storage.person import history
from engine.storage.repair import repair
from engine.storage.sqlite import SqliteStore
from engine.storage.sqlite_checkup import damages
from engine.workflow import events
from engine.workflow.replay import timer
from tests.storage.damage import change
from tests.storage.samples import NOON, USER, changed, new, starter, truthful

NOW = datetime.datetime(2026, 11, 26, 15, 0, 0)
PAGE = 4096
DAY = 86_400


def train(store, id_, definition, now):
    """A whole workout, as the clock leads through it; how many events it took."""
    session, count = new(store, id_, definition, now=now), 1
    session = store.apply(id_, events.Start(id="start"), now).session
    while session.deadline is not None:
        session = store.apply(id_, timer(session), session.deadline).session
        count += 1
    assert session.state == "finished"
    return count


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    """Three finished workouts, one of them on a workout that no catalogue has."""
    path = tmp_path_factory.mktemp("trained") / "history.db"
    with closing(SqliteStore(path)) as store:
        for number, definition in enumerate((starter(), changed(), starter())):
            train(store, f"day-{number}", definition, NOON + number * DAY)
        store.keep_profile(USER, b'{"version":1,"sessions":3}')
        history(store, USER)  # leaves what it read beside the logs
    return path


@pytest.fixture
def path(trained, tmp_path):
    return shutil.copy(trained, tmp_path / "history.db")


def told(path):
    """What the history tells, by session: how it ended, and each set."""
    try:
        with closing(SqliteStore(path)) as store:
            return {one.id: (one.outcome, *map(seen, one.sets)) for one in history(store, USER).sessions}
    except StoreError:
        return {}


def seen(one):
    about = (one.slot, one.exercise, one.set, one.side, one.repetitions, one.at)
    return *about, one.complete, one.load, one.effort, one.rest, one.date


def without(path, untouched, page):
    """The history with nothing in one of its pages."""
    for beside in path.parent.glob("history.db-*"):
        beside.unlink()
    path.write_bytes(untouched[: page * PAGE] + bytes(PAGE) + untouched[(page + 1) * PAGE :])


def pages(path):
    return range(path.stat().st_size // PAGE)


def repaired_without(path, page):
    """What is told without a page, and what after a repair; what that came to."""
    without(path, path.read_bytes(), page)
    before = told(path)
    done = repair(path, NOW, USER)
    return before, told(path), done


def check_page(path, page, truth):
    before, after, done = repaired_without(path, page)
    named = {*done.rebuilt, *done.shortened, *done.retold, *done.lost} if done else set()
    for id_, whole in truth.items():
        assert id_ not in before or after.get(id_) == before[id_], (page, id_)
        assert after.get(id_) == whole or id_ in named, (page, id_)
    with closing(SqliteStore(path)) as store:
        assert damages(store._file) == ()
        for one in store.sessions(USER):
            truthful(store, one.id)


@pytest.mark.parametrize("page", range(20))
def test_after_a_repair_nothing_less_is_told_than_before(path, page):
    check_page(path, page, told(path))


@pytest.mark.soak
def test_after_a_repair_nothing_less_is_told_whichever_page_is_gone(path, trained):
    truth = told(path)
    for page in pages(path):
        shutil.copy(trained, path)
        check_page(path, page, truth)


TABLES = ("sessions", "log", "definitions", "profiles", "digests", "heartbeats", "forgotten")


@pytest.mark.parametrize("table", TABLES)
def test_a_table_that_is_gone_is_noticed_and_made_again(path, table):
    truth = told(path)
    change(path, f"DROP TABLE {table}")
    before = told(path)
    if table == "sessions":
        with closing(SqliteStore(path)) as store, pytest.raises(StoreError, match="--repair"):
            store.sessions(USER)
    done = repair(path, NOW, USER)
    assert done is not None
    after = told(path)
    assert after == truth or set(truth) == {*done.lost, *done.retold}
    assert all(after[id_] == one for id_, one in before.items())
    assert repair(path, NOW, USER) is None


def test_without_rows_and_digests_the_logs_are_brought_back_by_new_names(path):
    truth = told(path)
    change(path, "DROP TABLE sessions")
    change(path, "DROP TABLE digests")
    done = repair(path, NOW, USER)
    assert done is not None
    assert sorted(done.rebuilt) == sorted(told(path)) == ["recovered-1", "recovered-2", "recovered-3"]
    assert list(told(path).values()) == list(truth.values())


def test_a_lost_row_is_made_of_its_log_where_the_copy_has_less(path):
    """The copy of the day is made as the first workout of it begins: it has that one without anything in it."""
    truth = told(path)
    later = path.read_bytes()
    with closing(SqliteStore(path)) as store:
        for id_ in truth:
            change(path, "DELETE FROM log WHERE session = (SELECT number FROM sessions WHERE id = ?)", id_)
        assert len(store.sessions(USER)) == 3
    change(path, "DELETE FROM log")
    repair(path, NOW, USER)  # sessions that are empty and whole
    Backups(path).make(NOW.date())
    path.write_bytes(later)
    without(path, later, 3)
    done = repair(path, NOW, USER)
    assert done is not None
    assert told(path) == truth
    assert done.lost == ()


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_file_whose_end_is_missing_is_read_as_far_as_it_goes(path, quarters):
    truth = told(path)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * quarters // 4])
    assert told(path) == {}
    done = repair(path, NOW, USER)
    assert done is not None
    assert set(truth) == set(told(path)) | set(done.lost)
    assert quarters < 3 or any(len(one) > 1 for one in told(path).values())
    assert repair(path, NOW, USER) is None


def test_of_a_file_of_which_nothing_can_be_read_no_repair_is_advised(path):
    path.write_bytes(b"Dear diary" * 1000)
    with pytest.raises(StoreError, match="nothing in it can be read") as raised:
        repair(path, NOW, USER)
    assert "--repair" not in str(raised.value)
