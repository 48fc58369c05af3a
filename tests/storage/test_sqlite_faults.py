"""What can be wrong with a file, a folder or a disk: one clear sentence, and nothing lost."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from engine.storage import sqlite_connection
from engine.storage.port import NewerStore, StoreError
from engine.storage.sqlite import SqliteStore
from engine.workflow import events
from tests.storage.damage import change, change_and_seal
from tests.storage.samples import NOON, USER, started, truthful


@pytest.fixture
def path(tmp_path):
    return tmp_path / "history.db"


@pytest.fixture
def kept(path):
    """A history with a session in it, closed."""
    store = SqliteStore(path)
    started(store)
    for number in range(200):
        store.apply("s", events.Repeat(id=f"r{number}"), NOON + number)
    store.close()
    return path


@contextmanager
def complaint(path, *parts, kind=StoreError):
    """A sentence for people that names the file and says what to do; the file is as it was."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(kind) as caught:
        yield
    text = str(caught.value)
    assert str(path) in text
    assert all(part in text for part in parts), text
    assert "\n" not in text
    assert text.endswith(".")
    if before is not None:
        assert path.read_bytes() == before


def opened(path):
    """Open, and close again where that should have failed and did not."""
    SqliteStore(path, patience=0.05).close()


@pytest.mark.parametrize("content", [b"Dear diary,\n" * 400, b"\0" * 5000, b"SQLite format 3\0" + b"\xff" * 8000])
def test_a_file_that_is_no_database(path, content):
    path.write_bytes(content)
    with complaint(path, "damaged", "coach doctor --repair"):
        opened(path)


@pytest.mark.parametrize("first", [1, 2, 3, 8])
def test_a_damaged_file(kept, first):
    """Whatever is hit, what comes out is a sentence, or a session that is still true."""
    size = 4096
    content = bytearray(kept.read_bytes())
    content[first * size : (first + 4) * size] = b"\xa5" * (4 * size)
    kept.write_bytes(content)
    with complaint(kept, "damaged"), closing(SqliteStore(kept)) as store:
        truthful(store)
        store.sessions(USER)
        store.apply("s", events.Repeat(id="new"), NOON + 900)


def test_a_file_cut_short(kept):
    kept.write_bytes(kept.read_bytes()[: 3 * 4096])
    with complaint(kept, "damaged"), closing(SqliteStore(kept)) as store:
        truthful(store)


def test_an_empty_file_is_a_new_history(path):
    path.touch()
    store = SqliteStore(path)
    started(store)
    store.close()


def test_a_file_of_a_newer_release(kept):
    change(kept, "PRAGMA user_version = 99")
    with complaint(kept, "newer release", "99", "update Form Coach", kind=NewerStore):
        opened(kept)


def test_another_programmes_database(path):
    change(path, "CREATE TABLE recipes (name)")
    with complaint(path, "another programme", "choose another place"):
        opened(path)


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE sessions SET snapshot = CAST('{' AS BLOB)", "session cannot be read"),
        ("UPDATE sessions SET snapshot = CAST(replace(snapshot, 'version', 'x') AS BLOB), settings = x'7b'", "read"),
        ("UPDATE definitions SET content = x'00'", "workout cannot be read"),
        ("UPDATE log SET recorded = x'7b7d'", "event cannot be read"),
        ("UPDATE log SET effects = x'5b'", "effects cannot be read"),
        # No UTF-8: {"id":"\xff"}, and the same in the effects and in a title.
        ("UPDATE sessions SET snapshot = x'7b226964223a22ff227d'", "session cannot be read"),
        ("UPDATE sessions SET settings = x'7b226c6f63616c65223a22ff227d'", "cannot be read"),
        ("UPDATE definitions SET content = x'7b22776f726b6f7574223a22ff227d'", "workout cannot be read"),
        ("UPDATE log SET recorded = x'7b226174223a22ff227d'", "event cannot be read"),
        ("UPDATE log SET effects = x'5b7b2274797065223a22ff227d5d'", "effects cannot be read"),
    ],
)
def test_a_row_that_nobody_can_read(kept, statement, what):
    """Its checksum is right, as if another release had written it."""
    change_and_seal(kept, statement)
    with closing(SqliteStore(kept)) as store, complaint(kept, what):
        truthful(store)


def test_a_folder_in_the_place_of_the_file(path):
    path.mkdir()
    with complaint(path, "another place"):
        opened(path)


def test_a_file_in_the_place_of_the_folder(tmp_path):
    (tmp_path / "file").touch()
    with complaint(tmp_path / "file" / "history.db", "another place"):
        opened(tmp_path / "file" / "history.db")


def test_a_folder_that_cannot_be_written(nobody):
    folder, rights = nobody
    folder.chmod(0o555)
    with rights(), complaint(folder / "history.db", "cannot be written", "choose another place"):
        opened(folder / "history.db")
    with rights(), complaint(folder / "new" / "history.db", "cannot be written"):
        opened(folder / "new" / "history.db")


@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o555, 0o666), (0o777, 0o444), (0o555, 0o444)])
def test_a_history_that_cannot_be_written(nobody, kept, folder_mode, file_mode):
    folder, rights = nobody
    path = Path(shutil.copy(kept, folder / "history.db"))
    path.chmod(file_mode)
    folder.chmod(folder_mode)
    with rights(), complaint(path, "cannot be written", "choose another place"):
        opened(path)
    assert {file.name for file in folder.iterdir()} == {"history.db"}


def test_another_programme_that_does_not_let_go(kept):
    store = SqliteStore(kept, patience=0.05)
    with closing(sqlite3.connect(kept, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        for call in (
            lambda: store.apply("s", events.Done(id="d"), NOON + 500),
            lambda: store.alive("s", NOON + 500),
            lambda: store.delete(USER),
        ):
            with complaint(kept, "Another programme", "try again"):
                call()
        assert store.load("s").session == truthful(store).session  # reading goes on
        other.execute("ROLLBACK")
    assert store.apply("s", events.Done(id="d"), NOON + 500).duplicate is False
    store.close()


def test_a_python_with_an_old_sqlite(path, monkeypatch):
    monkeypatch.setattr(sqlite_connection.sqlite3, "sqlite_version_info", (3, 34, 1))
    with pytest.raises(StoreError, match=r"needs SQLite 3\.37"):
        opened(path)
    assert not path.exists()
