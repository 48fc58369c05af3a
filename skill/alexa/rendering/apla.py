"""Lines as an APL for Audio document: each at its absolute time, however long Alexa takes to say the others.

A mixer plays its children at the same time; each child is a silence up to the line's time, then the line.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from skill.alexa.rendering.lines import Line

VERSION = "0.91"
_COMPONENT = 160
"""Characters of JSON around one line, at most."""


def document(lines: Iterable[Line]) -> dict[str, Any]:
    """The document to be rendered; there must be at least one line, as silence alone is not allowed."""
    mixer = {"type": "Mixer", "items": [_timed(line) for line in lines]}
    return {"type": "APLA", "version": VERSION, "mainTemplate": {"parameters": [], "item": mixer}}


def _timed(line: Line) -> dict[str, Any]:
    spoken = {"type": "Speech", "contentType": "PlainText", "content": _plain(line.text)}
    wait = round(line.at * 1000)
    if wait <= 0:
        return spoken
    return {"type": "Sequencer", "items": [{"type": "Silence", "duration": wait}, spoken]}


def _plain(text: str) -> str:
    """No data binding from words: ``${`` would begin an expression."""
    return "".join(filter(str.isprintable, text)).replace("${", "$ {")


def size(line: Line, gap: float) -> int:
    """Characters that a line takes in the document as JSON, at most."""
    del gap
    return len(line.text.encode("unicode_escape")) + _COMPONENT
