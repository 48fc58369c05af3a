"""Finds a voice by locale or by name. Has no heavy imports, because the worker uses it too."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

_ESPEAK = {
    "en-ca": "en-us",
    "es-mx": "es-419",
    "es-us": "es-419",
    "no": "nb",
    "zh": "cmn",
}
"""espeak-ng's names for languages, where they differ from the locale's tag."""

_REGIONAL = {"en-029", "en-us", "es-419", "fr-be", "fr-ch", "pt-br"}
"""The names with a region that espeak-ng has; ``en-gb`` and ``de-de`` are not known to it, ``en`` and ``de`` are."""


class Named(Protocol):
    """The attributes that every description of a voice has."""

    @property
    def id(self) -> str:
        """The driver's id for it."""

    @property
    def name(self) -> str:
        """Its name for people."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Language tags, the one it speaks best first."""


AnyVoice = TypeVar("AnyVoice", bound=Named)


def tag(locale: str) -> str:
    """A language tag in the one form used here: ``de_DE`` and ``de-DE`` are ``de-de``."""
    return locale.strip().replace("_", "-").lower()


def espeak_names(locale: str) -> list[str]:
    """The names under which espeak-ng may know a locale's voice, the best first."""
    whole = tag(locale)
    language = whole.partition("-")[0]
    regional = _ESPEAK.get(whole, whole)
    general = _ESPEAK.get(language, language)
    return [regional, general] if regional in _REGIONAL else [general]


def by_locale(locale: str, voices: Iterable[AnyVoice]) -> AnyVoice | None:
    """The voice that speaks a locale best: that region's, else any of the language."""
    known = list(voices)
    wanted = tag(locale)
    language = wanted.partition("-")[0]
    for fits in (wanted.__eq__, language.__eq__, lambda spoken: spoken.partition("-")[0] == language):
        for voice in known:
            if any(fits(tag(spoken)) for spoken in voice.languages):
                return voice
    return None


def by_name(wanted: str, voices: Iterable[AnyVoice]) -> AnyVoice | None:
    """Find a voice by id, end of an id, name or language tag, in that order."""
    known = list(voices)
    name = wanted.strip().lower()
    for kind in _KINDS:
        for voice in known:
            if name in kind(voice):
                return voice
    return None


def labels(voice: Named) -> set[str]:
    """All labels by which :func:`by_name` finds this voice."""
    return {label for kind in _KINDS for label in kind(voice)}


def _ids(voice: Named) -> list[str]:
    return [voice.id.lower()]


def _short_ids(voice: Named) -> list[str]:
    return [voice.id.lower().rpartition("/")[2]]


def _names(voice: Named) -> list[str]:
    return [voice.name.lower()]


def _languages(voice: Named) -> list[str]:
    return [tag(spoken) for spoken in voice.languages]


_KINDS: tuple[Callable[[Named], list[str]], ...] = (_ids, _short_ids, _names, _languages)
