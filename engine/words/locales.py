"""Which locales there are, which are complete, and which one a name means."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

import engine
from engine.words.errors import UnknownLocale

LOCALES = Path(engine.__file__).parent.parent / "locales"
"""The folder beside the package: the same in a checkout and in an installed wheel."""

BASE = "en-US"
"""The locale that all others must match."""

_LONGEST = 100  # comparing takes quadratic time, and no locale has a longer name
_ENTRY = re.compile(r"^(?P<message>[a-zA-Z][\w-]*) *=|^ +\.(?P<attribute>[a-zA-Z][\w-]*) *=", re.MULTILINE)


def available(folder: Path = LOCALES) -> list[str]:
    """Name the locales that are complete: they have every message and attribute of the base."""
    return [locale for locale in _present(folder) if entries(locale, folder) and not missing(locale, folder)]


def missing(locale: str, folder: Path = LOCALES) -> list[str]:
    """Name the messages and attributes (``message.attribute``) of the base that a locale lacks."""
    return sorted(entries(BASE, folder) - entries(locale, folder))


@lru_cache(maxsize=64)
def resolve(name: str, folder: Path = LOCALES) -> str:
    """Find the locale a name means: ``de``, ``de_DE``, ``DE-de`` and ``de_DE.UTF-8`` are all ``de-DE``.

    Raises:
        UnknownLocale: no complete locale has this name.
    """
    complete = available(folder)
    wanted = _normal(name)
    for locale in complete:
        if _means(wanted, locale):
            return locale
    raise UnknownLocale(name, complete, _nearest(wanted, complete), because=_unfinished(wanted, folder))


def sources(locale: str, folder: Path = LOCALES) -> list[Path]:
    """List the Fluent files of a locale."""
    return sorted((folder / locale).glob("*.ftl"))


@cache
def entries(locale: str, folder: Path = LOCALES) -> frozenset[str]:
    """Name the messages and attributes of a locale, by a scan: parsing would take forty times as long."""
    found: set[str] = set()
    message = ""
    for path in sources(locale, folder):
        for match in _ENTRY.finditer(path.read_text(encoding="utf-8")):
            message = match["message"] or message
            found.add(f"{message}.{match['attribute']}" if match["attribute"] else message)
    return frozenset(found)


def _normal(name: str) -> str:
    return re.split(r"[.@]", name.strip()[:_LONGEST], maxsplit=1)[0].replace("_", "-").lower()


def _means(wanted: str, locale: str) -> bool:
    name = locale.lower()
    return wanted in (name, name.partition("-")[0])


def _present(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []


def _nearest(wanted: str, locales: list[str]) -> str | None:
    import difflib  # noqa: PLC0415 - kept out of the voice's start, which a test watches

    language = wanted.partition("-")[0]
    same = [locale for locale in locales if locale.lower().startswith(f"{language}-")]
    by_name = {locale.lower(): locale for locale in locales}
    close = same or [by_name[name] for name in difflib.get_close_matches(wanted, by_name, n=1)]
    return close[0] if close else None


def _unfinished(wanted: str, folder: Path) -> str:
    for locale in _present(folder):
        lacking = missing(locale, folder) if _means(wanted, locale) else []
        if lacking:
            return f"{locale} is not finished, texts missing: {len(lacking)} (the first is {lacking[0]})"
    return ""
