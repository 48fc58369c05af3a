"""Streams are as long as their MP3 files, which the device counts itself."""

from __future__ import annotations

import lameenc
import pytest

from tests.skill.device.lengths import fetched, of_file
from tests.skill.device.player import Unreachable

ENCODER = 0.1
"""Seconds that an encoder adds at most."""


def mp3(seconds: float) -> bytes:
    encoder = lameenc.Encoder()
    encoder.set_channels(1)
    encoder.set_in_sample_rate(24_000)
    encoder.set_bit_rate(48)
    encoder.silence()
    return bytes(encoder.encode(b"\0\0" * round(24_000 * seconds)) + encoder.flush())


def test_the_length_of_a_file_and_of_what_is_fetched(tmp_path):
    path = tmp_path / "one.mp3"
    path.write_bytes(mp3(3.0))
    asked = []

    def get(url: str) -> bytes | None:
        asked.append(url)
        return {"https://x/2": mp3(2.0), "https://x/noise": b"no mp3"}.get(url)

    length = fetched(get)
    assert of_file(path) == pytest.approx(3.0, abs=ENCODER)
    assert [length("https://x/2") for _ in range(2)] == pytest.approx([2.0, 2.0], abs=ENCODER)
    assert asked == ["https://x/2"]
    for missing in ("https://x/none", "https://x/noise"):
        with pytest.raises(Unreachable):
            length(missing)
