"""Reads Fluent files as syntax trees, to check what no formatting shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from engine.words.locales import LOCALES

ALL_LOCALES = sorted(path.name for path in LOCALES.iterdir() if path.is_dir() and not (path / "base.toml").exists())
"""Those that take no words from another; ``test_thin_locales.py`` has the others."""

NAMED_AFTER_THE_CATALOGUE = (
    *("exercises.ftl", "muscles.ftl", "equipment.ftl", "body-parts.ftl"),
    *("workouts.ftl", "advice.ftl"),
)
"""Files with messages named after the catalogue, not declared one by one."""


def files(locale: str) -> list[str]:
    """The Fluent files of a locale."""
    return sorted(path.name for path in (LOCALES / locale).glob("*.ftl"))


@dataclass
class Reading:
    """What stands in some Fluent files."""

    patterns: dict[str, ast.Pattern] = field(default_factory=dict)
    """By ``message`` or ``message.attribute``."""
    problems: list[str] = field(default_factory=list)
    """What Fluent would swallow in silence: junk, a message twice, a message without text."""

    def add(self, text: str) -> Reading:
        for entry in parse(text).body:
            if isinstance(entry, ast.Junk):
                self.problems.append(f"not Fluent: {entry.content}")
            elif isinstance(entry, ast.Message):
                self._add_message(entry)
        return self

    def _add_message(self, message: ast.Message) -> None:
        name = message.id.name
        self._put(name, message.value)
        for attribute in message.attributes:
            self._put(f"{name}.{attribute.id.name}", attribute.value)

    def _put(self, name: str, pattern: ast.Pattern | None) -> None:
        if name in self.patterns:
            self.problems.append(f"twice: {name}")
        if pattern is None:
            self.problems.append(f"no text: {name}")
        else:
            self.patterns[name] = pattern

    def texts(self) -> dict[str, str]:
        """Every text, a placeable standing as the text of its variants or as nothing."""
        return {name: "".join(_text(pattern)) for name, pattern in self.patterns.items()}

    def parameters(self, name: str, seen: frozenset[str] = frozenset()) -> frozenset[str]:
        """Name the variables a text needs, those of messages it refers to included."""
        references = _References()
        references.visit(self.patterns[name])
        others = references.messages & self.patterns.keys() - seen - {name}
        nested = (self.parameters(other, seen | {name}) for other in others)
        return frozenset(references.variables).union(*nested)


def read(locale: str, *files: str, folder: Path = LOCALES) -> Reading:
    """Read a locale, or only some of its files."""
    reading = Reading()
    for path in sorted((folder / locale).glob("*.ftl")):
        if not files or path.name in files:
            reading.add(path.read_text(encoding="utf-8"))
    return reading


class _References(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        attribute = f".{node.attribute.name}" if node.attribute else ""
        self.messages.add(node.id.name + attribute)


def _text(node: Any) -> Iterator[str]:
    if isinstance(node, ast.TextElement):
        yield node.value
    elif isinstance(node, ast.Pattern):
        for element in node.elements:
            yield from _text(element)
    elif isinstance(node, ast.Placeable):
        yield from _text(node.expression)
    elif isinstance(node, ast.SelectExpression):
        for variant in node.variants:
            yield from _text(variant.value)
            yield " "
    elif isinstance(node, ast.StringLiteral):
        yield node.value
