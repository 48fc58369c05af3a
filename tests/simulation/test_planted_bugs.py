"""The simulation sees: each of ten planted bugs is found within 500 worlds, by the rule that is about it."""

from __future__ import annotations

import pytest

from tests.simulation.planted import PLANTED
from tests.simulation.world import Failure, World

WITHIN = 500


def found(name: str) -> Failure | None:
    """The first world that breaks a rule about a bug, of five hundred."""
    near = PLANTED[name].near
    for seed in (*range(near, WITHIN), *range(near)):
        try:
            World(seed).run()
        except Failure as failure:
            if failure.rule in PLANTED[name].rules:
                return failure
    return None


def test_there_are_ten() -> None:
    assert len(PLANTED) == 10


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_bug_is_found(name: str) -> None:
    with PLANTED[name].planted():
        failure = found(name)
    assert failure is not None, f"nobody noticed that {name}"
    assert f"make simulate SEED={failure.seed}" in str(failure)


def test_what_was_planted_is_gone_afterwards() -> None:
    with PLANTED["the snapshot is not written"].planted():
        failure = found("the snapshot is not written")
    assert failure is not None
    World(failure.seed).run()
