"""Tracks that this machine makes on demand and serves itself."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from engine.tracks.files.ahead import Ahead
from engine.tracks.files.folder import LIMIT, Recipe, TrackFolder
from engine.tracks.files.locale_voices import LocaleVoices
from engine.tracks.files.making import make_track
from engine.tracks.files.names import NAME, name_of
from engine.tracks.track import Track
from engine.voice.port import VoiceError
from engine.voice.track import TrackError

log = logging.getLogger(__name__)

PATH: Final = "/tracks/"
SUFFIX: Final = ".mp3"


class ServedTracks:
    """The port of the tracks on a server with a public address. Several processes may share the folder.

    Args:
        address: Public address of the server, without a final slash.
        folder: Of the files.
        secret: Keys their names.
        voices: Speak them.
        limit: Bytes of all files.
    """

    personal = True

    def __init__(self, address: str, folder: Path, secret: bytes, voices: LocaleVoices, limit: int = LIMIT) -> None:
        self._address, self._secret, self._voices = address, secret, voices
        self._folder = TrackFolder(folder, self._make, limit)
        self._ahead = Ahead(self._make_ahead)
        self._works = True

    def address(self, track: Track, locale: str) -> str | None:
        """The address of a track, which begins to be made; None where it cannot be."""
        try:
            name = name_of(track, self._voices.of(locale).voice.key, self._secret)
            self._folder.note(name, Recipe(locale, track))
        except (VoiceError, OSError) as error:
            log.warning("no track: %s", error)
            return None
        if self._folder.ready(name) is None:
            self._ahead.add(name)
        return f"{self._address}{PATH}{name}{SUFFIX}"

    def all_there(self, tracks: Iterable[Track], locale: str) -> bool:
        """Whether tracks can be made: the last one could."""
        del tracks, locale
        return self._works

    def file(self, name: str) -> Path | None:
        """The file of a name, made now if it is not there; None for a name that was never given out.

        Raises:
            VoiceError: it cannot be spoken.
            TrackError: it cannot be written.
            OSError: the folder cannot be used.
        """
        return self._folder.file(name) if NAME.fullmatch(name) else None

    def ready(self, name: str) -> Path | None:
        """The file of a name if it is there."""
        return self._folder.ready(name) if NAME.fullmatch(name) else None

    def close(self) -> None:
        """End the voices, and make no more. May be called twice."""
        self._ahead.close()
        self._voices.close()

    def _make(self, recipe: Recipe, file: Path) -> None:
        try:
            make_track(recipe.track, self._voices.of(recipe.locale).clips, file)
        except (VoiceError, TrackError):
            self._works = False
            raise
        self._works = True

    def _make_ahead(self, name: str) -> None:
        try:
            self._folder.file(name)
        except (VoiceError, TrackError, OSError) as error:
            log.warning("no track: %s", error)
