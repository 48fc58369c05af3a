"""As many as one can: which sides of the set done last nobody has counted yet."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from engine.workflow.effects import Amended, AnyEffect, Finish, Performed
from engine.workflow.uncounted import uncounted
from tests.workflow.driving import SQUATS, own

MOST = {"exercise": "single-leg-rdl", "sets": 2, "most": True}
STEPS = own(MOST, SQUATS).steps()


def done(side: str, set_: int = 1, slot: str = "block-0", repetitions: int | None = None, **more: str) -> Performed:
    return Performed(slot, "any", set_, more.get("phase", "exercise"), side, repetitions, 30.0, True)


def told(side: str | None, set_: int = 1, slot: str = "block-0", repetitions: int | None = 9) -> Amended:
    return Amended(slot, "any", set_, side, repetitions)


LEFT, RIGHT = done("left"), done("right")


@pytest.mark.parametrize(
    ("effects", "left"),
    [
        ([], []),
        ([LEFT], ["left"]),
        ([LEFT, RIGHT, Finish("finished", 60.0)], ["left", "right"]),
        ([LEFT, RIGHT, told(None)], []),
        ([LEFT, RIGHT, told("left")], ["right"]),
        ([LEFT, RIGHT, told("left"), told("right")], []),
        ([LEFT, RIGHT, told(None, repetitions=None)], ["left", "right"]),  # a weight was put right
        ([LEFT, RIGHT, told(None, set_=2)], ["left", "right"]),
        ([LEFT, RIGHT, told(None, slot="block-1")], ["left", "right"]),
        ([LEFT, done("right", repetitions=8)], ["left"]),
        ([LEFT, RIGHT, done("left", set_=2)], ["left"]),  # the set before was let be
        ([LEFT, RIGHT, done("left", slot="block-1", repetitions=8)], []),
        ([LEFT, RIGHT, done("left", slot="block-1")], []),  # its sets have a number
        ([LEFT, RIGHT, done("left", set_=3, phase="stretch")], ["left", "right"]),
    ],
)
def test_what_nobody_has_counted(effects: Sequence[AnyEffect], left: list[str]) -> None:
    assert [one.side for one in uncounted(STEPS, effects)] == left
