"""Fills a folder with tracks that are made beforehand. What is there already stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from engine.tracks.files.locale_voices import LocaleVoices
from engine.tracks.files.making import make_track
from engine.tracks.files.manifest import Entry, Manifest, read_manifest, write_manifest
from engine.tracks.prepared import public_name
from engine.tracks.track import Track

Progress = Callable[[float], None]
"""Called with the part that is done, from 0 to 1."""


class Wish(NamedTuple):
    """A track to be made.

    Attributes:
        step: What it is, in words.
    """

    track: Track
    locale: str
    step: str


class Filled(NamedTuple):
    """What was done: how many files were made and how many were there, and all that is in the folder."""

    made: int
    kept: int
    manifest: Manifest


def fill(folder: Path, wishes: Iterable[Wish], voices: LocaleVoices, progress: Progress = lambda _: None) -> Filled:
    """Make the files that are missing in a folder, which is there, and write its manifest.

    Raises:
        VoiceError: there is no voice, or it cannot speak.
        TrackError: a file cannot be written.
        OSError: the manifest cannot be written.
    """
    listed = read_manifest(folder).tracks
    known = {one.name: one for one in listed if _is_whole(folder / one.name, one)}
    damaged = {one.name for one in listed} - known.keys()
    wanted = dict(_named(wishes, voices))
    missing = {name: wish for name, wish in wanted.items() if name not in known}
    whole, done = sum(wish.track.seconds for wish in missing.values()), 0.0
    for name, wish in missing.items():
        if name in damaged or not (folder / name).exists():  # there: left by a run that was interrupted
            make_track(wish.track, voices.of(wish.locale).clips, folder / name)
        known[name] = _entry(folder / name, wish, voices)
        done += wish.track.seconds
        progress(done / whole)
    others = (one for one in known.values() if one.name not in wanted)
    manifest = Manifest((*(known[name] for name in wanted), *_still_true(others, wanted.values())))
    write_manifest(folder, manifest)
    return Filled(len(missing), len(wanted) - len(missing), manifest)


def _is_whole(file: Path, entry: Entry) -> bool:
    """Tell whether a file is there, as long as it was made: a copy that broke off is not."""
    return file.is_file() and file.stat().st_size == entry.bytes


def _named(wishes: Iterable[Wish], voices: LocaleVoices) -> Iterator[tuple[str, Wish]]:
    for wish in wishes:
        yield public_name(wish.track.key, voices.of(wish.locale).voice.key), wish


def _still_true(entries: Iterable[Entry], wishes: Iterable[Wish]) -> Iterator[Entry]:
    """Leave out the tracks that were made anew, in another voice."""
    anew = {wish.track.key for wish in wishes}
    return (one for one in entries if one.key not in anew)


def _entry(file: Path, wish: Wish, voices: LocaleVoices) -> Entry:
    content, voice = file.read_bytes(), voices.of(wish.locale).voice
    return Entry(
        name=file.name,
        key=wish.track.key,
        step=wish.step,
        seconds=wish.track.seconds,
        bytes=len(content),
        sha256=sha256(content).hexdigest(),
        locale=wish.locale,
        voice=voice.key,
    )
