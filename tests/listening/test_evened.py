"""A microphone that is set softer or louder changes no score."""

import numpy as np
import pytest

from engine.listening.opening import open_recogniser
from engine.listening.whisper.evened import even
from tests.listening.said import said
from tests.weights import HOME, weights

TEXTS = ["Coach, next.", "Coach, more rest."]


@pytest.mark.parametrize("louder", [0.01, 0.2, 3.0])
def test_the_same_sentence_scores_the_same_at_any_volume(louder: float) -> None:
    weights("whisper-tiny.en")
    whisper, sound = open_recogniser("en-US", HOME), said("en-US", "Coach, more rest.")
    usual, other = whisper.score(sound, TEXTS), whisper.score(sound * np.float32(louder), TEXTS)
    assert other.text == usual.text
    assert other.candidates == pytest.approx(usual.candidates, abs=0.05)


def test_silence_stays_silence() -> None:
    assert not even(np.zeros(1600, np.float32)).any()
    assert len(even(np.zeros(0, np.float32))) == 0
