"""Mutants that behave as what they were made from: no test could tell. Written down by hand, each with its reason."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from tests.mutation.mutants import Mutant

LIST: Final = Path(__file__).with_name("equivalents.toml")


class Equivalent(Struct, frozen=True, forbid_unknown_fields=True):
    """A mutant as it is shown, and why it is none."""

    where: str
    was: str
    becomes: str
    why: str
    nth: int = 1

    def is_of(self, mutant: Mutant) -> bool:
        """Whether it tells of this mutant."""
        shown = (mutant.where, mutant.was, mutant.becomes, mutant.nth)
        return shown == (self.where, self.was, self.becomes, self.nth)


def read_equivalents(file: Path = LIST) -> list[Equivalent]:
    """Everything that is written down."""
    return msgspec.convert(tomllib.loads(file.read_text("utf-8"))["equivalent"], list[Equivalent])


def stale(written: Iterable[Equivalent], mutants: Iterable[Mutant]) -> list[Equivalent]:
    """What is written down of code that is another one by now: it must be looked at again."""
    there = {(mutant.where, mutant.was, mutant.becomes, mutant.nth) for mutant in mutants}
    return [one for one in written if (one.where, one.was, one.becomes, one.nth) not in there]
