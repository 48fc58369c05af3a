"""Lets the validator watch the skill as soon as it is imported, and costs a process without it nothing."""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType
from typing import Any

SKILL = "skill.alexa.skill"
ROOT = str(Path(__file__).parent.parent.parent)


class _Finder:
    """Finds the skill as usual, and has it watched once it is there."""

    def find_spec(self, name: str, path: Any = None, _target: ModuleType | None = None) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path) if name == SKILL else None
        if spec is None or spec.loader is None:
            return None
        loader: Any = spec.loader
        run = loader.exec_module

        def exec_module(module: ModuleType) -> None:
            run(module)
            _watch(module)

        loader.exec_module = exec_module
        return spec


def watch() -> None:
    """Watch the skill from its import on."""
    if SKILL in sys.modules:
        _watch(sys.modules[SKILL])
    elif not any(isinstance(one, _Finder) for one in sys.meta_path):
        sys.meta_path.insert(0, _Finder())


def _watch(module: ModuleType) -> None:
    sys.path.insert(0, ROOT)  # a process that a test started may not see the tests
    try:
        from tests.skill.validator.watch import install  # noqa: PLC0415 - it needs the skill's own imports
    finally:
        sys.path.remove(ROOT)
    install(module)
