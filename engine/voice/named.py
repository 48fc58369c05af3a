"""Finds a voice by its name, and says which one is meant where there is none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from engine.voice.choice import OURS
from engine.voice.elsewhere import entries
from engine.voice.port import VoiceError, VoiceInfo
from engine.voice.synthesis.voice_names import by_locale, by_name, espeak_names, labels

_LETTERS_A_SLIP = 5
"""A name of so many letters may be wrong in one, of twice as many in two, and still be recognised."""

_SHORTEST = 4
"""Letters of a name that can be recognised at all: two short ones are always near each other."""


def drivers() -> list[str]:
    """The names of all drivers, our own first."""
    return list(dict.fromkeys([*OURS, *(entry.name for entry in entries())]))


def choose(locale: str, wanted: str | None = None, voices: Sequence[VoiceInfo] | None = None) -> VoiceInfo:
    """Choose the voice for a locale, or the one wanted.

    Args:
        locale: The language to speak.
        wanted: An id, the end of an id, a name or a language tag.
        voices: All voices; None to use the name that espeak-ng is known to have.

    Raises:
        VoiceError: there is none; the message names the nearest.
    """
    if voices is None:
        name = wanted or espeak_names(locale)[0]
        return VoiceInfo(name, name, (locale,))
    found = by_name(wanted, voices) if wanted else by_locale(locale, voices)
    if found is None:
        raise VoiceError(_missing(wanted or locale, voices))
    return found


def no_driver(driver: str) -> VoiceError:
    """There is no driver of that name."""
    return VoiceError(f"There is no voice driver {driver!r}{_hint(driver, drivers())}")


def _missing(wanted: str, voices: Sequence[VoiceInfo]) -> str:
    names = {label: voice.id for voice in voices for label in labels(voice)} | {name: name for name in drivers()}
    return f"There is no voice {wanted!r}{_hint(wanted.lower(), names, names)}"


def _hint(wanted: str, names: Iterable[str], meant: dict[str, str] | None = None) -> str:
    """The name that was mistyped. Another language that sounds a little like it helps nobody: then, where all stand."""
    from rapidfuzz import process  # noqa: PLC0415 - not for the default voice
    from rapidfuzz.distance import DamerauLevenshtein  # noqa: PLC0415 - as above

    slips = max(1, len(wanted) // _LETTERS_A_SLIP) if len(wanted) >= _SHORTEST else 0
    near = process.extractOne(wanted, list(names), scorer=DamerauLevenshtein.distance, score_cutoff=slips)
    if near is None:
        return '. "coach voices" lists those that there are.'
    return f"; the nearest is {(meant or {}).get(near[0], near[0])!r}."
