"""Voices that other packages bring through the entry-point group, sound and broken ones."""

from __future__ import annotations

from importlib.metadata import EntryPoint

import numpy as np
import pytest

from engine.voice import elsewhere, named
from engine.voice.named import drivers
from engine.voice.port import Samples, Voice, VoiceError, VoiceInfo
from engine.voice.voices import open_voice


class Parrot(Voice):
    """What another package may bring."""

    def __init__(self, voice: str | None, rate: int | None, locale: str) -> None:
        self.key = f"parrot {voice} {rate} {locale}"

    key = ""

    def synthesise(self, text: str, pace: float = 1.0) -> Samples:
        return np.ones(len(text), np.int16)

    def voices(self) -> list[VoiceInfo]:
        return []

    def close(self) -> None:
        pass


def broken(**_: object) -> Voice:
    raise ZeroDivisionError("no feathers")


def nothing(**_: object) -> None:
    return None


def entry(name: str, target: str) -> EntryPoint:
    return EntryPoint(name, f"{__name__}:{target}", "form_coach.voices")


@pytest.fixture
def installed(monkeypatch):
    found = [
        entry("parrot", "Parrot"),
        entry("broken", "broken"),
        entry("gone", "no_such_thing"),
        entry("odd", "nothing"),
    ]
    monkeypatch.setattr(elsewhere, "entries", lambda: found)
    monkeypatch.setattr(named, "entries", lambda: found)


def test_a_voice_from_another_package_is_opened(installed):
    voice = open_voice("parrot", voice="polly", rate=120, locale="de-DE")
    assert voice.key == "parrot polly 120 de-DE"
    assert drivers() == ["kokoro", "pico", "pyttsx3", "parrot", "broken", "gone", "odd"]


@pytest.mark.parametrize(
    ("driver", "why"),
    [("broken", "does not work: no feathers"), ("gone", "does not work: .*no_such_thing"), ("odd", "it gave no voice")],
)
def test_a_broken_driver_is_an_error_in_words(installed, driver, why):
    with pytest.raises(VoiceError, match=why):
        open_voice(driver)


def test_an_unknown_driver_is_an_error_that_names_the_nearest(installed):
    with pytest.raises(VoiceError, match="no voice driver 'parot'; the nearest is 'parrot'"):
        open_voice("parot")
    with pytest.raises(VoiceError, match="no voice driver 'pyttsx'; the nearest is 'pyttsx3'"):
        open_voice("pyttsx")
