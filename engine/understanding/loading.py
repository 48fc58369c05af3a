"""Reads a locale's ``understanding`` folder."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec

from engine.understanding.errors import CommandsError
from engine.understanding.source import Samples, Situation, Source, SpokenWords, Topic
from engine.words.locales import LOCALES, resolve

FOLDER: Final = "understanding"
_OWN: Final = frozenset({"words.toml", "samples.toml", "values.toml", "situations.toml"})

_T = TypeVar("_T")


@lru_cache(maxsize=16)
def load(locale: str, folder: Path = LOCALES) -> Source:
    """Read the sentences of a locale; a second call returns the same object.

    Raises:
        UnknownLocale: there is no complete locale of this name.
        CommandsError: a file is missing or broken.
    """
    return read(folder / resolve(locale, folder) / FOLDER)


def read(folder: Path) -> Source:
    """Read a folder.

    Raises:
        CommandsError: a file is missing or broken.
    """
    topics = sorted(path.name for path in folder.glob("*.toml") if path.name not in _OWN)
    return Source(
        words=_part(folder / "words.toml", SpokenWords),
        samples=_part(folder / "samples.toml", Samples),
        values=_part(folder / "values.toml", dict[str, dict[str, tuple[str, ...]]]),
        situations=_part(folder / "situations.toml", dict[str, Situation]),
        topics=tuple(_part(folder / name, Topic) for name in topics),
    )


def _part(path: Path, type_: type[_T]) -> _T:
    return part(path, type_, "/".join(path.parts[-3:]))


def part(path: Path, type_: type[_T], name: str) -> _T:
    """Read one file of a locale; ``name`` is what errors call it.

    Raises:
        CommandsError: the file is missing or broken.
    """
    try:
        document: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        return msgspec.convert(document, type_)
    except OSError as error:
        raise CommandsError(name, error.strerror or str(error)) from error
    except ValueError as error:  # TOML and msgspec alike
        raise CommandsError(name, str(error)) from error
