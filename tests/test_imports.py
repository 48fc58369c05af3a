"""The pure parts are pure: they open nothing, ask no clock, and bring nothing heavy in."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PURE = sorted(
    path
    for room in ("workflow", "cues", "coaching", "dialogue", "display")
    for path in (ROOT / "engine" / room).rglob("*.py")
)

ALLOWED = {
    *("__future__", "bisect", "collections", "dataclasses", "enum", "functools", "hashlib", "itertools", "math"),
    *("operator", "re", "types", "typing", "zlib"),
    *("msgspec", "transitions", "engine", "datetime"),
}
"""Whatever else there is could open a file, a socket or a clock, draw a number or start a thread."""

DATES = {"date", "datetime", "datetime.date", "datetime.datetime"}
CLOCKS = {"now", "today", "utcnow", "time"}
"""Methods of dates and times that ask the clock."""

BELOW_WORKFLOW = (
    *("engine.catalog.models", "engine.catalog.own_exercises", "engine.catalog.own_exercise"),
    *("engine.catalog.workout_shape", "engine.catalog.terms", "engine.workflow", "engine.decoding"),
)
BELOW_COACHING = (*BELOW_WORKFLOW, "engine.catalog", "engine.coaching")
BELOW_CUES = (*BELOW_WORKFLOW, "engine.cues")
ROOMS = {
    "workflow": BELOW_WORKFLOW,
    "cues": BELOW_CUES,
    "coaching": BELOW_COACHING,
    "dialogue": (*BELOW_CUES, *BELOW_COACHING, "engine.dialogue"),
    "display": (*BELOW_CUES, *BELOW_COACHING, "engine.display", "engine.words.speech"),
}
UNFIT = ("engine.catalog.loader", "engine.catalog.own_workout", "engine.catalog.library")
"""Modules of the catalogue that read files."""
CALLS = {"open", "print", "input", "exec", "eval", "compile", "__import__", "breakpoint"}
HEAVY = (
    *("transitions.extensions", "numpy", "fluent", "flask", "engine.catalog.loader", "engine.words"),
    *("sqlite3", "asyncio", "pyttsx3"),
)


def imported(tree: ast.AST) -> Iterator[str]:
    """The modules that a source imports, by their full names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.module or ""


def called(tree: ast.AST) -> set[str]:
    """The plain names that a source calls."""
    return {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_the_pure_parts_are_where_they_are_looked_for() -> None:
    assert {"transition.py", "machine.py", "script.py", "placement.py"} <= {path.name for path in PURE}


@pytest.mark.parametrize("path", PURE, ids=shown)
def test_nothing_impure_is_imported(path: Path) -> None:
    assert {name.partition(".")[0] for name in imported(parsed(path))} <= ALLOWED


@pytest.mark.parametrize("path", PURE, ids=shown)
def test_nothing_is_opened_or_printed(path: Path) -> None:
    assert not called(parsed(path)) & CALLS


@pytest.mark.parametrize("path", PURE, ids=shown)
def test_no_date_is_asked_of_the_clock(path: Path) -> None:
    calls = (node.func for node in ast.walk(parsed(path)) if isinstance(node, ast.Call))
    methods = {call.attr for call in calls if isinstance(call, ast.Attribute) and ast.unparse(call.value) in DATES}
    assert not methods & CLOCKS


@pytest.mark.parametrize("path", PURE, ids=shown)
def test_of_the_engine_only_the_rooms_below_are_imported(path: Path) -> None:
    room = path.relative_to(ROOT / "engine").parts[0]
    for name in imported(parsed(path)):
        below = any(name == other or name.startswith(f"{other}.") for other in ROOMS[room])
        assert below or not name.startswith("engine"), f"{room} imports {name}"
        assert name not in UNFIT, f"{room} imports {name}"


@pytest.mark.parametrize(
    "module", ["engine.workflow", "engine.cues.script", "engine.dialogue.conversation", "engine.tracks.chain"]
)
def test_importing_it_brings_in_nothing_heavy(module: str) -> None:
    heavy = f"[name for name in {HEAVY!r} if name in sys.modules]"
    code = f"import sys, {module}\nprint(*{heavy})"
    found = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT)
    assert found.stdout.split() == []


SKILL = sorted((ROOT / "skill").rglob("*.py"))
KNOWS_THE_SDK = {"alexa", "endpoint"}


def test_only_two_parts_of_the_skill_know_the_sdk() -> None:
    """Also of parts that the import rules do not name yet."""
    knowing = {path for path in SKILL if any(name.startswith("ask_sdk") for name in imported(parsed(path)))}
    assert {path.relative_to(ROOT / "skill").parts[0] for path in knowing} <= KNOWS_THE_SDK
    assert knowing
