"""Tracks that were made beforehand and lie where everybody can read them, such as in a bucket."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec import Struct

from engine.tracks.track import Track


class Named(Struct, frozen=True):
    """A file, and the track in it."""

    name: str
    key: str


class Index(Struct, frozen=True):
    """The part of a manifest that is needed to find files."""

    tracks: tuple[Named, ...] = ()


class PreparedTracks:
    """The port of the tracks over files that were made beforehand, by ``coach tracks``."""

    personal = False

    def __init__(self, address: str, manifest: bytes) -> None:
        """Take the address of the folder, without a final slash, and its manifest.

        Raises:
            msgspec.ValidationError: it is no manifest.
        """
        self._address = address
        self._names = {one.key: one.name for one in msgspec.json.decode(manifest, type=Index).tracks}

    def address(self, track: Track, locale: str) -> str | None:
        """The address of a track; None where there is no such file."""
        del locale  # the key has it
        name = self._names.get(track.key)
        return None if name is None else f"{self._address}/{name}"

    def all_there(self, tracks: Iterable[Track], locale: str) -> bool:
        """Whether there is a file for each of them."""
        del locale
        return all(track.key in self._names for track in tracks)
