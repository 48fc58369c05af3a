"""A workout on a full disk goes on, is told once, and is written when there is room."""

from __future__ import annotations

from contextlib import ExitStack, closing

import pytest

from engine.storage.patient import FULL, ROOM, UNWRITTEN, PatientStore
from engine.storage.port import SessionNotFound
from engine.storage.sqlite import SqliteStore
from engine.workflow import events
from tests.storage.conformance import StoreConformance
from tests.storage.conformance_restoring import Restoring
from tests.storage.full_disk import no_room
from tests.storage.samples import NOON, USER, Listener, new, started, truthful


class TestOnAFullDisk(StoreConformance, Restoring):
    """For whoever uses it, it is a store as any other."""

    @pytest.fixture
    def store(self, tmp_path):
        with no_room(), closing(PatientStore(tmp_path / "history.db", [].append)) as store:
            yield store


@pytest.fixture
def path(tmp_path):
    return tmp_path / "history.db"


@pytest.fixture
def told():
    return []


@pytest.fixture
def store(path, told):
    with closing(PatientStore(path, told.append)) as store:
        yield store


def kept(path):
    with closing(SqliteStore(path)) as store:
        return [entry.recorded.event.id for entry in store.log("s")], truthful(store), store.profile(USER)


@pytest.mark.parametrize("seed", range(3))
def test_nothing_is_lost_when_the_disk_is_full_for_a_while(path, store, told, seed):
    session, listener = started(store), Listener(seed)
    with ExitStack() as full:
        for number in range(60):
            if number == 20:
                full.enter_context(no_room())
                store.keep_profile(USER, b'{"sessions":2}')
            if number == 40:
                full.close()
            event, now = listener.says(session)
            session = store.apply("s", event, now).session
            store.alive("s", now)
            assert truthful(store).session == session
    expected = store.load("s")
    assert told == [FULL, ROOM]
    ids, stored, profile = kept(path)
    assert stored._replace(plan=None) == expected._replace(plan=None)
    assert len(ids) == len(store.log("s"))
    assert profile == b'{"sessions":2}'


def test_it_is_told_once_however_often_the_disk_fills(store, told):
    started(store)
    for number in range(4):
        with no_room():
            store.apply("s", events.Repeat(id=f"a{number}"), NOON + number)
        store.apply("s", events.Repeat(id=f"b{number}"), NOON + number)
    assert told == [FULL, ROOM]


def test_a_workout_begins_on_a_full_disk(path, told):
    with no_room():
        store = PatientStore(path, told.append)
        started(store)
        store.apply("s", events.Pause(id="p"), NOON + 7)
    store.close()
    assert told == [FULL, ROOM]
    assert kept(path)[0] == ["start", "p"]


def test_a_history_is_read_while_the_disk_is_full(path, told):
    with closing(SqliteStore(path)) as before:
        started(before, "earlier")
    with no_room(), closing(PatientStore(path, told.append)) as store:
        new(store)
        assert [one.id for one in store.sessions(USER)] == ["s", "earlier"]


def test_what_could_not_be_written_to_the_end_is_told(path, told):
    with closing(SqliteStore(path)) as before:
        started(before)
    with no_room():
        store = PatientStore(path, told.append)
        store.apply("s", events.Pause(id="p"), NOON + 7)
        store.close()
    assert told == [FULL, UNWRITTEN]
    assert kept(path)[0] == ["start"]


def test_a_read_only_place_is_like_a_full_disk(nobody, told):
    folder, rights = nobody
    folder.chmod(0o555)
    with rights():
        store = PatientStore(folder / "history.db", told.append)
        started(store)
        folder_before = list(folder.iterdir())
    folder.chmod(0o777)
    with rights():
        store.apply("s", events.Pause(id="p"), NOON + 7)
        store.close()
    assert (folder_before, told) == ([], [FULL, ROOM])


def test_what_was_deleted_elsewhere_meanwhile_stays_deleted(path, store, told):
    started(store)
    with no_room():
        store.apply("s", events.Pause(id="p"), NOON + 7)
    with closing(SqliteStore(path)) as other:
        other.delete(USER)
    started(store, "next")
    assert told == [FULL, ROOM]
    with pytest.raises(SessionNotFound):
        store.load("s")


def test_what_waits_for_room_is_not_kept_until_it_is_written(store):
    started(store)
    assert store.settle()
    with no_room():
        store.apply("s", events.Repeat(id="a"), NOON)
        assert not store.settle()
    assert store.settle()


def test_in_a_file_that_was_deleted_meanwhile_nothing_is_kept(store, path):
    started(store)
    path.unlink()
    assert not store.settle()
