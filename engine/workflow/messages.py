"""A message: one thing the coach can say, as data. Frontends turn it into the words of a locale."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec import Struct

from engine.decoding import decode_json

Arguments = dict[str, str | int]


class Message(Struct, frozen=True, tag_field="type", tag="say", rename={"id": "message"}):
    """One thing to say.

    Attributes:
        id: Of a line in ``locales/``; :mod:`engine.words.messages` has them all.
        arguments: What goes into the line. ``exercise``, ``workout`` and ``equipment`` are catalogue ids that become
            spoken names; ``each`` is what :func:`listed` makes.
    """

    id: str
    arguments: Arguments = {}


def message(id_: str, /, **arguments: str | int) -> Message:
    """Make a message from keyword arguments."""
    return Message(id_, arguments)


def weighed(value: float, unit: str) -> Arguments:
    """Give a weight as the arguments of a message; a whole number where it is one."""
    return {"load": int(value) if float(value).is_integer() else f"{value:g}", "unit": unit}


def listed(phrases: Iterable[Message]) -> str:
    """Pack messages into one argument, which can only hold text or a number."""
    return msgspec.json.encode([(one.id, one.arguments) for one in phrases]).decode()


def unlisted(argument: str) -> list[Message]:
    """Unpack the messages of an argument.

    Raises:
        ValueError: :func:`listed` did not make it.
    """
    return [Message(*one) for one in decode_json(argument, list[tuple[str, Arguments]])]
