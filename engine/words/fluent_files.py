"""The Fluent files of a locale in one bundle. Importing this takes 75 ms."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast


def bundle(locale: str, paths: Iterable[Path]) -> FluentBundle:
    """Read files, the base's first: a later text of a message or attribute replaces an earlier one."""
    merged: dict[tuple[type, str], ast.EntryType] = {}
    for path in paths:
        for entry in _parsed(path).body:
            if isinstance(entry, ast.Message | ast.Term):
                key = (type(entry), entry.id.name)
                merged[key] = _over(merged.get(key), entry)
    made = FluentBundle([locale], use_isolating=False)
    made.add_resource(ast.Resource(list(merged.values())))
    return made


@lru_cache(maxsize=64)
def _parsed(path: Path) -> ast.Resource:
    """One file. Locales that share a base share its files."""
    return FluentResource(path.read_text(encoding="utf-8"))


def _over(base: ast.EntryType | None, own: ast.Message | ast.Term) -> ast.EntryType:
    if not isinstance(base, ast.Message | ast.Term):
        return own
    named = {one.id.name for one in own.attributes}
    kept = [one for one in base.attributes if one.id.name not in named]
    return type(own)(own.id, own.value or base.value, [*own.attributes, *kept])  # type: ignore[arg-type]  # a message's may be none
