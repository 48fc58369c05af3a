"""What is likely where nobody says anything, kept for the next evening: finding it out takes half a minute."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
from msgspec import Struct

from engine.listening.whisper.weights_file import Matrix

Text = tuple[int, ...]

_ALIKE: Final = 1e-2
"""How much the first guess may differ where nothing has changed: machines round differently."""


class Known(Struct):
    """Of a text: how likely each token comes after it, and how likely nothing does."""

    next: dict[int, float] = {}
    over: float | None = None


class _Kept(Struct):
    guess: list[float]
    known: list[tuple[Text, Known]]


def read(path: Path, guess: Matrix) -> dict[Text, Known]:
    """Give what is kept; nothing where another recogniser kept it, or what is there cannot be read.

    Args:
        path: The file.
        guess: What the recogniser expects first where nobody speaks: how others are told from it.
    """
    try:
        kept = msgspec.msgpack.decode(path.read_bytes(), type=_Kept)
    except (OSError, ValueError):
        return {}
    same = len(kept.guess) == len(guess) and np.allclose(kept.guess, guess, atol=_ALIKE)
    return dict(kept.known) if same else {}


def write(path: Path, guess: Matrix, known: dict[Text, Known]) -> None:
    """Keep what is known for :func:`read`; where that cannot be, it is found out again."""
    beside = path.with_suffix(".new")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(msgspec.msgpack.encode(_Kept(guess.tolist(), list(known.items()))))
        beside.replace(path)
