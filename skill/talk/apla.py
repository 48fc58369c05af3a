"""Reads an APL for Audio document as pieces of speech with times."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from skill.talk.spoken import BrokenSpeech, Piece, from_ssml, length, plain

_Timed = tuple[float, Piece]


def pieces(document: dict[str, Any]) -> tuple[Piece, ...]:
    """The speech of a document with the silences between. Simultaneous pieces follow each other.

    Raises:
        BrokenSpeech: the document is not valid APLA.
    """
    main = document.get("mainTemplate", {})
    items = main.get("items", main.get("item"))
    whole: list[Piece] = []
    for at, piece in sorted(_timed(items, 0.0), key=lambda timed: timed[0]):
        gap = at - length(whole)
        if gap > 0:
            whole.append(Piece("", gap))
        whole.append(piece)
    return tuple(whole)


def _timed(component: Any, at: float) -> Iterator[_Timed]:  # noqa: ANN401 - any JSON
    """The speech of a component, with times."""
    if isinstance(component, list):
        component = component[0] if len(component) == 1 else {"type": "Sequencer", "items": component}
    if not isinstance(component, dict):
        raise BrokenSpeech("an APLA component that is no object")
    kind = component.get("type")
    if kind == "Speech":
        yield from _speech(component, at)
    elif kind == "Sequencer":
        yield from _in_turn(_items(component), at)
    elif kind == "Mixer":
        yield from (timed for item in _items(component) for timed in _timed(item, at))
    elif kind == "Selector":
        yield from (timed for item in _items(component)[:1] for timed in _timed(item, at))
    elif kind not in {"Silence", "Audio"}:
        raise BrokenSpeech(f"there is no APLA component {kind!r}")


def _in_turn(components: Iterable[Any], at: float) -> Iterator[_Timed]:
    for component in components:
        said = list(_timed(component, at))
        yield from said
        ends = [start + piece.seconds for start, piece in said]
        at = max([at + _silence(component), *ends])


def _speech(component: dict[str, Any], at: float) -> Iterator[_Timed]:
    content = component.get("content")
    if not isinstance(content, str):
        raise BrokenSpeech("an APLA Speech without content")
    said = from_ssml(content) if component.get("contentType") == "SSML" else plain(content)
    for piece in said:
        if piece.text:
            yield at, piece
        at += piece.seconds


def _silence(component: Any) -> float:  # noqa: ANN401 - any JSON
    silent = isinstance(component, dict) and component.get("type") == "Silence"
    return float(component.get("duration", 0)) / 1000 if silent else 0.0


def _items(component: dict[str, Any]) -> list[Any]:
    items = component.get("items", component.get("item", []))
    return items if isinstance(items, list) else [items]
