"""Tracks that were made beforehand and lie where everybody can read them, such as in a bucket."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec
from msgspec import Struct

from engine.tracks.track import Track

SUFFIX: Final = ".mp3"


class Entry(Struct, frozen=True):
    """A file of the manifest.

    Attributes:
        name: Of the file.
        key: Of the track, without the voice.
        step: What it is, in words: workout, index of the step, and part.
        seconds: Its length.
        bytes: Its size.
        sha256: Of its content.
        locale: Of its words.
        voice: Of the voice: driver, name, rate, version.
    """

    name: str
    key: str
    step: str
    seconds: float
    bytes: int
    sha256: str
    locale: str
    voice: str


class Manifest(Struct, frozen=True):
    """What is in a folder of tracks."""

    tracks: tuple[Entry, ...] = ()
    version: int = 1


class _Index(Struct, frozen=True):
    tracks: tuple[_Named, ...] = ()


class _Named(Struct, frozen=True):
    name: str
    key: str


class PreparedTracks:
    """The port of the tracks over files that were made beforehand, by ``coach tracks``."""

    personal = False

    def __init__(self, address: str, manifest: bytes) -> None:
        """Take the address of the folder, without a final slash, and its manifest.

        Raises:
            msgspec.ValidationError: it is no manifest.
        """
        self._address = address
        self._names = {one.key: one.name for one in msgspec.json.decode(manifest, type=_Index).tracks}

    def address(self, track: Track, locale: str) -> str | None:
        """The address of a track; None where there is no such file."""
        del locale  # the key has it
        name = self._names.get(track.key)
        return None if name is None else f"{self._address}/{name}"

    def all_there(self, tracks: Iterable[Track], locale: str) -> bool:
        """Whether there is a file for each of them."""
        del locale
        return all(track.key in self._names for track in tracks)
