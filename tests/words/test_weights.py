"""One kilo and two kilos, one pound and two pounds, in every line that names a weight."""

from __future__ import annotations

import pytest

from engine.words.messages import MESSAGES
from engine.words.speech import SpokenWords
from engine.words.words import Words

ARGUMENTS = {"sets": 3, "repetitions": 8, "weeks": 2}
WRITTEN = {"history-load", "screen-weight"}
"""Lines for the eye, with the sign of the unit."""

WEIGHED = [name for name, takes in MESSAGES.items() if {"load", "unit"} <= set(takes) and name not in WRITTEN]
SAID = {
    ("en-US", 1, "kg"): "1 kilo",
    ("en-US", 2, "kg"): "2 kilos",
    ("en-US", "1.5", "kg"): "1.5 kilos",
    ("en-US", 1, "lb"): "1 pound",
    ("en-US", 21, "lb"): "21 pounds",
    ("en-US", "0.5", "lb"): "0.5 pounds",
    ("de-DE", 1, "kg"): "1 Kilo",
    ("de-DE", "1.5", "kg"): "1,5 Kilo",
    ("de-DE", 1, "lb"): "1 Pfund",
    ("de-DE", 2, "lb"): "2 Pfund",
}


@pytest.mark.parametrize(("case", "said"), SAID.items())
@pytest.mark.parametrize("message", WEIGHED)
def test_the_number_of_a_weight(message: str, case: tuple[str, str | int, str], said: str) -> None:
    locale, load, unit = case
    arguments = {name: ARGUMENTS.get(name, "goblet-squat") for name in MESSAGES[message]}
    text = SpokenWords(Words.load(locale)).text(message, {**arguments, "load": load, "unit": unit})
    assert said in text
    assert f"{text} "[text.index(said) + len(said)] in " .,", text


def test_the_lines_are_found() -> None:
    assert {"today-block-load", "why-heavier", "corrected-both", "prefer-weight", "about-weight"} <= set(WEIGHED)
