"""The tracks that lie in the bucket, by the index that came with the package."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from engine.tracks.prepared import PreparedTracks
from skill.config import SkillConfig

INDEX: Final = Path(__file__).with_name("index.json")
"""Put there by ``deploy/build.py``, where tracks were made."""


def open_tracks(config: SkillConfig, index: Path = INDEX) -> PreparedTracks | None:
    """Open the tracks of a deployment; None where it has none, so that every workout goes in turns."""
    if config.tracks_url is None or not index.exists():
        return None
    return PreparedTracks(config.tracks_url, index.read_bytes())
