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

Dots = set[tuple[int, int]]
"""Columns and rows of what is lit."""


def drawn(text: str, columns: int, rows: int) -> list[str]:
    """Draw ``text``, digits and colons, as high as there is room; as it is where that is too little."""
    for height in range(rows * 2, _LEAST - 1, -1):
        width, dots = _laid(text, height)
        if width <= columns:
            return _cells(dots, width, -(-height // 2))
    return [text[:columns]]


def _laid(text: str, height: int) -> tuple[int, Dots]:
    """Lay digits side by side; give the whole width and the dots."""
    stroke = max(1, round(height / 6))
    wide = max(3, round(height * 0.58))
    gap, at, dots = max(1, stroke), 0, set()  # type: tuple[int, int, Dots]
    for sign in text:
        if at:
            at += gap
        lit = _colon(height, stroke) if sign == ":" else _digit(sign, wide, height, stroke)
        dots |= {(at + column, row) for column, row in lit}
        at += stroke if sign == ":" else wide
    return at, dots


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
