"""What holds of the mixer whatever is played and read."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.voice.mixer import Mixer
from engine.voice.mixer_ceiling import CEILING
from engine.voice.port import SAMPLE_RATE

LENGTH = 4_000

clips = st.lists(
    st.tuples(st.integers(0, 3_000), st.integers(1, 700), st.integers(-32_768, 32_767)), min_size=1, max_size=8
)
chunks = st.lists(st.integers(0, 900), min_size=1, max_size=12)


def _samples(length, seed, loudest):
    return np.random.default_rng(abs(seed)).integers(-loudest, loudest, length).astype(np.int16)


def _mixer(placed, loudest):
    mixer = Mixer()
    for at, length, seed in placed:
        mixer.play(_samples(length, seed, loudest), at)
    return mixer


def _sum(placed, loudest):
    out = np.zeros(LENGTH, np.int64)
    for at, length, seed in placed:
        out[at : at + length] += _samples(length, seed, loudest)[: LENGTH - at]
    return out


def _read(mixer, total, chunk_sizes=()):
    parts = []
    for size in chunk_sizes:
        parts.append(mixer.read(min(size, total)))
        total -= len(parts[-1])
    return np.concatenate([*parts, mixer.read(total)])


@given(clips, chunks)
def test_every_clip_is_at_its_offset_whatever_the_chunks(placed, sizes):
    """Eight of them stay under the ceiling."""
    mixer = _mixer(placed, 3_000)
    assert np.array_equal(_read(mixer, LENGTH, sizes), _sum(placed, 3_000))
    assert mixer.position == LENGTH


@given(clips, chunks)
def test_too_loud_is_turned_down_whatever_the_chunks(placed, sizes):
    """Nothing is above the ceiling, nothing changes its side, and what was quiet stays as quiet or gets quieter."""
    held, wanted = _read(_mixer(placed, 32_767), LENGTH, sizes).astype(int), _sum(placed, 32_767)
    assert np.abs(held).max() <= CEILING
    assert (held * wanted >= 0).all()
    assert (np.abs(held) <= np.abs(wanted)).all()
    assert np.abs(held - _read(_mixer(placed, 32_767), LENGTH)).max() <= 1
    if np.abs(wanted).max() <= CEILING:
        assert np.array_equal(held, wanted)


def test_the_mix_comes_back_after_a_peak():
    """By a decibel in 5 ms: too slow to be heard as a growl, too fast to be heard as pumping."""
    mixer = Mixer()
    mixer.play(np.full(11 * SAMPLE_RATE // 10, 6_000, np.int16), 0)
    mixer.play(np.full(100, 32_000, np.int16), 1_000)
    out = mixer.read(SAMPLE_RATE).astype(int)
    assert (out[:1_000] == 6_000).all()
    assert (np.diff(out[1_100:]) >= 0).all()
    assert (out[1_100 + SAMPLE_RATE // 20 :] == 6_000).all()
    assert 20 * np.log10(out[1_100 + SAMPLE_RATE // 200] / out[1_100]) < 1.1


@given(clips, st.floats(0, 4), st.floats(0, 1))
def test_too_loud_never_wraps(placed, gain, volume):
    mixer = Mixer(volume)
    for at, length, seed in placed:
        mixer.play(np.abs(_samples(length, seed, 16_000)), at, gain=gain)
    # All are positive: anything negative would be a wrap.
    assert (mixer.read(LENGTH) >= 0).all()
