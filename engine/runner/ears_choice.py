"""Whether a person wants spoken commands at this machine, asked once and kept, and what their voice must reach."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from engine.runner.choice_file import keep_choice, read_choice
from engine.runner.places import PlaceError, data_folder

_FILE = "listening.json"
_OWN = "listening.toml"


class Choice(Struct, frozen=True, omit_defaults=True):
    """What was chosen; None where nothing was."""

    listen: bool | None = None


def chosen() -> bool | None:
    """What the person chose; None if they were never asked."""
    kept = read_choice(_FILE, Choice)
    return None if kept is None else kept.listen


def choose(listen: bool) -> None:
    """Keep a choice. Where nothing can be kept, it holds for this time only."""
    with suppress(OSError, PlaceError):
        keep_choice(_FILE, Choice(listen))


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
