"""From a screen to Alexa's directive, in the version of the device and within the room that the response has."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib import resources
from typing import Any, Final

import msgspec
from ask_sdk_model.interfaces.alexa.presentation.apl.render_document_directive import RenderDocumentDirective

from skill.alexa.screens.model import Screen

TOKEN: Final = "form-coach-screen"  # noqa: S105 - it names a document, it opens nothing

ROOM: Final = 23_000
"""Bytes of a whole response; a little less than its limit of 24 KB."""

_ENVELOPE: Final = 300
"""Bytes of what is around the document and its data."""


def show(screen: Screen, version: str, room: float = ROOM) -> RenderDocumentDirective | None:
    """Make the directive that shows a screen; None where even without its sentences there is no room for it.

    Args:
        screen: What is shown.
        version: The highest version of APL that the device can render.
        room: Bytes that the directive may take.
    """
    document = _document(screen.document, version)
    data = _fitted(screen.data, room - _ENVELOPE - _size(document))
    if data is None:
        return None
    return RenderDocumentDirective(token=TOKEN, document=document, datasources={"coach": data})


def _fitted(data: dict[str, Any], room: float) -> dict[str, Any] | None:
    """Leave out as many of the later sentences as there is no room for."""
    over = _size(data) - room
    if over <= 0:
        return data
    lines = list(data.get("lines", ()))
    while lines and over > 0:
        over -= _size(lines.pop()) + 1
    return None if over > 0 else data | {"lines": lines}


def _size(data: object) -> int:
    """Bytes as JSON, with the spaces that a serialiser may put after its signs."""
    return len(json.dumps(data, ensure_ascii=False).encode())


@cache
def source(name: str) -> bytes:
    """Read a document."""
    return resources.files("skill.alexa.screens").joinpath(f"{name}.json").read_bytes()


@lru_cache(maxsize=64)
def _document(name: str, device: str) -> dict[str, Any]:
    """Read a document, in the version it was written for, or in the device's where that is less."""
    document: dict[str, Any] = msgspec.json.decode(source(name))
    del document["description"]
    return document | {"version": min(document["version"], device, key=_parts)}


def _parts(version: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdecimal() else 0 for part in version.split("."))
