"""What else there is to hear: noise, people, music, breath. All at a root mean square near 1, the same for a seed."""

from __future__ import annotations

import numpy as np

from engine.listening.port import RATE, Samples
from tests.listening.corpus.sound import band, levelled


def white(seconds: float, chance: np.random.Generator) -> Samples:
    """Every frequency alike."""
    return chance.standard_normal(round(seconds * RATE)).astype(np.float32)


def breath(seconds: float, chance: np.random.Generator) -> Samples:
    """One breath, out or in."""
    count = round(seconds * RATE)
    low, high = chance.uniform(250, 500), chance.uniform(1800, 4000)
    shape = np.sin(np.linspace(0, np.pi, count)) ** chance.uniform(0.7, 2)
    return levelled(band(chance.standard_normal(count), low, high) * shape, 1.0) if count else white(0, chance)


def breathing(seconds: float, chance: np.random.Generator) -> Samples:
    """Somebody out of breath: 0.3 to 0.6 breaths a second, in and out."""
    sound = np.zeros(round(seconds * RATE), dtype=np.float32)
    at = 0.0
    while at < seconds:
        whole = 1 / chance.uniform(0.3, 0.6)
        for begin, loud in ((at, 0.6), (at + whole / 2, 1.0)):
            _add(sound, breath(whole * chance.uniform(0.3, 0.45), chance) * loud, begin)
        at += whole
    return sound


def music(seconds: float, chance: np.random.Generator) -> Samples:
    """A song without words: chords, a bass, a tune and drums, in a key and at a speed of its own."""
    beat = 60 / chance.uniform(90, 150)
    root = 110 * 2 ** (chance.integers(12) / 12)
    sound = np.zeros(round(seconds * RATE) + 2 * RATE, dtype=np.float32)
    for number in range(int(seconds / beat) + 1):
        _play_beat(sound, number, beat, root, chance)
    return levelled(sound[: round(seconds * RATE)], 1.0)


def _play_beat(sound: Samples, number: int, beat: float, root: float, chance: np.random.Generator) -> None:
    at = number * beat
    step = (0, 9, 5, 7)[number // 4 % 4]  # the four chords of most songs
    if number % 4 == 0:
        for note in (0, 4, 7):
            _add(sound, _tone(root * 2 ** ((step + note + 12) / 12), beat * 4) * 0.25, at)
    _add(sound, _tone(root * 2 ** (step / 12), beat * 0.9) * 0.5, at)
    tune = root * 2 ** ((24 + int(chance.choice((0, 2, 4, 7, 9)))) / 12)
    _add(sound, _tone(tune, beat * 0.7) * 0.3, at + beat * int(chance.integers(2)) / 2)
    _add(sound, _drum(number % 2 == 1, chance), at)
    _add(sound, _hat(chance) * 0.4, at + beat / 2)


def _tone(pitch: float, seconds: float) -> Samples:
    time = np.arange(round(seconds * RATE)) / RATE
    partials = sum(
        np.sin(2 * np.pi * pitch * part * time) / part**1.5 for part in range(1, 7) if pitch * part < RATE / 2
    )
    edge = np.minimum(1, time / 0.01) * np.exp(-time * 1.5 / seconds)
    return (partials * edge).astype(np.float32)


def _drum(snare: bool, chance: np.random.Generator) -> Samples:
    time = np.arange(round(0.18 * RATE)) / RATE
    fall = np.exp(-time * 25)
    if snare:
        return (chance.standard_normal(len(time)) * fall * 0.5).astype(np.float32)
    return (np.sin(2 * np.pi * (50 * time + 4 * (1 - np.exp(-time * 30)))) * fall * 1.2).astype(np.float32)


def _hat(chance: np.random.Generator) -> Samples:
    time = np.arange(round(0.05 * RATE)) / RATE
    return band(chance.standard_normal(len(time)) * np.exp(-time * 80), 5000, 8000)


def _add(sound: Samples, part: Samples, at: float) -> None:
    begin = round(at * RATE)
    length = max(0, min(len(part), len(sound) - begin))
    sound[begin : begin + length] += part[:length]
