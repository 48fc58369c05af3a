"""What is told when asked: facts that no step can show."""

from __future__ import annotations

import pytest

from engine.words.words import Words
from tests.cues.speaking import LOCALES
from tests.workflow.driving import CATALOG

ENGLISH = Words.load("en-US")


def test_D1_D2_D3_D4_D5_the_week_is_told_day_by_day() -> None:
    told = ENGLISH.advice("the-week")
    for words in ("rest", "upper body", "light cardio", "three favorites"):
        assert words in told
    for day in ("day one", "day two", "day three", "day four", "day five"):
        assert day in told.lower()


def test_A5_S7_to_begin_with_two_or_three_moves_will_do() -> None:
    assert "two or three moves" in ENGLISH.advice("start-small")
    assert 2 <= len(CATALOG.workouts["starter"].block) <= 3


def test_S5_who_is_new_begins_with_body_weight() -> None:
    assert "only your body weight" in ENGLISH.advice("new-to-training")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("advice", sorted(CATALOG.advice))
def test_all_advice_can_be_told_in_every_locale(advice: str, locale: str) -> None:
    assert Words.load(locale).advice(advice)
    assert Words.load(locale).advice_title(advice)
