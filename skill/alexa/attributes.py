"""What is remembered from one request of an Alexa session to the next. It comes from outside: nothing is trusted."""

from __future__ import annotations

import math
from hashlib import blake2b
from typing import Any

import msgspec
from msgspec import Struct

from engine.dialogue.state import Dialogue, Short, read_dialogue
from engine.session.arrival import Coached


class Attributes(Struct, omit_defaults=True, kw_only=True):
    """The session attributes.

    Attributes:
        dialogue: As the last answer left it.
        coached: How far the last turn reaches.
        person: The recognised speaker whose conversation this is, with ``proof`` that we wrote so.
    """

    dialogue: Dialogue = Dialogue()
    coached: Coached = Coached()
    person: Short = ""
    proof: Short = ""


def read(attributes: object) -> Attributes:
    """Read session attributes; what is anything else than ours is left out."""
    given = attributes if isinstance(attributes, dict) else {}
    rest = {name: value for name, value in given.items() if name != "dialogue"}
    try:
        kept = msgspec.convert(rest, Attributes)
    except (msgspec.ValidationError, TypeError, ValueError, RecursionError):
        return Attributes()
    kept.dialogue = read_dialogue(given.get("dialogue"))
    finite = math.isfinite(kept.coached.until) and math.isfinite(kept.coached.since)
    return kept if finite else Attributes()


def write(attributes: Attributes) -> dict[str, Any]:
    """Write them as JSON values."""
    written: dict[str, Any] = msgspec.to_builtins(attributes)
    return written


def proof(user: str, person: str, conversation: str) -> str:
    """Show that a person was named by us, for this user, in this conversation."""
    return blake2b("\n".join((user, person, conversation)).encode("utf-8", "replace"), digest_size=9).hexdigest()
