"""The stream's clock and who reads the mixer, in virtual time: devices that stall, jitter, drift and vanish."""

import random

import numpy as np
import pytest

from engine.voice.mixer import Mixer
from engine.voice.port import SAMPLE_RATE
from engine.voice.stream_clock import StreamClock
from engine.voice.stream_feed import LEAD, Feed, Tap

FRAMES = 1_984
PERIOD = FRAMES / SAMPLE_RATE
LATENCY = 1.5 * PERIOD


class Card:
    """A device that plays a buffer of one and a half periods and asks for more; it can be kept waiting."""

    def __init__(self, clock, begin=0.0, speed=1.0):
        self.clock, self.due, self.speed = clock, begin, speed
        self.corrections = []
        self.pulled = 0
        self.gaps = 0.0

    def run(self, until, late=lambda at: 0.0):
        while self.due < until:
            now = self.due + late(self.due)
            # It still had half a period to play when it asked.
            gap = max(0.0, now - self.due - PERIOD / 2)
            self.gaps += gap
            self.clock.pulled(now, FRAMES, self.pulled, self.pulled + FRAMES)
            self.pulled += FRAMES
            by = self.clock.correction(now)
            if by:
                self.corrections.append((now, by))
            self.due += PERIOD / self.speed + gap


def test_an_even_device_is_followed_and_never_corrected():
    clock = StreamClock(0, LATENCY)
    card = Card(clock)
    for at in np.arange(1, 600, 0.37):
        card.run(at)
        assert clock.position(at) / SAMPLE_RATE == pytest.approx(at, abs=0.1)
    assert not card.corrections


@pytest.mark.parametrize("speed", [1 + 1e-4, 1 - 1e-4])
def test_a_cards_own_clock_is_not_taken_for_underruns(speed):
    clock = StreamClock(0, LATENCY)
    card = Card(clock, speed=speed)
    card.run(3600)
    assert not card.corrections
    assert clock.position(3600) / SAMPLE_RATE == pytest.approx(3600 * speed, abs=0.1)


def test_late_pulls_that_are_made_up_for_are_no_underruns():
    clock = StreamClock(0, LATENCY)
    chance = random.Random(7)
    card = Card(clock)
    card.run(600, late=lambda at: chance.uniform(0, PERIOD / 2) if chance.random() < 0.7 else 0)
    assert not card.corrections


@pytest.mark.parametrize("stall", [0.1, 0.3, 3.0])
def test_a_gap_is_found_and_made_up_for(stall):
    clock = StreamClock(0, LATENCY)
    card = Card(clock)
    card.run(10)
    card.run(10.2, late=lambda at: stall if not card.gaps else 0)
    card.run(30)
    assert sum(by for _, by in card.corrections) / SAMPLE_RATE == pytest.approx(card.gaps, abs=0.001)
    assert clock.underruns == 1
    assert card.corrections[-1][0] < 10 + stall + 2.5


def test_what_was_moved_too_far_is_given_back():
    clock = StreamClock(0, LATENCY)
    card = Card(clock)
    card.run(10)
    # Three seconds without one prompt pull look like a gap, until a prompt one comes.
    card.run(13, late=lambda at: PERIOD / 2)
    card.run(30)
    assert card.corrections
    assert sum(by for _, by in card.corrections) == pytest.approx(0, abs=SAMPLE_RATE * 0.001)


class Time:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


def _pull(generator, frames):
    return np.asarray(generator.send(frames))


def _tapped(feed, time):
    tap = Tap(LATENCY, time.now)
    generator = feed.pull(tap)
    next(generator)
    return tap, generator


def test_half_a_second_of_silence_comes_first_and_takes_nothing_away():
    time, mixer = Time(), Mixer()
    mixer.play(np.arange(1, 30_001, dtype=np.int16), 0)
    feed = Feed(mixer, time)
    tap, generator = _tapped(feed, time)
    feed.first(tap)
    out = np.concatenate([_pull(generator, 1_984) for _ in range(10)])
    assert not out[:LEAD].any()
    assert list(out[LEAD : LEAD + 3]) == [1, 2, 3]
    assert feed.has(tap)


def test_the_timeline_goes_on_evenly_when_a_device_vanishes_and_another_comes():
    time, mixer = Time(), Mixer()
    feed = Feed(mixer, time)
    tap, generator = _tapped(feed, time)
    feed.first(tap)
    begun = time.now
    positions = []

    def run(seconds, step):
        end = time.now + seconds
        while time.now < end - 1e-9:
            step()
            time.now += PERIOD
            positions.append((time.now - begun, feed.position / SAMPLE_RATE))

    run(5, lambda: _pull(generator, FRAMES))
    run(1.5, lambda: None)
    feed.release(tap)
    run(5, feed.substitute)
    assert not feed.has(tap)
    _, other = _tapped(feed, time)
    run(5, lambda: _pull(other, FRAMES))
    assert not _pull(generator, 500).any()

    lead = LEAD / SAMPLE_RATE
    # The device starts one buffer behind. Until the loss is noticed no reader is there, and the position waits.
    steady = [(at, position) for at, position in positions if at > lead + 0.5 and not 5 < at < 6.6]
    assert max(abs(at - lead - position) for at, position in steady) < 0.2
    values = [position for _, position in positions]
    assert values == sorted(values)


def test_a_device_that_sleeps_after_its_first_pull_makes_nobody_late():
    time = Time()
    feed = Feed(Mixer(), time)
    feed.start_substitute()
    begun = time.now
    for _ in range(20):
        time.now += 0.05
        feed.substitute()
    _, generator = _tapped(feed, time)
    _pull(generator, FRAMES)
    time.now += 1.5
    for _ in range(40):
        _pull(generator, FRAMES)
        time.now += PERIOD
    assert feed.position / SAMPLE_RATE == pytest.approx(time.now - begun, abs=0.15)


@pytest.mark.parametrize("stood_still", [1.2, 4.0, 3_600.0])
def test_after_the_process_stood_still_the_timeline_is_where_it_would_be_at_once(stood_still):
    time, mixer = Time(), Mixer()
    feed = Feed(mixer, time)
    tap, generator = _tapped(feed, time)
    feed.first(tap)
    begun = time.now

    def behind(seconds):
        """How far the position is behind the time, at each pull."""
        found = []
        for _ in range(round(seconds / PERIOD)):
            _pull(generator, FRAMES)
            time.now += PERIOD
            found.append(time.now - begun - feed.position / SAMPLE_RATE)
        return found

    usual = behind(5)[-1]
    time.now += stood_still
    feed.catch_up()
    feed.catch_up()
    assert max(abs(each - usual) for each in behind(10)[3:]) < 2 * PERIOD
    assert feed.has(tap)


def test_a_device_that_makes_up_for_it_by_itself_is_not_moved_on_twice():
    time, mixer = Time(), Mixer()
    feed = Feed(mixer, time)
    tap, generator = _tapped(feed, time)
    feed.first(tap)
    begun = time.now
    for _ in range(round(5 / PERIOD)):
        _pull(generator, FRAMES)
        time.now += PERIOD
    usual = time.now - begun - feed.position / SAMPLE_RATE
    time.now += 4.0
    for _ in range(round(4 / PERIOD)):
        _pull(generator, FRAMES)
    feed.catch_up()
    assert time.now - begun - feed.position / SAMPLE_RATE == pytest.approx(usual, abs=2 * PERIOD)


def test_a_returning_device_is_silent_first_but_the_timeline_runs():
    time, mixer = Time(), Mixer()
    mixer.play(np.full(200_000, 1_000, np.int16), 0)
    feed = Feed(mixer, time)
    feed.start_substitute()
    for _ in range(20):
        time.now += 0.05
        feed.substitute()
    before = mixer.position
    tap, generator = _tapped(feed, time)
    out = np.concatenate([_pull(generator, 1_984) for _ in range(10)])
    assert not out[:LEAD].any()
    assert out[-1] == 1_000
    assert feed.has(tap)
    assert mixer.position > before + LEAD
    time.now += 0.05
    feed.substitute()
    assert mixer.position < before + 10 * 1_984 + 1


def test_a_device_never_waits_while_another_reads():
    time = Time()
    feed = Feed(Mixer(), time)
    tap, generator = _tapped(feed, time)
    feed.first(tap)
    with feed._lock:
        assert not _pull(generator, 100).any()
