"""Lines as SSML: the words, with breaks between them that add up to their times."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache

from skill.alexa.rendering.lines import Line

LONGEST_BREAK = 10_000
"""Milliseconds of one break tag; longer silences take several."""

SHORTEST_BREAK = 50
"""Milliseconds below which the pause that a voice makes anyway will do."""

_TAG = len('<break time="10000ms"/>')
_PROSODY = len('<prosody rate="108%"></prosody>')
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"})


@lru_cache(maxsize=4096)
def escape(text: str) -> str:
    """Make any text safe between tags: escape what has a meaning in XML, and drop what XML forbids."""
    return "".join(filter(_allowed, text)).translate(_ESCAPED)


def _allowed(character: str) -> bool:
    return character.isprintable() or character in "\t\n"


def silence(seconds: float) -> str:
    """Breaks of ``seconds`` in total; none for a very short silence."""
    left = round(seconds * 1000)
    if left < SHORTEST_BREAK:
        return " "
    whole, rest = divmod(left, LONGEST_BREAK)
    return '<break time="10s"/>' * whole + (f'<break time="{rest}ms"/>' if rest else "")


def words(line: Line) -> str:
    """The words of a line, a little faster where it has to be."""
    text = escape(line.text)
    return text if line.pace == 1.0 else f'<prosody rate="{round(line.pace * 100)}%">{text}</prosody>'


def render(lines: Iterable[Line], since: float = 0.0) -> str:
    """All lines, from ``since`` on. A line that comes too late for its time is said at once."""
    parts, reached = [], since
    for line in lines:
        parts.append(silence(line.at - reached))
        parts.append(words(line))
        reached = max(reached, line.at) + line.length
    return "".join(parts)


def size(line: Line, gap: float) -> int:
    """Characters that a line takes with the silence before it; never less than :func:`render` makes of it."""
    return len(escape(line.text)) + _PROSODY + _TAG * max(1, math.ceil(max(0.0, gap) / 10 + 0.001))
