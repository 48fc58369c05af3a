"""Where data and clips are kept on this machine. Nothing is created before the first write.

``FORM_COACH_HOME`` names one folder for all of it, in place of the platform's own.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

VARIABLE = "FORM_COACH_HOME"

_NAME = "form-coach"


class PlaceError(Exception):
    """There is no folder to keep data in. The text is for people."""


def data_folder() -> Path:
    """The folder of sessions and settings.

    Raises:
        PlaceError: there cannot be such a folder.
    """
    home = _home()
    if home is not None:
        return home / "data"
    return _platform(platformdirs.user_data_path(_NAME, appauthor=False))


def cache_folder() -> Path:
    """The folder of files that can be made again.

    Raises:
        PlaceError: there cannot be such a folder.
    """
    home = _home()
    if home is not None:
        return home / "cache"
    return _platform(platformdirs.user_cache_path(_NAME, appauthor=False))


def store_path() -> Path:
    """The file of the sessions."""
    return data_folder() / "coach.db"


def workouts_folder() -> Path:
    """The folder of one's own workouts."""
    return data_folder() / "workouts"


def weights_folder() -> Path:
    """The folder of the weights that were installed, for all models."""
    return data_folder() / "weights"


def clips_folder() -> Path:
    """The folder of the clips, for all voices."""
    return cache_folder() / "clips"


def _home() -> Path | None:
    written = os.environ.get(VARIABLE, "").strip()
    if not written:
        return None
    try:
        home = Path(written).expanduser().absolute()
    except (RuntimeError, OSError) as error:  # no home folder, or the working folder was deleted
        reason = str(error).rstrip(".")
        raise PlaceError(f"{VARIABLE} is {written!r}, which leads nowhere: {reason}.") from error
    return _folder(home, f"{VARIABLE} is {written!r}")


def _platform(path: Path) -> Path:
    if not path.is_absolute():  # without a home folder, "~" is left as it is
        raise PlaceError(f"This machine has no place for your data: set {VARIABLE} to a folder.")
    return _folder(path, f"Data would be kept in {path}")


def _folder(path: Path, said: str) -> Path:
    """``path``, checked: no file may be in its way."""
    for place in (path, *path.parents):
        try:
            if place.is_dir():
                return path
            if place.exists():
                raise PlaceError(f"{said}, but {place} is no folder. Set {VARIABLE} to a folder you may write to.")
        except OSError as error:
            raise PlaceError(f"{said}, which cannot be used: {error.strerror or error}.") from error
    return path
