"""English elsewhere: what is said there is understood, and all else as in the United States."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.understanding.loading import load
from engine.words.lineage import base_of
from engine.words.locales import LOCALES, available, whole
from tests.understanding.places import understanding

THIN = ["en-AU", "en-GB", "en-IN"]
"""Those in which something is said otherwise."""
STEP = 16
"""One sentence in so many of those of the base is tried."""

SAID = [
    ("en-GB", "that was twelve kilos", "CorrectIntent", {"weight": 12, "unit": "kg"}),
    ("en-GB", "twelve kilos", "CorrectIntent", {"weight": 12, "unit": "kg"}),
    ("en-GB", "two stone", "CorrectIntent", {"weight": 2, "unit": "stone"}),
    ("en-GB", "how do I do a leg curl", "HowToIntent", {"exercise": "machine-hamstring-curl"}),
    ("en-US", "how do I do a leg curl", "HowToIntent", {"exercise": "banded-hamstring-curl"}),
    ("en-GB", "I haven't got a cross-trainer", "MissingEquipmentIntent", {"equipment": "elliptical-machine"}),
    ("en-AU", "leg curl instead", "SwapIntent", {"exercise": "machine-hamstring-curl"}),
    ("en-AU", "my shoulder is crook", "PainIntent", {"body_part": "shoulder"}),
    ("en-AU", "I feel crook", "EmergencyIntent", {}),
    ("en-AU", "yeah, nah", "AMAZON.NoIntent", {}),
    ("en-AU", "nah yeah", "AMAZON.YesIntent", {}),
    ("en-US", "yeah nah", "AMAZON.FallbackIntent", {}),
    ("en-IN", "my knee is paining", "PainIntent", {"body_part": "knee"}),
    ("en-IN", "do one thing, go to the next", "AMAZON.NextIntent", {}),
]


@pytest.mark.parametrize(("locale", "sentence", "intent", "slots"), SAID)
def test_what_is_said_there(locale: str, sentence: str, intent: str, slots: dict[str, object]) -> None:
    meant = understanding(locale).understand(sentence, "in-rest").intent
    assert (meant.name, {name: meant.slots.get(name) for name in slots}) == (intent, slots)


def test_elsewhere_the_same_is_said_as_in_the_base() -> None:
    for locale in set(available()) - set(whole()) - set(THIN):
        base = base_of(locale, LOCALES)
        assert base is not None
        assert load(locale) == load(base), f"{locale} needs sentences above"


@pytest.mark.parametrize("locale", THIN)
def test_what_the_base_understands_is_understood(locale: str) -> None:
    rows = (Path(__file__).parent / "sentences" / "en-US.tsv").read_text(encoding="utf-8").splitlines()
    sentences = [row.split("\t") for row in rows if row.count("\t") and not row.startswith("#")][::STEP]
    own, base = understanding(locale), understanding("en-US")
    otherwise = {
        text
        for situation, text, *_ in sentences
        if own.understand(text, situation).intent != base.understand(text, situation).intent
    }
    assert len(sentences) > 50
    assert {text for text in otherwise if "curl" not in text} == set()
