"""Reading where nothing can be written: a read-only file, folder or disk, and a full one."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from engine.portability.kept_sessions import archive
from engine.storage import sqlite_schema
from engine.storage.person import day_of, past
from engine.storage.port import StoreError
from engine.storage.sqlite import SqliteStore
from engine.storage.sqlite_reading import open_for_reading
from engine.workflow import events
from tests.storage.full_disk import no_room
from tests.storage.samples import NOON, USER, started


def fill(store):
    started(store)
    store.apply("s", events.Skip(id="skip", scope="phase"), NOON + 5)
    store.keep_profile(USER, b'{"sessions":3}')


@pytest.fixture
def kept(tmp_path):
    """A history that was closed."""
    path = tmp_path / "history.db"
    with closing(SqliteStore(path)) as store:
        fill(store)
    return path


@pytest.fixture
def torn(tmp_path):
    """A history whose process was killed: what happened last is in the log beside it."""
    with closing(SqliteStore(tmp_path / "before" / "history.db")) as store:
        fill(store)
        for file in store.path.parent.glob("*-wal"):
            shutil.copy(file, tmp_path)
        return Path(shutil.copy(store.path, tmp_path))


def everything(store):
    found = (store.sessions(USER), store.log("s"), store.load("s")._replace(plan=None), store.profile(USER))
    return *found, archive(store, USER), past(store, USER, day_of(NOON))


@pytest.fixture(params=["kept", "torn"])
def path(request):
    return request.getfixturevalue(request.param)


@pytest.fixture
def truth(path, tmp_path):
    copy = tmp_path / "copy"
    copy.mkdir()
    for file in path.parent.glob("history.db*"):
        shutil.copy(file, copy)
    with closing(SqliteStore(copy / path.name)) as store:
        return everything(store)


def read(path, truth):
    """All can be read; what would change it says that it can't."""
    with closing(open_for_reading(path)) as store:
        assert everything(store) == truth
        with pytest.raises(StoreError, match=r"cannot be written|no room"):
            store.keep_profile(USER, b"{}")
        with pytest.raises(StoreError, match=r"cannot be written|no room"):
            store.delete(USER)


@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o555, 0o666), (0o777, 0o444), (0o555, 0o444)])
def test_what_cannot_be_written_can_be_read(nobody, path, truth, folder_mode, file_mode):
    folder, rights = nobody
    for file in path.parent.glob("history.db*"):
        Path(shutil.copy(file, folder)).chmod(file_mode)
    folder.chmod(folder_mode)
    with rights():
        read(folder / path.name, truth)


def test_what_cannot_be_written_can_be_read_without_room_for_a_copy(nobody, kept, monkeypatch):
    with closing(SqliteStore(kept)) as store:
        truth = everything(store)
    folder, rights = nobody
    Path(shutil.copy(kept, folder)).chmod(0o444)
    folder.chmod(0o555)
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    with rights():
        read(folder / kept.name, truth)


def test_on_a_full_disk_all_can_be_read(path, truth):
    with no_room():
        read(path, truth)
    with closing(SqliteStore(path)) as store:
        assert everything(store) == truth


def test_a_full_disk_under_a_history_in_use(kept, truth):
    """Another process has the files beside it open already."""
    with closing(SqliteStore(kept)) as store, no_room():
        assert everything(store) == truth


def test_an_older_release_history_can_be_read_there(tmp_path):
    """Its tables are brought up to date in the copy alone."""
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        sqlite_schema.migrate(file, sqlite_schema.MIGRATIONS[:4])
    before = path.read_bytes()
    with no_room(), closing(open_for_reading(path)) as store:
        assert store.sessions(USER) == ()
    assert path.read_bytes() == before


def test_what_is_damaged_is_not_taken_for_read_only(tmp_path):
    path = tmp_path / "history.db"
    path.write_bytes(b"Dear diary" * 1000)
    with pytest.raises(StoreError, match="damaged"):
        open_for_reading(path)
