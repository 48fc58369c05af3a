"""What may be in the place of a history, and of a copy, that is none."""

from __future__ import annotations

import datetime
import os
from contextlib import closing

import pytest

from engine.storage.backups import Backups
from engine.storage.errors import Damaged, StoreError, Unwritable
from engine.storage.repair import repair
from engine.storage.replacing import restore
from engine.storage.sqlite import SqliteStore
from engine.storage.sqlite_reading import open_for_reading
from tests.storage.damaged_sample import fill
from tests.storage.samples import USER

NOW = datetime.datetime(2026, 11, 26, 15, 0, 0)
OPENINGS = [SqliteStore, open_for_reading, lambda path: repair(path, NOW)]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "history.db"


def pipe(path):
    os.mkfifo(path)


def loop(path):
    path.symlink_to(path.name)


def nowhere(path):
    path.symlink_to("nowhere")


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize(("make", "said"), [(pipe, "no ordinary file"), (loop, "symbolic links"), (nowhere, "No such")])
def test_what_is_no_file_is_called_what_it_is(path, opening, make, said):
    make(path)
    with pytest.raises(StoreError, match=said) as raised:
        opening(path)
    assert not isinstance(raised.value, Unwritable), "that would be a full disk"


def test_a_folder_in_its_place(path):
    path.mkdir()
    with pytest.raises(StoreError, match="no ordinary file"):
        SqliteStore(path)


@pytest.mark.parametrize("opening", OPENINGS)
def test_an_empty_file_beside_copies_is_no_new_person(path, opening):
    fill(path)
    copy = Backups(path).make(NOW.date())
    path.write_bytes(b"")
    with pytest.raises(Damaged, match="doctor --restore"):
        opening(path)
    restore(path, copy, NOW)
    with closing(SqliteStore(path)) as store:
        assert len(store.sessions(USER)) == 3


def test_who_takes_the_file_away_begins_anew_beside_the_copies(path):
    fill(path)
    Backups(path).make(NOW.date())
    for part in path.parent.glob(f"{path.name}*"):
        part.unlink()
    for _ in range(2):  # the first makes the file, the second finds it
        with closing(SqliteStore(path)) as store:
            assert store.sessions(USER) == ()


def test_an_empty_file_without_copies_is_a_beginning(path):
    path.write_bytes(b"")
    with closing(SqliteStore(path)) as store:
        assert store.sessions(USER) == ()


@pytest.mark.parametrize("name", ["pipe", "/dev/zero"])
def test_a_copy_that_never_ends_is_refused(path, tmp_path, name):
    fill(path)
    if name == "pipe":
        pipe(tmp_path / name)
    with pytest.raises(StoreError, match="Nothing was changed"):
        restore(path, tmp_path / name, NOW)
