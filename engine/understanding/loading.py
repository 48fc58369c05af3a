"""Reads a locale's ``understanding`` folder."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final, TypeVar

from engine.decoding import convert
from engine.understanding.errors import CommandsError
from engine.understanding.source import Samples, Situation, Source, Topic
from engine.understanding.spoken_words import SpokenWords
from engine.words.layers import Combine, Document, combined, join, overlay
from engine.words.lineage import lineage
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
    return read(*(folder / one / FOLDER for one in lineage(resolve(locale, folder), folder)))


def read(*folders: Path) -> Source:
    """Read the folder of a locale and those of its bases, nearest first.

    What a thin locale says of a topic stands beside what its base says; see :func:`engine.words.layers.join`.

    Raises:
        CommandsError: a file is missing or broken.
    """
    names = sorted({path.name for one in folders for path in one.glob("*.toml")} - _OWN)
    return Source(
        words=_part(folders, "words.toml", SpokenWords),
        samples=_part(folders, "samples.toml", Samples),
        values=_part(folders, "values.toml", dict[str, dict[str, tuple[str, ...]]]),
        situations=_part(folders, "situations.toml", dict[str, Situation]),
        topics=tuple(part([path], Topic) for name in names for path in _files(folders, name)),
    )


def _part(folders: Sequence[Path], name: str, type_: type[_T]) -> _T:
    return part(_files(folders, name) or [folders[-1] / name], type_, join)


def _files(folders: Sequence[Path], name: str) -> list[Path]:
    """The files of a name, that of the base first."""
    return [one / name for one in reversed(folders) if (one / name).exists()]


def part(paths: Sequence[Path], type_: type[_T], combine: Combine = overlay) -> _T:
    """Read one file of a locale over those of its bases, that of the base first.

    Raises:
        CommandsError: a file is missing or broken.
    """
    document = combined([_document(path) for path in paths], combine)
    try:
        return convert(document, type_)
    except ValueError as error:
        raise CommandsError(_name(paths[-1]), str(error)) from error


def _document(path: Path) -> Document:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CommandsError(_name(path), error.strerror or str(error)) from error
    except ValueError as error:
        raise CommandsError(_name(path), str(error)) from error


def _name(path: Path) -> str:
    """What errors call a file: its path within the locales."""
    return "/".join(path.parts[-3:] if path.parent.name == FOLDER else path.parts[-2:])
