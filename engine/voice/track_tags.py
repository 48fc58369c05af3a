"""The tags of the coach's own tracks."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from babel.core import get_global

from engine.voice.track_parts import Tags

COVER: Final = Path(__file__).with_name("cover.png")
"""The picture of every track, drawn by ``python -m skill.package.icons``."""


def tags(title: str, coach: str, locale: str) -> Tags:
    """The tags of a track by the coach of some name, in a locale."""
    return Tags(title, artist=coach, album=coach, language=language_code(locale), picture=COVER.read_bytes())


def language_code(locale: str) -> str:
    """The three letters of a locale's language; empty for one that has none."""
    language = locale.partition("-")[0].lower()
    longer = (code for code, short in get_global("language_aliases").items() if short == language)
    return next((code for code in longer if len(code) == 3), "")  # noqa: PLR2004 - three, as it says
