"""A page without a browser: what it asks the command that serves a screen, over HTTP."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from itertools import count
from typing import Any, NamedTuple

_numbers = count()


class Said(NamedTuple):
    """An answer: its status, and what it holds."""

    status: int
    reply: dict[str, Any]

    @property
    def where(self) -> dict[str, Any]:
        """Where a page is that plays what it was told to."""
        playlist = self.reply["playlist"]
        first = playlist["pieces"][0]
        return {"session": playlist["session"], "stream": playlist["stream"], "step": first["step"], "since": 1.0}


def ask(address: str, path: str, body: object = None) -> Said:
    """Ask for a path, as a page does."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(
        address.partition("#")[0].rstrip("/") + path, data=data, headers={"Content-Type": "application/json"}
    )
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=60) as answer:
            return Said(answer.status, json.loads(answer.read()))
    except urllib.error.HTTPError as refused:
        with refused:
            return Said(refused.code, {"error": refused.read().decode()})


def say(address: str, **what: object) -> Said:
    """Say something, press a key or open the conversation."""
    return ask(address, "/say", {"id": f"request{next(_numbers)}", **what})
