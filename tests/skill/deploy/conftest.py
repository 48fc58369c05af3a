from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def _builder():
    spec = importlib.util.spec_from_file_location("build", ROOT / "deploy/build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


build = _builder()


@pytest.fixture(scope="session")
def index(tmp_path_factory) -> None:
    """A package index, or there is nothing to build from."""
    probe = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "six"]
    if subprocess.run(probe, check=False, cwd=tmp_path_factory.mktemp("probe"), timeout=120).returncode:
        pytest.skip("there is no package index here")


def built(out: Path, *options: str) -> Path:
    """The archive, made as ``make lambda`` does."""
    assert build.main(["--out", str(out), *options]) == 0
    return out
