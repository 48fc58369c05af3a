"""Sentences as sound, spoken by Pico: quick, and understood well enough."""

from __future__ import annotations

from functools import cache

import numpy as np

from engine.listening.port import RATE, Samples
from tests.listening.corpus import pico
from tests.listening.corpus.sound import trim

VOICES = {"en-US": "en-GB", "de-DE": "de-DE"}


@cache
def said(locale: str, text: str) -> Samples:
    samples, rate = pico.say(text, VOICES[locale], 1.0, 1.0)
    assert rate == RATE
    return trim((samples / 32768 * 0.5).astype(np.float32))


def silence(seconds: float) -> Samples:
    """A quiet room; never digital silence, which no microphone gives."""
    noise = np.random.default_rng(5).standard_normal(round(seconds * RATE))
    return (noise * 3e-4).astype(np.float32)


def spoken(locale: str, *texts: str, pause: float = 1.2) -> Samples:
    """Sentences with pauses before, between and after them."""
    parts = [part for text in texts for part in (said(locale, text), silence(pause))]
    return np.concatenate([silence(pause), *parts])
