"""Does to a history what a failing disk, or another programme, would do."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from engine.storage.sqlite_seal import seal


def change(path: Path, statement: str, *arguments: object) -> int:
    """Write past the store; how many rows were hit. Their checksums are those of before."""
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        return file.execute(statement, arguments).rowcount


def change_and_seal(path: Path, statement: str, *arguments: object) -> int:
    """As another release would write: with the right checksums."""
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        changed = file.execute(statement, arguments).rowcount
        seal(file)
    return changed
