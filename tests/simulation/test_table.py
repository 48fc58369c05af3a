"""The table in this process is one: the store on it does what every store must do."""

from __future__ import annotations

import pytest

from skill.storage.dynamodb import DynamoStore
from tests.simulation.chance import Chance
from tests.simulation.expressions import changed, holds
from tests.simulation.faults import Faults
from tests.simulation.table import NAME, TableInMemory
from tests.storage.conformance import StoreConformance


class TestTheStoreOnIt(StoreConformance):
    @pytest.fixture
    def store(self):
        return DynamoStore(TableInMemory(Faults(Chance(0))), NAME, keep=86_400.0)


@pytest.mark.parametrize(
    ("condition", "true"),
    [
        ("attribute_exists(a)", True),
        ("attribute_not_exists(a)", False),
        ("a = :one", True),
        ("a < :one", False),
        ("b < :one", False),
        ("attribute_exists(a) AND (attribute_not_exists(b) OR b < :one)", True),
        ("attribute_exists(b) OR #other = :one", True),
    ],
)
def test_conditions(condition: str, true: bool) -> None:
    assert holds(condition, {"a": {"N": "1"}}, {":one": {"N": "1.0"}}, {"#other": "a"}) is true


def test_updates_read_what_was_there_before() -> None:
    item = {"a": {"S": "x"}, "b": {"N": "2"}}
    after = changed(
        "SET c = a, d = if_not_exists(e, :v), a = :v REMOVE b ADD n :n", item, {":v": {"S": "v"}, ":n": {"N": "1"}}, {}
    )
    assert after == {"a": {"S": "v"}, "c": {"S": "x"}, "d": {"S": "v"}, "n": {"N": "1"}}


def test_a_condition_that_nobody_taught_it_is_no_yes() -> None:
    with pytest.raises(NotImplementedError):
        holds("a = :one BETWEEN b", {"a": {"N": "1"}}, {":one": {"N": "1"}}, {})
