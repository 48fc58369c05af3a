"""Writes a whole workout to a sound file, much faster than real time, with its chapters.

The file appears only when it is complete. It is written under another name beside its place, and removed on any
failure or interruption.
"""

from __future__ import annotations

import errno
import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from engine.voice import track_id3, track_wav
from engine.voice.port import Samples
from engine.voice.track_mix import pieces
from engine.voice.track_mp3 import Encoder
from engine.voice.track_parts import Chapter, Placed, Tags

Progress = Callable[[float], None]
"""Called now and then with the part that is done, from 0 to 1."""

_WIDTH = 2


class TrackError(Exception):
    """A track could not be written. The text of it is for people."""


def write_track(
    path: Path,
    placed: Iterable[Placed],
    total: int,
    *,
    chapters: Sequence[Chapter] = (),
    tags: Tags | None = None,
    progress: Progress | None = None,
) -> None:
    """Write ``total`` samples with the sounds of ``placed`` (sorted by time) to ``path``, as its suffix says.

    Raises:
        TrackError: another suffix than .wav or .mp3, or the file cannot be written.
    """
    write = {".wav": _write_wav, ".mp3": _write_mp3}.get(path.suffix.lower())
    if write is None:
        raise TrackError(f"A track is written as .wav or .mp3; {path.name!r} is neither.")
    with _complete_or_nothing(path) as file:
        write(file, _told(pieces(placed, total), total, progress), total, chapters, tags)


def _write_wav(
    file: BinaryIO, sound: Iterable[Samples], total: int, chapters: Sequence[Chapter], _: Tags | None
) -> None:
    marks = track_wav.chapter_chunks(chapters)
    if total * _WIDTH > track_wav.LARGEST:
        raise TrackError("A WAV file cannot hold more than 27 hours.")
    file.write(track_wav.header(total * _WIDTH, len(marks)))
    for piece in sound:
        file.write(piece.astype("<i2", copy=False).data)
    file.write(marks)


def _write_mp3(
    file: BinaryIO, sound: Iterable[Samples], _: int, chapters: Sequence[Chapter], tags: Tags | None
) -> None:
    encoder = Encoder()
    file.write(track_id3.tag(chapters, tags))
    begin = file.tell()
    # Its content is known only at the end.
    file.write(encoder.info_frame(0))
    size = sum(file.write(encoder.encode(piece)) for piece in sound) + file.write(encoder.finish())
    file.seek(begin)
    file.write(encoder.info_frame(size))


def _told(sound: Iterable[Samples], total: int, progress: Progress | None) -> Iterator[Samples]:
    done = 0
    for piece in sound:
        yield piece
        done += len(piece)
        if progress:
            progress(done / total)


@contextmanager
def _complete_or_nothing(path: Path) -> Iterator[BinaryIO]:
    # Named before it is made, so that an interruption at any moment can remove it.
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    with _for_people(path):
        try:
            with unfinished.open("xb") as file:
                yield file
            unfinished.replace(path)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise


@contextmanager
def _for_people(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise TrackError(_reason(error, path)) from error


def _reason(error: OSError, path: Path) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"The disk is full: {path} was not written."
    if isinstance(error, FileNotFoundError | NotADirectoryError) and not path.absolute().parent.is_dir():
        return f"There is no folder {path.parent}."
    if isinstance(error, PermissionError):
        return f"You may not write to {path.parent}."
    if isinstance(error, IsADirectoryError):
        return f"{path} is a folder."
    return f"{path} cannot be written: {error.strerror or error}."
