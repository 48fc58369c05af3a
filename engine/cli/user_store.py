"""The store of this machine, for commands that only look at what was kept, or carry it away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from engine.runner.places import store_path
from engine.storage.memory import MemoryStore
from engine.storage.port import Store

USER = "local"
"""Whose data these are: one person uses this machine."""


@contextmanager
def reading() -> Iterator[Store]:
    """The store; an empty one where nothing was ever kept, so that looking makes no files."""
    if store_path().exists():
        with writing() as store:
            yield store
    else:
        yield MemoryStore()


@contextmanager
def writing() -> Iterator[Store]:
    """The store, made where there is none."""
    from engine.storage.sqlite import SqliteStore  # noqa: PLC0415 - sqlite3: 8 ms of every "coach --help"

    store = SqliteStore(store_path())
    store.on_unreadable = lambda text: click.echo(text, err=True)
    try:
        yield store
    finally:
        store.close()


def keep_profile(profile: bytes) -> None:
    """Keep a profile in place of the one before."""
    with writing() as store:
        store.keep_profile(USER, profile)
