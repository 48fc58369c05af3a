"""Why: a message and its arguments, so that every mouth says the same."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

Arguments = dict[str, str | int]


class Reason(NamedTuple):
    """A sentence the coach gives as its reason.

    Attributes:
        message: Of ``COACHING`` in :mod:`engine.words.messages`.
        arguments: ``exercise`` and ``workout`` are catalogue ids that the mouth turns into their spoken names, ``each``
            is what :func:`listed` makes.
    """

    message: str
    arguments: Arguments


def reason(message: str, **arguments: str | int) -> Reason:
    """Name a reason."""
    return Reason(message, arguments)


def listed(phrases: Iterable[Reason]) -> str:
    """Phrases as one argument, as an argument is a text or a number; the mouth turns it into a list for the ear."""
    return msgspec.json.encode(list(phrases)).decode()


def unlisted(argument: str) -> list[Reason]:
    """The phrases of an argument that :func:`listed` has made.

    Raises:
        ValueError: it has not.
    """
    return msgspec.json.decode(argument, type=list[Reason])
