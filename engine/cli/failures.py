"""Messages of the errors that are meant for people."""

from __future__ import annotations

import errno
import sys

_FOR_PEOPLE = {
    "engine.catalog.errors": ("CatalogError",),
    "engine.understanding.errors": ("CommandsError",),
    "engine.words.errors": ("LocaleFileError", "UnknownLocale", "WordsError"),
    "engine.coaching.profile.model": ("ProfileError",),
    "engine.workflow.wire": ("WireError",),
    "engine.runner.places": ("PlaceError",),
    "engine.storage.port": ("StoreError",),
    "engine.voice.port": ("VoiceError",),
    "engine.weights.errors": ("WeightsError",),
    "engine.listening.port": ("ListeningError",),
    "engine.voice.devices": ("DeviceError",),
    "engine.voice.track": ("TrackError",),
    "engine.web.server": ("ServerError",),
}
"""Error classes by module. A module that is not imported yet cannot have raised anything."""


_NO_ROOM = {getattr(errno, name, None) for name in ("ENOSPC", "EDQUOT", "EFBIG")} - {None}
"""The system's reasons when a disk, or a person's share of it, is full."""


def in_words(error: Exception) -> str | None:
    """The message of an error made for people; None for a defect, which is reported with its traceback."""
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
    """The system's reason and the file, for errors such as a full disk or a missing permission."""
    if not error.filename:
        return f"{error.strerror}."
    advice = " Make room on that disk, then do the same again." if error.errno in _NO_ROOM else ""
    return f"{error.filename}: {error.strerror}.{advice}"
