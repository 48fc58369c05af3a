"""Tasks of the skill, and what is asked of the platform: permissions."""

from __future__ import annotations

from collections.abc import Iterator

from tests.skill.validator.parts import Envelope, directives, kind_of, type_of, types

COMPLETE, ASK = "Tasks.CompleteTask", "Connections.SendRequest"


def rules(request: Envelope, body: Envelope) -> Iterator[str]:
    for one in directives(body):
        if type_of(one) == COMPLETE:
            yield from _completed(request, one, body)
        if type_of(one) == ASK:
            yield from _asked(one, body)
    if types(body).count(COMPLETE) > 1:
        yield "a task is completed once"


def _completed(request: Envelope, directive: Envelope, body: Envelope) -> Iterator[str]:
    status = directive.get("status") or {}
    if not str(status.get("code") or "").isdigit() or not status.get("message"):
        yield "CompleteTask needs a status with a code and a message"
    if body.get("shouldEndSession") is not True:
        yield "CompleteTask ends the session"
    if kind_of(request) == "LaunchRequest" and not (request.get("request") or {}).get("task"):
        yield "CompleteTask without a task"


def _asked(directive: Envelope, body: Envelope) -> Iterator[str]:
    payload = directive.get("payload") or {}
    if not directive.get("name") or not directive.get("token"):
        yield "a request to the platform needs a name and a token"
    if body.get("shouldEndSession") is False:
        yield "while the platform asks, the microphone is not ours"
    if directive.get("name") == "AskFor" and not _permissions(payload):
        yield "AskFor names a permission, alexa::…"


def _permissions(payload: Envelope) -> bool:
    many = [one.get("permissionScope") for one in payload.get("permissionScopes") or ()]
    scopes = [scope for scope in (payload.get("permissionScope"), *many) if scope]
    typed = payload.get("@type") == "AskForPermissionsConsentRequest" and payload.get("@version")
    return bool(typed and scopes) and all(str(one).startswith("alexa::") for one in scopes)
