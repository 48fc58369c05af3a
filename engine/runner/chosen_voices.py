"""Which voice a person wants to hear at this machine, by locale, where none is named."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from engine.runner.choice_file import keep_choice, read_choice

if TYPE_CHECKING:
    from engine.voice.port import Voice

_FILE = "voices.json"


def chosen_voice(locale: str) -> str | None:
    """What ``--voice`` would take; None where nothing was chosen."""
    return _chosen().get(locale)


def open_quick(locale: str, tell: Callable[[str], None] = lambda _: None) -> Voice:
    """Open the voice that a person wants to hear, or the clearest, for what somebody waits for: none that is slow.

    ``tell`` takes a message for people when another voice must step in.

    Raises:
        VoiceError: there is no voice.
    """
    from engine.voice.voices import open_voice  # noqa: PLC0415 - numpy: 110 ms, where a voice is wanted only

    return open_voice(locale=locale, liked=chosen_voice(locale), quick=True, tell=tell)


def choose_voice(locale: str, voice: str | None) -> None:
    """Keep a choice; None takes it back.

    Raises:
        PlaceError: there is no place for it.
        OSError: it cannot be written.
    """
    kept = _chosen() | {locale: voice}
    keep_choice(_FILE, {key: name for key, name in sorted(kept.items()) if name})


def _chosen() -> dict[str, str]:
    return read_choice(_FILE, dict[str, str]) or {}
