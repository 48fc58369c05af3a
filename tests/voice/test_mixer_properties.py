"""What holds of the mixer whatever is played and read."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.voice.mixer import Mixer

LENGTH = 4_000

clips = st.lists(
    st.tuples(st.integers(0, 3_000), st.integers(1, 700), st.integers(-32_768, 32_767)), min_size=1, max_size=8
)
chunks = st.lists(st.integers(0, 900), min_size=1, max_size=12)


def _samples(length, seed):
    return np.random.default_rng(abs(seed)).integers(-32_768, 32_768, length).astype(np.int16)


def _mixer(placed):
    mixer = Mixer()
    for at, length, seed in placed:
        mixer.play(_samples(length, seed), at)
    return mixer


def _expected(placed, total=LENGTH):
    out = np.zeros(total, np.int64)
    for at, length, seed in placed:
        out[at : at + length] += _samples(length, seed)[: total - at]
    return np.clip(out, -32_768, 32_767).astype(np.int16)


def _read(mixer, total, chunk_sizes=()):
    parts = []
    for size in chunk_sizes:
        parts.append(mixer.read(min(size, total)))
        total -= len(parts[-1])
    return np.concatenate([*parts, mixer.read(total)])


@given(clips, chunks)
def test_every_clip_is_at_its_offset_whatever_the_chunks(placed, sizes):
    mixer = _mixer(placed)
    assert np.array_equal(_read(mixer, LENGTH, sizes), _expected(placed))
    assert mixer.position == LENGTH


@given(clips, st.floats(0, 4), st.floats(0, 1))
def test_too_loud_saturates_and_never_wraps(placed, gain, volume):
    mixer = Mixer(volume)
    for at, length, seed in placed:
        mixer.play(np.abs(_samples(length, seed) // 2), at, gain=gain)
    # All are positive: anything negative would be a wrap.
    assert (mixer.read(LENGTH) >= 0).all()
