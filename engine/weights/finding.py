"""Whether weights are here and whole.

A file's hash takes a second for a hundred megabytes. So it is looked at when the file is installed, and again only when
its size or its time of change is no longer what the receipt beside it says.
"""

from __future__ import annotations

import contextlib
from hashlib import sha256
from pathlib import Path
from typing import Final

import msgspec

from engine.decoding import decode_json
from engine.weights.manifest import Weights, WeightsFile, known

_RECEIPT: Final = "checked.json"
_BLOCK: Final = 2**20

Seen = tuple[int, int, str]
"""What the receipt knows of a file: its size, its time of change in nanoseconds, its hash."""


def find(name: str, home: Path) -> Path | None:
    """The folder of some weights, if all their files are there and whole.

    Args:
        name: A name of the manifest.
        home: The folder of all weights.

    Raises:
        WeightsError: there are no weights of that name.
    """
    weights = known(name)
    folder = home / name
    receipt = _receipt(folder)
    seen = {file.name: _seen(folder / file.name, receipt.get(file.name), file.size) for file in weights.files}
    if any(seen[file.name][2] != file.sha256 for file in weights.files):
        return None
    if seen != receipt:
        _keep(folder, seen)
    return folder


def is_whole(path: Path, file: WeightsFile) -> bool:
    """Whether a file is there and has the size and the hash of the manifest."""
    return _seen(path, None, file.size)[2] == file.sha256


def missing_bytes(weights: Weights, home: Path) -> int:
    """How many bytes of some weights are not here yet, by the files' sizes alone."""
    return sum(file.size for file in weights.files if _size(home / weights.name / file.name) != file.size)


def hash_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    digest = sha256()
    with path.open("rb") as content:
        while block := content.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _seen(path: Path, before: Seen | None, size: int) -> Seen:
    """A file's size, time of change and hash: the hash from before if it is unchanged, none if its size is wrong."""
    try:
        status = path.stat()
        if before and before[:2] == (status.st_size, status.st_mtime_ns):
            return before
        return status.st_size, status.st_mtime_ns, hash_of(path) if status.st_size == size else ""
    except OSError:
        return 0, 0, ""


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1


def _receipt(folder: Path) -> dict[str, Seen]:
    try:
        return decode_json((folder / _RECEIPT).read_bytes(), dict[str, Seen])
    except (OSError, msgspec.MsgspecError):
        return {}


def _keep(folder: Path, seen: dict[str, Seen]) -> None:
    with contextlib.suppress(OSError):  # a folder that cannot be written is looked at again each time
        unfinished = folder / f"{_RECEIPT}.part"
        unfinished.write_bytes(msgspec.json.encode(seen))
        unfinished.replace(folder / _RECEIPT)
