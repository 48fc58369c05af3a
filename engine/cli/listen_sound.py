"""The sound that ``coach listen`` listens to: a file's, or a microphone's with a level meter."""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Final

import click
import numpy as np

from engine.listening.port import RATE, Samples
from engine.runner.plain_output import is_plain
from engine.voice.sound_library import miniaudio

_BLOCK: Final = RATE // 10
_LOWEST: Final = -60.0
"""Decibels below full scale that the meter still shows."""

_MARKS: Final = 30


RATES: Final = (2_000, 768_000)
"""Samples a second that a recording has: fewer hold no speech, and one of a few would be taken for hours of it."""


class Sound:
    """A file's sound from its beginning to its end, or a microphone's until somebody ends it."""

    def __init__(self, file: Path | None, microphone: str | None, *, meter: bool) -> None:
        """Listen to ``file``, else to the microphone that has ``microphone`` in its name, the default one if None.

        Args:
            file: A WAV file of any rate.
            microphone: By name.
            meter: Whether to show how loud it is.
        """
        self._file, self._wanted = file, microphone
        self._meter = meter and file is None and sys.stderr is not None and sys.stderr.isatty() and not is_plain()

    def blocks(self, opened: Callable[[str], None]) -> Iterator[Samples]:
        """Give the sound piece by piece; ``opened`` is told the name of the microphone.

        Raises:
            click.BadParameter: the file cannot be read.
            DeviceError: the microphone cannot be opened.
        """
        return self._recorded() if self._file is not None else self._live(opened)

    def _recorded(self) -> Iterator[Samples]:
        if (reason := _no_file(Path(str(self._file)))) is not None:
            raise click.BadParameter(f"{self._file}: {reason}.", param_hint="--wav")
        if (rate := _rate_of(Path(str(self._file)))) is not None and not RATES[0] <= rate <= RATES[1]:
            reason = f"it says that it has {rate} samples a second, and {RATES[0]} to {RATES[1]} can be read"
            raise click.BadParameter(f"{self._file}: {reason}. Record it again.", param_hint="--wav")
        try:
            blocks = miniaudio.stream_file(
                str(self._file), miniaudio.SampleFormat.FLOAT32, nchannels=1, sample_rate=RATE, frames_to_read=_BLOCK
            )
            first = next(blocks)
        except (miniaudio.MiniaudioError, StopIteration, OSError) as error:
            reason = "it holds no sound that can be read"
            raise click.BadParameter(f"{self._file}: {reason}.", param_hint="--wav") from error
        yield _clean(first)
        yield from map(_clean, blocks)

    def _live(self, opened: Callable[[str], None]) -> Iterator[Samples]:
        from engine.voice.microphone import Microphone  # noqa: PLC0415 - only where it is used

        with Microphone(self._wanted) as microphone:
            opened(microphone.name)
            while True:
                block = microphone.read()
                if block is not None:
                    self._show(block.samples)
                    yield block.samples

    def _show(self, samples: Samples) -> None:
        if self._meter:
            level = decibels(samples)
            marks = round((level - _LOWEST) / -_LOWEST * _MARKS)
            click.echo(f"\r{'▮' * marks}{'▯' * (_MARKS - marks)} {level:4.0f} dB ", nl=False, err=True)

    def clear(self) -> None:
        """Take the meter off the line, so that something can be written there."""
        if self._meter:
            click.echo("\r" + " " * (_MARKS + 10) + "\r", nl=False, err=True)


def _no_file(path: Path) -> str | None:
    """Why there is no file to read at ``path``; None where there is one. What would wait for ever is not opened."""
    kinds = (
        (Path.is_dir, "it is a folder: name a WAV file in it"),
        (Path.is_fifo, "it is a pipe, and a recording is read from a file: save it as one first"),
        (Path.is_socket, "it is a socket: name a WAV file"),
        (Path.is_char_device, "it is a device: name a WAV file, or leave --wav out to use the microphone"),
        (Path.is_block_device, "it is a device: name a WAV file on it"),
    )
    if path.is_file():
        return None
    return next((reason for is_one, reason in kinds if is_one(path)), "there is no such file")


def _rate_of(path: Path) -> int | None:
    """How many samples a second a WAV file says it has; None where it says nothing of it."""
    try:
        with path.open("rb") as file:
            return _rate_in(file)
    except OSError:
        return None


def _rate_in(file: BinaryIO) -> int | None:
    order = {b"RIFF": "<", b"RIFX": ">"}.get(file.read(4))
    if order is None or file.read(8)[4:] != b"WAVE":
        return None
    while len(head := file.read(8)) == 8:  # noqa: PLR2004 - a name and a size
        name, size = struct.unpack(f"{order}4sI", head)
        if name == b"fmt ":
            told = file.read(8)
            return int(struct.unpack(f"{order}4xI", told)[0]) if len(told) == 8 else None  # noqa: PLR2004
        file.seek(size + size % 2, os.SEEK_CUR)
    return None


def _clean(block: Sequence[float]) -> Samples:
    """A piece of a file's sound; what is no number in it is silence."""
    return np.nan_to_num(np.array(block, np.float32), nan=0.0, posinf=0.0, neginf=0.0)


def decibels(samples: Samples) -> float:
    """How loud something is, beside full scale."""
    power = float(np.mean(np.square(samples))) if len(samples) else 0.0
    return max(_LOWEST, 10 * float(np.log10(max(power, 1e-12))))
