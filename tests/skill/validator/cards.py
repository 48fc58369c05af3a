"""Cards of Alexa's app."""

from __future__ import annotations

from collections.abc import Iterator

from tests.skill.validator.parts import Envelope

LONGEST = 8_000
NEEDS = {"Simple": "content", "Standard": "text", "AskForPermissionsConsent": "permissions", "LinkAccount": "type"}


def rules(_request: Envelope, body: Envelope) -> Iterator[str]:
    card = body.get("card")
    if not card:
        return
    kind = card.get("type")
    if kind not in NEEDS:
        yield f"a card is one of {sorted(NEEDS)}"
    elif not card.get(NEEDS[kind]):
        yield f"a card of type {kind} needs {NEEDS[kind]}"
    if sum(len(str(value)) for value in card.values()) > LONGEST:
        yield f"a card is longer than {LONGEST} characters"
    if any(not str(one).startswith("alexa::") for one in card.get("permissions") or ()):
        yield "a permission begins with alexa::"
