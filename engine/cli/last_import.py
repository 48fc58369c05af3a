"""What the last ``coach import`` brought, so that it can be taken back."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from engine.catalog.whole_file import write_whole
from engine.decoding import decode_json
from engine.runner.places import data_folder

_NAME: Final = "last-import.json"


class LastImport(Struct, frozen=True):
    """An import.

    Attributes:
        sessions: Those that were new, by id.
        exercises: Those that were kept as own ones, by id.
        workouts: Those of one's own that were kept, by id.
        profile: Whether the profile was taken in.
        undone: Whether it was taken back.
    """

    sessions: tuple[str, ...] = ()
    exercises: tuple[str, ...] = ()
    workouts: tuple[str, ...] = ()
    profile: bool = False
    undone: bool = False

    @property
    def brought(self) -> bool:
        """Whether it brought anything."""
        return bool(self.sessions or self.exercises or self.workouts or self.profile)


def read_last() -> LastImport:
    """The last import; an empty one where there was none, or its note is damaged."""
    try:
        return decode_json(_path().read_bytes(), LastImport)
    except (OSError, ValueError):
        return LastImport(undone=True)


def note_last(one: LastImport) -> None:
    """Note an import in place of the one before.

    Raises:
        OSError: it cannot be written; the one before is still there.
    """
    write_whole(_path(), msgspec.json.encode(one))


def forget_last() -> None:
    """Delete the note."""
    with suppress(OSError):
        _path().unlink(missing_ok=True)


def _path() -> Path:
    return data_folder() / _NAME
