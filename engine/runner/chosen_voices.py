"""Which voice a person wants to hear at this machine, by locale, where none is named."""

from __future__ import annotations

from engine.runner.choice_file import keep_choice, read_choice

_FILE = "voices.json"


def chosen_voice(locale: str) -> str | None:
    """What ``--voice`` would take; None where nothing was chosen."""
    return _chosen().get(locale)


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
