"""Draws the icons, a dumbbell in a speech bubble: of the skill, and as the picture of a track.

``python -m skill.package.icons`` writes them anew.
"""

from __future__ import annotations

import struct
import zlib
from typing import Final

import numpy as np
import numpy.typing as npt

from engine.voice.track_tags import COVER
from skill.package.places import FOLDER, LARGE, SMALL, icon

COVER_SIZE: Final = 240
_Field = npt.NDArray[np.float64]
_TOP: Final = np.array([0.05, 0.55, 0.53])
_BOTTOM: Final = np.array([0.02, 0.25, 0.38])
_BUBBLE: Final = np.array([1.0, 1.0, 1.0])
_IRON: Final = np.array([0.04, 0.33, 0.42])


def draw(size: int) -> npt.NDArray[np.uint8]:
    """The icon as rows of RGB pixels, with smooth edges."""
    steps = (np.arange(size) + 0.5) / size * 2 - 1
    x, y = np.meshgrid(steps, steps)
    shade = ((y + x * 0.3 + 1.3) / 2.6)[..., None]
    picture = _TOP * (1 - shade) + _BOTTOM * shade
    for distance, colour in ((_bubble(x, y), _BUBBLE), (_dumbbell(x, y), _IRON)):
        cover = np.clip(0.5 - distance * size / 2, 0, 1)[..., None]
        picture = picture * (1 - cover) + colour * cover
    return np.asarray(np.round(picture * 255), dtype=np.uint8)


def png(pixels: npt.NDArray[np.uint8]) -> bytes:
    """RGB pixels as a PNG file."""
    height, width, _ = pixels.shape
    rows = b"".join(b"\0" + row.tobytes() for row in pixels)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _box(x: _Field, y: _Field, half: tuple[float, float], radius: float) -> _Field:
    """The distance of each point from a centred box with round corners; negative inside."""
    outside_x, outside_y = np.abs(x) - half[0] + radius, np.abs(y) - half[1] + radius
    outside = np.hypot(np.maximum(outside_x, 0), np.maximum(outside_y, 0))
    return np.asarray(outside + np.minimum(np.maximum(outside_x, outside_y), 0) - radius)


def _bubble(x: _Field, y: _Field) -> _Field:
    """A round speech bubble with a tail pointing down to the left."""
    body = _box(x, y + 0.08, (0.72, 0.52), 0.3)
    tail = np.maximum.reduce([x + 0.05, -x - 0.45, -(y - 0.3), (y - 0.3) * 0.62 - (x + 0.45) * -0.78 - 0.28])
    return np.asarray(np.minimum(body, tail))


def _dumbbell(x: _Field, y: _Field) -> _Field:
    """A bar with two plates on each side, tilted a little."""
    turn = 0.32
    along, across = (
        x * np.cos(turn) - (y + 0.08) * np.sin(turn),
        x * np.sin(turn) + (y + 0.08) * np.cos(turn),
    )
    inner = _box(np.abs(along) - 0.28, across, (0.075, 0.28), 0.05)
    outer = _box(np.abs(along) - 0.44, across, (0.06, 0.19), 0.05)
    return np.asarray(np.minimum.reduce([_box(along, across, (0.57, 0.05), 0.05), inner, outer]))


def main() -> None:
    """Write the icons."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for size in (SMALL, LARGE):
        icon(size).write_bytes(png(draw(size)))
    COVER.write_bytes(png(draw(COVER_SIZE)))


if __name__ == "__main__":
    main()
