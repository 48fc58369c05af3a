import itertools

import numpy as np
import pytest

from engine.voice.port import SAMPLE_RATE
from engine.voice.tones import PEAK, stand_in, tick
from tests.voice.every_tone import TONES


@pytest.mark.parametrize("name", TONES)
def test_begins_and_ends_without_a_click(name):
    samples = TONES[name]().astype(int)
    assert samples[0] == 0
    # A step between neighbours larger than the tone itself makes is a click; at the ends there is hardly any.
    assert abs(samples[-1]) < 40
    assert np.abs(np.diff(samples[:10])).max() < PEAK / 4


@pytest.mark.parametrize("name", TONES)
def test_is_sounding_within_a_millisecond_of_its_first_sample(name):
    assert np.abs(TONES[name]()[: SAMPLE_RATE // 1000].astype(int)).max() > 100


@pytest.mark.parametrize("name", TONES)
def test_is_quieter_than_speech_and_made_once(name):
    samples = TONES[name]()
    assert samples.dtype == np.int16
    assert 1_000 < np.abs(samples.astype(int)).max() <= PEAK
    assert TONES[name]() is samples
    assert not samples.flags.writeable


def test_all_tell_apart_by_their_spectrum():
    def spectrum(samples):
        magnitudes = np.abs(np.fft.rfft(samples.astype(float), SAMPLE_RATE))[:6000].reshape(-1, 50).sum(axis=1)
        return magnitudes / np.linalg.norm(magnitudes)

    # The bell and the end bell share a stroke: the second stroke, an octave's fifth lower, is what is heard.
    for one, other in itertools.combinations(TONES, 2):
        assert spectrum(TONES[one]()) @ spectrum(TONES[other]()) < 0.9, (one, other)


def test_lengths():
    assert len(tick()) < 0.05 * SAMPLE_RATE
    assert len(stand_in()) == pytest.approx(0.15 * SAMPLE_RATE, abs=1)
