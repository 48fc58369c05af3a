"""English names in a German workout: espeak-ng gets a respelling, other voices get the text as written."""

from __future__ import annotations

import numpy as np
import pytest

from engine.voice.port import Samples
from engine.voice.synthesis.pronunciation import edition, respelt
from engine.voice.synthesis.pyttsx import PyttsxVoice
from engine.words.locales import LOCALES
from engine.words.words import Words

GERMAN = {"Hip Thrust": "Hip Thrast", "hoher Step-up": "hoher Stepp-App", "Drei Kettlebells.": "Drei Kettel-Bells."}


@pytest.mark.parametrize(("written", "spoken"), GERMAN.items())
def test_it_is_spelt_as_it_sounds(written: str, spoken: str) -> None:
    assert respelt(written, "de-DE", "espeak") == respelt(written, "de-de", "espeak") == spoken


@pytest.mark.parametrize("locale", ["en-US", "xx", ""])
def test_elsewhere_everything_stays(locale: str) -> None:
    assert respelt("Hip Thrust", locale, "espeak") == "Hip Thrust"
    assert edition(locale, "espeak") == ""


def test_every_word_that_is_listed_is_said_somewhere() -> None:
    said = "\n".join(path.read_text("utf-8") for path in (LOCALES / "de-DE").glob("*.ftl"))
    for word in edition("de-DE", "espeak").split("|"):
        assert word.partition("=")[0] in said, word


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
