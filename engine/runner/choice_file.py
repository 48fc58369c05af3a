"""What a person chose for this machine, a small file each in the data folder."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from engine.decoding import decode_json
from engine.runner.places import PlaceError, data_folder

T = TypeVar("T")


def read_choice(name: str, kind: type[T]) -> T | None:
    """What is kept in the file of a name; None where nothing is, or it cannot be read."""
    try:
        return decode_json((data_folder() / name).read_bytes(), kind)
    except (OSError, PlaceError, msgspec.MsgspecError, UnicodeDecodeError):
        return None


def keep_choice(name: str, choice: object) -> None:
    """Keep a choice in the file of a name.

    Raises:
        PlaceError: there is no place for it.
        OSError: it cannot be written.
    """
    from engine.catalog.whole_file import write_whole  # noqa: PLC0415 - this is on the way to the first sound

    write_whole(data_folder() / name, msgspec.json.encode(choice))
