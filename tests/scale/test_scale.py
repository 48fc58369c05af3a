"""The page about cost and scale tells what is so: its figures are measured again, but for this machine's speed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.scale.capacity import size
from tests.scale.costs import tiered
from tests.scale.measured import Measured, continuous, in_conversation
from tests.scale.page import PAGE, figures, page

TOLERANCE = 0.1
COUNTED = ("minutes", "requests", "reports", "calls", "read", "written", "answered", "kept", "tracks", "audio")


@pytest.mark.parametrize(("mode", "measure"), [("conversation", in_conversation), ("continuous", continuous)])
def test_a_workout_takes_what_the_page_says(mode: str, measure: Callable[[], Measured]) -> None:
    told, now = getattr(figures(), mode), measure()
    off = {name: (getattr(told, name), getattr(now, name)) for name in COUNTED}
    off = {name: pair for name, pair in off.items() if pair[1] != pytest.approx(pair[0], rel=TOLERANCE)}
    assert off == {}, "make scale writes docs/scale.md anew"


def test_the_page_is_made_of_its_figures() -> None:
    assert PAGE.read_text("utf-8") == page(figures()), "make scale writes docs/scale.md anew"


def test_prices_fall_with_the_amount() -> None:
    assert tiered(15, [[10, 0.9], [0, 0.5]]) == pytest.approx(11.5)
    assert tiered(5, [[10, 0.9], [0, 0.5]]) == pytest.approx(4.5)


def test_the_size_of_an_item_counts_its_names_and_values() -> None:
    assert size({"pk": {"S": "äb"}, "n": {"B": b"123"}}) == 2 + 3 + 1 + 3
