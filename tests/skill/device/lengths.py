"""How long streams are: as their MP3 files say, frame by frame."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import miniaudio

from tests.skill.device.player import Length, Unreachable


def of_file(path: Path) -> float:
    """Seconds of an MP3 file, counted in its frames."""
    about = miniaudio.mp3_get_file_info(str(path))
    return float(about.num_frames / about.sample_rate)


def of_bytes(content: bytes) -> float:
    """Seconds of an MP3."""
    about = miniaudio.mp3_get_info(content)
    return float(about.num_frames / about.sample_rate)


def fetched(get: Callable[[str], bytes | None]) -> Length:
    """The lengths of streams that are fetched, each once; ``get`` gives None where there is none."""

    @cache
    def length(url: str) -> float:
        content = get(url)
        if content is None:
            raise Unreachable(url)
        try:
            return of_bytes(content)
        except miniaudio.MiniaudioError as error:
            raise Unreachable(f"{url}: {error}") from error

    return length
