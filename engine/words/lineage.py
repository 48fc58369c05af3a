"""Which folders make up a locale: its own, and that of the locale it names as its base, and so on.

A locale with a ``base.toml`` is thin: it holds only what is said otherwise there, and has all else from its base. One
without is whole.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Final

FILE: Final = "base.toml"
ALLOWED: Final = 'It may hold one line, such as base = "en-US", the name of another folder beside it'


class BaseError(ValueError):
    """A locale's base cannot be had. The text is for people."""


@cache
def lineage(locale: str, folder: Path) -> tuple[str, ...]:
    """Name a locale, its base, the base of that and so on.

    Raises:
        BaseError: one of them names no base that there is, or they name each other in a circle.
    """
    found = [locale]
    while (base := base_of(found[-1], folder)) is not None:
        if base in found:
            raise BaseError(f"{' takes its words from '.join([*found, base])}: that is a circle. One must be whole")
        found.append(base)
    return tuple(found)


@cache
def base_of(locale: str, folder: Path) -> str | None:
    """Name the base of a locale; None for one that is whole.

    Raises:
        BaseError: its ``base.toml`` names none that there is.
    """
    path = folder / locale / FILE
    if not path.is_file():
        return None
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BaseError(f"{locale}/{FILE} cannot be read: {error}. {ALLOWED}") from error
    base = read.get("base")
    if set(read) != {"base"} or not isinstance(base, str):
        raise BaseError(f"{locale}/{FILE} names no base, or more than that. {ALLOWED}")
    if Path(base).name != base or not (folder / base).is_dir():
        raise BaseError(f'{locale}/{FILE}: there is no locale "{base[:40]}"')
    return base


def layers(locale: str, name: str, folder: Path) -> list[Path]:
    """List the files of a name that make up a locale, that of the base first. None where nobody has one.

    Raises:
        BaseError: see :func:`lineage`.
    """
    paths = (folder / one / name for one in reversed(lineage(locale, folder)))
    return [path for path in paths if path.is_file()]
