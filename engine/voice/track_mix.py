"""Mixes sounds into a track, one piece at a time, so that memory does not grow with length."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from engine.voice.mixer_ceiling import Ceiling
from engine.voice.mixer_voices import Mix
from engine.voice.port import Samples
from engine.voice.track_parts import Placed

PIECE = 1 << 18
"""Samples of a piece: twelve seconds, a megabyte."""


def pieces(placed: Iterable[Placed], total: int, piece: int = PIECE) -> Iterator[Samples]:
    """Yield ``total`` samples in pieces of at most ``piece``.

    Raises:
        ValueError: ``placed`` is not sorted by time, or begins before the track does.
    """
    buffer, ceiling = np.empty(min(piece, max(total, 1)), np.int32), Ceiling()
    coming = _checked(placed)
    following = next(coming, None)
    sounding: list[Placed] = []
    for first in range(0, total, piece):
        out = buffer[: min(piece, total - first)]
        out.fill(0)
        last = first + len(out)
        while following is not None and following.at < last:
            sounding.append(following)
            following = next(coming, None)
        for sound in sounding:
            _add(out, first, sound)
        sounding = [sound for sound in sounding if sound.at + len(sound.samples) > last]
        yield ceiling.hold(out)


def _checked(placed: Iterable[Placed]) -> Iterator[Placed]:
    before = 0
    for sound in placed:
        if sound.at < before:
            raise ValueError(f"A sound at sample {sound.at} comes after one at {before}: sort them by time.")
        before = sound.at
        yield sound


def _add(out: Mix, first: int, sound: Placed) -> None:
    begin = max(0, sound.at - first)
    source = sound.samples[first + begin - sound.at :][: len(out) - begin]
    out[begin : begin + len(source)] += source
