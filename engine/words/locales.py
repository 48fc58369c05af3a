"""Which locales there are, which are complete, and which one a name means."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

import engine
from engine.words.errors import LocaleFileError, UnknownLocale
from engine.words.lineage import BaseError, base_of, lineage

LOCALES = Path(engine.__file__).parent.parent / "locales"
"""The folder beside the package: the same in a checkout and in an installed wheel."""

REFERENCE = "en-US"
"""The locale that all others must match."""

_LONGEST = 100  # comparing takes quadratic time, and no locale has a longer name
_ENTRY = re.compile(r"^(?P<message>[a-zA-Z][\w-]*) *=|^ +\.(?P<attribute>[a-zA-Z][\w-]*) *=", re.MULTILINE)


def available(folder: Path = LOCALES) -> list[str]:
    """Name the locales that are complete: they have every message and attribute of the reference."""
    return [locale for locale in _present(folder) if not _unfinished(locale, folder)]


def whole(folder: Path = LOCALES) -> list[str]:
    """Name the complete locales that take no words from another."""
    return [locale for locale in available(folder) if base_of(locale, folder) is None]


def unfinished(folder: Path = LOCALES) -> list[str]:
    """Tell of each locale that is not offered why it is not."""
    return [reason for locale in _present(folder) if (reason := _unfinished(locale, folder))]


def missing(locale: str, folder: Path = LOCALES) -> list[str]:
    """Name the messages and attributes (``message.attribute``) of the reference that a locale lacks.

    Raises:
        BaseError: the base that it names cannot be had.
        LocaleFileError: one of its files cannot be read.
    """
    return sorted(entries(REFERENCE, folder) - entries(locale, folder))


@lru_cache(maxsize=64)
def resolve(name: str, folder: Path = LOCALES) -> str:
    """Find the locale a name means: ``de``, ``de_DE``, ``DE-de`` and ``de_DE.UTF-8`` are all ``de-DE``.

    A language alone means the locale from which its others take their words: ``en`` is ``en-US``.

    Raises:
        UnknownLocale: no complete locale has this name.
    """
    wanted = _normal(name)
    found = _named(wanted, folder) or _speaking(wanted, folder)
    if found is None:
        complete = available(folder)
        raise UnknownLocale(name, complete, _nearest(wanted, complete, folder), because=_why_not(wanted, folder))
    return found


@lru_cache(maxsize=64)
def fitting(name: str, folder: Path = LOCALES) -> str | None:
    """Find the locale of a name, else the one for its language, whatever the country: ``de_AT`` is ``de-DE``."""
    wanted = _normal(name)
    return _named(wanted, folder) or _speaking(wanted.partition("-")[0], folder)


def sources(locale: str, folder: Path = LOCALES) -> list[Path]:
    """List the Fluent files of a locale, those of its base first: what comes later is said instead.

    Raises:
        BaseError: its base cannot be had.
    """
    return [path for one in reversed(lineage(locale, folder)) for path in sorted((folder / one).glob("*.ftl"))]


@cache
def entries(locale: str, folder: Path = LOCALES) -> frozenset[str]:
    """Name the messages and attributes of a locale, by a scan: parsing would take forty times as long.

    Raises:
        BaseError: the base that it names cannot be had.
        LocaleFileError: one of its files cannot be read.
    """
    found: set[str] = set()
    message = ""
    for path in sources(locale, folder):
        for match in _ENTRY.finditer(_text(path)):
            message = match["message"] or message
            found.add(f"{message}.{match['attribute']}" if match["attribute"] else message)
    return frozenset(found)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LocaleFileError(path, error) from error


def _normal(name: str) -> str:
    return re.split(r"[.@]", name.strip()[:_LONGEST], maxsplit=1)[0].replace("_", "-").lower()


def _named(wanted: str, folder: Path) -> str | None:
    """The complete locale of a name; the others are not read for that."""
    named = (locale for locale in _present(folder) if locale.lower() == wanted)
    return next((locale for locale in named if not _unfinished(locale, folder)), None)


def _speaking(language: str, folder: Path) -> str | None:
    return next((locale for locale in whole(folder) if locale.lower().partition("-")[0] == language), None)


def _present(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []


def _nearest(wanted: str, complete: list[str], folder: Path) -> str | None:
    import difflib  # noqa: PLC0415 - kept out of the voice's start, which a test watches

    by_name = {locale.lower(): locale for locale in complete}
    close = (by_name[name] for name in difflib.get_close_matches(wanted, by_name, n=1))
    return _speaking(wanted.partition("-")[0], folder) or next(close, None)


def _why_not(wanted: str, folder: Path) -> str:
    """Tell why a locale of this name, or of this language, is not offered; empty where there is none."""
    near = (one for one in _present(folder) if wanted in (one.lower(), one.lower().partition("-")[0]))
    return next(filter(None, (_unfinished(one, folder) for one in near)), "")


@cache
def _unfinished(locale: str, folder: Path) -> str:
    """Tell why a locale is not complete; empty where it is."""
    try:
        lacking, there = missing(locale, folder), bool(entries(locale, folder))
    except (BaseError, LocaleFileError) as error:
        return str(error)
    except OSError as error:  # its folder cannot be looked into
        return f"{locale} cannot be read: {error.strerror or error}"
    if lacking:
        return f"{locale} is not finished, texts missing: {len(lacking)} (the first is {lacking[0]})"
    return "" if there else f"{locale} has no texts"
