"""A mutant: one small fault, put into one place of one file."""

from __future__ import annotations

from hashlib import sha256

from msgspec import Struct


class Mutant(Struct, frozen=True):
    """One fault, as text put in the place of other text.

    Attributes:
        path: The file, from the project's folder.
        owner: The function, method or class it is in; empty at the top of the file.
        kind: What was done, in a word.
        lines: The lines it touches, the first and the last.
        span: The characters that are replaced, from and to.
        text: What stands there instead.
        was: The lines as they are, in one.
        becomes: The lines as they are then, in one.
        inside: Whether it is within the body of a function, so that importing its file runs none of it.
        nth: Which of several that look the same, from 1.
    """

    path: str
    owner: str
    kind: str
    lines: tuple[int, int]
    span: tuple[int, int]
    text: str
    was: str
    becomes: str
    inside: bool = False
    nth: int = 1

    @property
    def where(self) -> str:
        """The file and what it is in there, as ``engine/room/file.py::Thing.method``."""
        return f"{self.path}::{self.owner}"

    @property
    def name(self) -> str:
        """Stays the same as long as its own lines do, wherever they move."""
        told = "\n".join((self.where, self.was, self.becomes, str(self.nth)))
        return sha256(told.encode()).hexdigest()[:12]

    def put_into(self, source: str) -> str:
        """The source with the fault in it."""
        start, end = self.span
        return source[:start] + self.text + source[end:]


def lot(seed: int, mutant: Mutant) -> str:
    """What a mutant draws: those with the lowest are the sample, so that a change of the code changes few of them."""
    return sha256(f"{seed}:{mutant.name}".encode()).hexdigest()
