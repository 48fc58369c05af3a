"""The language of a command where none is named: the profile's, else the environment's, else the system's."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Final

from engine.words.locales import REFERENCE, available, fitting, resolve

VARIABLE: Final = "FORM_COACH_LOCALE"

OTHERWISE: Final = f"Left out: your profile's, else {VARIABLE}, else the system's."
"""Which it is where none is named, for the help of a command."""

_NONE: Final = frozenset({"c", "posix"})
"""Names of a system without a language."""


def usual_locale() -> str:
    """The locale to speak where none is named.

    Raises:
        UnknownLocale: the environment names one that there is not.
    """
    named = os.environ.get(VARIABLE, "").strip()
    return _of_profile() or (_of_variable(named) if named else spoken_of(_of_system())) or REFERENCE


def spoken_of(languages: Iterable[str]) -> str | None:
    """The locale that fits the first of the languages that is spoken, best that of its country; None where none is."""
    return next(filter(None, map(fitting, languages)), None)


def languages_of(environment: Mapping[str, str]) -> list[str] | None:
    """The languages of a POSIX environment, the best first; None where it says nothing of languages.

    ``LANGUAGE`` lists several, and counts only where there is a language at all.
    """
    usual = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), None)
    if usual is None or _plain(usual) in _NONE:
        return None if usual is None else []
    several = environment.get("LANGUAGE", "").split(":")
    return [_plain(name) for name in (*several, usual) if name.strip()]


def _plain(name: str) -> str:
    return name.partition(".")[0].partition("@")[0].strip().lower()


def _of_variable(named: str) -> str | None:
    """As the system's names are read; but one that fits nothing is refused, as somebody chose it."""
    return None if _plain(named) in _NONE else fitting(named) or resolve(named)


def _of_system() -> list[str]:
    told = languages_of(os.environ)
    return _of_windows() if told is None else told


def _of_windows() -> list[str]:
    """The language in which Windows itself speaks; none elsewhere."""
    import ctypes  # noqa: PLC0415 - 5 ms, where no language is named
    import locale  # noqa: PLC0415 - as above

    windows = getattr(ctypes, "windll", None)
    return [locale.windows_locale.get(windows.kernel32.GetUserDefaultUILanguage(), "")] if windows else []


def _of_profile() -> str:
    """The profile's choice, if it is still spoken. What cannot be read says so where it is needed."""
    from engine.runner.places import PlaceError, store_path  # noqa: PLC0415 - not where a language is named

    try:
        chosen = _kept_choice() if store_path().exists() else ""
    except (PlaceError, OSError):
        return ""
    return chosen if chosen and chosen in available() else ""


def _kept_choice() -> str:
    from engine.cli import user_store  # noqa: PLC0415 - the store: 80 ms, where there is one
    from engine.coaching.profile.model import ProfileError  # noqa: PLC0415 - as above
    from engine.storage.person import profile  # noqa: PLC0415 - as above
    from engine.storage.port import StoreError  # noqa: PLC0415 - as above

    try:
        with user_store.looking() as store:
            return profile(store, user_store.person()).locale
    except (StoreError, ProfileError):
        return ""
