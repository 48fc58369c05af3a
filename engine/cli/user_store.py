"""The store of this machine, for commands other than ``start`` and ``resume``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

import click

from engine.runner import shared_store
from engine.runner.places import store_path
from engine.storage.port import Store

USER = shared_store.HERE
"""The name of the one person at this machine, in its own file; :func:`person` has it for whatever store there is."""

person = shared_store.person


@contextmanager
def reading() -> Iterator[Store]:
    """The store for reading, also on a full or read-only disk. If there is none, an empty one in memory.

    So reading creates no files. What would change a store that cannot be written says so.
    """
    if (found := shared_store.open_for_a_look()) is not None:
        with _closing(found) as store:
            yield store
    else:
        from engine.storage.memory import MemoryStore  # noqa: PLC0415 - 4 ms of every "coach --help"

        yield MemoryStore()


@contextmanager
def looking() -> Iterator[Store]:
    """The store for a look before the command itself reads it. What is damaged is named then, and only then."""
    from engine.storage.sqlite_reading import open_for_reading  # noqa: PLC0415 - sqlite3: 8 ms of "coach --help"

    shared = shared_store.open_shared() if shared_store.is_shared() else None
    with closing(shared or open_for_reading(store_path())) as store:
        yield store


@contextmanager
def writing() -> Iterator[Store]:
    """The store for writing, created if there is none."""
    with _closing(shared_store.open_kept()) as store:
        yield store


@contextmanager
def _closing(store: Store) -> Iterator[Store]:
    """Name what is damaged, and close the store."""
    store.on_unreadable = lambda text: click.echo(text, err=True)
    try:
        yield store
    finally:
        store.close()


def keep_profile(profile: bytes) -> None:
    """Replace the profile."""
    with writing() as store:
        store.keep_profile(person(), profile)
