"""Two hundred worlds in which everything goes wrong that may: all rules hold. A failure names its seed."""

from __future__ import annotations

import pytest

from tests.simulation.world import World

AT_ONCE = 10


@pytest.mark.parametrize("first", range(0, 200, AT_ONCE))
def test_every_rule_holds_in_every_world(first: int) -> None:
    for seed in range(first, first + AT_ONCE):
        World(seed).run()
