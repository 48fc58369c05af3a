"""Who speaks in front is told from those behind."""

import numpy as np

from engine.listening.loudness import Loudness
from engine.listening.port import CHUNK, RATE


def noise(seconds: float, decibels: float) -> np.ndarray:
    chance = np.random.default_rng(5)
    return (chance.standard_normal(round(seconds * RATE)) * 10 ** (decibels / 20)).astype(np.float32)


def followed(*parts: np.ndarray) -> list[tuple[bool, bool]]:
    """For each chunk, whether somebody begins, and whether somebody goes on."""
    loudness, speaking, told = Loudness(), False, []
    sound = np.concatenate(parts)
    for at in range(0, len(sound) - CHUNK + 1, CHUNK):
        loudness.take(sound[at : at + CHUNK], speaking)
        speaking = loudness.goes_on if speaking else loudness.begins
        told.append((loudness.begins, speaking))
    return told


def chunks(seconds: float) -> int:
    return round(seconds * RATE / CHUNK)


def test_who_speaks_over_a_noisy_room_begins_and_ends() -> None:
    told = followed(noise(3, -40), noise(1, -25), noise(2, -40))
    assert not any(speaking for _, speaking in told[chunks(2) : chunks(3)])
    assert all(speaking for _, speaking in told[chunks(3.2) : chunks(4)])
    assert not any(speaking for _, speaking in told[chunks(5) :])


def test_in_a_quiet_room_a_soft_word_after_a_loud_one_goes_on() -> None:
    told = followed(noise(2, -65), noise(0.5, -20), noise(0.4, -38), noise(2, -65))
    assert all(speaking for _, speaking in told[chunks(2.2) : chunks(2.85)])
    assert not any(speaking for _, speaking in told[chunks(4.2) :])


def test_a_room_that_becomes_loud_is_the_room_after_some_seconds() -> None:
    told = followed(noise(2, -60), noise(9, -35))
    assert told[chunks(2.3)][0]
    assert not any(begins for begins, _ in told[chunks(8) :])


def test_speech_at_the_very_beginning_is_noticed() -> None:
    assert followed(noise(0.5, -25))[chunks(0.3)][0]
