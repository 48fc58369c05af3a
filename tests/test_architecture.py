"""ARCHITECTURE.md tells the truth: the folders and files it names exist, and its map has every folder."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
MAP = re.findall(r"^\| `([\w/]+)` \|", PAGE, re.MULTILINE)
NAMED = sorted(set(re.findall(r"`([\w/<>.]+(?:\.(?:py|md|toml))|(?:engine|skill|tests|docs|locales)/[\w/<>]+)`", PAGE)))
SOURCES = [path.relative_to(ROOT).as_posix() for room in ("engine", "skill") for path in (ROOT / room).rglob("*.py")]


def folders() -> set[str]:
    """The rooms, and the folders beside them that hold anything of ours."""
    rooms = {path.parent for part in ("engine", "skill") for path in (ROOT / part).glob("*/__init__.py")}
    return {path.relative_to(ROOT).as_posix() for path in rooms} | {"locales", "deploy", "docs", "tests"}


def exists(name: str) -> bool:
    """Whether there is such a path; a bare file may be anywhere in the product or in a locale."""
    if "/" in name:
        return (ROOT / name.replace("<locale>", "en-US")).exists()
    return any(path.endswith(f"/{name}") for path in SOURCES) or any(ROOT.glob(f"locales/*/{name}"))


def test_the_map_has_every_folder_once() -> None:
    assert sorted(MAP) == sorted(folders())


@pytest.mark.parametrize("name", NAMED)
def test_what_is_named_exists(name: str) -> None:
    assert exists(name), f"there is no {name}"


def test_links_lead_somewhere() -> None:
    pages = [ROOT / "README.md", ROOT / "ARCHITECTURE.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]
    links = [
        (page, link) for page in pages for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    ]
    assert len(links) > 10
    assert [(page.name, link) for page, link in links if not (page.parent / link).exists()] == []


def test_the_order_of_imports_is_the_one_that_is_enforced() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    (layers,) = (one["layers"] for one in contracts if one["type"] == "layers" and one["containers"] == ["engine"])
    (told,) = re.findall(r"`(cli → [^`]*)`", PAGE)
    written = [re.split(r", ", layer) for layer in re.sub(r"\s+", " ", told).split(" → ")]
    assert [set(layer) for layer in written] == [set(re.split(r" [|:] ", layer)) for layer in layers]


def test_a_file_that_is_not_there_is_noticed() -> None:
    assert not exists("engine/nowhere/nothing.py")
    assert not exists("nothing.py")
