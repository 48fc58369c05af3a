"""The tracks that this server makes and serves, if it has an address that speakers can reach."""

from __future__ import annotations

import logging
from typing import Final

from engine.runner.chosen_voices import open_quick
from engine.runner.places import cache_folder, clips_folder, data_folder
from engine.tracks.files.locale_voices import LocaleVoices
from engine.tracks.files.names import secret_in
from engine.tracks.files.served import ServedTracks
from skill.config import SkillConfig
from skill.endpoint.errors import ServerError

log = logging.getLogger(__name__)

KEY_FILE: Final = "tracks.key"
"""The file of the secret that names of tracks are keyed with, in the data folder."""


def own_tracks(config: SkillConfig) -> ServedTracks | None:
    """Open the tracks of this server; None without a public address.

    Raises:
        ServerError: they cannot be kept here.
        PlaceError: this machine has no folder for them.
    """
    if config.public_url is None:
        return None
    try:
        secret = secret_in(data_folder() / KEY_FILE)
    except OSError as error:
        raise ServerError(f"No tracks can be served from here: {error}") from error
    voices = LocaleVoices(clips_folder(), lambda locale: open_quick(locale, _warn), _warn)
    return ServedTracks(config.public_url, cache_folder() / "tracks", secret, voices)


def _warn(text: str) -> None:
    log.warning("%s", text)
