"""Dynamic entities: a hundred values at most, synonyms among them, of types of the model; for an open session."""

from __future__ import annotations

from collections.abc import Iterator

from tests.skill.validator.parts import Envelope, directives, type_of

MOST_ENTITIES = 100
OPEN_TYPES = {"WORKOUT", "EXERCISE"}


def rules(_request: Envelope, body: Envelope) -> Iterator[str]:
    for one in directives(body):
        if type_of(one) == "Dialog.UpdateDynamicEntities":
            yield from _entities(one, body)


def _entities(directive: Envelope, body: Envelope) -> Iterator[str]:
    types = directive.get("types") or []
    every = [value for one in types for value in one.get("values") or []]
    many = sum(1 + len((one.get("name") or {}).get("synonyms") or []) for one in every)
    if directive.get("updateBehavior") not in {"REPLACE", "CLEAR"}:
        yield "dynamic entities replace or clear"
    if (directive.get("updateBehavior") == "CLEAR") == bool(types):
        yield "dynamic entities have types, but to clear them"
    if many > MOST_ENTITIES:
        yield f"more than {MOST_ENTITIES} dynamic entities"
    if strange := {one.get("name") for one in types} - OPEN_TYPES:
        yield f"no types of the model: {strange}"
    if any(not (one.get("name") or {}).get("value") or not one.get("id") for one in every):
        yield "a dynamic entity without a value or an id"
    if body.get("shouldEndSession") is not False:
        yield "dynamic entities are for a session that stays open"
