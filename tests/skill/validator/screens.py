"""APL: only on devices that have it, in a version that they know, and after the stream that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from tests.skill.validator.parts import APL, Envelope, directives, interfaces, type_of, types

RENDER, EXECUTE = f"{APL}.RenderDocument", f"{APL}.ExecuteCommands"
PLAY = "AudioPlayer.Play"


def rules(request: Envelope, body: Envelope) -> Iterator[str]:
    sent = types(body)
    mine = [one for one in directives(body) if type_of(one).startswith(f"{APL}.")]
    if not mine:
        return
    able = interfaces(request)
    if able is not None and APL not in able:
        yield "this device has no screen"
    if RENDER in sent and PLAY in sent and sent.index(RENDER) < sent.index(PLAY):
        yield "Play comes before the document: the other order froze a device"
    for one in mine:
        if not isinstance(one.get("token"), str) or not one["token"]:
            yield f"{type_of(one)} needs a token"
        yield from _document(one, able) if type_of(one) == RENDER else ()
    yield from _commands(request, mine)


def _document(directive: Envelope, able: Envelope | None) -> Iterator[str]:
    document = directive.get("document") or {}
    if document.get("type") != "APL" or not document.get("mainTemplate"):
        yield "a document of a screen is APL, with a mainTemplate"
    if not isinstance(directive.get("datasources", {}), dict | None):
        yield "datasources must be an object"
    runtime = (((able or {}).get(APL) or {}).get("runtime") or {}).get("maxVersion")
    if runtime and _version(str(document.get("version"))) > _version(str(runtime)):
        yield f"the device knows APL up to {runtime}, the document is {document.get('version')}"


def _commands(request: Envelope, mine: list[Envelope]) -> Iterator[str]:
    """Commands are for the document that is shown, or comes with them."""
    shown = ((request.get("context") or {}).get(APL) or {}).get("token")
    for one in mine:
        if type_of(one) == RENDER:
            shown = one.get("token")
        if type_of(one) == EXECUTE:
            if not one.get("commands"):
                yield "ExecuteCommands without commands"
            if one.get("token") != shown:
                yield "ExecuteCommands for a document that is not shown"


def _version(text: str) -> tuple[int, ...]:
    """Of "1.9" and "2024.2": numbers, one by one; nothing at all is the highest."""
    parts = text.split(".")
    return tuple(map(int, parts)) if all(part.isdigit() for part in parts) else (99_999,)
