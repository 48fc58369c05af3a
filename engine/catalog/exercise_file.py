"""A file of exercises of one's own that belong to no workout: those that came with the history of another app."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import msgspec

from engine.catalog.errors import Finding, WorkoutFileError
from engine.catalog.own_exercise import Model, OwnExercise
from engine.catalog.whole_file import write_whole
from engine.decoding import convert

NAME: Final = "exercises.toml"
"""What the file is called, in the folder of one's own workouts."""

_FIELDS: Final = ("id", "name", "pattern", "muscles")


class _File(Model, frozen=True):
    exercise: tuple[OwnExercise, ...] = ()


def read_exercises(folder: Path) -> tuple[OwnExercise, ...]:
    """Read the file of a folder; none where there is none.

    Raises:
        WorkoutFileError: it cannot be used.
    """
    path = folder / NAME
    if not path.exists():
        return ()
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
        return convert(document, _File).exercise
    except (OSError, ValueError) as error:  # those of the reader and of msgspec are such
        raise WorkoutFileError(str(path), Finding(problem=str(error))) from error


def keep_exercises(exercises: Iterable[OwnExercise], folder: Path) -> None:
    """Replace the file of a folder, which is made where there is none; without exercises there is no file.

    Raises:
        OSError: it cannot be written; the one before is still there.
    """
    text = "\n".join(map(_table, exercises))
    path = folder / NAME
    if not text:
        path.unlink(missing_ok=True)
        return
    write_whole(path, text.encode())


def _table(one: OwnExercise) -> str:
    fields = {name: msgspec.to_builtins(getattr(one, name)) for name in _FIELDS}
    # A text or a list of texts is the same in TOML as in JSON, for all that is printable.
    lines = (f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items() if value)
    return "[[exercise]]\n" + "".join(lines)
