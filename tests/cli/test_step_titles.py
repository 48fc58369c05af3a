"""What a step is called on a page and in a track's chapters."""

from __future__ import annotations

import pytest

from engine.cli.step_titles import StepTitles
from engine.words.words import Words
from tests.workflow.driving import own


@pytest.mark.parametrize(("sets", "numbered"), [(1, False), (2, True)])
def test_only_one_of_several_sets_has_a_number(sets: int, numbered: bool) -> None:
    titled = StepTitles(Words.load("en-US"))
    (first, *_) = (
        step for step in own({"exercise": "glute-bridge", "sets": sets}).steps() if step.kind == "repetitions"
    )
    assert ("set 1" in titled(first)) is numbered, titled(first)
