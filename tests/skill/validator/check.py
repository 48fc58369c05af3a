"""All rules, one room after the other."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from tests.skill.validator import (
    audio_documents,
    cards,
    dialogs,
    entities,
    requests,
    screens,
    sessions,
    speech,
    streams,
    tasks,
)
from tests.skill.validator.parts import Envelope

LONGEST_RESPONSE = 24_000

Rules = Callable[[Envelope, Envelope], Iterator[str]]
"""Takes the request and the body of the response, gives what is violated."""

RULES: tuple[Rules, ...] = (
    requests.rules,
    sessions.rules,
    speech.rules,
    dialogs.rules,
    entities.rules,
    streams.rules,
    audio_documents.rules,
    screens.rules,
    tasks.rules,
    cards.rules,
)


def check(request: Envelope, response: Any) -> list[str]:
    """Every rule that the answer to a request violates."""
    if not isinstance(response, dict) or not isinstance(response.get("response"), dict):
        return ["the answer has no response"]
    body = response["response"]
    return [*_whole(response), *(found for rules in RULES for found in rules(request, body))]


def _whole(response: Envelope) -> Iterator[str]:
    if response.get("version") != "1.0":
        yield "the version must be 1.0"
    if len(json.dumps(response, ensure_ascii=False).encode()) > LONGEST_RESPONSE:
        yield f"the response is longer than {LONGEST_RESPONSE} bytes"
    if not isinstance(response.get("sessionAttributes", {}), dict | None):
        yield "session attributes must be an object"
