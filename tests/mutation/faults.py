"""The faults: for a node of the syntax tree, which text becomes which.

A fault is told as a span of nodes and a text. What is left alone, because it is no behaviour or is nobody's
business: docstrings, annotations, imports, decorators, the words of errors, f-strings, ``__all__`` and what a
class says of how it is kept (``frozen``, ``kw_only`` and the like).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

SWAPPED: Final[dict[type[ast.AST], tuple[str, str]]] = {
    ast.Lt: ("<", "<="),
    ast.LtE: ("<=", "<"),
    ast.Gt: (">", ">="),
    ast.GtE: (">=", ">"),
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.Is: ("is", "is not"),
    ast.IsNot: (r"is\s+not", "is"),
    ast.In: ("in", "not in"),
    ast.NotIn: (r"not\s+in", "in"),
    ast.And: ("and", "or"),
    ast.Or: ("or", "and"),
    ast.Add: (r"\+", "-"),
    ast.Sub: ("-", "+"),
    ast.Mult: (r"\*", "/"),
    ast.Div: ("/", "*"),
    ast.FloorDiv: ("//", "*"),
    ast.Mod: ("%", "*"),
    ast.BitOr: (r"\|", "&"),
    ast.BitAnd: ("&", "|"),
}
"""What an operator is written as, as a pattern, and which comes in its place."""

SWAPPED_CALLS: Final = {"min": "max", "max": "min", "any": "all", "all": "any"}

IDENTIFIER: Final = re.compile(r"[a-z][a-z0-9_.-]*", re.IGNORECASE)
"""A text that names something, rather than one that is read."""


FOR_OURSELVES: Final = frozenset({"strict"})
"""Arguments that notice a mistake of ours, and change nothing otherwise."""


class Spot(NamedTuple):
    """A place in a file, from a line (from 1) and a column (in bytes) to others."""

    line: int
    column: int
    end_line: int
    end_column: int


class Fault(NamedTuple):
    """A text in the place of another one. ``within`` is a pattern: only what it matches is replaced."""

    kind: str
    spot: Spot
    text: str
    within: str | None = None


def faults_of(node: ast.AST, parent: ast.AST | None) -> Iterator[Fault]:
    """The faults that can be put where a node is."""
    yield from _in_operators(node)
    yield from _in_conditions(node)
    yield from _in_constants(node)
    yield from _in_calls(node)
    yield from _in_statements(node)
    yield from _in_members(node, parent)


def spot_of(node: ast.AST) -> Spot:
    """Where a node is."""
    return Spot(node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)  # type: ignore[attr-defined]


def _between(first: ast.AST, second: ast.AST) -> Spot:
    """What is written between two nodes."""
    before, after = spot_of(first), spot_of(second)
    return Spot(before.end_line, before.end_column, after.line, after.column)


def _swap(kind: str, operator: ast.AST, left: ast.AST, right: ast.AST) -> Iterator[Fault]:
    if type(operator) in SWAPPED:
        pattern, text = SWAPPED[type(operator)]
        yield Fault(kind, _between(left, right), text, pattern)


def _in_operators(node: ast.AST) -> Iterator[Fault]:
    if isinstance(node, ast.Compare):
        for left, operator, right in zip([node.left, *node.comparators], node.ops, node.comparators, strict=False):
            yield from _swap("comparison", operator, left, right)
    elif isinstance(node, ast.BinOp):
        yield from _swap("arithmetic", node.op, node.left, node.right)
    elif isinstance(node, ast.AugAssign):
        yield from _swap("arithmetic", node.op, node.target, node.value)
    elif isinstance(node, ast.BoolOp):
        for left, right in zip(node.values, node.values[1:], strict=False):
            yield from _swap("boolean", node.op, left, right)


def _in_conditions(node: ast.AST) -> Iterator[Fault]:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield Fault("not", spot_of(node), "", r"not\s+")
    conditions = node.ifs if isinstance(node, ast.comprehension) else [getattr(node, "test", None)]
    for condition in conditions:
        if isinstance(condition, ast.Name | ast.Attribute | ast.Call | ast.NamedExpr | ast.Subscript):
            yield Fault("not", spot_of(condition), "(not \\g<0>)", r"(?s).+")


def _in_constants(node: ast.AST) -> Iterator[Fault]:
    if not isinstance(node, ast.Constant):
        return
    value, spot = node.value, spot_of(node)
    if isinstance(value, bool):
        yield Fault("constant", spot, str(not value))
    elif isinstance(value, int | float):
        yield Fault("constant", spot, str(value + 1))
        yield Fault("constant", spot, f"({value - 1})")
    elif isinstance(value, str) and IDENTIFIER.fullmatch(value):
        yield Fault("text", spot, repr(f"{value}_"))


def _in_calls(node: ast.AST) -> Iterator[Fault]:
    if isinstance(node, ast.Call):
        if isinstance(node.func, ast.Name) and node.func.id in SWAPPED_CALLS:
            yield Fault("call", spot_of(node.func), SWAPPED_CALLS[node.func.id])
        spots = [spot_of(each) for each in (*node.args, *node.keywords)]
        for place, keyword in enumerate(node.keywords, start=len(node.args)):
            if keyword.arg and keyword.arg not in FOR_OURSELVES:
                yield Fault("argument", _with_comma(spots, place), "")


def _in_statements(node: ast.AST) -> Iterator[Fault]:
    if isinstance(node, ast.Return) and node.value is not None and not _is_none(node.value):
        yield Fault("return", spot_of(node), "return None")
    told = isinstance(node, ast.Expr) and isinstance(node.value, ast.Call | ast.Yield | ast.YieldFrom)
    kept = isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Attribute | ast.Subscript)
    if told or kept or isinstance(node, ast.AugAssign | ast.Raise | ast.Continue | ast.Break | ast.Delete):
        yield Fault("statement", spot_of(node), "pass")


def _in_members(node: ast.AST, parent: ast.AST | None) -> Iterator[Fault]:
    spots = _members(node, parent)
    for place in range(len(spots)):
        yield Fault("member", _with_comma(spots, place), "")


def _members(node: ast.AST, parent: ast.AST | None) -> list[Spot]:
    """The members of a set, list or dictionary that is written out; of a tuple, where it is a table."""
    table = isinstance(parent, ast.Compare | ast.Assign | ast.AnnAssign | ast.keyword)
    if isinstance(node, ast.Set | ast.List) or (isinstance(node, ast.Tuple) and table):
        return [] if isinstance(getattr(node, "ctx", None), ast.Store) else [spot_of(each) for each in node.elts]
    if isinstance(node, ast.Dict):
        pairs = zip(node.keys, node.values, strict=True)
        return [_from_to(spot_of(key), spot_of(value)) for key, value in pairs if key is not None]
    return []


def _with_comma(members: list[Spot], place: int) -> Spot:
    """A member with the comma that goes with it."""
    spot = members[place]
    if place + 1 < len(members):
        return Spot(spot.line, spot.column, members[place + 1].line, members[place + 1].column)
    if place:
        return Spot(members[place - 1].end_line, members[place - 1].end_column, spot.end_line, spot.end_column)
    return spot


def _from_to(first: Spot, last: Spot) -> Spot:
    return Spot(first.line, first.column, last.end_line, last.end_column)


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None
