"""The icons: PNG files of the sizes that the store wants, as the script draws them."""

import struct
import zlib

import numpy as np
import pytest

from engine.voice.track_tags import COVER
from skill.package.icons import COVER_SIZE, draw, png
from skill.package.places import LARGE, SMALL, icon


def _pixels(data):
    """The pixels of a PNG as the script writes it: one chunk of unfiltered RGB rows."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height, depth, colours = struct.unpack(">IIBB", data[16:26])
    assert (depth, colours) == (8, 2)
    start = data.index(b"IDAT") + 4
    (size,) = struct.unpack(">I", data[start - 8 : start - 4])
    rows = np.frombuffer(zlib.decompress(data[start : start + size]), np.uint8).reshape(height, 1 + 3 * width)
    assert not rows[:, 0].any()
    return rows[:, 1:].reshape(height, width, 3)


@pytest.mark.parametrize(("file", "size"), [(icon(SMALL), SMALL), (icon(LARGE), LARGE), (COVER, COVER_SIZE)])
def test_the_kept_icon_is_what_the_script_draws(file, size):
    kept = _pixels(file.read_bytes())
    assert kept.shape == (size, size, 3)
    assert np.abs(kept.astype(int) - draw(size).astype(int)).max() <= 1
    assert (_pixels(png(kept)) == kept).all()


def test_it_shows_something():
    assert len(np.unique(draw(SMALL).reshape(-1, 3), axis=0)) > 50
