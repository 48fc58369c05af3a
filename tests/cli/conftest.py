"""The real ``coach`` command in a process of its own, with a home of its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.command import Finished, asked
from tests.cli.forks import Forks


@pytest.fixture(autouse=True)
def _about_noon(about_noon: None) -> None:
    """What is trained in a test lies within one day."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where the command keeps everything; not there yet."""
    return tmp_path / "home"


@pytest.fixture(scope="session")
def forks() -> Iterator[Forks]:
    """What starts commands quickly."""
    started = Forks()
    yield started
    started.close()


@pytest.fixture
def run(home: Path, tmp_path: Path, forks: Forks) -> Callable[..., Finished]:
    """Run the command in a process of its own and wait for it; ``environ`` is added to a plain environment."""

    def running(*arguments: str, environ: dict[str, str] | None = None, limit: float = 60) -> Finished:
        plain = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("FORM_COACH", "NO_COLOR", "FORCE_"))
        }
        return forks.run(arguments, plain | {"FORM_COACH_HOME": str(home)} | (environ or {}), tmp_path, limit)

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
