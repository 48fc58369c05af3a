"""Things that hold other things: a pair of dumbbells is a dumbbell, too."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.catalog.errors import CatalogError
from engine.catalog.loader import load, read
from engine.catalog.models import Thing
from engine.catalog.things import held, holders
from tests.catalog.test_loading import data, replace

__all__ = ["data"]

CATALOG = load()
NESTED = {"a": Thing(id="a", holds=("b",)), "b": Thing(id="b", holds=("c", "a"))}


def test_what_a_thing_holds_is_there() -> None:
    assert held(("dumbbells", "band"), CATALOG.things) == {"dumbbells", "dumbbell", "band"}
    assert held(("dumbbell",), CATALOG.things) == {"dumbbell"}
    assert held(("a",), NESTED) == {"a", "b", "c"}


def test_without_a_thing_there_is_nothing_that_holds_it() -> None:
    assert holders("box", CATALOG.things) == {"box", "high-box"}
    assert holders("high-box", CATALOG.things) == {"high-box"}
    assert holders("c", NESTED) == {"a", "b", "c"}


@pytest.mark.parametrize("thing", CATALOG.equipment)
def test_a_thing_holds_what_it_is_held_by(thing: str) -> None:
    for other in CATALOG.equipment:
        assert (thing in held((other,), CATALOG.things)) is (other in holders(thing, CATALOG.things))


@pytest.mark.parametrize(("old", "new"), [('["dumbbell"]', '["dumbell"]'), ('id = "high-box"', 'id = "hi-box"')])
def test_a_slip_in_the_file_is_named(data: Path, old: str, new: str) -> None:
    replace(data / "equipment.toml", old, new)

    with pytest.raises(CatalogError, match="no exercise needs such a thing") as caught:
        read(data)
    assert "Did you mean" in str(caught.value)
