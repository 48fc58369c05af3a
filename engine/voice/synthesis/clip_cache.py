"""A folder of finished clips, one small file each, safe to share between processes and to delete.

A file is written beside its place, renamed, and checked when read. So another process, a full disk or a crash can only
cause a clip to be made again.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from struct import Struct

import numpy as np

from engine.voice.port import SAMPLE_RATE, Samples

_HEADER = Struct("<4sIII")  # mark, format version, samples, CRC-32 of the samples
_MARK = b"FCcl"
_VERSION = 1
_SUFFIX = ".clip"
_UNFINISHED = ".part"
_STALE = 3600.0
_KEEP = 0.9  # of the limit, after clearing
_LOOK_EVERY = 64  # clips written between two looks at what others wrote


class Shelf:
    """Clips by key, up to ``limit_bytes``. The least recently used are removed first.

    Args:
        folder: Created on first use.
        limit_bytes: Largest size of all files together.
        on_trouble: Called once, with a message for people, when clips cannot be kept.
    """

    def __init__(self, folder: Path, limit_bytes: int, on_trouble: Callable[[str], None]) -> None:
        self._folder = folder
        self._limit = limit_bytes
        self._on_trouble = on_trouble
        self._told = False
        self._size = 0
        self._unseen = _LOOK_EVERY

    def read(self, key: str) -> Samples | None:
        """A clip's samples; None if it is missing or damaged."""
        path = self._path(key)
        try:
            content = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        if _count(content[: _HEADER.size], len(content)) is None or not _is_intact(content):
            return None
        return np.frombuffer(content, "<i2", offset=_HEADER.size).astype(np.int16, copy=False)

    def length(self, key: str) -> float | None:
        """A clip's seconds, from its header alone."""
        try:
            with self._path(key).open("rb") as file:
                count = _count(file.read(_HEADER.size), os.fstat(file.fileno()).st_size)
        except OSError:
            return None
        return None if count is None else count / SAMPLE_RATE

    def write(self, key: str, samples: Samples) -> None:
        """Store a clip, if possible."""
        body = samples.astype("<i2", copy=False).tobytes()
        content = _HEADER.pack(_MARK, _VERSION, len(samples), zlib.crc32(body)) + body
        if len(content) > self._limit:
            return
        try:
            self._put(self._path(key), content)
            self._make_room(len(content))
        except OSError as error:
            self._tell(error)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}{_SUFFIX}"

    def _put(self, path: Path, content: bytes) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        handle, unfinished = tempfile.mkstemp(suffix=_UNFINISHED, dir=self._folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(unfinished).replace(path)
        except OSError:
            Path(unfinished).unlink(missing_ok=True)
            raise

    def _make_room(self, added: int) -> None:
        self._size += added
        self._unseen += 1
        if self._size <= self._limit and self._unseen <= _LOOK_EVERY:
            return
        self._unseen = 0
        files = _files(self._folder)
        self._size = sum(size for _, size, _ in files)
        if self._size > self._limit:
            self._clear(files)

    def _clear(self, files: list[tuple[float, int, Path]]) -> None:
        for _, size, path in files:
            if self._size <= self._limit * _KEEP:
                return
            with contextlib.suppress(OSError):  # open elsewhere on Windows, or gone already
                path.unlink(missing_ok=True)
                self._size -= size

    def _tell(self, error: OSError) -> None:
        if not self._told:
            self._told = True
            self._on_trouble(f"Clips cannot be kept in {self._folder}: {error.strerror or error}.")


def _count(header: bytes, file_size: int) -> int | None:
    """The number of samples in a file; None if it is not a whole clip of this format."""
    if len(header) != _HEADER.size:
        return None
    mark, version, count, _ = _HEADER.unpack(header)
    whole = (mark, version, _HEADER.size + 2 * count) == (_MARK, _VERSION, file_size)
    return int(count) if whole else None


def _is_intact(content: bytes) -> bool:
    checksum: int = _HEADER.unpack_from(content)[3]
    return zlib.crc32(memoryview(content)[_HEADER.size :]) == checksum


def _files(folder: Path) -> list[tuple[float, int, Path]]:
    """All clips as (last used, size, path), the oldest first. Removes files left unfinished by a crash."""
    found = []
    for entry in os.scandir(folder):
        with contextlib.suppress(OSError):
            status = entry.stat()
            if entry.name.endswith(_SUFFIX):
                found.append((status.st_mtime, status.st_size, Path(entry.path)))
            elif entry.name.endswith(_UNFINISHED) and time.time() - status.st_mtime > _STALE:
                Path(entry.path).unlink()
    return sorted(found)
