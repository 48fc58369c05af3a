"""The real ``coach`` command in a process of its own, with a home of its own."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.command import COACH, Finished, asked


@pytest.fixture(autouse=True)
def _about_noon(about_noon: None) -> None:
    """What is trained in a test lies within one day."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where the command keeps everything; not there yet."""
    return tmp_path / "home"


@pytest.fixture
def run(home: Path, tmp_path: Path) -> Callable[..., Finished]:
    """Run the command and wait for it; ``environ`` is added to a plain environment."""

    def running(*arguments: str, environ: dict[str, str] | None = None, limit: float = 60) -> Finished:
        plain = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("FORM_COACH", "NO_COLOR", "FORCE_"))
        }
        done = subprocess.run(
            [str(COACH), *arguments],
            env=plain | {"FORM_COACH_HOME": str(home)} | (environ or {}),
            cwd=tmp_path,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=limit,
            check=False,
        )
        return Finished(done.returncode, done.stdout.decode(), done.stderr.decode())

    return running


@pytest.fixture
def quick(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Finished]:
    """The command in this process, where that would show nothing else."""
    monkeypatch.chdir(tmp_path)

    def asking(*arguments: str, environ: dict[str, str] | None = None) -> Finished:
        with monkeypatch.context() as patch:
            patch.setenv("FORM_COACH_HOME", (environ or {}).get("FORM_COACH_HOME", str(home)))
            return asked(*arguments)

    return asking
