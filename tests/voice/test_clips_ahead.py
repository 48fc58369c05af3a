"""Clips made ahead of time: in order, given up when asked to, and never before one that is needed now."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from engine.voice import clips
from engine.voice.clips import ClipLibrary
from tests.voice.test_clips import FakeVoice, until


@pytest.fixture
def voice() -> FakeVoice:
    return FakeVoice()


@pytest.fixture
def library(voice) -> Iterator[ClipLibrary]:
    made = ClipLibrary(voice, None)
    yield made
    made.close()


def test_prefetch_makes_clips_in_order_and_only_those_missing(library, voice):
    library.get("two")
    assert library.prefetch(["one", "two", "three", "one"]).wait(60.0)
    assert voice.asked == ["two", "one", "three"]
    assert library.known_length("three") is not None


def test_prefetches_follow_each_other_and_can_be_cancelled(library, voice):
    voice.gate.clear()
    first, second = library.prefetch(["a", "b", "c"]), library.prefetch(["d"], pace=1.5)
    assert until(lambda: voice.asked == ["a"])
    assert not first.wait(0.01)
    first.cancel()
    voice.gate.set()
    assert first.wait(60.0)
    assert second.wait(60.0)
    assert voice.asked == ["a", "d"]
    assert library.known_length("d", 1.5) is not None


def test_who_needs_a_clip_now_goes_before_those_made_ahead(library, voice):
    voice.gate.clear()
    job = library.prefetch([f"ahead {n}" for n in range(20)])
    assert until(lambda: len(voice.asked) == 1)
    with ThreadPoolExecutor(1) as pool:
        now = pool.submit(library.get, "now")
        assert until(lambda: library._ahead._urgent == 1)
        voice.gate.set()
        assert now.result(5.0).spoken
    assert voice.asked.index("now") == 1
    assert job.wait(60.0)


def test_two_who_want_the_same_clip_have_it_made_once(library, voice):
    voice.gate.clear()
    with ThreadPoolExecutor(4) as pool:
        wanted = [pool.submit(library.get, "three") for _ in range(4)]
        assert until(lambda: library._ahead._urgent == 4)
        voice.gate.set()
        assert len({id(clip.result(5.0).samples) for clip in wanted}) == 1
    assert voice.asked == ["three"]


def test_prefetch_waits_for_a_failed_voice_and_goes_on(library, voice, monkeypatch):
    monkeypatch.setattr(clips, "_FIRST_PAUSE", 0.1)
    voice.broken = True
    job = library.prefetch(["a", "b"])
    assert until(lambda: len(voice.asked) == 1)
    voice.broken = False
    assert job.wait(60.0)
    assert voice.asked == ["a", "a", "b"]


def test_closing_cancels_what_is_still_to_be_made(library, voice):
    voice.gate.clear()
    jobs = [library.prefetch(["a", "b"]), library.prefetch(["c"])]
    assert until(lambda: voice.asked == ["a"])
    threading.Timer(0.05, voice.gate.set).start()
    library.close()
    assert [job.wait(60.0) for job in jobs] == [True, True]
    assert voice.asked == ["a"]
    library.close()
    assert library.prefetch(["d"]).wait(0)
    assert library.get("e").spoken
