"""The line that tells where the session is, as much of it as fits."""

from __future__ import annotations

from typing import Final

CUT: Final = "…"
_BETWEEN: Final = " · "


def fitted(held: str, phase: str, name: str, count: str, clock: str, width: int) -> str:
    """Put a line together; where it is narrow, the count and the clock are what stays.

    Args:
        held: That it is held; empty while it is not.
        phase: The part of the workout.
        name: The exercise; empty in a rest.
        count: How many repetitions of how many; empty where nothing is counted.
        clock: The time left.
        width: Columns there are.
    """
    room = width - len(_joined((held, count), clock)) - len(_BETWEEN)
    choices = ((held, phase, name, count), (held, name or phase, count), (held, _shortened(name, room), count))
    for parts in (*choices, (held, count), (count,)):
        line = _joined(parts, clock)
        if len(line) <= width:
            return line
    return f"{count} {clock}".strip()[-width:]


def _joined(parts: tuple[str, ...], clock: str) -> str:
    shown = _BETWEEN.join(filter(None, parts))
    return f"  {shown}  {clock}" if shown else f"  {clock}"


def _shortened(name: str, room: int) -> str:
    """As many whole words of a name as there is room for; none if not even the first fits."""
    words = name.split()
    while words and len(" ".join(words)) + len(CUT) > room:
        words.pop()
    return " ".join(words) + CUT if words else ""
