"""Slower and faster in a set: an answer, then the counts go on at their times."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

import pytest

from engine.workflow.events import TempoChanged
from tests.runner.driving import SOON, Rig, own, words

SQUATS = own({"exercise": "bodyweight-squat", "sets": 2, "repetitions": 8, "rest": 60})
SET = 1
"""Index of the first set."""


@pytest.mark.parametrize(("way", "total"), [("slower", 5.0), ("faster", 3.5)])
@pytest.mark.parametrize("after", [0.5, 3.2, 9.0, 13.9, 27.0])
def test_the_counts_go_on_where_they_were(way: Literal["slower", "faster"], total: float, after: float) -> None:
    rig = Rig(SQUATS).begin()
    at = rig.start_of(SET) + after
    rig.does(at, lambda: rig.coach._happen(TempoChanged(id="t", way=way)))
    rig.run(at + 8 * total + 5)
    done = int(after / 4)
    numbers = [(moment, int(text)) for moment, text in rig.heard(since=at) if text.isdigit()]
    counts = numbers[: 8 - done]
    assert [number for _, number in counts] == list(range(done + 1, 9))
    for (earlier, _), (later, _) in pairwise(counts):
        assert later - earlier == pytest.approx(total, abs=SOON)
    offset = 3.5 if way == "slower" else 2.5  # down and the pause
    assert counts[0][0] == pytest.approx(at + offset, abs=SOON)
    assert rig.texts(since=at)[0] == words(way, exercise="bodyweight-squat")
    rig.never_two_at_once()
