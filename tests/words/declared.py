"""Compares what the code may say with what the locales can say and with what the code does say."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.words.reading import Reading

Declared = Mapping[str, frozenset[str]]


def missing(declared: Declared, reading: Reading) -> set[str]:
    """Declared messages that a locale lacks."""
    return set(declared) - set(reading.patterns)


def undeclared(declared: Declared, reading: Reading) -> set[str]:
    """Written messages that nothing declares."""
    return {name for name in reading.patterns if "." not in name} - set(declared)


def misparameterised(declared: Declared, reading: Reading) -> set[str]:
    """Messages that need other arguments than the code brings."""
    both = set(declared) & set(reading.patterns)
    return {name for name in both if reading.parameters(name) != declared[name]}


def unused(declared: Declared, literals: set[str]) -> set[str]:
    """Declared messages that no code names; of numbered variants, and of ids put together, the first part is enough."""
    heads = tuple(one.removesuffix("{}") for one in literals if re.fullmatch(r"[a-z]+-(\{\})?", one))
    return {
        name
        for name in declared
        if not {name, re.sub(r"-\d+$", "", name)} & literals and not name.startswith(heads or ("\0",))
    }


def literals(sources: Iterable[str]) -> set[str]:
    """All string literals of some Python sources."""
    nodes = (node for source in sources for node in ast.walk(ast.parse(source)))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def project_sources(root: Path) -> list[str]:
    """All code that can speak: everything but the declarations themselves."""
    paths = [path for package in ("engine", "skill") for path in sorted((root / package).rglob("*.py"))]
    return [path.read_text(encoding="utf-8") for path in paths if "messages" not in path.relative_to(root).parts]
