"""Reads the weights of a Whisper model from the file that CTranslate2 keeps them in."""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from engine.listening.port import ListeningError

Matrix = npt.NDArray[np.float32]

_TYPES: Final = (np.float32, np.int8, np.int16, np.int32, np.float16)
"""By their numbers in the file."""

_VERSION: Final = 6


class WeightsFile:
    """The arrays of a model by their names. They are read when they are asked for."""

    def __init__(self, path: Path) -> None:
        """Read where everything is.

        Raises:
            ListeningError: it is no such file.
        """
        try:
            with path.open("rb") as file:
                self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            self._found = dict(_arrays(self._bytes))
        except (OSError, ValueError, IndexError, struct.error) as error:
            raise ListeningError(f"{path.name} of the recogniser cannot be read: {error}.") from error

    def __contains__(self, name: str) -> bool:
        return name in self._found

    def raw(self, name: str) -> npt.NDArray[Any]:
        """Give an array as it is in the file, without a copy."""
        shape, type_, at = self._found[name]
        size = int(np.prod(shape, dtype=np.int64))
        return np.frombuffer(self._bytes, type_, size, at).reshape(shape)

    def matrix(self, name: str) -> Matrix:
        """Give an array as one to calculate with."""
        read = self.raw(name).astype(np.float32)
        self.let_go()
        return read

    def let_go(self) -> None:
        """Keep nothing of the file in memory; what is asked for again is read again."""
        if hasattr(mmap, "MADV_DONTNEED"):  # not on Windows
            self._bytes.madvise(mmap.MADV_DONTNEED)

    def number(self, name: str) -> int:
        """Give a single number."""
        return int(self.raw(name))


def _arrays(content: mmap.mmap) -> Iterator[tuple[str, tuple[tuple[int, ...], Any, int]]]:
    reader = _Reader(content)
    if reader.number("<I") != _VERSION:
        raise ValueError("it has another format")
    reader.text()
    reader.number("<I")
    for _ in range(reader.number("<I")):
        name = reader.text()
        shape = tuple(reader.number("<I") for _ in range(reader.number("<B")))
        type_ = _TYPES[reader.number("<B")]
        size = reader.number("<I")
        yield name, (shape, type_, reader.at)
        reader.at += size


class _Reader:
    def __init__(self, content: mmap.mmap) -> None:
        self._content, self.at = content, 0

    def number(self, layout: str) -> int:
        (value,) = struct.unpack_from(layout, self._content, self.at)
        self.at += struct.calcsize(layout)
        return int(value)

    def text(self) -> str:
        length = self.number("<H")
        self.at += length
        return self._content[self.at - length : self.at - 1].decode()
