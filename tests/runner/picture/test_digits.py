"""Digits are as high as there is room, fit into it, and none looks like another."""

from __future__ import annotations

import pytest

from engine.runner.picture.digits import drawn


@pytest.mark.parametrize("rows", range(3, 61))
def test_digits_are_told_apart_at_every_height(rows: int) -> None:
    assert len({tuple(drawn(digit, 200, rows)) for digit in "0123456789"}) == 10


@pytest.mark.parametrize("text", ["0", "7", "12", "100", "9:59", "12:34"])
@pytest.mark.parametrize(("columns", "rows"), [(20, 3), (40, 6), (80, 15), (200, 50)])
def test_they_fill_the_height_or_the_width_and_stay_within(text: str, columns: int, rows: int) -> None:
    lines = drawn(text, columns, rows)
    assert len(lines) <= rows
    assert max(map(len, lines)) <= columns
    taller = drawn(text, columns * 2, rows)
    assert len(lines) == rows or len(taller) > len(lines)


def test_a_time_has_its_colon_between_the_digits() -> None:
    assert drawn("1:1", 40, 3) == ["  █     █", "  █ ▀   █", "  █ ▀   █"]


def test_where_there_is_no_room_at_all_the_plain_digits_stand() -> None:
    assert drawn("12:34", 8, 2) == ["12:34"]
