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
        if taken.text:
            intents.append(read(taken.text))
    return others, intents


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("6", corrected(repetitions=6)),
        ("6l", corrected(repetitions=6, side="left")),
        ("R", corrected(side="right")),
        ("12k", corrected(weight=12.0, unit="kg")),
        ("12 k", corrected(weight=12.0, unit="kg")),
        ("12.5kg", corrected(weight=12.5, unit="kg")),
        ("12,5lb", corrected(weight=12.5, unit="lb")),
        ("25p", corrected(weight=25.0, unit="lb")),
        ("25lbs", corrected(weight=25.0, unit="lb")),
        ("-\b6", corrected(repetitions=6)),
        ("7\b\b\b\b6", corrected(repetitions=6)),
        ("6\x7f7", corrected(repetitions=7)),
    ],
)
def test_what_it_means(text: str, intent: Intent) -> None:
    assert typed(f"c{text}\n") == ([], [intent])


@pytest.mark.parametrize(("text", "left"), [("+2", 2), ("+0", 0), ("+12", 12)])
def test_what_was_left_is_typed_there_too(text: str, left: int) -> None:
    assert typed(f"c{text}\n") == ([], [Intent("EffortIntent", {"reserve": left})])


@pytest.mark.parametrize("wrong", [*"xqsnbehw[]uyjc q!?", "\t", "  ", "qqq", "stne"])
def test_a_wrong_key_is_ignored_wherever_it_is_typed(wrong: str) -> None:
    """It used to end the correction, and Enter then ended the rest, or the next digit was an effort."""
    for keys in (f"c{wrong}6\n", f"c6{wrong}\n", f"{wrong.join('c6')}{wrong}\n"):
        assert typed(keys) == ([], [corrected(repetitions=6)]), keys


@pytest.mark.parametrize("text", ["-3", "+", "13 1/2k", "6.", "3-4", "6666", "12.55k", "6l5"])
def test_what_is_typed_in_numbers_is_not_passed_over(text: str) -> None:
    assert typed(f"c{text}\n") == ([], [corrected()])


@pytest.mark.parametrize("text", ["6lr", "lr", "6kp", "lk"])
def test_no_more_is_taken_than_a_correction_can_have(text: str) -> None:
    others, intents = typed(f"c{text}\n")
    assert others == []
    assert all(intent.slots for intent in intents)


@pytest.mark.parametrize("given_up", ["c\n", "c\x1b", "c6\x1b", "c6k\x1b", "c6\b\n", "cx\n"])
def test_enter_with_nothing_typed_and_esc_give_it_up(given_up: str) -> None:
    assert typed(f"{given_up}5") == (["5"], [])


@pytest.mark.parametrize("keys", ["c\b5\x1b", "c6\b\b5\x1b"])
def test_erasing_more_than_there_is_does_not_end_it(keys: str) -> None:
    assert typed(keys) == ([], [])


@pytest.mark.parametrize("key", "oO")
def test_that_it_hurts_is_heard_in_its_midst(key: str) -> None:
    assert typed(f"c12{key}5") == ([key, "5"], [])
    assert typed(f"c{key}5") == ([key, "5"], [])


def test_a_number_beyond_all_is_no_correction() -> None:
    assert read("101") == read("501k") == corrected()
