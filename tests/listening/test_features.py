"""The spectrogram is the one that Whisper was trained with: numbers of faster-whisper 1.2's own extractor."""

import numpy as np

from engine.listening.port import RATE
from engine.listening.whisper.features import log_mel

BANDS, FRAMES = [0, 9, 21, 40, 60, 79], [0, 1, 30, 49, 50, 75, 99]
REFERENCE = [
    [0.9019, 0.3893, -0.6727, 0.2098, 0.7218, -0.6727, -0.6727],
    [1.2129, 1.0561, 1.0485, 1.0513, 1.0710, -0.6727, -0.6727],
    [0.7195, 0.2348, -0.6727, 0.0377, 0.5267, -0.6727, -0.6727],
    [0.3456, -0.1627, -0.6727, -0.3519, 0.1567, -0.6727, -0.6727],
    [0.0237, -0.4859, -0.6727, -0.2405, 0.1491, -0.6727, -0.6727],
    [-0.1549, -0.6650, -0.6727, -0.6727, -0.3431, -0.6727, -0.3217],
]


def test_a_tone_and_a_sweep_look_as_they_do_there():
    at = np.arange(RATE) / RATE
    tone, sweep = 0.3 * np.sin(2 * np.pi * 440 * at) * (at < 0.5), 0.05 * np.sin(2 * np.pi * (500 + 3000 * at) * at)
    shown = log_mel((tone + sweep).astype(np.float32))
    assert shown.shape == (80, 100)
    assert shown.dtype == np.float32
    np.testing.assert_allclose(shown[np.ix_(BANDS, FRAMES)], REFERENCE, atol=2e-3)
