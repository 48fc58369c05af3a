"""The folder in which a world's own files would be: nothing of this machine is read, and nothing is moved away."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from unittest import mock

from engine.runner.places import VARIABLE

QUICK: Final = Path("/dev/shm")
"""A place in memory, where there is one: a world is not about the speed of a disk."""


@contextmanager
def own_home() -> Iterator[Path]:
    """Keep one's own workouts in a folder of the world."""
    place = QUICK if QUICK.is_dir() else None
    with (
        tempfile.TemporaryDirectory(prefix="home-", dir=place) as folder,
        mock.patch.dict(os.environ, {VARIABLE: folder}),
    ):
        yield Path(folder)
