"""The copy of the project in which mutants live; the working tree is never touched."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).parents[2]

FOLDER: Final = PROJECT / ".mutants"
"""Everything that is made here: the copy, the map of the tests, the results. ``make clean`` takes it away."""

TREE: Final = FOLDER / "tree"

LEFT_BEHIND: Final = (".*", "__pycache__", "*.egg-info", "build", "dist", "node_modules")


def copy_tree() -> None:
    """Copy the project as it stands now."""
    shutil.rmtree(TREE, ignore_errors=True)
    shutil.copytree(PROJECT, TREE, ignore=shutil.ignore_patterns(*LEFT_BEHIND), symlinks=True)


def digest(root: Path) -> str:
    """What names the content of a project: of its product, its words and its tests."""
    found = sha256()
    for path in sorted(path for part in ("engine", "skill", "locales", "tests") for path in (root / part).rglob("*.*")):
        if path.is_file() and path.suffix != ".pyc":
            found.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()
