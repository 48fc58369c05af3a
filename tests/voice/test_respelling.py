"""What a voice reads wrongly is respelt for it alone: English names in German, figures that it takes for others."""

from __future__ import annotations

import tomllib

import numpy as np
import pytest

from engine.voice.choice import pico_is_there
from engine.voice.levels import trim
from engine.voice.port import Samples
from engine.voice.synthesis.pico import PicoVoice
from engine.voice.synthesis.pronunciation import edition, respelt
from engine.voice.synthesis.pyttsx import PyttsxVoice
from engine.words.locales import LOCALES
from engine.words.words import Words

GERMAN = {"Hip Thrust": "Hip Thrast", "hoher Step-up": "hoher Stepp-App", "Drei Kettlebells.": "Drei Kettel-Bells."}


@pytest.mark.parametrize(("written", "spoken"), GERMAN.items())
def test_it_is_spelt_as_it_sounds(written: str, spoken: str) -> None:
    assert respelt(written, "de-DE", "espeak") == respelt(written, "de-de", "espeak") == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Als Nächstes: Kniebeuge, Satz 2 von 3.", "Als Nächstes: Kniebeuge, Satz 2 von 3"),
        ("Satz 2 von 3. Noch 10 Sekunden.", "Satz 2 von 3. Noch 10 Sekunden."),
        ("3-1-1-0", "3, 1, 1, 0"),
        ("hoher Step-up im Tempo 3-1-1-0", "hoher Steppapp im Tempoh 3, 1, 1, 0"),
    ],
)
def test_figures_are_written_so_that_pico_reads_them_as_they_are(written: str, spoken: str) -> None:
    assert respelt(written, "de-DE", "pico") == spoken
    assert respelt(written, "en-US", "pico") == written


@pytest.mark.skipif(not pico_is_there(), reason="Pico has no wheel for this system")
def test_the_last_set_is_no_ordinal() -> None:
    """Three is "drei", not "Dritte", and the tempo has no "Bindestrich": both are longer."""
    voice = PicoVoice("de-DE", locale="de-DE")
    try:
        lengths = {text: len(trim(voice.synthesise(text))) for text in ("von 3.", "von drei.", "3-1-1-0", "3, 1, 1, 0")}
    finally:
        voice.close()
    assert lengths["von 3."] == pytest.approx(lengths["von drei."], rel=0.05)
    assert lengths["3-1-1-0"] == pytest.approx(lengths["3, 1, 1, 0"], rel=0.05)


@pytest.mark.parametrize("locale", ["en-US", "xx", ""])
def test_elsewhere_everything_stays(locale: str) -> None:
    assert respelt("Hip Thrust", locale, "espeak") == "Hip Thrust"
    assert edition(locale, "espeak") == ""


@pytest.mark.parametrize("driver", ["espeak", "pico"])
def test_every_word_that_is_listed_is_said_somewhere(driver: str) -> None:
    said = "\n".join(path.read_text("utf-8") for path in (LOCALES / "de-DE").glob("*.ftl"))
    for word in tomllib.loads((LOCALES / "de-DE" / f"{driver}.toml").read_text("utf-8"))["words"]:
        assert word in said, word


def test_the_clip_is_that_of_the_other_spelling() -> None:
    assert Words.load("de-DE").exercise("step-up") == "Step-up"
    spoken, respelt_by_hand, as_written = (
        first(*how) for how in (("de-DE", "Step-up"), ("de", "Stepp-App"), ("de", "Step-up"))
    )
    assert np.array_equal(spoken, respelt_by_hand)
    assert not np.array_equal(spoken, as_written)


def first(locale: str, text: str) -> Samples:
    """What a voice says first: what it said before can shift a sound by some samples."""
    voice = PyttsxVoice(locale=locale, limit=20.0)
    try:
        return voice.synthesise(text)
    finally:
        voice.close()


def test_clips_of_another_spelling_have_another_key() -> None:
    assert PyttsxVoice(locale="de-DE").key.endswith(edition("de-DE", "espeak"))
    assert PyttsxVoice(locale="en-US").key.count("|") == 4
