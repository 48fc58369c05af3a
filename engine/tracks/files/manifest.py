"""The manifest of a folder of tracks: what is in it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from engine.decoding import decode_json

FILE: Final = "manifest.json"


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


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a folder; an empty one where there is none that can be read."""
    with suppress(FileNotFoundError, msgspec.MsgspecError):
        return decode_json((folder / FILE).read_bytes(), Manifest)
    return Manifest()


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the manifest of a folder, completely or not at all."""
    unfinished = folder / f".{FILE}.part"
    try:
        unfinished.write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n")
        unfinished.replace(folder / FILE)
    finally:
        unfinished.unlink(missing_ok=True)
