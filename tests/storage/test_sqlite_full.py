"""A disk that is full, and then is not."""

from __future__ import annotations

import resource
from contextlib import contextmanager

import pytest

from engine.storage.port import StoreError
from engine.storage.sqlite import SqliteStore
from engine.workflow import events
from tests.storage.samples import NOON, started, truthful


@pytest.fixture
def path(tmp_path):
    return tmp_path / "history.db"


def fill(store) -> int:
    """Go on until the disk is full; how many events were kept."""
    for number in range(10_000):
        try:
            store.apply("s", events.Repeat(id=f"f{number}"), NOON + number)
        except StoreError as error:
            assert str(store.path) in str(error)
            assert "What was recorded before is safe" in str(error)
            return number
    raise AssertionError("the disk was never full")


def last(store) -> str:
    """The event that was kept last."""
    truthful(store)
    return store.log("s")[-1].recorded.event.id


@contextmanager
def few_pages(store, path):
    (pages,) = store._file.row("PRAGMA page_count")
    store._file.row(f"PRAGMA max_page_count = {pages + 4}")
    yield
    store._file.row("PRAGMA max_page_count = 1000000")


@contextmanager
def small_files(store, path):
    """Python ignores the signal, so that writing more fails as on a full disk."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    largest = max(file.stat().st_size for file in path.parent.iterdir())
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest + 100_000, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


@pytest.mark.parametrize("full", [few_pages, small_files])
def test_a_full_disk_loses_nothing(path, full):
    store = SqliteStore(path)
    started(store)
    with full(store, path):
        number = fill(store)
        assert number > 5
        assert last(store) == f"f{number - 1}"
        with pytest.raises(StoreError):
            store.apply("s", events.Repeat(id=f"f{number}"), NOON + number)
    # There is room again, and everything works again.
    assert not store.apply("s", events.Repeat(id=f"f{number}"), NOON + number).duplicate
    assert last(store) == f"f{number}"
    store.close()
    store = SqliteStore(path)
    assert len(store.log("s")) == number + 2
    truthful(store)
    store.close()
