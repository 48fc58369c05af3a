"""A receiver curve as a small picture, SVG written by hand: it needs no library and shows its differences in git."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tests.listening.evaluation.curves import DRAWN, Point

WIDTH, HEIGHT, EDGE = 520, 300, 44
COLOURS: Final = ("#1b7837", "#2166ac", "#b2182b", "#8c510a")
MOST: Final = 12.0
"""Per cent wrong at the right end."""


def picture(title: str, points: Sequence[Point]) -> str:
    """Right over wrong, a line for each group."""
    lines = "".join(
        _line(group, colour, points, row)
        for row, (group, colour) in enumerate(zip(DRAWN, COLOURS, strict=True))
        if all(group in point.right for point in points)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'font-family="sans-serif" font-size="12">\n<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>\n'
        f'<text x="{EDGE}" y="18">{title}</text>\n{_axes()}{lines}</svg>\n'
    )


def _line(group: str, colour: str, points: Sequence[Point], row: int) -> str:
    path = " ".join(f"{_x(point.wrong):.1f},{_y(point.right[group]):.1f}" for point in points)
    dots = "".join(
        f'<circle cx="{_x(point.wrong):.1f}" cy="{_y(point.right[group]):.1f}" r="2" fill="{colour}"/>'
        for point in points
    )
    label = f'<text x="{WIDTH - 104}" y="{HEIGHT - EDGE - 60 + 16 * row}" fill="{colour}">{group}</text>'
    return f'<polyline points="{path}" fill="none" stroke="{colour}"/>{dots}{label}\n'


def _axes() -> str:
    across = "".join(
        f'<line x1="{EDGE}" x2="{WIDTH - 10}" y1="{_y(at):.0f}" y2="{_y(at):.0f}" stroke="#ddd"/>'
        f'<text x="{EDGE - 6}" y="{_y(at) + 4:.0f}" text-anchor="end">{at}</text>\n'
        for at in (0, 20, 40, 60, 80, 100)
    )
    down = "".join(
        f'<text x="{_x(at):.0f}" y="{HEIGHT - EDGE + 18}" text-anchor="middle">{at}</text>\n'
        for at in range(0, int(MOST) + 1, 2)
    )
    middle = HEIGHT // 2
    names = (
        f'<text x="{WIDTH / 2:.0f}" y="{HEIGHT - 8}" text-anchor="middle">% wrong, all four together</text>'
        f'<text x="12" y="{middle}" transform="rotate(-90 12 {middle})" text-anchor="middle">% right</text>\n'
    )
    return across + down + names


def _x(wrong: float) -> float:
    return EDGE + min(wrong, MOST) / MOST * (WIDTH - EDGE - 10)


def _y(right: float) -> float:
    return 28 + (100 - right) / 100 * (HEIGHT - EDGE - 28)
