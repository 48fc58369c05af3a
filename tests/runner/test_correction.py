"""Typing a correction: what is typed is no command, and no command is lost."""

from __future__ import annotations

import pytest

from engine.runner.correction import Correction, read
from engine.workflow.events import Corrected


def typed(keys: str) -> tuple[list[str], list[Corrected]]:
    """The keys that keep their usual meaning, and the corrections."""
    correction, others, events = Correction(), [], []
    for key in keys:
        taken = correction.take(key, "id")
        if not taken.mine:
            others.append(key)
        if taken.event is not None:
            events.append(taken.event)
    return others, events


@pytest.mark.parametrize("text", ["-3", "+3", "--", "6x", "12stne", "1234567890", "6q", "7s", "99999n"])
def test_what_is_typed_in_a_correction_acts_as_no_other_key(text: str) -> None:
    """It used to: ``-`` shortened the rest, and ``3`` was an effort."""
    assert typed(f"c{text}\n") == ([], [Corrected(id="id")])


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("6", Corrected(id="id", repetitions=6)),
        ("6l", Corrected(id="id", repetitions=6, side="left")),
        ("R", Corrected(id="id", side="right")),
        ("12k", Corrected(id="id", load=12.0, unit="kg")),
        ("12.5kg", Corrected(id="id", load=12.5, unit="kg")),
        ("25p", Corrected(id="id", load=25.0, unit="lb")),
        ("25lbs", Corrected(id="id", load=25.0, unit="lb")),
        ("-\b6", Corrected(id="id", repetitions=6)),
    ],
)
def test_what_it_means(text: str, event: Corrected) -> None:
    assert typed(f"c{text}\n") == ([], [event])


@pytest.mark.parametrize("key", "osqnbehw ")
def test_while_nothing_is_typed_another_key_means_what_it_always_means(key: str) -> None:
    assert typed(f"c{key}5") == ([key, "5"], [])


@pytest.mark.parametrize("key", "oO")
def test_that_it_hurts_is_heard_in_its_midst(key: str) -> None:
    assert typed(f"c12{key}5") == ([key, "5"], [])


def test_a_space_belongs_to_what_is_typed_and_pauses_where_nothing_is() -> None:
    assert typed("c12 k\n") == ([], [Corrected(id="id", load=12.0, unit="kg")])
    assert typed("c 5") == ([" ", "5"], [])


@pytest.mark.parametrize("nothing", ["c\n", "c\b", "c6\b\b", "c6\x7f\n"])
def test_it_can_be_given_up(nothing: str) -> None:
    assert typed(f"{nothing}5") == (["5"], [])


def test_a_number_beyond_all_is_no_correction() -> None:
    assert read("101", "id") == read("501k", "id") == Corrected(id="id")
