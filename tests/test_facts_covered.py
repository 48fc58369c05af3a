"""Every fact of the programme is named by some test: in a function's name, ``test_W2_…``, or in its docstring."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from pathlib import Path

import pytest

NUMBERED = {"W": 3, "S": 7, "D": 8, "E": 8, "M": 3, "C": 3, "A": 6}
FACTS = [f"{letter}{number}" for letter, last in NUMBERED.items() for number in range(1, last + 1)]
HERE = Path(__file__).parent

_FACT = re.compile(r"(?<![A-Za-z0-9])[WSDEMCA][1-8](?![A-Za-z0-9])")


def named_in(source: str) -> dict[str, list[str]]:
    """The tests of a source by the facts that they name."""
    tests = defaultdict(list)
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
            words = f"{node.name.replace('_', ' ')} {ast.get_docstring(node) or ''}"
            for fact in _FACT.findall(words):
                tests[fact].append(node.name)
    return tests


@pytest.fixture(scope="module")
def covered() -> set[str]:
    sources = (path.read_text(encoding="utf-8") for path in HERE.rglob("test_*.py"))
    return {fact for source in sources for fact in named_in(source)}


@pytest.mark.parametrize("fact", FACTS)
def test_a_test_names_the_fact(fact: str, covered: set[str]) -> None:
    assert fact in covered, f"no test names {fact}: call one test_{fact}_…"


def test_names_and_docstrings_are_read() -> None:
    source = 'def test_W2_order(): ...\ndef test_other():\n    """E6 and A1, not XE7 or S10."""\ndef helper_C1(): ...\n'
    assert set(named_in(source)) == {"W2", "E6", "A1"}


def test_there_are_no_other_facts() -> None:
    sources = (path.read_text(encoding="utf-8") for path in HERE.rglob("test_*.py") if path.name != Path(__file__).name)
    assert {fact for source in sources for fact in named_in(source)} <= set(FACTS)
