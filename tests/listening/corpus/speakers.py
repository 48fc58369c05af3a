"""Who speaks in the corpus."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

Half = Literal["thresholds", "figures"]
FILE = Path(__file__).with_name("speakers.toml")


class Speaker(Struct, frozen=True, forbid_unknown_fields=True):
    """A voice; see the head of ``speakers.toml``."""

    name: str
    half: Half
    engine: Literal["kokoro", "pico", "espeak"]
    voice: str
    tract: float = 1.0
    pitch: float = 1.0
    pace: float = 1.0


@cache
def speakers(locale: str, half: Half) -> tuple[Speaker, ...]:
    """Everybody of a half."""
    everybody = msgspec.toml.decode(FILE.read_bytes(), type=dict[str, tuple[Speaker, ...]])
    return tuple(speaker for speaker in everybody[locale] if speaker.half == half)
