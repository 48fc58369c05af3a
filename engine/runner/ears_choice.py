"""Whether a person wants spoken commands at this machine, asked once and kept, and what their voice must reach."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from engine.decoding import decode_json
from engine.runner.places import PlaceError, data_folder

_FILE = "listening.json"
_OWN = "listening.toml"


class Choice(Struct, frozen=True, omit_defaults=True):
    """What was chosen; None where nothing was."""

    listen: bool | None = None


def chosen() -> bool | None:
    """What the person chose; None if they were never asked."""
    try:
        return decode_json((data_folder() / _FILE).read_bytes(), Choice).listen
    except (OSError, PlaceError, msgspec.MsgspecError, UnicodeDecodeError):
        return None


def choose(listen: bool) -> None:
    """Keep a choice. Where nothing can be kept, it holds for this time only."""
    with suppress(OSError, PlaceError):
        data_folder().mkdir(parents=True, exist_ok=True)
        unfinished = data_folder() / f"{_FILE}.part"
        unfinished.write_bytes(msgspec.json.encode(Choice(listen)))
        unfinished.replace(data_folder() / _FILE)


def own_thresholds() -> Path:
    """The file of what a person's own voice must reach, where they enrolled."""
    return data_folder() / _OWN


def is_kept() -> bool:
    """Whether a choice or a person's own thresholds are kept."""
    return any(path.exists() for path in _kept())


def forget_ears() -> None:
    """Delete the choice and the person's own thresholds."""
    for path in _kept():
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _kept() -> tuple[Path, Path]:
    return data_folder() / _FILE, own_thresholds()
