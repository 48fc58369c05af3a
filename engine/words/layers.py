"""Puts a file of a thin locale over that of its base."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable
from functools import reduce
from pathlib import Path
from typing import Any

from engine.words.errors import LocaleFileError
from engine.words.lineage import layers

Document = dict[str, Any]
"""What stands in a TOML file."""

Combine = Callable[[Document, Document], Document]
"""Puts what a locale has of its own over what its base has."""


def overlay(base: Document, own: Document) -> Document:
    """Put tables together key by key; whatever else is one's own replaces the base's."""
    return base | {key: _over(base.get(key), value) for key, value in own.items()}


def join(base: Document, own: Document) -> Document:
    """Put tables together key by key, and add one's own to lists and blocks of lines, in front.

    What a list takes in is taken from the other lists of its table: a name that means something else there.
    """
    moved = {text for value in own.values() if isinstance(value, list) for text in value if isinstance(text, str)}
    kept = {key: _without(moved, value) for key, value in base.items()}
    return kept | {key: _added(kept.get(key), value) for key, value in own.items()}


def read_toml(locale: str, name: str, folder: Path, combine: Combine = overlay) -> Document:
    """Read a file of a locale, over those of its bases; empty where nobody has one.

    Raises:
        LocaleFileError: one of them cannot be read.
    """
    return combined((_read(path) for path in layers(locale, name, folder)), combine)


def combined(documents: Iterable[Document], combine: Combine) -> Document:
    """Put several together, the base's first."""
    return reduce(combine, documents, {})


def _read(path: Path) -> Document:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise LocaleFileError(path, error) from error


def _over(base: object, own: object) -> object:
    return overlay(base, own) if isinstance(base, dict) and isinstance(own, dict) else own


def _added(base: object, own: object) -> object:
    if isinstance(base, dict) and isinstance(own, dict):
        return join(base, own)
    if isinstance(base, list) and isinstance(own, list):
        return [*own, *base]
    if isinstance(base, str) and isinstance(own, str) and "\n" in base:
        return f"{own.strip()}\n{base}"
    return own


def _without(moved: set[str], value: object) -> object:
    if not isinstance(value, list):
        return value
    return [one for one in value if not (isinstance(one, str) and one in moved)]
