"""Voices that other packages bring.

Such a voice is a callable in the entry-point group ``form_coach.voices``, called with the keywords ``voice``, ``rate``
and ``locale``, that gives a :class:`~engine.voice.port.Voice`. People choose it by the name of the entry point:
``parrot``, or ``parrot:polly`` for one of its voices.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from engine.voice.port import Voice, VoiceError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "form_coach.voices"
NETWORK = "form_coach.network_voices"
"""The entry-point group of voices that are asked over the network, and paid: used by name, never tried unasked."""


def entries() -> Iterable[EntryPoint]:
    """The voices that may be tried unasked."""
    from importlib.metadata import entry_points  # noqa: PLC0415 - 24 ms, and not for the default voice

    return entry_points(group=GROUP)


def network() -> Iterable[EntryPoint]:
    """The voices of the network."""
    from importlib.metadata import entry_points  # noqa: PLC0415 - as above

    return entry_points(group=NETWORK)


def is_known(driver: str) -> bool:
    """Whether a package brings a driver of that name."""
    return any(entry.name == driver for entry in (*entries(), *network()))


def open_elsewhere(driver: str, voice: str | None, rate: int | None, locale: str) -> Voice:
    """Open a voice of another package.

    Raises:
        VoiceError: it does not work.
    """
    entry = next(entry for entry in (*entries(), *network()) if entry.name == driver)
    try:
        opened = entry.load()(voice=voice, rate=rate, locale=locale)
    except (Exception, SystemExit) as error:  # a voice from another package must not end the coach
        raise broken(driver, error) from error
    if not isinstance(opened, Voice):
        raise VoiceError(f"The voice driver {driver!r} does not work: it gave no voice.")
    return opened


def broken(driver: str, error: BaseException) -> VoiceError:
    """What is wrong with a driver, in words."""
    if isinstance(error, VoiceError):
        return error
    return VoiceError(f"The voice driver {driver!r} does not work: {error or type(error).__name__}.")
