"""The clip library in memory: what it makes, what it remembers, what it does while the voice fails."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from engine.voice.clips import ClipLibrary
from engine.voice.levels import match_level, trim
from engine.voice.port import SAMPLE_RATE, Samples, Voice, VoiceError, VoiceInfo
from engine.voice.synthesis.pyttsx import PyttsxVoice

TONE = np.full(SAMPLE_RATE // 7, 1000, np.int16)


class FakeVoice(Voice):
    """Speaks a tenth of a second a letter, at once; fails or waits when told to."""

    key = ""

    def __init__(self, key: str = "fake") -> None:
        self.key = key
        self.asked: list[str] = []
        self.broken = False
        self.gate = threading.Event()
        self.gate.set()

    def synthesise(self, text: str, pace: float = 1.0) -> Samples:
        self.asked.append(text)
        assert self.gate.wait(10.0)
        if self.broken:
            raise VoiceError("it is hoarse")
        sound = np.full(round(len(text) * SAMPLE_RATE / 10 / pace), 9000, np.int16)
        return np.concatenate((np.zeros(500, np.int16), sound, np.zeros(5000, np.int16)))

    def voices(self) -> list[VoiceInfo]:
        return []

    def close(self) -> None:
        pass


class Clock:
    """A time that a test moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def until(true: Callable[[], object], limit: float = 20.0) -> bool:
    deadline = time.monotonic() + limit
    while not true():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.001)
    return True


@pytest.fixture
def voice() -> FakeVoice:
    return FakeVoice()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def troubles() -> list[str]:
    return []


@pytest.fixture
def library(voice, clock, troubles) -> Iterator[ClipLibrary]:
    made = ClipLibrary(voice, None, on_trouble=troubles.append, stand_in=lambda: TONE, clock=clock)
    yield made
    made.close()


def test_a_clip_is_trimmed_levelled_and_made_once(library, voice):
    clip = library.get("three")
    assert clip.spoken
    assert clip.length == pytest.approx(0.5 + 0.02, abs=0.001)
    assert np.array_equal(clip.samples, match_level(trim(voice.synthesise("three"))))
    assert library.get("three").samples is clip.samples
    assert voice.asked == ["three", "three"]  # the second is this test's


class Breathy(FakeVoice):
    """Begins with an "h" of a tenth of a second."""

    def synthesise(self, text: str, pace: float = 1.0) -> Samples:
        return np.concatenate((np.full(SAMPLE_RATE // 10, 90, np.int16), super().synthesise(text, pace)[500:]))


def test_a_word_keeps_its_soft_onset_and_a_number_sounds_on_its_second():
    library = ClipLibrary(Breathy(), None)
    assert library.get("hips").length == pytest.approx(0.1 + 0.4 + 0.02, abs=0.001)
    assert library.get("21").length == pytest.approx(0.2 + 0.02, abs=0.001)
    library.close()


def test_pace_makes_another_clip(library, voice):
    assert library.get("three", 2.0).length < library.get("three").length < library.get("three", 0.5).length
    assert len(voice.asked) == 3
    assert library.get("three", 2.0000001).length == library.get("three", 2.0).length
    assert len(voice.asked) == 3


def test_clips_cannot_be_changed_by_those_who_play_them(library):
    with pytest.raises(ValueError, match="read-only"):
        library.get("three").samples[0] = 1


def test_lengths_are_known_once_made(library, voice):
    assert library.known_length("three") is None
    length = library.length("three")
    assert library.known_length("three") == library.length("three") == library.get("three").length == length
    assert len(voice.asked) == 1


@pytest.mark.parametrize("text", ["", "  \n"])
def test_nothing_to_say_is_a_clip_of_nothing(library, voice, text):
    clip = library.get(text)
    assert (clip.spoken, clip.length, voice.asked) == (True, 0.0, [])


def test_a_clip_that_is_broken_off_by_closing_is_no_trouble(library, voice, troubles):
    voice.gate.clear()
    job = library.prefetch(["three"])
    until(lambda: voice.asked)
    closing = threading.Thread(target=library.close)
    closing.start()
    until(job.cancelled.is_set)
    voice.broken = True
    voice.gate.set()
    closing.join(10)
    assert job.wait(60)
    assert troubles == []


def test_memory_is_bounded_and_forgets_what_was_least_used(voice):
    size = match_level(trim(voice.synthesise("aa"))).nbytes
    library = ClipLibrary(voice, None, memory_bytes=3 * size)
    voice.asked.clear()
    for text in ("aa", "bb", "cc", "aa", "dd", "aa", "cc", "dd", "bb"):
        library.get(text)
    assert voice.asked == ["aa", "bb", "cc", "dd", "bb"]
    library.get("a clip that is longer than all the memory there is")


def test_a_failing_voice_gives_a_tone_that_is_not_kept(library, voice, clock, troubles):
    voice.broken = True
    clip = library.get("three")
    assert (clip.spoken, clip.length) == (False, pytest.approx(1 / 7, abs=0.001))
    assert library.known_length("three") is None
    assert library.length("three") == clip.length
    voice.broken = False
    clock.now += 2.1
    assert library.get("three").spoken
    assert troubles == ["A tone stands in for the voice: it is hoarse"]


def test_a_failing_voice_is_left_alone_longer_each_time(library, voice, clock, troubles):
    voice.broken = True
    tries = []
    for _ in range(200):
        before = len(voice.asked)
        library.get("three")
        tries += [clock.now] * (len(voice.asked) - before)
        clock.now += 1.0
    pauses = np.diff(tries)
    assert pauses.tolist() == [2, 4, 8, 16, 32, 60, 60]
    assert len(troubles) == 1


def test_trouble_is_told_again_after_the_voice_had_come_back(library, voice, clock, troubles):
    for broken in (True, False, True):
        voice.broken = broken
        library.get(f"text {len(voice.asked)}")
        clock.now += 100
    assert len(troubles) == 2


@pytest.mark.parametrize("error", [VoiceError("no"), RuntimeError("what?"), MemoryError()])
def test_no_error_of_a_voice_gets_through(voice, library, monkeypatch, error):
    def fail(*_: object) -> Samples:
        raise error

    monkeypatch.setattr(voice, "synthesise", fail)
    assert not library.get("three").spoken


def test_a_text_the_voice_is_silent_at_gets_a_tone_and_holds_nothing_up(library, voice, monkeypatch, troubles):
    monkeypatch.setattr(voice, "synthesise", lambda text, pace: np.zeros(5000, np.int16))
    assert not library.get("…").spoken
    monkeypatch.undo()
    assert library.get("three").spoken
    assert troubles == []


def test_a_real_driver_that_cannot_start_gives_the_built_in_tone(troubles):
    voice = PyttsxVoice(driver="nope")
    library = ClipLibrary(voice, None, on_trouble=troubles.append)
    clip = library.get("three")
    assert not clip.spoken
    assert 0.05 < clip.length < 0.5
    assert "nope" in troubles[0]
    library.close()
    voice.close()


@pytest.mark.parametrize(
    "given", [np.full(9_000, 0.5), np.full((9_000, 2), 9_000, np.int16), None], ids=["floats", "stereo", "nothing"]
)
def test_a_voice_that_gives_something_else_is_told_of_and_a_tone_stands_in(given):
    class Odd(FakeVoice):
        def synthesise(self, text, pace=1.0):
            return given

    told = []
    assert not ClipLibrary(Odd(), None, on_trouble=told.append).get("Go.").spoken
    assert told == [
        "A tone stands in for the voice: The voice gave something other than one channel of 16-bit samples."
    ]


def test_a_voice_that_ends_the_program_does_not():
    class Ending(FakeVoice):
        def synthesise(self, text, pace=1.0):
            sys.exit("no licence")

    told = []
    assert not ClipLibrary(Ending(), None, on_trouble=told.append).get("Go.").spoken
    assert told == ["A tone stands in for the voice: no licence"]
