"""A small file of one's own, written as a whole or not at all."""

from __future__ import annotations

from pathlib import Path


def write_whole(place: Path, content: bytes) -> None:
    """Write a file: after a failure the one before is still there. The folder is made where there is none.

    Raises:
        OSError: it cannot be written. The error names the file, which Python's own does not where the disk is full.
    """
    part = place.with_suffix(".part")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            part.write_bytes(content)
            part.replace(place)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(place)) from error
