"""What holds of the mixer whatever is played, read and paused."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.voice.mixer import Mixer
from engine.voice.mixer_voices import FADE

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


def _from(placed, back):
    """What is heard from ``back`` on: a word that was over before the pause is not repeated in half."""
    return _expected([clip for clip in placed if clip[0] >= back])[back:]


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


@given(clips, st.integers(0, 3_500), chunks)
def test_a_pause_anywhere_goes_back_to_the_word_and_loses_nothing(placed, at, sizes):
    mixer = _mixer(placed)
    expected = _expected(placed)
    # What counts is where the clips sounding at the pause began, whatever else has come and gone since.
    back = min((start for start, length, _ in placed if start < at < start + length), default=at)

    heard = _read(mixer, at, sizes)
    mixer.pause()
    silence = _read(mixer, 700)
    mixer.resume()
    rest = mixer.read(LENGTH - back)

    assert np.array_equal(heard, expected[:at])
    assert not silence[FADE:].any()
    assert np.array_equal(rest, _from(placed, back))


@given(clips, st.integers(0, 3_500), st.integers(1, FADE + 50))
def test_a_pause_during_the_fade_of_a_pause_loses_nothing_either(placed, at, between):
    mixer = _mixer(placed)
    mixer.read(at)
    mixer.pause()
    mixer.read(between)
    mixer.resume()
    mixer.pause()
    mixer.read(between)
    mixer.resume()
    first = mixer.read(1)
    back = mixer.position - 1
    assert back <= at
    assert np.array_equal(np.concatenate([first, mixer.read(LENGTH - back - 1)]), _from(placed, back))


@given(clips, st.floats(0, 4), st.floats(0, 1))
def test_too_loud_saturates_and_never_wraps(placed, gain, volume):
    mixer = Mixer(volume)
    for at, length, seed in placed:
        mixer.play(np.abs(_samples(length, seed) // 2), at, gain=gain)
    # All are positive: anything negative would be a wrap.
    assert (mixer.read(LENGTH) >= 0).all()
