import threading

import numpy as np
import pytest

from engine.voice.mixer import Mixer
from engine.voice.mixer_voices import FADE
from engine.voice.port import SAMPLE_RATE
from engine.voice.tones import tick


def test_what_has_passed_begins_at_once_and_whole():
    mixer = Mixer()
    mixer.read(1_000)
    mixer.play(tick(), 10)
    assert np.array_equal(mixer.read(len(tick())), tick())


def test_hush_fades_what_sounds_and_drops_the_rest():
    mixer = Mixer()
    mixer.play(np.full(3_000, 8_000, np.int16), 0)
    mixer.play(tick(), 2_000)
    assert (mixer.read(1_000) == 8_000).all()
    mixer.hush()
    hushed = np.concatenate([mixer.read(30), mixer.read(970)])
    assert FADE <= 0.02 * SAMPLE_RATE
    assert hushed[0] == 8_000
    assert np.abs(np.diff(hushed.astype(int))).max() < 200
    assert not hushed[FADE:].any()
    assert not mixer.read(4_000).any()
    assert mixer.position == 6_000


def test_hush_during_a_hush_changes_nothing_and_what_follows_is_whole():
    mixer = Mixer()
    mixer.play(np.full(3_000, 8_000, np.int16), 0)
    mixer.read(1_000)
    mixer.hush()
    first = mixer.read(30)
    mixer.hush()
    mixer.play(tick(), 2_000)
    rest = mixer.read(970)
    assert np.abs(np.diff(np.concatenate([first, rest]).astype(int))).max() < 200
    assert not rest[FADE:].any()
    assert np.array_equal(mixer.read(len(tick())), tick())


def test_skip_leaves_what_sounds_whole_drops_what_is_over_and_begins_what_would_sound():
    mixer = Mixer()
    mixer.play(np.full(100, 1, np.int16), 0)
    mixer.play(np.full(100, 10, np.int16), 200)
    mixer.play(np.full(400, 100, np.int16), 300)
    mixer.play(np.full(10, 1_000, np.int16), 600)
    mixer.read(50)
    mixer.skip(400)
    out = mixer.read(300)
    assert list(out[:60]) == [101] * 50 + [100] * 10
    assert list(out[150:160]) == [1_100] * 10


def test_the_volume_is_between_silent_and_as_made():
    mixer = Mixer(0.25)
    mixer.play(np.full(100, 10_000, np.int16), 0)
    assert (mixer.read(100) == 2_500).all()
    with pytest.raises(ValueError, match="from 0 to 1"):
        Mixer(1.5)


def test_asking_from_many_threads_while_it_is_read_loses_nothing():
    mixer = Mixer()
    one = np.ones(1, np.int16)

    def ask(first):
        for at in range(first, 40_000, 4):
            mixer.play(one, 100_000 + at)

    threads = [threading.Thread(target=ask, args=(first,)) for first in range(4)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        if mixer.position < 90_000:
            mixer.read(10)
    for thread in threads:
        thread.join()
    out = mixer.read(140_000 - mixer.position)
    assert out.sum() == 40_000
