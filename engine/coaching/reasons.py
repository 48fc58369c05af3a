"""Why: a message and its arguments, so that every mouth says the same."""

from __future__ import annotations

from typing import NamedTuple

Arguments = dict[str, str | int]


class Reason(NamedTuple):
    """A sentence the coach gives as its reason.

    Attributes:
        message: Of ``COACHING`` in :mod:`engine.words.messages`.
        arguments: ``exercise`` and ``workout`` are catalogue ids that the mouth turns into their spoken names.
    """

    message: str
    arguments: Arguments


def reason(message: str, **arguments: str | int) -> Reason:
    """Name a reason."""
    return Reason(message, arguments)


def numbered(value: float) -> str | int:
    """A number as it is said: whole where it is."""
    return int(value) if float(value).is_integer() else f"{value:g}"
