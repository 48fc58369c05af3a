"""Trimmed to the onset, equally loud: for every number that is counted, and for any samples at all."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from engine.voice.levels import FULL_SCALE, PEAK, match_level, trim
from engine.voice.port import SAMPLE_RATE, Samples
from engine.voice.synthesis.pyttsx import PyttsxVoice
from tests.voice.judging import lufs, true_peak

ANY = arrays(np.int16, st.integers(0, 2000))
SENTENCES = {
    "en-US": [
        "Get ready.",
        "Single leg Romanian deadlift. Set one of three, left side, eight repetitions.",
        "Push through your heel.",
        "Halfway.",
        "Rest for sixty seconds.",
        "Three, two, one, go!",
        "Last one.",
    ],
    "de-DE": [
        "Mach dich bereit.",
        "Drück durch die Ferse.",
        "Noch zwei.",
        "Schöne Arbeit.",
        "Pause: sechzig Sekunden.",
    ],
}


def spoken(locale: str) -> dict[str, Samples]:
    voice = PyttsxVoice(locale=locale)
    texts = [str(number) for number in range(1, 51)] + SENTENCES[locale]
    clips = {text: voice.synthesise(text) for text in texts}
    voice.close()
    return clips


@pytest.fixture(scope="module", params=["en-US", "de-DE"])
def raw(request) -> dict[str, Samples]:
    return spoken(request.param)


def onset(samples: Samples) -> float:
    """Seconds until the sound begins, found in another way than by the code under test."""
    peak = max(abs(int(sample)) for sample in samples)
    return next(at for at, sample in enumerate(samples) if abs(int(sample)) > 0.02 * peak) / SAMPLE_RATE


def test_a_soft_beginning_is_kept_where_no_second_is_counted():
    breath, vowel = np.full(1000, 200, np.int16), np.full(4000, 20_000, np.int16)
    samples = np.concatenate([np.zeros(500, np.int16), breath, vowel])
    assert trim(samples)[0] == 20_000
    assert np.array_equal(trim(samples, soft=True), samples[500:])


def test_every_word_begins_at_its_first_sample(raw):
    assert max(onset(samples) for samples in raw.values()) > 0.010  # there is something to trim
    late = {text: onset(match_level(trim(samples))) for text, samples in raw.items()}
    assert max(late.values()) < 0.001, late


def test_nothing_that_sounds_is_cut_off(raw):
    """The onset in the raw clip is where the trimmed one begins, to a millisecond."""
    for text, samples in raw.items():
        short = trim(samples)
        begin = round(onset(samples) * SAMPLE_RATE)
        places = [at for at in range(begin, begin + 22) if np.array_equal(samples[at : at + len(short)], short)]
        assert places, text


def test_silence_at_the_end_is_cut(raw):
    for samples in raw.values():
        short = trim(samples)
        assert len(short) < len(samples) - 0.25 * SAMPLE_RATE
        assert np.abs(short[-SAMPLE_RATE // 10 :].astype(int)).max() > 0.02 * np.abs(short.astype(int)).max()


def test_every_word_is_as_loud_as_every_other_and_none_is_too_high(raw):
    """Sentences within half a unit; a word is shorter than the blocks of the standard, whose places then count."""
    clips = {text: match_level(trim(samples)) for text, samples in raw.items()}
    levels = {text: lufs(samples) for text, samples in clips.items()}
    assert all(abs(level + 16) < (1.5 if clips[text].size < SAMPLE_RATE else 0.5) for text, level in levels.items())
    assert abs(np.mean(list(levels.values())) + 16) < 0.2
    assert max(true_peak(samples) for samples in clips.values()) < -2.7


def test_only_peaks_are_held_down(raw):
    """Most of a clip has the gain that makes it loud, so it neither pumps nor is it distorted."""
    for text, samples in raw.items():
        plain = trim(samples).astype(np.float64)
        sounding = np.abs(plain) > 0.05 * np.abs(plain).max()
        gains = 20 * np.log10(np.abs(match_level(trim(samples))[sounding]) / np.abs(plain[sounding]))
        usual = np.percentile(gains, 95)
        assert (gains > usual - 1).mean() > 0.4, text
        assert gains.mean() > usual - 4, text


def peak(samples: Samples) -> int:
    return int(np.abs(samples.astype(np.int32)).max(initial=0))


@given(ANY)
def test_trimming_twice_is_trimming_once(samples):
    once = trim(samples)
    assert np.array_equal(trim(once), once)


@given(ANY, st.integers(0, 3000), st.integers(0, 3000))
def test_silence_around_a_sound_changes_nothing(samples, before, after):
    padded = np.concatenate((np.zeros(before, np.int16), trim(samples), np.zeros(after, np.int16)))
    kept = trim(padded)
    plain = trim(samples)
    assert np.array_equal(kept[: len(plain)], plain)
    assert not kept[len(plain) :].any()


@given(ANY)
def test_only_silence_is_trimmed_to_nothing(samples):
    assert (len(trim(samples)) == 0) == (peak(samples) == 0)
    assert peak(trim(samples)) <= peak(samples)


def test_a_click_before_the_word_is_no_onset():
    word = np.round(8000 * np.sin(np.arange(4000) / 5)).astype(np.int16)
    click = np.zeros(3000, np.int16)
    click[100] = 900
    assert len(trim(np.concatenate((click, word)))) <= len(word)


@given(ANY)
def test_levels_never_clip_and_never_turn_over(samples):
    matched = match_level(samples)
    assert len(matched) == len(samples)
    assert peak(matched) <= PEAK * FULL_SCALE + 1
    assert (matched.astype(int) * samples.astype(int) >= 0).all()


@given(arrays(np.int16, st.integers(300, 2000), elements=st.integers(-4000, 4000)), st.integers(1, 8))
def test_a_louder_recording_of_the_same_ends_at_the_same_level(samples, times):
    one, many = match_level(samples), match_level((samples * times).astype(np.int16))
    if peak(samples) > 3000:
        assert np.abs(one.astype(int) - many.astype(int)).max() <= 2


def test_noise_alone_is_not_blown_up():
    hiss = np.array([1, -1, 0, 2] * 1000, np.int16)
    assert peak(match_level(hiss)) <= 64


def test_nothing_stays_nothing():
    nothing = np.zeros(0, np.int16)
    assert len(trim(nothing)) == len(match_level(nothing)) == 0
    assert len(trim(np.zeros(500, np.int16))) == 0
    assert not match_level(np.zeros(500, np.int16)).any()
