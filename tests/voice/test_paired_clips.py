"""A slow voice and a quick one: who speaks when, and that nobody waits."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import numpy as np
import pytest

from engine.voice.clips import ClipLibrary
from engine.voice.paired_clips import BREATH, PairedClips
from engine.voice.port import Samples, Voice, VoiceInfo
from tests.voice.pulse import until


class Toy(Voice):
    """Speaks a second of ones or of noise, once it may."""

    def __init__(self, name: str) -> None:
        self.name, self.said, self.asked = name, [], []
        self.may = threading.Event()
        self.may.set()
        self.closed = False

    @property
    def key(self) -> str:
        return self.name

    def synthesise(self, text: str, pace: float = 1.0) -> Samples:
        self.asked.append(text)
        self.may.wait(60)
        self.said.append(text)
        return np.full(22_050, 3000 if self.name == "slow" else 6000, np.int16)

    def voices(self) -> list[VoiceInfo]:
        return []

    def close(self) -> None:
        self.closed = True


class Pair:
    """The clips of both, and a clock."""

    def __init__(self) -> None:
        self.slow, self.quick, self.now = Toy("slow"), Toy("quick"), 100.0
        self.of_slow, self.of_quick = ClipLibrary(self.slow, None), ClipLibrary(self.quick, None)
        self.clips = PairedClips(self.of_slow, self.of_quick, self.quick, lambda: self.now)


@pytest.fixture
def pair() -> Iterator[Pair]:
    made = Pair()
    yield made
    made.slow.may.set()
    made.clips.close()


def test_what_is_made_is_said_by_the_slow_voice(pair):
    assert pair.clips.prefetch_words([("one", 1.0), ("two", 1.0)]).wait(60)
    before = list(pair.quick.said)
    assert pair.clips.get("one").samples is pair.of_slow.get("one").samples
    assert pair.quick.said == before


def test_what_is_not_made_is_said_by_the_quick_one_at_once(pair):
    pair.slow.may.clear()
    pair.clips.prefetch_words([("one", 1.0)])
    assert pair.clips.get("one").samples is pair.of_quick.get("one").samples
    assert pair.slow.said == []


def test_a_run_of_sentences_keeps_its_voice_until_there_is_a_breath(pair):
    pair.clips.get("unknown")
    assert pair.clips.prefetch_words([("one", 1.0), ("two", 1.0)]).wait(60)
    pair.now += 1.5
    assert pair.clips.get("one").samples is pair.of_quick.get("one").samples
    pair.now += 1.0 + BREATH + 0.1
    assert pair.clips.get("two").samples is pair.of_slow.get("two").samples


def test_what_the_quick_voice_had_to_say_is_made_for_the_next_time(pair):
    pair.clips.get("paused")
    assert pair.clips.prefetch_words([("one", 1.0)]).wait(60)
    assert pair.slow.said == ["one", "paused"]
    assert pair.clips.known_length("paused") == pair.of_slow.known_length("paused")


def test_a_voice_that_lags_behind_leaves_out_what_was_said_meanwhile(pair):
    pair.slow.may.clear()
    coming = pair.clips.prefetch_words([("a", 1.0), ("b", 1.0), ("c", 1.0), ("b", 1.0)])
    until(lambda: pair.slow.asked)
    pair.clips.get("a")
    pair.clips.get("b")
    pair.slow.may.set()
    assert coming.wait(60)
    assert pair.slow.said == ["a", "c", "b"], "a was under way; the second time, b is still to be said"


def test_after_a_leap_what_is_wanted_now_comes_first(pair):
    pair.slow.may.clear()
    pair.clips.prefetch_words([("a", 1.0), ("b", 1.0), ("c", 1.0)])
    leapt = pair.clips.prefetch_words([("x", 1.2)])
    pair.slow.may.set()
    assert leapt.wait(60)
    assert pair.slow.said in (["x"], ["a", "x"]), "the clip under way is finished, the others are given up"


def test_lengths_are_those_of_what_will_be_said(pair):
    assert pair.clips.known_length("one") is None
    pair.of_quick.get("one")
    assert pair.clips.known_length("one") == pair.of_quick.known_length("one")


def test_closing_ends_the_quick_voice_too(pair):
    pair.clips.close()
    assert pair.quick.closed
