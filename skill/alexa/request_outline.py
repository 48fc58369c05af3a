"""The outline of a request, read leniently before the SDK sees it."""

from __future__ import annotations

import json
import re
from typing import Any, Final, NamedTuple

import msgspec

LARGEST: Final = 256 * 1024
"""Bytes of a request; Alexa's own have a few thousand."""

_SUSPECT = re.compile(rb"\\u|\xef\xbf[\xbe\xbf]")
_UNSPEAKABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Outline(NamedTuple):
    """A request, as far as it could be read.

    Attributes:
        data: The whole request; empty if it was not a JSON object.
        text: The request as JSON, without characters that an answer could not repeat; None if it was no request.
    """

    data: dict[str, Any]
    text: str | None

    @property
    def type(self) -> str:
        """The type, such as ``LaunchRequest``; empty if it has none."""
        return self.word("request", "type")

    @property
    def request_id(self) -> str:
        """The id of the request; empty if it has none."""
        return self.word("request", "requestId")

    @property
    def applications(self) -> frozenset[str]:
        """The ids of the skills it names: one, in a valid request."""
        said = (self.word(*where, "application", "applicationId") for where in (("context", "System"), ("session",)))
        return frozenset(said) - {""}

    def part(self, *path: str) -> dict[str, Any]:
        """An object in the request; empty if it is missing."""
        found: Any = self.data
        for name in path:
            found = found.get(name) if isinstance(found, dict) else None
        return found if isinstance(found, dict) else {}

    def word(self, *path: str) -> str:
        """A text in the request; empty if it is missing."""
        found = self.part(*path[:-1]).get(path[-1])
        return found if isinstance(found, str) else ""


def outline(body: bytes) -> Outline:
    """Read a request. Never raises."""
    try:
        data = _decoded(body) if len(body) <= LARGEST else None
        if not isinstance(data, dict):
            return Outline({}, None)
        if _SUSPECT.search(body):
            data = _cleaned(data)
            return _request(data, json.dumps(data))
        return _request(data, body.decode())
    except (ValueError, RecursionError):
        return Outline({}, None)


def _request(data: dict[str, Any], text: str) -> Outline:
    return Outline(data, text if isinstance(data.get("request"), dict) else None)


def _decoded(body: bytes) -> object:
    try:
        return msgspec.json.decode(body)
    except msgspec.DecodeError:
        return json.loads(body.decode())  # slower, and less strict about characters


def _cleaned(data: Any) -> Any:  # noqa: ANN401 - whatever JSON can hold
    if isinstance(data, str):
        return _UNSPEAKABLE.sub(" ", data)
    if isinstance(data, dict):
        return {_cleaned(name): _cleaned(value) for name, value in data.items()}
    return [_cleaned(value) for value in data] if isinstance(data, list) else data
