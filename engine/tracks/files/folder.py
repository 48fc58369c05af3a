"""A folder of track files, shared by several processes: each track is made once, and the oldest give way to new ones.

Beside each file its recipe may be kept, the track as data, so that it can be made later by whoever is asked for it.
"""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Final

import msgspec
from msgspec import Struct

from engine.decoding import decode_json
from engine.file_lock import try_lock
from engine.tracks.track import Track

Make = Callable[["Recipe", Path], None]
"""Makes the file of a recipe, completely or not at all."""

LIMIT: Final = 1 << 30
"""Bytes of all files together."""

_KEEP: Final = 0.9  # of the limit, after sweeping
_LOOK_EVERY: Final = 32  # files made between two looks at what others made
_RECIPE_DAYS: Final = 30.0
_LOCKS: Final = 1  # hexadecimal digits of a name that choose its lock
_AGAIN: Final = 0.02  # seconds between two tries to get a lock


class Recipe(Struct, frozen=True):
    """A track as it is to be made: in which locale's voice."""

    locale: str
    track: Track


class TrackFolder:
    """Track files by name. Safe to use from several threads and processes."""

    def __init__(self, folder: Path, make: Make, limit: int = LIMIT) -> None:
        """Keep files in ``folder``, which is created when it is needed. ``limit`` is in bytes."""
        self._folder, self._make, self._limit = folder, make, limit
        self._making = Lock()
        self._unseen = _LOOK_EVERY

    def ready(self, name: str) -> Path | None:
        """The file of a name if it is there; it counts as used now."""
        path = self._sound(name)
        try:
            os.utime(path)
        except FileNotFoundError:
            return None
        return path

    def note(self, name: str, recipe: Recipe) -> None:
        """Keep how the file is made, unless that is known.

        Raises:
            OSError: it cannot be kept.
        """
        path = self._recipe(name)
        with suppress(FileNotFoundError):
            os.utime(path)
            return
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
        try:
            unfinished.write_bytes(msgspec.json.encode(recipe))
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)

    def file(self, name: str) -> Path | None:
        """The file of a name, made if it is not there; None if nobody knows how.

        Raises:
            VoiceError: it cannot be spoken.
            TrackError: it cannot be written.
            OSError: the folder cannot be used.
        """
        path, recipe = self._sound(name), self._read(name)
        if path.exists() or recipe is None:
            return self.ready(name)
        with self._making, self._alone(name):
            if not path.exists():
                self._make(recipe, path)
                self._sweep()
        return path

    def _sound(self, name: str) -> Path:
        return self._folder / f"{name}.mp3"

    def _recipe(self, name: str) -> Path:
        return self._folder / f"{name}.json"

    def _read(self, name: str) -> Recipe | None:
        with suppress(FileNotFoundError, msgspec.MsgspecError):
            return decode_json(self._recipe(name).read_bytes(), Recipe)
        return None

    @contextmanager
    def _alone(self, name: str) -> Iterator[None]:
        """Let no other process make this file meanwhile."""
        file = os.open(self._folder / f"{name[:_LOCKS]}.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            while not try_lock(file):
                time.sleep(_AGAIN)
            yield
        finally:
            os.close(file)

    def _sweep(self) -> None:
        """Remove what was used longest ago, where all files together are too large."""
        self._unseen += 1
        if self._unseen <= _LOOK_EVERY:
            return
        self._unseen = 0
        files = sorted(self._files(".mp3"))
        size = sum(one[1] for one in files)
        for _, bytes_, path in files if size > self._limit else ():
            if size <= self._limit * _KEEP:
                break
            with suppress(OSError):  # it is being read, on Windows
                path.unlink()
                size -= bytes_
        for used, _, path in self._files(".json", ".part"):
            if used < time.time() - _RECIPE_DAYS * 86_400:
                with suppress(OSError):
                    path.unlink()

    def _files(self, *suffixes: str) -> Iterator[tuple[float, int, Path]]:
        """When each was used last, its bytes, and where it is."""
        for entry in os.scandir(self._folder):
            with suppress(OSError):
                if entry.name.endswith(suffixes):
                    status = entry.stat()
                    yield status.st_mtime, status.st_size, Path(entry.path)
