"""What a screen shows, in a line: how it begins, and what can be pressed."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from typing import Any

Document = dict[str, Any]

_NO_BREAK = "\N{NO-BREAK SPACE}"
"""It keeps a number and its sign in one line of a screen; a terminal would show its code."""

_TITLE, _LABEL, _DETAIL, _FOLLOWING = 4, 5, 6, 7
"""Columns of a row, as ``skill/alexa/screens/workout.json`` has them."""


def shown(directive: Document) -> Iterator[str]:
    """Give the texts of a screen of this skill; of another document, all its texts."""
    data = (directive.get("datasources") or {}).get("coach") or {}
    if "rows" in data:
        yield from (text.replace(_NO_BREAK, " ") for text in _workout(data))
    elif "bars" in data:
        yield data["title"]
        if data["bars"]:
            yield f"{data['chart']}: " + ", ".join(f"{bar['label']} {bar['value']}" for bar in data["bars"])
    else:
        yield from _texts([directive.get("datasources", {}), directive.get("document", {})])


def _workout(data: Document) -> Iterator[str]:
    rows, texts = data["rows"], data["texts"]
    first = rows[0]
    yield from filter(None, (unescape(texts[first[column]]) for column in (_LABEL, _TITLE, _DETAIL)))
    yield from _number(rows, texts)
    if following := texts[first[_FOLLOWING]]:
        yield unescape(following)
    yield from (f"({button['label']})" for button in data["buttons"] if first[3] or button["id"] != "more-rest")


def _number(rows: list[list[Any]], texts: list[str]) -> Iterator[str]:
    at, kind, *_ = rows[0]
    if kind == "left" and len(rows) > 1:
        seconds = round(rows[1][0] - max(0.0, at))
        yield f"{seconds // 60}:{seconds % 60:02}"
    elif kind == "count":
        yield f"0/{rows[0][10]}"
    elif texts[rows[0][9]]:
        yield texts[rows[0][9]]


def _texts(thing: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON
    """The texts of a document, without bare data bindings."""
    if isinstance(thing, list):
        yield from (text for item in thing for text in _texts(item))
    elif isinstance(thing, dict):
        for key, value in thing.items():
            if key in {"text", "title", "subtitle", "primaryText"} and isinstance(value, str) and "${" not in value:
                yield value
            else:
                yield from _texts(value)
