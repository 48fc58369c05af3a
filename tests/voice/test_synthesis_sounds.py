"""Sound files of all the platforms' kinds, read to the last sample."""

from __future__ import annotations

import io
import struct
import wave

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.voice.port import SAMPLE_RATE, VoiceError
from engine.voice.synthesis.sounds import read_sound

WHOLE = st.lists(st.integers(-32768, 32767), max_size=200)


def wav(samples: list[int] | np.ndarray, rate: int = SAMPLE_RATE, channels: int = 1) -> bytes:
    held = io.BytesIO()
    with wave.open(held, "wb") as sound:
        sound.setparams((channels, 2, rate, 0, "NONE", ""))
        sound.writeframes(np.array(samples, "<i2").tobytes())
    return held.getvalue()


def aiff(samples: list[int] | np.ndarray, rate: int = SAMPLE_RATE, coding: bytes = b"", bits: int = 16) -> bytes:
    order = "<i2" if coding == b"sowt" else ">i2"
    exponent = rate.bit_length() - 1
    extended = struct.pack(">HQ", 16383 + exponent, rate << (63 - exponent))
    common = struct.pack(">hIh", 1, len(samples), bits) + extended + coding
    sound = bytes(8) + np.array(samples, order).tobytes()
    odd = b"odd" + b"\0"  # chunks are padded to an even length
    chunks = b"ANNO" + struct.pack(">I", 3) + odd
    chunks += b"COMM" + struct.pack(">I", len(common)) + common
    chunks += b"SSND" + struct.pack(">I", len(sound)) + sound
    return b"FORM" + struct.pack(">I", len(chunks) + 4) + (b"AIFC" if coding else b"AIFF") + chunks


def tone(rate: int, seconds: float = 0.5) -> np.ndarray:
    return np.round(10_000 * np.sin(2 * np.pi * 440 * np.arange(int(rate * seconds)) / rate)).astype(int)


@given(WHOLE)
def test_wav_comes_back_as_it_was(samples):
    assert read_sound(wav(samples)).tolist() == samples


@given(WHOLE, st.sampled_from([b"", b"NONE", b"twos", b"sowt"]))
def test_aiff_comes_back_as_it_was(samples, coding):
    assert read_sound(aiff(samples, coding=coding)).tolist() == samples


@pytest.mark.parametrize("make", [wav, aiff])
@pytest.mark.parametrize("rate", [16_000, 44_100, 48_000])
def test_other_rates_are_converted(make, rate):
    samples = read_sound(make(tone(rate), rate))
    assert len(samples) == pytest.approx(SAMPLE_RATE / 2, abs=SAMPLE_RATE * 0.002)
    spectrum = np.abs(np.fft.rfft(samples[: SAMPLE_RATE // 4].astype(float)))
    assert np.argmax(spectrum) * 4 == pytest.approx(440, abs=4)


@pytest.mark.parametrize("rate", [16_000, 24_000, 44_100])
@pytest.mark.parametrize("pitch", [440, 3000, 7000])
def test_a_tone_stays_that_tone_and_nothing_comes_beside_it(rate, pitch):
    """The consonants of a voice at 16 kHz are up there: what is added to them is a hiss."""
    wave = 10_000 * np.sin(2 * np.pi * pitch * np.arange(rate) / rate)
    samples = read_sound(wav(np.round(wave).astype(int), rate))[: SAMPLE_RATE // 2].astype(float)
    power = np.abs(np.fft.rfft(samples * np.hanning(len(samples)))) ** 2
    beside = np.abs(np.fft.rfftfreq(len(samples), 1 / SAMPLE_RATE) - pitch) > 20
    assert power[beside].sum() < 1e-6 * power.sum()
    assert np.abs(samples[500:-500]).max() == pytest.approx(10_000, rel=0.01)


def test_what_is_too_high_for_a_clip_is_left_out():
    samples = read_sound(wav(np.round(10_000 * np.sin(np.arange(44_100) * 2.2)).astype(int), 44_100))
    assert np.abs(samples[1000:-1000]).max() < 10


def test_stereo_becomes_mono():
    left = tone(SAMPLE_RATE)
    samples = read_sound(wav(np.column_stack((left, left)).ravel(), channels=2))
    assert len(samples) == len(left)
    assert np.abs(samples - left).max() <= 1


def test_eight_bits_are_read_too():
    held = io.BytesIO()
    with wave.open(held, "wb") as sound:
        sound.setparams((1, 1, SAMPLE_RATE, 0, "NONE", ""))
        sound.writeframes(bytes([128, 255, 0, 128]))
    assert np.abs(read_sound(held.getvalue()) - [0, 32512, -32768, 0]).max() < 300


@pytest.mark.parametrize(
    "content",
    [b"", b"RIFF", wav([1] * 50)[:60], aiff([1] * 50)[:-20], aiff([1], bits=24), aiff([1], coding=b"ima4"), b"FORM"],
)
def test_what_cannot_be_read_is_an_error_in_words(content):
    with pytest.raises(VoiceError, match="cannot be read"):
        read_sound(content)
