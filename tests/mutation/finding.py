"""Finds the mutants of a file: walks its syntax tree past what is left alone, and cuts the faults out of its text."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from tests.mutation.faults import Fault, Spot, faults_of
from tests.mutation.mutants import Mutant

HOW_IT_IS_KEPT: Final = frozenset({"frozen", "kw_only", "slots", "eq", "order", "gc", "weakref", "omit_defaults"})
"""Keywords of a class that say nothing of what it does."""


TYPES: Final = frozenset({"dict", "list", "set", "frozenset", "tuple", "Literal", "Callable", "Mapping", "Sequence"})
"""What has types as its parameters, wherever it is written."""


class Place(NamedTuple):
    """A node, what it is in, the name of the function or class around it, and whether it is in a function's body."""

    node: ast.AST
    parent: ast.AST | None
    owner: str
    inside: bool = False


def mutants_in(root: Path, rooms: Iterable[str]) -> list[Mutant]:
    """All mutants of these rooms of a project."""
    files = sorted(path for room in rooms for path in (root / "engine" / room).rglob("*.py"))
    return [
        mutant for file in files for mutant in mutants_of(file.relative_to(root).as_posix(), file.read_text("utf-8"))
    ]


def mutants_of(path: str, source: str) -> list[Mutant]:
    """All mutants of a file's text."""
    text = Text(source)
    seen: Counter[tuple[str, str, str]] = Counter()
    found = []
    for place in _places(Place(ast.parse(source), None, "")):
        for fault in faults_of(place.node, place.parent):
            mutant = text.mutant(path, place, fault)
            if mutant is not None:
                look = (mutant.owner, mutant.was, mutant.becomes)
                seen[look] += 1
                found.append(msgspec.structs.replace(mutant, nth=seen[look]))
    return found


def is_code(source: str) -> bool:
    """Whether a text is Python at all: a member taken away may leave a comma too many."""
    try:
        compile(source, "mutant", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


class Text:
    """A source, and where its lines begin."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._lines = source.splitlines(keepends=True)
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line))

    def mutant(self, path: str, place: Place, fault: Fault) -> Mutant | None:
        """A fault as a mutant; None where there is nothing to replace."""
        start, end = self._span(fault.spot)
        old, text = self._source[start:end], fault.text
        if fault.within is not None:
            text, count = re.subn(fault.within, fault.text, old, count=1)
            if not count:
                return None
        first = self._starts[fault.spot.line - 1]
        last = self._starts[fault.spot.end_line]
        was = self._source[first:last]
        becomes = self._source[first:start] + text + self._source[end:last]
        lines = (fault.spot.line, fault.spot.end_line)
        shown = (_in_one(was), _in_one(becomes))
        return Mutant(path, place.owner, fault.kind, lines, (start, end), text, *shown, place.inside)

    def _span(self, spot: Spot) -> tuple[int, int]:
        return self._at(spot.line, spot.column), self._at(spot.end_line, spot.end_column)

    def _at(self, line: int, column: int) -> int:
        """Where a column is that the parser counts in bytes."""
        before = self._lines[line - 1].encode()[:column].decode()
        return self._starts[line - 1] + len(before)


def _in_one(text: str) -> str:
    return " ".join(text.split())


def _places(place: Place) -> Iterator[Place]:
    """This place and those under it, but those that are left alone."""
    if _is_left_alone(place.node, place.parent):
        return
    yield place
    owner, is_function = place.owner, isinstance(place.node, ast.FunctionDef)
    if isinstance(place.node, ast.FunctionDef | ast.ClassDef):
        owner = f"{owner}.{place.node.name}" if owner else place.node.name
    for field, child in _children(place.node):
        inside = place.inside or (is_function and field == "body")
        yield from _places(Place(child, place.node, owner, inside))


def _children(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """What is under a node, with the name of its part; but its decorators and annotations."""
    for name, value in ast.iter_fields(node):
        if name not in ("decorator_list", "annotation", "returns"):
            several = value if isinstance(value, list) else [value]
            yield from ((name, each) for each in several if isinstance(each, ast.AST))


def _is_left_alone(node: ast.AST, parent: ast.AST | None) -> bool:
    return (
        isinstance(node, ast.Import | ast.ImportFrom | ast.JoinedStr)
        or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        or (isinstance(node, ast.Constant) and isinstance(parent, ast.Call) and _is_error(parent))
        or (isinstance(node, ast.keyword) and node.arg in HOW_IT_IS_KEPT)
        or (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test))
        or (isinstance(node, ast.Assign) and "__all__" in ast.dump(node.targets[0]))
        or (isinstance(node, ast.Subscript) and _is_type(node))
    )


def _is_error(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id.endswith("Error")


def _is_type(node: ast.Subscript) -> bool:
    """Whether it is a type with parameters, as in ``dict[str, int]``."""
    return isinstance(node.value, ast.Name) and node.value.id in TYPES
