"""The coach's own sounds, computed once, the same on every machine.

Each begins at its first sample, starts and ends at zero to avoid clicks, and is quieter than speech, so that a word
spoken over it is understood.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np
import numpy.typing as npt

from engine.voice.port import SAMPLE_RATE, Samples

PEAK = 12_600
"""Loudest sample of any tone, -8.3 dB of full scale. A bell is 8 LU under speech, and a tick much less."""

_ATTACK = 0.002
_RELEASE = 0.010
_Floats = npt.NDArray[np.float64]


def _times(seconds: float) -> _Floats:
    return np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE


def _edges(count: int) -> _Floats:
    """Raised-cosine attack and release: a tone cut off square would click."""
    edge = np.ones(count)
    for seconds, part in ((_ATTACK, slice(None, None, 1)), (_RELEASE, slice(None, None, -1))):
        length = min(count, round(seconds * SAMPLE_RATE))
        edge[part][:length] *= 0.5 - 0.5 * np.cos(np.pi * np.arange(length) / length)
    return edge


def _finished(wave: _Floats, peak: int = PEAK) -> Samples:
    """Scale to ``peak``, smooth the edges, and make it safe to share."""
    wave = wave * _edges(len(wave))
    samples: Samples = np.rint(wave * (peak / np.abs(wave).max())).astype(np.int16)
    samples.setflags(write=False)
    return samples


def _struck(seconds: float, pitch: float, partials: tuple[tuple[float, float], ...]) -> _Floats:
    """A struck bar: each ``(ratio, strength)`` partial dies away, the higher the sooner."""
    times = _times(seconds)
    parts = [
        strength * np.sin(2 * np.pi * pitch * ratio * times) * np.exp(-times * 5 * ratio / seconds)
        for ratio, strength in partials
    ]
    total: _Floats = np.sum(parts, axis=0)
    return total


def _in_turn(*notes: tuple[float, _Floats]) -> _Floats:
    """Lay ``(start, wave)`` notes one over the other."""
    length = max(round(start * SAMPLE_RATE) + len(wave) for start, wave in notes)
    out = np.zeros(length)
    for start, wave in notes:
        first = round(start * SAMPLE_RATE)
        out[first : first + len(wave)] += wave
    return out


_BELL = ((1.0, 1.0), (2.76, 0.5), (5.4, 0.2))
_WOOD = ((1.0, 1.0), (3.9, 0.4))
_PURE = ((1.0, 1.0),)


@cache
def tick() -> Samples:
    """A soft short tick: the tempo between the counts."""
    return _finished(_struck(0.035, 1_200, _WOOD), PEAK // 2)


@cache
def bell() -> Samples:
    """Work begins: one bright bell."""
    return _finished(_struck(0.6, 880, _BELL))


@cache
def end_bell() -> Samples:
    """Work is over: two strokes, falling."""
    return _finished(_in_turn((0, _struck(0.35, 880, _BELL)), (0.18, _struck(0.7, 587, _BELL))))


@cache
def rest_bell() -> Samples:
    """A rest begins: one low, round stroke."""
    return _finished(_struck(0.6, 392, _PURE), PEAK * 3 // 4)


@cache
def ready_bell() -> Samples:
    """Get ready: two short wooden knocks, rising."""
    return _finished(_in_turn((0, _struck(0.12, 523, _WOOD)), (0.14, _struck(0.16, 784, _WOOD))))


@cache
def stand_in() -> Samples:
    """The tone that replaces a text which could not be spoken."""
    return _finished(np.sin(2 * np.pi * 660 * _times(0.15)), PEAK * 2 // 3)


@cache
def heard() -> Samples:
    """A command was heard: two small notes, rising, softer than all but the tick."""
    return _finished(_in_turn((0, _struck(0.09, 1_047, _PURE)), (0.07, _struck(0.12, 1_568, _PURE))), PEAK // 2)


SOUNDS: dict[str, Callable[[], Samples]] = {
    "tick": tick,
    "work": bell,
    "end": end_bell,
    "rest": rest_bell,
    "ready": ready_bell,
}
"""The sounds of a workout, by their names in :mod:`engine.cues.sounds`."""
