"""``docs/programme.md`` has every fact that is cited, and the product and the tests cite every fact it has.

A test cites a fact in its name, ``test_W2_…``, or in its docstring.
"""

from __future__ import annotations

import ast
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parent
PROGRAMME = (ROOT / "docs" / "programme.md").read_text(encoding="utf-8")
FACTS = re.findall(r"^- \*\*([A-Z]\d+)\*\* ", PROGRAMME, re.MULTILINE)

SOURCES = {".py", ".toml", ".ftl"}

_FACT = re.compile(r"(?<![A-Za-z0-9#&])[WSDEMCA]\d{1,2}(?![A-Za-z0-9])")


def cited_in_tests(source: str) -> dict[str, list[str]]:
    """The tests of a source by the facts that they cite."""
    tests = defaultdict(list)
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
            words = f"{node.name.replace('_', ' ')} {ast.get_docstring(node) or ''}"
            for fact in _FACT.findall(words):
                tests[fact].append(node.name)
    return tests


def product_files() -> Iterator[Path]:
    """Code, catalogue and words."""
    for folder in ("engine", "skill", "locales"):
        yield from (path for path in (ROOT / folder).rglob("*") if path.suffix in SOURCES)


@pytest.fixture(scope="module")
def in_tests() -> set[str]:
    sources = (path.read_text(encoding="utf-8") for path in HERE.rglob("test_*.py") if path.name != Path(__file__).name)
    return {fact for source in sources for fact in cited_in_tests(source)}


@pytest.fixture(scope="module")
def in_product() -> dict[str, set[str]]:
    """The files of the product by the facts that they cite."""
    files = defaultdict(set)
    for path in product_files():
        for fact in _FACT.findall(path.read_text(encoding="utf-8")):
            files[fact].add(path.relative_to(ROOT).as_posix())
    return files


def test_each_fact_stands_once() -> None:
    assert len(FACTS) >= 38
    assert [fact for fact, times in Counter(FACTS).items() if times > 1] == []


@pytest.mark.parametrize("fact", FACTS)
def test_a_test_cites_the_fact(fact: str, in_tests: set[str]) -> None:
    assert fact in in_tests, f"no test cites {fact}: call one test_{fact}_…"


@pytest.mark.parametrize("fact", FACTS)
def test_the_product_cites_the_fact(fact: str, in_product: dict[str, set[str]]) -> None:
    assert fact in in_product, f"nothing under engine, skill or locales cites {fact}"


def test_every_fact_cited_stands_in_the_programme(in_tests: set[str], in_product: dict[str, set[str]]) -> None:
    assert {fact: files for fact, files in in_product.items() if fact not in FACTS} == {}
    assert in_tests <= set(FACTS)


def test_names_and_docstrings_are_read() -> None:
    source = 'def test_W2_order(): ...\ndef test_other():\n    """E6 and A12, not XE7 or S101."""\ndef in_C1(): ...\n'
    assert set(cited_in_tests(source)) == {"W2", "E6", "A12"}
