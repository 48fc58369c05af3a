"""Errors of the catalogue and of workout files, each with one clear message."""

from __future__ import annotations

import json
from datetime import date, time
from typing import Final, NamedTuple

_LONGEST_SHOWN: Final = 60
_HUGE: Final = 10**15


class _Nothing:
    """Stands for "no value"; None can be a value."""


NOTHING: Final = _Nothing()


class Finding(NamedTuple):
    """A mistake, and what would be right.

    Attributes:
        path: Where in the file, such as ``block[1].rest``; empty for the file as a whole.
        value: The value found, or NOTHING.
        problem: What is wrong with it, if `allowed` does not say it.
        allowed: What may be there instead, in words.
        hint: A whole sentence that helps.
        message: The message that says it all in the words of a locale; empty where there is none.
        known: The names there are, for the message.
        near: The one that may have been meant; empty where none is near.
    """

    path: str = ""
    value: object = NOTHING
    problem: str = ""
    allowed: str = ""
    hint: str = ""
    message: str = ""
    known: str = ""
    near: str = ""

    def __str__(self) -> str:
        """One clear message: ``block[1].rest is -1; allowed: a whole number from 0 to 600`` and a full stop."""
        place = self.path if self.value is NOTHING else f"{self.path} is {shown(self.value)}"
        allowed = f"allowed: {self.allowed}" if self.allowed else ""
        clauses = "; ".join(part for part in (place, self.problem, allowed) if part)
        return f"{clauses}. {self.hint}".rstrip()


class CatalogError(Exception):
    """The catalogue, or something asked of it, cannot be used.

    Attributes:
        file: The file's name, as it was given.
        path: Where in the file; see `Finding` for this and the other attributes.
    """

    def __init__(self, file: str, finding: Finding) -> None:
        super().__init__(f"{printable(file)}: {finding}")
        self.file = file
        self.finding = finding

    @property
    def path(self) -> str:
        """Where in the file, such as ``block[1].rest``; empty for the file as a whole."""
        return self.finding.path

    @property
    def value(self) -> object:
        """What is there, or NOTHING."""
        return self.finding.value

    @property
    def allowed(self) -> str:
        """What may be there instead, in words; empty where no list or range can say it."""
        return self.finding.allowed

    @property
    def hint(self) -> str:
        """A whole sentence that helps, or empty."""
        return self.finding.hint

    def __reduce__(self) -> tuple[type[CatalogError], tuple[str, Finding]]:
        return type(self), (self.file, self.finding)


class WorkoutFileError(CatalogError):
    """A workout file cannot be used."""


class UnknownWorkoutError(CatalogError):
    """There is no built-in workout of this name; `file` is the name that was asked for."""


def shown(value: object) -> str:
    """A value as it is written in TOML: short, and safe to print."""
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return _list(value)
    return _scalar(value)


def _list(value: list[object]) -> str:
    if any(isinstance(item, (dict, list)) for item in value):
        return "a list"
    text = f"[{', '.join(_scalar(item) for item in value[:_LONGEST_SHOWN])}]"
    return text if len(text) <= _LONGEST_SHOWN else "a long list"


def _scalar(value: object) -> str:
    if isinstance(value, str):
        cut = value if len(value) <= _LONGEST_SHOWN else value[:_LONGEST_SHOWN] + "…"
        return printable(json.dumps(cut, ensure_ascii=False))
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int) and abs(value) > _HUGE:
        return "a huge number"  # Python refuses to print very large ones
    return value.isoformat() if isinstance(value, (date, time)) else str(value)


def printable(text: str) -> str:
    """Escape what could move a terminal's cursor or colour it."""
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape", "surrogatepass").decode("ascii") for sign in text
    )
