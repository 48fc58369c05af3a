"""The Fluent texts of a locale, each parsed when it is first said. Importing this takes 75 ms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import Message
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

_PARTS: Final = re.compile(r"^(?=[-#a-zA-Z])", re.MULTILINE)
"""Where an entry or a comment begins: whatever goes on with one is indented, or begins with a bracket."""
_NAMED: Final = re.compile(r"(-?[a-zA-Z][\w-]*) *=")


class FluentTexts:
    """The texts of some files, the base's first: a later text of a message or attribute replaces an earlier one.

    All of them take half a second to parse, and a command says a few.
    """

    def __init__(self, locale: str, paths: Iterable[Path]) -> None:
        """Take up the files; what is broken in them is as if it were not there."""
        self._bundle = FluentBundle([locale], use_isolating=False)
        self._written: dict[str, list[str]] = {}
        self._added: set[str] = set()
        for path in paths:
            for name, text in _split(path).items():
                self._written.setdefault(name, []).append(text)

    def message(self, id: str) -> Message | None:
        """A message with its attributes; None if there is none."""
        self._add(id)
        return self._bundle.get_message(id) if self._bundle.has_message(id) else None

    def format(self, pattern: Any, arguments: Mapping[str, Any]) -> tuple[str, list[Exception]]:  # noqa: ANN401 - Fluent's
        """Put a pattern of a message into words; with what went wrong."""
        text, errors = self._bundle.format_pattern(pattern, dict(arguments))
        return str(text), errors

    def _add(self, name: str) -> None:
        """Have the entry of a name, and what it refers to, in the bundle."""
        if name in self._added:
            return
        wanted, found = [name], dict[str, ast.EntryType]()
        while wanted:
            one = wanted.pop()
            if one not in found and one not in self._added and (entry := self._entry(one)) is not None:
                found[one] = entry
                wanted += _references(entry)
        self._bundle.add_resource(ast.Resource(list(found.values())))
        self._added.update(found)

    def _entry(self, name: str) -> ast.EntryType | None:
        merged: ast.EntryType | None = None
        for entry in map(_parsed, self._written.get(name, ())):
            if isinstance(entry, ast.Message | ast.Term):
                merged = _over(merged, entry)
        return merged


@lru_cache(maxsize=64)
def _split(path: Path) -> dict[str, str]:
    """The entries of one file by name; a term's begins with a dash. Locales that share a base share its files."""
    parts = _PARTS.split(path.read_text(encoding="utf-8"))
    return {named[1]: part for part in parts if (named := _NAMED.match(part))}


@lru_cache(maxsize=4096)
def _parsed(text: str) -> ast.EntryType:
    return FluentParser(with_spans=False).parse_entry(text)


def _references(entry: ast.EntryType) -> list[str]:
    seen = _References()
    seen.visit(entry)
    return seen.names


class _References(Visitor):
    """The messages and terms that an entry refers to."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - Fluent's name
        self.names.append(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 - as above
        self.names.append(f"-{node.id.name}")
        self.generic_visit(node)


def _over(base: ast.EntryType | None, own: ast.Message | ast.Term) -> ast.EntryType:
    if not isinstance(base, ast.Message | ast.Term):
        return own
    named = {one.id.name for one in own.attributes}
    kept = [one for one in base.attributes if one.id.name not in named]
    return type(own)(own.id, own.value or base.value, [*own.attributes, *kept])  # type: ignore[arg-type]  # a message's may be none
