"""The coach's own voice in the microphone: found, wherever it is, and taken out."""

from __future__ import annotations

import numpy as np
import pytest

from engine.listening.echo import EchoCanceller
from engine.listening.echo_reference import Resampler
from engine.listening.echo_speex import SpeexFilter
from engine.listening.port import RATE, Samples
from engine.voice.port import SAMPLE_RATE
from tests.listening.corpus.rooms import DESK, LIVING_ROOM, Room, answer
from tests.listening.corpus.sound import band, convolve, level

SECONDS = 16
PULLED = 1764
"""Samples of the stream that a device asks for at once."""

AHEAD = 0.12
"""Seconds before it is heard that a sound is pulled."""

LIKENESS = 0.003
"""The mean size of what is not like the coach in the words of somebody who answers."""

STARTED = 5_000.0
"""The uptime at which all of it begins."""


def speech(seconds: float, seed: int) -> np.ndarray:
    """Sound that comes and goes as syllables do, in the rate of the stream."""
    chance = np.random.default_rng(seed)
    times = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    wave = np.cumsum(chance.normal(0, 1, len(times)))
    wave = np.convolve(wave - np.convolve(wave, np.ones(64) / 64, "same"), np.ones(3) / 3, "same")
    syllables = np.clip(np.sin(2 * np.pi * 3.1 * times + chance.uniform(0, 6)), 0, 1) ** 0.5
    words = (np.sin(2 * np.pi * 0.21 * times + chance.uniform(0, 6)) > -0.4) * syllables
    return wave * words / np.abs(wave * words).max()


def at_ears(wave: np.ndarray) -> Samples:
    places = np.arange(round(len(wave) * RATE / SAMPLE_RATE)) * SAMPLE_RATE / RATE
    return np.interp(places, np.arange(len(wave)), wave).astype(np.float32)


def cleaned(canceller: EchoCanceller, played: np.ndarray, heard: Samples, doubts: list[float] | None = None) -> Samples:
    """What is left of what is heard while the stream plays: pulled ahead in pieces, heard in blocks of 32 ms.

    ``doubts`` gets the doubtful part of each second.
    """
    out, pulled, stream = [], 0, np.rint(played * 12_000).astype(np.int16)
    for begin in range(0, len(heard) - 511, 512):
        now = STARTED + (begin + 512) / RATE
        while pulled < len(stream) and STARTED + pulled / SAMPLE_RATE - AHEAD <= now:
            canceller.reference.hand_in(stream[pulled : pulled + PULLED], STARTED + pulled / SAMPLE_RATE)
            pulled += PULLED
        out.append(canceller.clean(heard[begin : begin + 512], now))
        if doubts is not None and begin // RATE == len(doubts) + 2:  # a second later: some doubt comes afterwards
            doubts.append(canceller.doubt.between(begin - 2 * RATE, begin - RATE) / RATE)
    return np.concatenate(out)


def echo_of(played: np.ndarray, room: Room, later: float) -> Samples:
    echo = convolve(at_ears(played), answer(room)) * np.float32(0.1)
    return np.concatenate([np.zeros(round(later * RATE), np.float32), echo])[: len(echo)]


def decibels(before: Samples, after: Samples) -> float:
    return 20 * np.log10(level(before) / level(after))


@pytest.mark.parametrize(("room", "later"), [(DESK, 0.09), (LIVING_ROOM, 0.31)])
def test_the_coach_is_taken_out_wherever_its_echo_is(room: Room, later: float) -> None:
    played = speech(SECONDS, seed=1)
    heard = echo_of(played, room, later) + np.random.default_rng(2).normal(0, 3e-4, SECONDS * RATE).astype(np.float32)
    canceller = EchoCanceller(SpeexFilter)
    doubts: list[float] = []
    left = cleaned(canceller, played, heard, doubts)
    assert canceller.shift is not None
    assert sum(doubts[:2]) > 0.5  # nobody could tell yet
    assert not any(doubts[8:])
    last = slice(-5 * RATE, None)
    assert decibels(heard[: len(left)][last], left[last]) > 15


@pytest.mark.parametrize(("room", "later"), [(DESK, 0.09), (LIVING_ROOM, 0.31)])
def test_the_room_is_known_within_the_first_sentences(room: Room, later: float) -> None:
    """The filter hears the last seconds again while it learns; without that it takes out 5 dB less by then."""
    played = speech(SECONDS, seed=1)
    heard = echo_of(played, room, later) + np.random.default_rng(2).normal(0, 3e-4, SECONDS * RATE).astype(np.float32)
    doubts: list[float] = []
    left = cleaned(EchoCanceller(SpeexFilter), played, heard, doubts)
    assert not any(doubts[3:])
    fifth = slice(4 * RATE, 5 * RATE)
    assert decibels(heard[: len(left)][fifth], left[fifth]) > 20


def likeness(sound: Samples, wanted: Samples) -> float:
    """How much of a sound is the wanted one, wherever it begins; the filter leaves out the lowest tones."""
    two = [band(one, 800, 6_000) for one in (sound, wanted)]
    size = 2 * len(sound)
    fits = np.fft.irfft(np.fft.rfft(two[0], size) * np.conj(np.fft.rfft(two[1], size)), size)
    return float(np.abs(fits).max() / np.sqrt(np.sum(two[0] ** 2) * np.sum(two[1] ** 2)))


def test_who_speaks_beside_the_coach_stays() -> None:
    played, person = speech(SECONDS, seed=1), at_ears(speech(SECONDS, seed=7)) * np.float32(0.1)
    person[: 8 * RATE] = 0  # the filter has learnt the room by then
    heard = echo_of(played, DESK, 0.13) * np.float32(2) + person
    left = cleaned(EchoCanceller(SpeexFilter), played, heard)
    last = slice(-6 * RATE, -RATE)
    beside = person[: len(left)][last]
    assert likeness(left[last], beside) > 0.8
    assert likeness(heard[: len(left)][last], beside) < 0.6


def test_with_headphones_nothing_is_changed() -> None:
    played, person = speech(8, seed=1), at_ears(speech(8, seed=7)) * np.float32(0.05)
    canceller = EchoCanceller(SpeexFilter)
    doubts: list[float] = []
    left = cleaned(canceller, played, person, doubts)
    assert canceller.shift is None
    assert sum(doubts[:2]) > 0
    assert doubts[-1] == 0
    assert (left[6 * RATE :] == person[6 * RATE : len(left)]).all()


def test_an_echo_that_moves_is_found_again_and_doubtful_meanwhile() -> None:
    played = speech(SECONDS, seed=1)
    early, late = echo_of(played, DESK, 0.10), echo_of(played, DESK, 0.22)
    heard = np.concatenate([early[: 8 * RATE], late[8 * RATE :]])
    canceller = EchoCanceller(SpeexFilter)
    doubts: list[float] = []
    left = cleaned(canceller, played, heard, doubts)
    assert not any(doubts[6:7])
    assert max(doubts[8:10]) > 0.25
    last = slice(-2 * RATE, None)
    assert decibels(heard[: len(left)][last], left[last]) > 12


def test_who_answers_in_the_coach_s_words_is_no_echo_that_has_moved() -> None:
    """What was said just after the coach fell silent is all that is looked at four seconds later."""
    played = speech(SECONDS, seed=1)
    played[8 * SAMPLE_RATE : 13 * SAMPLE_RATE] = 0
    played[round(7.8 * SAMPLE_RATE) : 8 * SAMPLE_RATE] = speech(1, seed=5)[: round(0.2 * SAMPLE_RATE)]
    heard = echo_of(played, DESK, 0.13)
    words = at_ears(played)[round(7.8 * RATE) : 8 * RATE] * np.float32(0.1)
    words += np.random.default_rng(9).normal(0, LIKENESS, len(words)).astype(np.float32)
    heard[round(8.4 * RATE) : round(8.4 * RATE) + len(words)] += words
    doubts: list[float] = []
    cleaned(EchoCanceller(SpeexFilter), played, heard, doubts)
    assert not any(doubts[6:])


def test_without_a_filter_all_that_is_heard_beside_the_coach_is_doubtful() -> None:
    played = speech(6, seed=1)
    heard = echo_of(played, DESK, 0.13)
    canceller = EchoCanceller(None)
    left = cleaned(canceller, played, heard)
    assert canceller.doubt.between(4 * RATE, 6 * RATE) > RATE
    assert level(left) < level(heard) / 3


def test_without_a_filter_or_while_nothing_plays_nothing_is_changed() -> None:
    heard = at_ears(speech(1, seed=1))
    for canceller in (EchoCanceller(None), EchoCanceller(SpeexFilter)):
        assert canceller.clean(heard, STARTED) is heard


def test_the_rate_is_changed_piece_by_piece_as_in_one_go() -> None:
    tone = (9_000 * np.sin(np.arange(SAMPLE_RATE) * (2 * np.pi * 997 / SAMPLE_RATE))).astype(np.int16)
    whole, pieces = Resampler(), Resampler()
    once = whole.convert(tone)
    often = np.concatenate([pieces.convert(part) for part in np.array_split(tone, 37)])
    assert len(often) == len(once) == pytest.approx(RATE, abs=32)
    assert np.allclose(once, often)
    spectrum = np.abs(np.fft.rfft(once[1000:-1000] * np.hanning(len(once) - 2000)))
    assert np.argmax(spectrum) * RATE / (len(once) - 2000) == pytest.approx(997, abs=2)
