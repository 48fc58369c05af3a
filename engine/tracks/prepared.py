"""Tracks that were made beforehand and lie where everybody can read them, such as in a bucket."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Final

import msgspec
from msgspec import Struct

from engine.decoding import decode_json
from engine.tracks.track import Track

_ENOUGH: Final = 16
"""Letters of a key that tell it from all others."""


class Index(Struct, frozen=True):
    """Which tracks there are: the beginnings of their keys, by the key of the voice that speaks them."""

    tracks: dict[str, tuple[str, ...]] = {}


class PreparedTracks:
    """The port of the tracks over files that were made beforehand, by ``coach tracks``."""

    personal = False

    def __init__(self, address: str, index: bytes) -> None:
        """Take the address of the folder, without a final slash, and what :func:`index_of` made.

        Raises:
            msgspec.ValidationError: it is no index.
        """
        self._address = address
        spoken = decode_json(index, Index).tracks
        self._voices = {key: voice for voice, keys in spoken.items() for key in keys}

    def address(self, track: Track, locale: str) -> str | None:
        """The address of a track; None where there is no such file."""
        del locale  # the key has it
        voice = self._voices.get(track.key[:_ENOUGH])
        return None if voice is None else f"{self._address}/{public_name(track.key, voice)}"

    def all_there(self, tracks: Iterable[Track], locale: str) -> bool:
        """Whether there is a file for each of them."""
        del locale
        return all(track.key[:_ENOUGH] in self._voices for track in tracks)


def public_name(key: str, voice: str) -> str:
    """Name the file of a track that holds nothing of anybody, by its key and the voice's."""
    content = f"{voice}\n{key}"
    return f"{sha256(content.encode()).hexdigest()}.mp3"


def index_of(tracks: Iterable[tuple[str, str]]) -> bytes:
    """Make the index of tracks, each given by its key and its voice's."""
    spoken: dict[str, list[str]] = {}
    for key, voice in tracks:
        spoken.setdefault(voice, []).append(key[:_ENOUGH])
    return msgspec.json.encode({"tracks": spoken})
