"""Every module that a turn can need, loaded before one does."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from typing import Final

log = logging.getLogger(__name__)

ROOMS: Final = (
    *("engine.catalog", "engine.coaching", "engine.cues", "engine.dialogue", "engine.session", "engine.storage"),
    *("engine.tracks", "engine.words", "engine.workflow", "skill.alexa"),
)
"""The project's own rooms that answer."""

APART: Final = "engine.tracks.files"
"""What of them makes sound, which no turn does."""

LIBRARIES: Final = ("ask_sdk_model", "tzdata")
"""Those that load their parts by name, when a request or a time zone first has it."""

SINGLE: Final = ("_strptime", "difflib", "encodings.idna", "netrc", "requests")
"""What libraries, and Python's own, load in the middle of a call."""


def load_modules() -> None:
    """Load them all. One that cannot be loaded is told in the log, and left to the turn that needs it."""
    for name in (*_inside(ROOMS), *_inside(LIBRARIES), *SINGLE):
        try:
            import_module(name)
        except ImportError as error:
            log.warning("%s is not loaded ahead: %s", name, error)


def _inside(packages: tuple[str, ...]) -> Iterator[str]:
    for name in packages:
        found = walk_packages(import_module(name).__path__, f"{name}.")
        yield from (one.name for one in found if not one.name.startswith(APART))
