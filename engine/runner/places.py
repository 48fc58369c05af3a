"""Where data and caches live: where the platform puts them, or under ``FORM_COACH_HOME``."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_APP = "form-coach"


def data_folder() -> Path:
    """The folder of what must not be lost. Made only when something is written."""
    return _home("data") or Path(platformdirs.user_data_dir(_APP, appauthor=False))


def cache_folder() -> Path:
    """The folder of what can be made again."""
    return _home("cache") or Path(platformdirs.user_cache_dir(_APP, appauthor=False))


def store_path() -> Path:
    """The file of sessions."""
    return data_folder() / "coach.db"


def clips_folder() -> Path:
    """The folder of spoken clips."""
    return cache_folder() / "clips"


def _home(part: str) -> Path | None:
    home = os.environ.get("FORM_COACH_HOME")
    return Path(home).expanduser() / part if home else None
