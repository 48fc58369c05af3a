import threading

import numpy as np
import pytest

from engine.voice.mixer import Mixer, Placed
from engine.voice.mixer_voices import FADE
from engine.voice.port import SAMPLE_RATE
from engine.voice.tones import tick


def test_the_pause_fades_and_freezes():
    mixer = Mixer()
    mixer.play(np.full(5_000, 10_000, np.int16), 0)
    mixer.read(1_000)
    mixer.pause()
    mixer.pause()
    faded = mixer.read(2_000)
    assert mixer.paused
    assert faded[0] == 10_000
    assert np.abs(np.diff(faded.astype(int))).max() < 200
    assert not faded[FADE:].any()
    assert mixer.position == 1_000 + FADE
    mixer.read(2_000)
    assert mixer.position == 1_000 + FADE
    mixer.resume()
    mixer.resume()
    mixer.read(10)
    assert not mixer.paused
    assert mixer.position == 10


def test_a_reply_is_heard_in_a_pause_and_not_again():
    mixer = Mixer()
    mixer.pause()
    mixer.read(500)
    mixer.interject(tick())
    assert np.array_equal(np.concatenate([mixer.read(100), mixer.read(len(tick()) - 100)]), tick())
    mixer.resume()
    assert not mixer.read(2_000).any()


def test_what_has_passed_begins_at_once_and_whole():
    mixer = Mixer()
    mixer.read(1_000)
    mixer.play(tick(), 10)
    assert np.array_equal(mixer.read(len(tick())), tick())


def test_cancel_by_tag_by_question_and_altogether():
    mixer = Mixer()
    for at, tag in ((100, "count"), (200, "form"), (300, None), (400, 7)):
        mixer.play(np.ones(1, np.int16), at, tag=tag)
    mixer.cancel("count")
    mixer.cancel(lambda tag: tag == 7)
    assert list(np.flatnonzero(mixer.read(1_000))) == [200, 300]
    mixer.play(tick(), 1_500)
    mixer.cancel()
    assert not mixer.read(1_000).any()


def test_cancel_leaves_what_sounds_unless_it_is_to_be_hushed():
    mixer = Mixer()
    clip = np.full(3_000, 8_000, np.int16)
    mixer.play(clip, 0, tag="word")
    mixer.read(500)
    mixer.cancel("word")
    assert (mixer.read(500) == 8_000).all()
    mixer.cancel("word", hush=True)
    hushed = np.concatenate([mixer.read(30), mixer.read(970)])
    assert FADE <= 0.02 * SAMPLE_RATE
    assert np.abs(np.diff(hushed.astype(int))).max() < 200
    assert not hushed[FADE:].any()
    mixer.pause()
    mixer.read(200)
    mixer.resume()
    assert not mixer.read(4_000).any()


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


def test_the_volume_changes_without_a_step():
    mixer = Mixer()
    mixer.play(np.full(9_000, 10_000, np.int16), 0)
    mixer.read(1_000)
    mixer.volume = 0.25
    assert np.abs(np.diff(mixer.read(1_000).astype(int))).max() < 20
    assert (mixer.read(100) == 2_500).all()
    with pytest.raises(ValueError, match="from 0 to 1"):
        mixer.volume = 1.5


def test_placing_by_time():
    assert Placed.at_seconds(0.5, tick()).at == SAMPLE_RATE // 2


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
