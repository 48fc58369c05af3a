"""Parts of the body: what loads each, and slips in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.catalog.body_parts import loads
from engine.catalog.errors import CatalogError
from engine.catalog.loader import load, read
from engine.understanding.values import FIXED
from tests.catalog.test_loading import data, replace

__all__ = ["data"]

CATALOG = load()


@pytest.mark.parametrize(
    ("part", "loaded", "spared"),
    [
        ("hamstrings", {"single-leg-rdl", "glute-bridge", "seated-toe-reach", "step-up"}, {"bodyweight-squat", "walk"}),
        ("knee", {"bodyweight-squat", "kneeling-hip-flexor-stretch", "cycle"}, {"single-leg-rdl", "glute-bridge"}),
        ("lower-back", {"single-leg-rdl", "barbell-squat", "standing-toe-reach"}, {"bodyweight-squat", "split-squat"}),
        ("shoulder", {"goblet-squat", "barbell-hip-thrust", "hip-thrust"}, {"bodyweight-squat", "step-up"}),
        ("glutes", {"glute-bridge", "figure-four-stretch", "knee-hug"}, {"seated-toe-reach", "banded-hamstring-curl"}),
        ("foot", {"walk", "step-up", "kneeling-hip-flexor-stretch"}, {"glute-bridge", "seated-toe-reach"}),
    ],
)
def test_an_exercise_loads_what_it_uses_and_spares_the_rest(part: str, loaded: set[str], spared: set[str]) -> None:
    found = {one.id for one in CATALOG.exercises.values() if loads(one, part, CATALOG)}

    assert loaded <= found
    assert found.isdisjoint(spared)


def test_every_part_is_loaded_by_something_and_the_whole_leg_by_everything() -> None:
    for part in CATALOG.body_parts:
        assert any(loads(one, part, CATALOG) for one in CATALOG.exercises.values()), part
    assert all(loads(one, "leg", CATALOG) for one in CATALOG.exercises.values())


def test_what_trains_a_muscle_most_loads_it() -> None:
    for part, muscle in (("hamstrings", "hamstrings"), ("glutes", "gluteus-maximus"), ("quadriceps", "quadriceps")):
        assert all(loads(one, part, CATALOG) for one in CATALOG.exercises.values() if muscle in one.primary)


def test_a_part_that_is_unknown_is_loaded_by_nothing() -> None:
    assert not any(loads(one, "ear", CATALOG) for one in CATALOG.exercises.values())


def test_every_part_that_can_be_understood_is_in_the_catalogue() -> None:
    assert set(FIXED["BODY_PART"]) <= set(CATALOG.body_parts)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('primary = ["lower-back"]', 'primary = ["lower-bak"]', "there is no such muscle"),
        ('"seated-toe-reach"', '"seated-toe-rech"', 'Did you mean "seated-toe-reach"?'),
        ('"kettlebell"', '"kettle"', "no exercise needs such a thing"),
        ('id = "lower-back"', 'id = "back"', "another entry has the same"),
        ('patterns = ["hinge", "bridge"]', 'patterns = ["hinge", "brigde"]', "brigde"),
        ('primary = ["glutes"]\nsecondary = ["glutes"]', "", "nothing loads it"),
    ],
)
def test_a_slip_in_the_file_is_named(data: Path, old: str, new: str, message: str) -> None:
    replace(data / "body-parts.toml", old, new)

    with pytest.raises(CatalogError, match=r"body-parts\.toml") as caught:
        read(data)
    assert message in str(caught.value)
