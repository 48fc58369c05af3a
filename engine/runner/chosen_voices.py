"""Which voice a person wants to hear at this machine, by locale, where none is named."""

from __future__ import annotations

import msgspec

from engine.decoding import decode_json
from engine.runner.places import PlaceError, data_folder

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
    folder = data_folder()
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f"{_FILE}.part"
    unfinished.write_bytes(msgspec.json.encode({key: name for key, name in sorted(kept.items()) if name}))
    unfinished.replace(folder / _FILE)


def _chosen() -> dict[str, str]:
    try:
        return decode_json((data_folder() / _FILE).read_bytes(), dict[str, str])
    except (OSError, PlaceError, msgspec.MsgspecError, UnicodeDecodeError):
        return {}
