"""The weights that can be installed, as ``manifest.toml`` lists them: every file with its size and hash."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path

import msgspec

from engine.decoding import convert
from engine.weights.errors import WeightsError

_LIST = Path(__file__).with_name("manifest.toml")


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file inside a wheel.

    Attributes:
        distribution: The wheel's name in the package index.
        version: Its version.
        path: The file's path inside it.
    """

    distribution: str
    version: str
    path: str


class WeightsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of some weights.

    Attributes:
        name: Its name in the folder of the weights.
        size: Bytes.
        sha256: Its hash, in hexadecimal digits.
        address: Where its authors offer it.
        parts: Files of wheels that, joined, are this file; none if no wheel holds it.
    """

    name: str
    size: int
    sha256: str
    address: str
    parts: tuple[Part, ...] = ()


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The weights of a model.

    Attributes:
        name: What ``install`` takes.
        title: What they are, for people.
        licence: Their licence (SPDX).
        source: The page of those who made them.
        files: All their files.
    """

    name: str
    title: str
    licence: str
    source: str
    files: tuple[WeightsFile, ...]

    @property
    def size(self) -> int:
        """The bytes of all files."""
        return sum(file.size for file in self.files)


def known(name: str) -> Weights:
    """The weights of that name.

    Raises:
        WeightsError: there are none.
    """
    found = _listed().get(name)
    if found is None:
        raise WeightsError(f"There are no weights {name!r}: there are {', '.join(names())}.")
    return found


def names() -> list[str]:
    """The names of all weights that can be installed."""
    return list(_listed())


@lru_cache(maxsize=1)
def _listed() -> dict[str, Weights]:
    document = tomllib.loads(_LIST.read_text(encoding="utf-8"))
    return {name: convert({"name": name, **entry}, Weights) for name, entry in document.items()}
