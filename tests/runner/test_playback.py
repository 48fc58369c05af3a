"""The two frontends: one that shows, one that speaks."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Iterator

import numpy as np
import pytest

from engine.cues.estimate import estimate
from engine.runner.playback import TextPlayback
from engine.runner.time_limit import Patience
from engine.runner.voice_playback import VoicePlayback
from engine.voice import tones
from engine.voice.clips import ClipLibrary
from engine.voice.mixer import Mixer
from engine.voice.port import SAMPLE_RATE, Samples, Voice, VoiceInfo
from engine.voice.stream import AudioStream

LONG = 3.0
"""Seconds that every text takes, whatever was estimated."""


class Hum(Voice):
    key = "hum"  # type: ignore[assignment]
    closed = False

    def synthesise(self, text: str, pace: float = 1.0) -> Samples:
        wave = np.sin(np.arange(round(LONG * SAMPLE_RATE)) / 10) * 8000
        return wave.astype(np.int16)

    def voices(self) -> list[VoiceInfo]:
        return []

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def playback(monkeypatch: pytest.MonkeyPatch) -> Iterator[VoicePlayback]:
    monkeypatch.setenv("FORM_COACH_AUDIO", "null")
    voice = Hum()
    spoken = VoicePlayback(voice, ClipLibrary(voice, None), AudioStream(Mixer()))
    yield spoken
    spoken.close()
    assert voice.closed


def test_text_takes_the_time_that_it_was_estimated_to_take() -> None:
    playback = TextPlayback(10)
    playback.start()
    end = playback.say("One two three", 100.0)
    assert end == 100.0 + estimate("One two three")
    assert playback.say("One two three", 100.0, until=100.1) is None
    assert playback.wall(10) == 1


@pytest.mark.parametrize("ahead", [-3600, 0, 3600])
def test_the_clock_never_goes_back_behind_what_was_kept(ahead: float) -> None:
    kept = time.time() + ahead
    playback = TextPlayback()
    playback.start(kept)
    assert playback.now() == pytest.approx(max(kept, time.time()), abs=1)


def test_the_end_of_a_clip_is_that_of_the_clip_and_not_an_estimate(playback: VoicePlayback) -> None:
    playback.start()
    at = playback.now() + 5
    assert playback.length("Hm", 1.0) == estimate("Hm")
    end = playback.say("Hm", at)
    assert end == pytest.approx(at + LONG, abs=0.1)
    assert playback.length("Hm", 1.0) == pytest.approx(LONG, abs=0.1)


def test_a_voice_of_another_rate_is_expected_to_take_longer_or_shorter() -> None:
    voice = Hum()
    for pace in (0.5, 2.0):
        playback = VoicePlayback(voice, ClipLibrary(voice, None), AudioStream(Mixer()), pace=pace)
        assert playback.length("One two three", 1.1) == pytest.approx(estimate("One two three", 1.1) / pace)
        playback.close()


def test_what_would_sound_too_long_is_not_begun(playback: VoicePlayback) -> None:
    playback.start()
    at = playback.now() + 1
    assert playback.say("Hm", at, until=at + LONG - 0.5) is None
    assert playback.say("Hm", at, until=at + LONG + 0.5) is not None


def test_a_voice_that_takes_too_long_is_not_waited_for_and_what_it_made_in_the_end_is_used(
    playback: VoicePlayback, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = threading.Event()
    hum = Hum.synthesise

    def late(self: Hum, text: str, pace: float = 1.0) -> Samples:
        free.wait(60)
        return hum(self, text, pace)

    monkeypatch.setattr(Hum, "synthesise", late)
    monkeypatch.setattr(playback, "_patience", Patience(0.2))
    playback.start()
    tone = len(tones.stand_in()) / SAMPLE_RATE
    for text in ("Hm", "Hum"):
        began = time.monotonic()
        at = playback.now() + 5
        assert playback.say(text, at) == pytest.approx(at + tone, abs=0.01)
        assert time.monotonic() - began < 40
    free.set()
    deadline = time.monotonic() + 60
    while playback.length("Hm", 1.0) != pytest.approx(LONG, abs=0.1):
        assert time.monotonic() < deadline
        time.sleep(0.01)
    at = playback.now() + 5
    assert playback.say("Hm", at) == pytest.approx(at + LONG, abs=0.1)


def test_what_comes_late_begins_at_once_and_ends_accordingly(playback: VoicePlayback) -> None:
    playback.start()
    now = playback.now()
    end = playback.say("Hm", now - 2, until=math.inf)
    assert end is not None
    assert now + LONG - 0.1 < end < playback.now() + LONG + 0.5


def test_without_a_device_it_says_so_once_and_the_clock_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORM_COACH_AUDIO", "none")
    voice = Hum()
    playback = VoicePlayback(voice, ClipLibrary(voice, None), AudioStream(Mixer()))
    playback.start()
    try:
        assert playback.notices() == ["terminal-no-sound"]
        assert playback.notices() == []
        began = playback.now()
        deadline = time.monotonic() + 20
        while playback.now() < began + 0.2:
            assert time.monotonic() < deadline
            time.sleep(0.01)
    finally:
        playback.close()


class Sleeper:
    """A stream whose process stood still: it tells where it is by now only when it is asked again."""

    def __init__(self, *positions: float) -> None:
        self.positions = list(positions)

    @property
    def position_seconds(self) -> float:
        return self.positions.pop(0) if len(self.positions) > 1 else self.positions[0]


def test_after_the_process_stood_still_the_clock_jumps_at_once_and_not_a_moment_later(
    playback: VoicePlayback, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream, moments = playback._stream, iter([100.0, 100.2, 104.2, 104.2, 104.2, 104.3, 104.4])
    monkeypatch.setattr("engine.runner.voice_playback.uptime", lambda: next(moments))
    playback._stream = Sleeper(10.0, 10.2, 10.2, 12.0, 14.1)  # type: ignore[assignment]
    assert [round(playback.now(), 1) for _ in range(3)] == [10.0, 10.2, 14.1]
    playback._stream = stream
