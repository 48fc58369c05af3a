"""Which voice speaks where nobody has chosen one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from engine.voice import choice
from engine.voice.choice import KOKORO, PICO, PYTTSX, choices, driver_of, misheard

HERE = Path("weights")


@pytest.fixture
def there(monkeypatch):
    """Says which drivers are there, and on which system."""

    def set_up(*drivers: str, system: str = "linux") -> None:
        monkeypatch.setattr(choice, "is_there", lambda driver, _: driver in drivers)
        monkeypatch.setattr(sys, "platform", system)

    return set_up


def names(locale: str, **how: object) -> list[str]:
    return [one.name for one in choices(locale, HERE, **how)]


def test_the_clearest_speaks_and_the_next_ones_stand_by(there):
    there(KOKORO, PICO, PYTTSX)
    assert names("en-US")[0].startswith("kokoro:a")
    assert names("en-US")[3:] == ["pico:en-GB", "pico:en-US", "pyttsx3"]
    assert names("de-DE") == ["pico:de-DE", "pyttsx3"]


def test_among_equally_clear_ones_that_of_the_country_speaks(there):
    there(KOKORO, PICO, PYTTSX)
    assert names("en-GB")[0] == "kokoro:bf_emma"
    assert names("en-US")[0] in {"kokoro:af_heart", "kokoro:am_michael"}


def test_a_clearer_accent_is_preferred_to_ones_own(there):
    there(PICO, PYTTSX)
    assert names("en-US")[0] == "pico:en-GB"
    assert misheard("pico:en-US", "en-US") > misheard("pico:en-GB", "en-US") + 2


def test_a_language_that_nobody_measured_is_spoken_by_pico_if_it_can(there):
    there(KOKORO, PICO, PYTTSX)
    assert names("fr-CA") == ["pico:fr-FR", "pyttsx3"]
    assert names("ja-JP") == ["pyttsx3"]


def test_where_it_must_be_quick_kokoro_does_not_speak(there):
    there(KOKORO, PICO, PYTTSX)
    assert names("en-US", quick=True)[0] == "pico:en-GB"


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_the_systems_own_voices_are_preferred_to_pico(there, system):
    there(PICO, PYTTSX, system=system)
    assert names("de-DE") == ["pyttsx3"]
    assert names("de-DE", driver=PICO) == ["pico:de-DE"], "unless it is asked for by name"
    there(KOKORO, PICO, PYTTSX, system=system)
    assert names("en-US")[0].startswith("kokoro:")
    assert names("en-US")[-1] == "pyttsx3"
    assert misheard("pyttsx3", "en-US") is None, "that was another voice, of another system"


def test_one_driver_alone(there):
    there(KOKORO, PICO, PYTTSX)
    assert names("en-US", driver=PICO) == ["pico:en-GB", "pico:en-US"]
    assert names("de-DE", driver=KOKORO) == []


@pytest.mark.parametrize(
    ("wanted", "driver"),
    [
        (None, PICO),
        ("kokoro", KOKORO),
        ("kokoro:af_heart", KOKORO),
        ("pico:de-DE", PICO),
        ("gmw/de", PYTTSX),
        ("x", PYTTSX),
    ],
)
def test_the_driver_that_a_name_means(there, wanted, driver):
    there(PICO, PYTTSX)
    assert driver_of(wanted, "en-US", HERE) == driver


def test_kokoro_needs_its_packages_and_its_weights(monkeypatch, tmp_path):
    monkeypatch.setattr(choice, "find", lambda *_: tmp_path)
    assert not choice.is_there(KOKORO, None)
    assert choice.is_there(KOKORO, tmp_path) == choice.kokoro_can_run()
    monkeypatch.setattr(choice, "find_spec", lambda _: None)
    assert not choice.is_there(KOKORO, tmp_path)
    assert not choice.is_there(PICO, tmp_path)
    assert choice.is_there(PYTTSX, None)
