"""The style vectors of Kokoro's English voices, from the npm package that holds them all."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

import numpy as np

from tests.listening.corpus.shelf import FOLDER
from tests.weights import unpack_styles

FILE = FOLDER.with_name("kokoro-voices.npz")


@cache
def styles() -> Path:
    """All of them in one file, put together once a machine; the test is left out where the package cannot be had."""
    if FILE.exists():
        return FILE
    FILE.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FILE.parent) as name:
        folder = Path(name)
        unpack_styles(folder)
        english = {path.stem: _vectors(path) for path in folder.glob("[ab][fm]_*.bin")}
        np.savez(folder / FILE.name, **english)
        (folder / FILE.name).replace(FILE)
    return FILE


def _vectors(path: Path) -> np.ndarray:
    return np.fromfile(path, dtype=np.float32).reshape(-1, 1, 256)
