"""Where tracks can be had: the port of the frontends that play them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from engine.tracks.track import Track


class Tracks(Protocol):
    """Sound files of tracks. Safe to use from several threads; answers at once."""

    @property
    def personal(self) -> bool:
        """Whether tracks are made on demand, so that they may hold what only one person has."""
        ...

    def address(self, track: Track, locale: str) -> str | None:
        """The HTTPS address of a track's MP3; None where it cannot be had."""
        ...

    def all_there(self, tracks: Iterable[Track], locale: str) -> bool:
        """Whether each of them can be had."""
        ...
