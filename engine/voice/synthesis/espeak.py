"""espeak-ng without a system package: the library and its data come in the wheel ``espeakng-loader``.

The wheel's own library is preferred to the system's, so that a text sounds the same on every Linux machine and the
data always fits the library. Only used inside the worker: espeak-ng ends its process when its data is missing.
"""

from __future__ import annotations

import ctypes
import os
import sys
from importlib.util import find_spec
from pathlib import Path

_NEEDED = ("phontab", "phondata", "phonindex", "intonations")
_DATA = "espeak-ng-data"
_LONGEST = 140


class EspeakError(Exception):
    """espeak-ng cannot be used. The text of it is for people."""


def library() -> Path | None:
    """The library in the wheel, if that is installed."""
    found = find_spec("espeakng_loader") if sys.platform == "linux" else None
    if found is None or found.origin is None:
        return None
    path = Path(found.origin).with_name("libespeak-ng.so")
    return path if path.is_file() else None


def load(folder: Path) -> None:
    """Make pyttsx3 find the wheel's library and data; without the wheel it looks for the system's.

    Args:
        folder: Where a short link to the data may be put.

    Raises:
        EspeakError: the data is missing.
    """
    path = library()
    if path is None:
        return
    data = path.with_name(_DATA)
    missing = [name for name in _NEEDED if not (data / name).is_file()]
    if missing:
        raise EspeakError(f"The voice's data is incomplete ({', '.join(missing)}): reinstall espeakng-loader.")
    try:
        ctypes.CDLL(str(path))
    except OSError:  # built for another machine; the system's library may still work
        return
    os.environ["ESPEAK_DATA_PATH"] = str(_short(data, folder))


def library_and_data(folder: Path) -> tuple[str, str]:
    """The wheel's library and its data, on any system, for who loads them by themselves; as :func:`load` has them.

    Raises:
        EspeakError: there is no such wheel.
    """
    if find_spec("espeakng_loader") is None:
        raise EspeakError("espeakng-loader is not installed.")
    import espeakng_loader  # noqa: PLC0415 - an optional package outside Linux

    return str(espeakng_loader.get_library_path()), str(_short(Path(espeakng_loader.get_data_path()), folder))


def _short(data: Path, folder: Path) -> Path:
    """The data's path, or a link to it if the path is too long for espeak-ng."""
    if len(os.fsencode(data)) < _LONGEST:
        return data
    link = folder / "data"
    link.symlink_to(data, target_is_directory=True)
    return link
