"""How spreadsheets of a language read CSV."""

from __future__ import annotations

from typing import Final, NamedTuple


class Way(NamedTuple):
    """A way to write a table.

    Attributes:
        delimiter: Between columns.
        decimal: Before decimals.
        mark: At the beginning of the file: a byte order mark, by which spreadsheets know UTF-8.
    """

    delimiter: str
    decimal: str
    mark: str = "\ufeff"


PLAIN: Final = Way(",", ".", "")
"""The way for programs (RFC 4180)."""
