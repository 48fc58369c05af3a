"""Opens the clearest voice for a locale, or the one named with ``--voice``, and lists all there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from engine.voice import elsewhere
from engine.voice.choice import KOKORO, OURS, PYTTSX, choices, is_there
from engine.voice.named import drivers, no_driver
from engine.voice.own_voices import OwnVoices
from engine.voice.port import Voice, VoiceError, VoiceInfo
from engine.voice.synthesis.fallback import FallbackVoice
from engine.voice.synthesis.process import Worker
from engine.voice.synthesis.voice_names import tag
from engine.voice.synthesis.worker_voice import checked_rate


def open_voice(
    driver: str = "",
    voice: str | None = None,
    rate: int | None = None,
    locale: str = "en-US",
    *,
    liked: str | None = None,
    weights: Path | None = None,
    quick: bool = False,
    gentle: bool = False,
    tell: Callable[[str], None] = lambda _: None,
    worker: Worker | None = None,
) -> Voice:
    """Open a voice.

    Args:
        driver: ``kokoro``, ``pico``, ``pyttsx3``, or the name of another package's entry point; empty for the one that
            speaks the locale most clearly.
        voice: An id, a name or a language tag of one of the driver's voices; None for the best of the locale. Without
            a driver of its own it may begin with one: ``parrot:polly``; if it does not, it is one of pyttsx3's.
        rate: Words a minute; None for the usual rate.
        locale: The language to speak.
        liked: The voice that speaks where none is named, if it can; as ``voice``. A slow one is not, where ``quick``.
        weights: The folder of all weights; None where slow voices are not wanted.
        quick: Only a voice that takes less time for a text than it lasts.
        gentle: A slow voice lets everything else go first.
        tell: Takes a message for people when another voice must step in.
        worker: A process that was started early; it is ended if it does not fit.

    Raises:
        VoiceError: there is no such driver or voice, or the rate cannot be spoken.
    """
    checked_rate(rate)
    own = OwnVoices(locale, rate, weights, quick, gentle, tell, worker)
    if not driver and voice:
        driver, voice = _parted(voice)
    try:
        opened = _opened(driver, voice, own) if driver or not liked else _as_liked(*_parted(liked), own)
    except VoiceError:
        _end(worker)
        raise
    return opened


def all_voices(locale: str, weights: Path | None, tell: Callable[[str], None]) -> list[VoiceInfo]:
    """The voices of every driver, with the ids that :func:`open_voice` takes, those that speak a locale best first.

    ``tell`` is called for drivers that do not work.
    """
    found: list[VoiceInfo] = []
    for driver in drivers():
        if driver in OURS and not is_there(driver, weights):
            continue
        try:
            found += _voices_of(driver, weights, locale)
        except VoiceError as error:
            tell(str(error))
    order = [one.name for one in choices(locale, weights)]
    return sorted(found, key=lambda voice: _place(voice, order, locale))


def _opened(driver: str, voice: str | None, own: OwnVoices) -> Voice:
    if driver and driver not in OURS:
        _end(own.worker)
        if not elsewhere.is_known(driver):
            raise no_driver(driver)
        return elsewhere.open_elsewhere(driver, voice, own.rate, own.locale)
    opened = own.named(driver or PYTTSX, voice) if voice else own.clearest(driver)
    if own.worker is not None and getattr(opened, "pid", None) != own.worker.pid:
        _end(own.worker)
    return opened


def _as_liked(driver: str, voice: str | None, own: OwnVoices) -> Voice:
    """The voice that somebody likes, with the clearest of the other drivers standing by."""
    if driver == KOKORO and own.quick:
        return _opened("", None, own)
    try:
        return FallbackVoice([partial(_opened, driver, voice, own), *own.others(driver)], own.tell)
    except VoiceError as error:
        own.tell(f"Another voice speaks instead: {error}")
        return own.clearest()


def _end(worker: Worker | None) -> None:
    if worker is not None:
        worker.close()


def _parted(voice: str) -> tuple[str, str | None]:
    """Split ``driver:voice``. Without a driver in front it is pyttsx3's."""
    driver, _, own = voice.partition(":")
    if driver in OURS or elsewhere.is_known(driver):
        return driver, own or None
    return PYTTSX, voice


def _voices_of(driver: str, weights: Path | None, locale: str) -> list[VoiceInfo]:
    """The voices of a driver: one for the driver itself, then each of its own. pyttsx3's go by their own names."""
    try:
        with closing(open_voice(driver, locale=locale, weights=weights)) as opened:
            own = opened.voices()
    except (Exception, SystemExit) as error:
        raise elsewhere.broken(driver, error) from error
    if driver == PYTTSX:
        return [VoiceInfo(PYTTSX, PYTTSX, (locale,)), *own]
    languages = tuple(dict.fromkeys(language for voice in own for language in voice.languages))
    parts = [VoiceInfo(f"{driver}:{voice.id}", voice.name, voice.languages) for voice in own]
    return [VoiceInfo(driver, driver, languages), *parts]


def _place(voice: VoiceInfo, order: Sequence[str], locale: str) -> tuple[int, int]:
    """Those measured for the locale in their order, then those that speak its language, then the rest."""
    if voice.id in order:
        return 0, order.index(voice.id)
    language = tag(locale).partition("-")[0]
    return (1 if any(tag(spoken).partition("-")[0] == language for spoken in voice.languages) else 2), 0
