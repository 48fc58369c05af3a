"""The attributes of an Alexa session, kept from one request to the next. They come from outside and are not trusted."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta, Struct

from engine.decoding import convert, json_decoder
from engine.dialogue.state import DIALOGUE_VERSION, Dialogue, Short
from engine.session.arrival import Coached
from skill.alexa.request import AlexaRequest

OURS: Final = "coach"
"""The one attribute that is written: JSON in a string, which the SDK copies as a whole."""


class Unheard(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A request that was answered with an apology: it may have been carried out.

    Attributes:
        id: Of the request, when it was made first.
        said: A digest of what was asked for.
        at: When that was, in seconds since the epoch.
        times: Apologies in a row.
    """

    id: Short = ""
    said: Short = ""
    at: float = 0.0
    times: Annotated[int, Meta(ge=0, le=1000)] = 0


class Attributes(Struct, omit_defaults=True, kw_only=True):
    """The session attributes.

    Attributes:
        dialogue: As the last answer left it.
        coached: How far the last turn reaches.
        unheard: The last request, if there was only an apology for it.
        person: The recognised speaker of this conversation; empty if the voice was not recognised, None before its
            first answer.
        shared: Whether several people use the account.
    """

    dialogue: Dialogue = Dialogue()
    coached: Coached = Coached()
    unheard: Unheard | None = None
    person: Short | None = None
    shared: bool = False


_parse = json_decoder(Attributes).decode


def read(attributes: object) -> Attributes:
    """Read session attributes; what is anything else than ours is left out."""
    written = _ours(attributes)
    try:
        kept = _parse(written) if isinstance(written, str) else convert(attributes or {}, Attributes)
    except (msgspec.MsgspecError, TypeError, ValueError, RecursionError):
        return Attributes()
    undo = kept.dialogue.undo
    unheard = 0.0 if kept.unheard is None else kept.unheard.at
    coached = kept.coached
    moments = (coached.until, coached.since, coached.asked, 0.0 if undo is None else undo.until, unheard)
    known = kept.dialogue.version <= DIALOGUE_VERSION
    return kept if known and all(map(math.isfinite, moments)) else Attributes()


def write(attributes: Attributes) -> dict[str, Any]:
    """Write them as JSON values."""
    return {OURS: msgspec.json.encode(attributes).decode()}


def clean(attributes: object) -> dict[str, Any]:
    """Take from session attributes what may be ours; releases before this one wrote them in the open."""
    written = _ours(attributes)
    if isinstance(written, str):
        return {OURS: written}
    return write(read(attributes)) if attributes else {}


def _ours(attributes: object) -> object:
    return attributes.get(OURS) if isinstance(attributes, dict) else None


def who_speaks(request: AlexaRequest, remembered: Attributes, belongs: Callable[[str], bool]) -> str:
    """Give the id under which things are kept: the person's who was recognised when the conversation began.

    Attributes come from outside: a person whom they name counts only if ``belongs`` knows them of this account.
    """
    if request.new or remembered.person is None:
        remembered.person = request.person
    elif remembered.person not in ("", request.person) and not belongs(remembered.person):
        remembered.person = ""
    return remembered.person or request.user


def adopt(request: AlexaRequest, remembered: Attributes, person: str) -> str:
    """Go on as another person of the account."""
    remembered.person = person
    return person or request.user
