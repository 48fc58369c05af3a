"""``docs/glossary.md`` speaks of what is there: each term is used in the code, and each place named exists."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| ([^|]+) \| ([^|]+) \| `([\w.]+)` \|$", GLOSSARY, re.MULTILINE)
TERMS = [term for term, _, _ in ROWS]


def found(name: str) -> object:
    """The module, or the attribute of one, of that dotted name."""
    first, *parts = name.split(".")
    path, thing = first, importlib.import_module(first)
    for part in parts:
        path = f"{path}.{part}"
        thing = getattr(thing, part) if hasattr(thing, part) else importlib.import_module(path)
    return thing


@pytest.fixture(scope="module")
def code() -> str:
    files = (path for room in ("engine", "skill") for path in (ROOT / room).rglob("*.py"))
    return "\n".join(path.read_text(encoding="utf-8") for path in files).lower()


def test_every_row_is_read() -> None:
    rows = [
        line for line in GLOSSARY.splitlines() if line.startswith("| ") and not line.startswith(("| term", "| ---"))
    ]
    assert len(ROWS) == len(rows) > 50


def test_each_term_stands_once_and_in_order() -> None:
    assert len(set(TERMS)) == len(TERMS)
    for part in GLOSSARY.split("\n## ")[1:]:
        terms = [term.lower() for term, _, _ in ROWS if f"\n| {term} | " in part]
        assert terms == sorted(terms)


@pytest.mark.parametrize(("term", "name"), [(term, name) for term, _, name in ROWS])
def test_the_place_exists(term: str, name: str) -> None:
    assert found(name) is not None, f"{term}: there is no {name}"


@pytest.mark.parametrize("term", TERMS)
def test_the_code_uses_the_term(term: str, code: str) -> None:
    spelt = re.escape(term.lower()).replace(r"\-", "[-_ ]?").replace(r"\ ", "[_ ]")
    assert re.search(rf"(?<![a-z]){spelt}", code), f"{term} is nowhere in engine and skill"


def test_a_place_that_is_not_there_is_noticed() -> None:
    for name in ("engine.workflow.steps.Nothing", "engine.words.words.Words.nothing", "nowhere"):
        with pytest.raises(ModuleNotFoundError):
            found(name)
