"""Typing a correction: what is typed is no command, and no command is lost."""

from __future__ import annotations

import pytest

from engine.dialogue.intent import Intent, Value
from engine.runner.correction import Correction, read


def corrected(**slots: Value) -> Intent:
    return Intent("CorrectIntent", slots)


def typed(keys: str) -> tuple[list[str], list[Intent]]:
    """The keys that keep their usual meaning, and the corrections."""
    correction, others, intents = Correction(), [], []
    for key in keys:
        taken = correction.take(key)
        if not taken.mine:
            others.append(key)
        if taken.intent is not None:
            intents.append(taken.intent)
    return others, intents


@pytest.mark.parametrize("text", ["-3", "+3", "--", "6x", "12stne", "1234567890", "6q", "7s", "99999n"])
def test_what_is_typed_in_a_correction_acts_as_no_other_key(text: str) -> None:
    """It used to: ``-`` shortened the rest, and ``3`` was an effort."""
    assert typed(f"c{text}\n") == ([], [corrected()])


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("6", corrected(repetitions=6)),
        ("6l", corrected(repetitions=6, side="left")),
        ("R", corrected(side="right")),
        ("12k", corrected(weight=12.0, unit="kg")),
        ("12.5kg", corrected(weight=12.5, unit="kg")),
        ("25p", corrected(weight=25.0, unit="lb")),
        ("25lbs", corrected(weight=25.0, unit="lb")),
        ("-\b6", corrected(repetitions=6)),
    ],
)
def test_what_it_means(text: str, intent: Intent) -> None:
    assert typed(f"c{text}\n") == ([], [intent])


@pytest.mark.parametrize("key", "osqnbehw ")
def test_while_nothing_is_typed_another_key_means_what_it_always_means(key: str) -> None:
    assert typed(f"c{key}5") == ([key, "5"], [])


@pytest.mark.parametrize("key", "oO")
def test_that_it_hurts_is_heard_in_its_midst(key: str) -> None:
    assert typed(f"c12{key}5") == ([key, "5"], [])


def test_a_space_belongs_to_what_is_typed_and_pauses_where_nothing_is() -> None:
    assert typed("c12 k\n") == ([], [corrected(weight=12.0, unit="kg")])
    assert typed("c 5") == ([" ", "5"], [])


@pytest.mark.parametrize("nothing", ["c\n", "c\b", "c6\b\b", "c6\x7f\n"])
def test_it_can_be_given_up(nothing: str) -> None:
    assert typed(f"{nothing}5") == (["5"], [])


def test_a_number_beyond_all_is_no_correction() -> None:
    assert read("101") == read("501k") == corrected()
