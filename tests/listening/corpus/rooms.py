"""Rooms: what is between a mouth and a microphone, by the image-source method in a box."""

from __future__ import annotations

from functools import cache
from itertools import product

import numpy as np
from msgspec import Struct

from engine.listening.port import RATE, Samples

SPEED_OF_SOUND = 343.0


class Room(Struct, frozen=True):
    """A box.

    Attributes:
        size: Its length, width and height in metres.
        decay: Seconds until what was said is 60 dB down.
        source: Where the mouth or loudspeaker is, in metres from a corner.
        microphone: Where the microphone is.
    """

    size: tuple[float, float, float]
    decay: float
    source: tuple[float, float, float]
    microphone: tuple[float, float, float]


BEDROOM = Room((3.4, 2.9, 2.4), 0.3, (1.1, 1.2, 1.5), (2.3, 1.6, 0.9))
LIVING_ROOM = Room((5.6, 4.2, 2.5), 0.5, (1.9, 2.2, 1.4), (4.0, 3.1, 0.8))
GYM = Room((12.0, 8.0, 3.5), 0.9, (4.0, 3.0, 1.5), (6.0, 4.4, 0.9))
DESK = Room((4.1, 3.3, 2.5), 0.4, (1.6, 0.9, 0.8), (2.0, 0.9, 0.8))
"""A laptop's loudspeaker and its own microphone."""


@cache
def answer(room: Room) -> Samples:
    """The room's impulse response; the sound that comes straight is 1, and comes at once."""
    places, bounces = _images(room)
    away = np.linalg.norm(places - np.array(room.microphone), axis=1)
    straight = away.min()
    at = np.round((away - straight) / SPEED_OF_SOUND * RATE).astype(int)
    near = at < round(room.decay * RATE)
    out = np.zeros(round(room.decay * RATE), dtype=np.float64)
    np.add.at(out, at[near], _kept(room) ** bounces[near] * straight / away[near])
    return _shortened(out, room.decay).astype(np.float32)


def ringing(sound: np.ndarray) -> float:
    """Seconds until a room's answer is 60 dB down, from its fall between 5 and 25 dB."""
    left = np.cumsum(np.square(sound, dtype=np.float64)[::-1])[::-1]
    falling = 10 * np.log10(np.maximum(left / left[0], 1e-12))
    return float(np.argmax(falling < -25) - np.argmax(falling < -5)) * 3 / RATE


def _shortened(sound: np.ndarray, decay: float) -> np.ndarray:
    """A box with even walls rings longer than Sabine says; its fall is made as steep as it should be."""
    time = np.arange(len(sound)) / RATE
    return sound * np.exp(-time * np.log(1000) * max(0.0, 1 / decay - 1 / ringing(sound)))


def _kept(room: Room) -> float:
    """What a wall sends back, by Sabine's formula."""
    length, width, height = room.size
    walls = 2 * (length * width + length * height + width * height)
    swallowed = min(0.95, 0.161 * length * width * height / (walls * room.decay))
    return float(np.sqrt(1 - swallowed))


def _images(room: Room) -> tuple[np.ndarray, np.ndarray]:
    """Where the mirrored sources are, and how many walls each has met."""
    axes = []
    for size, place in zip(room.size, room.source, strict=True):
        most = int(np.ceil(room.decay * SPEED_OF_SOUND / (2 * size))) + 1
        turns = np.arange(-most, most + 1)
        axes.append([(sign * place + 2 * turns * size, np.abs(2 * turns - (sign < 0))) for sign in (1, -1)])
    places, bounces = [], []
    for x, y, z in product(*axes):
        grid = np.meshgrid(x[0], y[0], z[0], indexing="ij")
        met = np.meshgrid(x[1], y[1], z[1], indexing="ij")
        places.append(np.stack([axis.ravel() for axis in grid], axis=1))
        bounces.append(sum(axis.ravel() for axis in met))
    return np.concatenate(places), np.concatenate(bounces)
