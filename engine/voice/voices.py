"""Chooses a voice by locale, or by the name given with ``--voice``. Finds voices of other packages.

A voice from another package is a callable in the entry-point group ``form_coach.voices``, called with the keywords
``voice``, ``rate`` and ``locale``, that gives a :class:`~engine.voice.port.Voice`. People choose it by the name of the
entry point: ``parrot``, or ``parrot:polly`` for one of its voices.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from engine.voice.port import Voice, VoiceError, VoiceInfo
from engine.voice.synthesis.process import Worker
from engine.voice.synthesis.pyttsx import PyttsxVoice
from engine.voice.synthesis.voice_names import by_locale, by_name, espeak_names, labels
from engine.voice.synthesis.worker_voice import checked_rate

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

BUILT_IN = "pyttsx3"
GROUP = "form_coach.voices"
NETWORK = "form_coach.network_voices"
"""The entry-point group of voices that are asked over the network, and paid: used by name, never tried unasked."""

_LETTERS_A_SLIP = 5
"""A name of so many letters may be wrong in one, of twice as many in two, and still be recognised."""

_SHORTEST = 4
"""Letters of a name that can be recognised at all: two short ones are always near each other."""


def open_voice(
    driver: str = BUILT_IN,
    voice: str | None = None,
    rate: int | None = None,
    locale: str = "en-US",
    *,
    worker: Worker | None = None,
) -> Voice:
    """Open a voice.

    Args:
        driver: ``pyttsx3``, or the name of another package's entry point.
        voice: An id, a name or a language tag of one of the driver's voices; None for the best of the locale. Without
            a driver of its own it may begin with one: ``parrot:polly``.
        rate: Words a minute; None for the usual rate.
        locale: The language to speak.
        worker: A process for pyttsx3 that was started early.

    Raises:
        VoiceError: there is no such driver or voice, or the rate cannot be spoken.
    """
    checked_rate(rate)
    if driver == BUILT_IN and voice:
        driver, voice = _parted(voice)
    if driver != BUILT_IN:
        if worker is not None:  # started early, and not needed after all
            worker.close()
        return _from_elsewhere(driver, voice, rate, locale)
    opened = PyttsxVoice(locale=locale, rate=rate, worker=worker)
    if not voice:
        return opened
    try:
        opened.voice = _wanted(locale, voice, opened.voices())
    except VoiceError:
        opened.close()
        raise
    return opened


def drivers() -> list[str]:
    """The drivers that :func:`open_voice` takes, the built-in one first."""
    return list(dict.fromkeys([BUILT_IN, *(entry.name for entry in _entries())]))


def all_voices(tell: Callable[[str], None]) -> list[VoiceInfo]:
    """The voices of every driver, with the ids that :func:`open_voice` takes. ``tell`` is called for broken drivers.

    Raises:
        VoiceError: the built-in driver does not answer.
    """
    with closing(open_voice()) as opened:
        found = opened.voices()
    for driver in drivers()[1:]:
        try:
            found += _voices_of(driver)
        except VoiceError as error:
            tell(str(error))
    return found


def _voices_of(driver: str) -> list[VoiceInfo]:
    """The voices of a driver: one for the driver itself, then each of its own."""
    try:
        with closing(open_voice(driver)) as opened:
            own = opened.voices()
    except (Exception, SystemExit) as error:
        raise _broken(driver, error) from error
    languages = tuple(dict.fromkeys(language for voice in own for language in voice.languages))
    parts = [VoiceInfo(f"{driver}:{voice.id}", voice.name, voice.languages) for voice in own]
    return [VoiceInfo(driver, driver, languages), *parts]


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


def _parted(voice: str) -> tuple[str, str | None]:
    """Split ``driver:voice``. Without a driver in front it is the built-in one."""
    driver, _, own = voice.partition(":")
    known = driver in drivers() or any(entry.name == driver for entry in _network())
    return (driver, own or None) if known else (BUILT_IN, voice)


def _wanted(locale: str, wanted: str, voices: Sequence[VoiceInfo]) -> str:
    """The driver's name for the wanted voice. espeak-ng's variants can follow any voice: ``en-us+f3``."""
    if sys.platform in {"win32", "darwin"}:
        return choose(locale, wanted, voices).id
    base, plus, variant = wanted.partition("+")
    return choose(locale, base, voices).id + plus + variant


def _from_elsewhere(driver: str, voice: str | None, rate: int | None, locale: str) -> Voice:
    found = [entry for entry in (*_entries(), *_network()) if entry.name == driver]
    if not found:
        raise VoiceError(f"There is no voice driver {driver!r}{_hint(driver, drivers())}")
    try:
        opened = found[0].load()(voice=voice, rate=rate, locale=locale)
    except (Exception, SystemExit) as error:  # a voice from another package must not end the coach
        raise _broken(driver, error) from error
    if not isinstance(opened, Voice):
        raise VoiceError(f"The voice driver {driver!r} does not work: it gave no voice.")
    return opened


def _broken(driver: str, error: BaseException) -> VoiceError:
    if isinstance(error, VoiceError):
        return error
    return VoiceError(f"The voice driver {driver!r} does not work: {error or type(error).__name__}.")


def _entries() -> Iterable[EntryPoint]:
    from importlib.metadata import entry_points  # noqa: PLC0415 - 24 ms, and not for the default voice

    return entry_points(group=GROUP)


def _network() -> Iterable[EntryPoint]:
    from importlib.metadata import entry_points  # noqa: PLC0415 - as above

    return entry_points(group=NETWORK)


def _missing(wanted: str, voices: Sequence[VoiceInfo]) -> str:
    names = {label: voice.id for voice in voices for label in labels(voice)} | {name: name for name in drivers()[1:]}
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
