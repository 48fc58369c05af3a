"""Digits of any height, drawn with block characters: two dots to a cell, one above the other."""

from __future__ import annotations

from typing import Final

_SEGMENTS: Final = {
    "0": "abcdef",
    "1": "bc",
    "2": "abged",
    "3": "abgcd",
    "4": "fgbc",
    "5": "afgcd",
    "6": "afgedc",
    "7": "abc",
    "8": "abcdefg",
    "9": "abcdfg",
}
"""The bars of each digit: from the top one (a) clockwise to the upper left one (f), and the middle one (g)."""

_CELLS: Final = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}
_LEAST: Final = 5
"""Dots that a digit needs: fewer leave no holes between its bars."""

_MOST: Final = 320
"""Dots of the highest digit: more would take longer to draw than a count lasts, in a window of any size."""

Dots = set[tuple[int, int]]
"""Columns and rows of what is lit."""


def drawn(text: str, columns: int, rows: int) -> list[str]:
    """Draw ``text``, digits and colons, as high as there is room; as it is where that is too little."""
    for height in range(min(rows * 2, _MOST), _LEAST - 1, -1):
        width = _width(text, height)
        if width <= columns:
            return _cells(_laid(text, height), width, -(-height // 2))
    return [text[:columns]]


def _sizes(height: int) -> tuple[int, int]:
    """How thick the bars are, and how wide a digit is."""
    return max(1, round(height / 6)), max(3, round(height * 0.58))


def _width(text: str, height: int) -> int:
    """The width of digits side by side, as thick a gap between two as their bars are."""
    stroke, wide = _sizes(height)
    return sum(stroke + (stroke if sign == ":" else wide) for sign in text) - (stroke if text else 0)


def _laid(text: str, height: int) -> Dots:
    """Lay digits side by side."""
    stroke, wide = _sizes(height)
    at, dots = 0, set()  # type: tuple[int, Dots]
    for sign in text:
        lit = _colon(height, stroke) if sign == ":" else _digit(sign, wide, height, stroke)
        dots |= {(at + column, row) for column, row in lit}
        at += stroke + (stroke if sign == ":" else wide)
    return dots


def _digit(sign: str, wide: int, high: int, stroke: int) -> Dots:
    middle = (high - stroke) // 2
    bars = {
        "a": (0, 0, wide, stroke),
        "b": (wide - stroke, 0, stroke, middle + stroke),
        "c": (wide - stroke, middle, stroke, high - middle),
        "d": (0, high - stroke, wide, stroke),
        "e": (0, middle, stroke, high - middle),
        "f": (0, 0, stroke, middle + stroke),
        "g": (0, middle, wide, stroke),
    }
    return {dot for bar in _SEGMENTS.get(sign, "") for dot in _bar(*bars[bar])}


def _colon(high: int, stroke: int) -> Dots:
    upper, lower = round(high * 0.3), round(high * 0.7) - stroke
    return _bar(0, upper, stroke, stroke) | _bar(0, max(lower, upper + stroke + 1), stroke, stroke)


def _bar(left: int, top: int, wide: int, high: int) -> Dots:
    return {(column, row) for column in range(left, left + wide) for row in range(top, top + high)}


def _cells(dots: Dots, width: int, rows: int) -> list[str]:
    return [
        "".join(_CELLS[(column, 2 * row) in dots, (column, 2 * row + 1) in dots] for column in range(width))
        for row in range(rows)
    ]
