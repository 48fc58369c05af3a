"""Packages of npm that tests run, installed beside them once, as their lockfile says."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest


def install(folder: Path, package: str) -> None:
    """Install what the lockfile of a folder names, unless ``package`` is there; without Node the test is left out."""
    if shutil.which("npm") is None or shutil.which("node") is None:
        pytest.skip("there is no Node here")
    if (folder / "node_modules" / package).exists():
        return
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    if subprocess.run(command, check=False, cwd=folder, timeout=150).returncode:
        pytest.skip(f"{package} could not be had from the package registry")
