"""Where made speech is kept: a folder of this machine, by what the speech was made from."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import numpy as np

from engine.listening.port import Samples

FOLDER = Path(__file__).parents[3] / ".cache" / "speech"


def kept(made_from: tuple[object, ...], make: Callable[[], Samples]) -> Samples:
    """The sound made from something, made now if it is not there yet. Safe for several processes at once."""
    name = hashlib.sha256(repr(made_from).encode()).hexdigest()[:32]
    path = FOLDER / name[:2] / f"{name}.npy"
    if not path.exists():
        _write(path, make())
    return (np.load(path) / 32767).astype(np.float32)


def _write(path: Path, samples: Samples) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(f".{os.getpid()}")
    with beside.open("wb") as file:
        np.save(file, np.round(np.clip(samples, -1, 1) * 32767).astype(np.int16))
    beside.replace(path)
