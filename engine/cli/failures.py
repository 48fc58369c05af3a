"""Errors that the engine raises with words for people, and those words."""

from __future__ import annotations

import sys

_FOR_PEOPLE = {
    "engine.catalog.errors": ("CatalogError",),
    "engine.words.errors": ("UnknownLocale", "WordsError"),
    "engine.coaching.profile.model": ("ProfileError",),
    "engine.workflow.wire": ("WireError",),
    "engine.runner.places": ("PlaceError",),
    "engine.storage.port": ("StoreError",),
    "engine.voice.port": ("VoiceError",),
    "engine.voice.devices": ("DeviceError",),
    "engine.voice.track": ("TrackError",),
}
"""Error classes by module. A module that was never imported has raised nothing and need not be loaded."""


def in_words(error: Exception) -> str | None:
    """What to tell about ``error``; None when it was not made for people: a defect, to be reported with its trace."""
    known = tuple(
        getattr(sys.modules[module], name)
        for module, names in _FOR_PEOPLE.items()
        if module in sys.modules
        for name in names
        if hasattr(sys.modules[module], name)
    )
    if isinstance(error, known):
        return str(error)
    return _of_the_system(error) if isinstance(error, OSError) and error.strerror else None


def _of_the_system(error: OSError) -> str:
    """A full disk, a place that may not be written: the system's reason, and the file it is about."""
    return f"{error.filename}: {error.strerror}." if error.filename else f"{error.strerror}."
