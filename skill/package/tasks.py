"""The tasks of the skill, which routines, quick links and timers launch: their definitions, for the package."""

from __future__ import annotations

from typing import Any, Final

from engine.words.locales import available
from skill.alexa.tasks import CONTINUE, DUE, START, VERSION
from skill.package.alexa_loading import load_alexa

Definition = dict[str, Any]
"""A task as OpenAPI describes it: one path, ``/NAME``, and what comes with it."""

FILES: Final = tuple(sorted(f"{name}.{VERSION}" for name in (CONTINUE, DUE, START)))
"""The names of the files in the package's folder ``tasks``: ``NAME.VERSION``."""

_NOTHING: Final[Definition] = {"type": "object", "properties": {}}
_WORKOUT: Final[Definition] = {
    "type": "object",
    "properties": {"workout": {"type": "string", "maxLength": 100, "description": "Id of a workout"}},
}
_INPUTS: Final = {CONTINUE: _NOTHING, DUE: _NOTHING, START: _WORKOUT}


def tasks() -> dict[str, Definition]:
    """Define every task, by the name of its file; each is called something in every language that is offered."""
    return {file: _definition(file.rpartition(".")[0]) for file in FILES}


def named() -> list[dict[str, str]]:
    """Name the tasks as the manifest does."""
    return [{"name": file.rpartition(".")[0], "version": VERSION} for file in FILES]


def _definition(name: str) -> Definition:
    titles = {locale: load_alexa(locale).tasks[name] for locale in available()}
    input_: Definition = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Input"}}}}
    return {
        "openapi": "3.0.0",
        "info": {
            "title": titles["en-US"],
            "version": VERSION,
            "x-amzn-alexa-access-scope": "public",
            "x-amzn-display-details": {locale: {"title": title} for locale, title in titles.items()},
        },
        "paths": {
            f"/{name}": {
                "summary": titles["en-US"],
                "post": {"requestBody": input_, "responses": {"200": {"description": "The coach speaks."}}},
            }
        },
        "components": {"schemas": {"Input": _INPUTS[name]}},
    }
