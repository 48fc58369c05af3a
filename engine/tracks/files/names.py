"""Names of track files that nobody can guess: each is a hash keyed with a secret of this machine."""

from __future__ import annotations

import os
import re
import secrets
from contextlib import suppress
from hashlib import sha256
from hmac import digest
from pathlib import Path
from typing import Final

from engine.tracks.track import Track

NAME: Final = re.compile(r"[0-9a-f]{64}")
"""What the name of a track file looks like, without its suffix."""

_BYTES: Final = 32


def name_of(track: Track, voice: str, secret: bytes) -> str:
    """Name the file of a track, spoken by the voice of some key."""
    return digest(secret, f"{voice}\n{track.key}".encode(), sha256).hex()


def secret_in(file: Path) -> bytes:
    """The secret that is kept in a file; it is made if there is none. Several processes get the same.

    Raises:
        OSError: it can be neither read nor kept.
    """
    with suppress(FileNotFoundError):
        return _read(file)
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = file.with_name(f".{file.name}.{secrets.token_hex(4)}.part")
    try:
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as written:
            written.write(secrets.token_bytes(_BYTES))
        _put(fresh, file)
    finally:
        fresh.unlink(missing_ok=True)
    return _read(file)


def _put(fresh: Path, file: Path) -> None:
    """Put the secret in its place, unless another process was first."""
    try:
        os.link(fresh, file)
    except FileExistsError:
        return
    except OSError:  # a disk that knows no links
        fresh.replace(file)


def _read(file: Path) -> bytes:
    found = file.read_bytes()
    if len(found) != _BYTES:
        raise OSError(f"{file} does not hold a secret of {_BYTES} bytes. Delete it, and a new one is made.")
    return found
