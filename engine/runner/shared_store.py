"""The store that a PC shares with the skill, where ``FORM_COACH_STORE`` names one.

Without it, a PC keeps everything in its own file. A skill that is served from the same machine uses that file, too.
"""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from typing import Final

from engine.runner.places import data_folder, store_path
from engine.storage.port import Store, StoreError

VARIABLE: Final = "FORM_COACH_STORE"

OWN: Final = ("", "sqlite", "memory")
"""The values with which a PC keeps everything in its own file."""

STORES: Final = "form_coach.stores"
"""The entry-point group of stores that others bring, such as the skill's."""

HERE: Final = "local"
"""The name of the person at this machine, in its own file."""

_NAME: Final = "machine"  # of the file that holds a name for this machine


def is_shared() -> bool:
    """Whether this machine keeps everything in a store that others use, too."""
    return _named() not in OWN


def open_shared() -> Store:
    """Open the store that is shared.

    Raises:
        StoreError: there is no such kind of store, or it cannot be opened.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 - 24 ms, and few share a store

    known = entry_points(group=STORES)
    found = next((entry for entry in known if entry.name == _named()), None)
    if found is None:
        kinds = " or ".join(["sqlite", *sorted(entry.name for entry in known)])
        raise StoreError(f"{VARIABLE} is {_named()!r}; it may be {kinds}.")
    try:
        store: Store = found.load()()
    except ImportError as error:
        raise StoreError(f"{VARIABLE} is {_named()!r}, which this installation lacks: {error}.") from error
    return store


def open_kept() -> Store:
    """Open the store of this machine for writing: the shared one, where one is named, else its own file.

    Raises:
        StoreError: it cannot be opened.
    """
    if is_shared():
        return open_shared()
    from engine.storage.sqlite import SqliteStore  # noqa: PLC0415 - sqlite3: 8 ms of every "coach --help"

    return SqliteStore(store_path())


def open_for_a_look() -> Store | None:
    """Open the store of this machine for reading; None where nothing is kept yet.

    Raises:
        StoreError: it cannot be opened.
    """
    if is_shared():
        return open_shared()
    if not os.path.lexists(store_path()):
        return None
    from engine.storage.sqlite_reading import open_for_reading  # noqa: PLC0415 - as above

    return open_for_reading(store_path())


def person() -> str:
    """The name of the person at this machine: in a store that machines share, each has a name of its own."""
    return f"{HERE}:{_machine()}" if is_shared() else HERE


def _named() -> str:
    return os.environ.get(VARIABLE, "").strip().lower()


def _machine() -> str:
    """What names this machine, and nothing about it: made by chance when it is asked for first."""
    path = data_folder() / _NAME
    with suppress(FileExistsError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with path.open("x", encoding="ascii") as file:
            file.write(secrets.token_hex(8))
    return path.read_text(encoding="ascii").strip()
