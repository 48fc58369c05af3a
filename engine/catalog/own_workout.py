"""Reads a workout file (TOML) and reports mistakes in it."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path
from typing import Any, Final

import msgspec

from engine.catalog import checks, limits, own_checks
from engine.catalog.errors import NOTHING, Finding, UnknownWorkoutError, WorkoutFileError
from engine.catalog.models import Catalog, Standards, Workout
from engine.catalog.nearest import did_you_mean, nearest
from engine.catalog.own_exercises import with_own
from engine.catalog.written_names import WrittenNames
from engine.decoding import convert

# The longest workout there can be takes about ten thousand bytes. The TOML reader takes quadratic time for keys with
# very many dots: less than a second for this size, minutes for a megabyte.
LARGEST: Final = 64 * 1024
"""The largest size of a workout file in bytes."""

MOST_SETS: Final = 10
"""Sets of a block."""

_HEADERS: Final = re.compile(r"^[ \t]*\[\[[ \t]*(block|superset)[ \t]*\]\]", re.MULTILINE)

_COMPLETED: Final = (
    ("warm_up", "cardio", "minutes"),
    ("warm_up", "circuit", "exercises"),
    ("cool_down", "cardio", "minutes"),
)


def find_workout(name_or_path: str, catalog: Catalog) -> Workout:
    """Find a built-in workout by its id, or read a workout file.

    Args:
        name_or_path: A path when it ends in ``.toml`` or holds a separator, otherwise the id of a built-in workout or
            of one that is kept.
        catalog: Where these are.

    Raises:
        UnknownWorkoutError: there is no workout with this id.
        WorkoutFileError: the file cannot be used.
    """
    if _is_path(name_or_path):
        return read_workout(Path(name_or_path), catalog)
    every = {**catalog.kept, **catalog.workouts}
    if name_or_path in every:
        return every[name_or_path]
    known = ", ".join(sorted(every))
    hint, near = did_you_mean(name_or_path, every), nearest(name_or_path, every) or ""
    problem, allowed = "there is no such workout", f"{known}, or the path of a .toml file"
    raise UnknownWorkoutError(
        name_or_path, Finding("", NOTHING, problem, allowed, hint, "terminal-no-workout", known, near)
    )


def _is_path(text: str) -> bool:
    separators = {"/", os.sep, os.altsep or os.sep}
    return text.lower().endswith(".toml") or any(separator in text for separator in separators)


def read_workout(path: Path, catalog: Catalog) -> Workout:
    """Read a workout file. Missing values stay open for the standards.

    Raises:
        WorkoutFileError: the file cannot be read, is no TOML, or holds what no workout may.
    """
    text = _text_of(path)
    return check_document(_in_order(_document(path, text), text), str(path), catalog)


def check_document(document: dict[str, Any], file: str, catalog: Catalog) -> Workout:
    """Make a workout of what was read; a title that is missing is made from the id.

    Raises:
        WorkoutFileError: naming the file, the first place in it that is wrong, and what is allowed there.
    """
    written = WrittenNames(catalog, frozenset(_own_ids(document)))
    document = written.put_ids(document)
    for finding in written.unclear:
        raise WorkoutFileError(file, finding)
    workout = _convert(_completed(document, catalog.standards), file, catalog)
    if workout.id in catalog.workouts:
        hint = "Give yours another id, or both would have one history."
        raise WorkoutFileError(file, Finding("id", workout.id, "a built-in workout has this id", hint=hint))
    for finding in own_checks.findings(workout, catalog):
        raise WorkoutFileError(file, finding)
    for finding in checks.findings(workout, with_own(catalog, workout.exercise).exercises):
        raise WorkoutFileError(file, finding)
    title = workout.title.strip() or workout.id.replace("-", " ").capitalize()
    return msgspec.structs.replace(workout, title=title)


def _convert(document: dict[str, Any], file: str, catalog: Catalog) -> Workout:
    try:
        return convert(document, Workout)
    except msgspec.ValidationError as error:
        finding = limits.explain(str(error), document, [*catalog.exercises, *_own_ids(document)])
        raise WorkoutFileError(file, finding) from error


def _completed(document: dict[str, Any], standards: Standards) -> dict[str, Any]:
    """Fill in what a written part leaves out: minutes as in W1 and C1, moves as in W2."""
    whole, standard = dict(document), msgspec.to_builtins(standards)
    for part, table, field in _COMPLETED:
        written = limits.value_at(whole, (part, table))
        if isinstance(written, dict):
            completed = {field: standard[part][table][field]} | written
            whole[part] = whole[part] | {table: completed}
    blocks = whole.get("block")
    if isinstance(blocks, list):
        whole["block"] = [_counted(block) for block in blocks]
    return whole


def _counted(block: object) -> object:
    """Let a block that lists its sets have as many."""
    listed = block.get("each_set") if isinstance(block, dict) else None
    if not isinstance(block, dict) or not isinstance(listed, list) or not 1 <= len(listed) <= MOST_SETS:
        return block
    return {"sets": len(listed)} | block


def _own_ids(document: dict[str, Any]) -> list[str]:
    own = document.get("exercise")
    return (
        [one["id"] for one in own if isinstance(one, dict) and isinstance(one.get("id"), str)]
        if isinstance(own, list)
        else []
    )


def _in_order(document: dict[str, Any], text: str) -> dict[str, Any]:
    """Note how many blocks were written before each superset, which a TOML reader does not tell."""
    supersets = document.get("superset")
    order = _HEADERS.findall(text)
    if not isinstance(supersets, list) or order.count("superset") != len(supersets):
        return document
    places = [place for place, name in enumerate(order) if name == "superset"]
    befores = [order[:place].count("block") for place in places]
    placed = [
        {"after": before} | one if isinstance(one, dict) else one
        for one, before in zip(supersets, befores, strict=True)
    ]
    return document | {"superset": placed}


def _text_of(path: Path) -> str:
    try:
        return _text(path)
    except UnicodeDecodeError as error:
        raise WorkoutFileError(str(path), Finding(problem=_not_utf8(error))) from error


def _document(path: Path, text: str) -> dict[str, Any]:
    file = str(path)
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise WorkoutFileError(file, Finding(problem="its lists or tables are nested too deeply")) from error
    except ValueError as error:  # besides TOML errors: a number too long to read
        raise WorkoutFileError(file, Finding(problem=f"it is not TOML: {_first_line(error)}")) from error


def _first_line(error: ValueError) -> str:
    return str(error).partition(";")[0]


def _not_utf8(error: UnicodeDecodeError) -> str:
    line = error.object[: error.start].count(b"\n") + 1
    return f"it is not UTF-8 text: line {line} holds the byte 0x{error.object[error.start]:02x}"


def _text(path: Path) -> str:
    """The file's text, without the mark some editors put first."""
    try:
        _refuse_unfit(path)
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:  # ValueError: a path with a null byte
        reason = getattr(error, "strerror", None) or str(error)
        raise WorkoutFileError(str(path), Finding(problem=f"it cannot be read: {reason}")) from error
    _refuse_large(path, len(content))
    return content.decode("utf-8-sig")


def _refuse_unfit(path: Path) -> None:
    if path.is_dir():
        raise WorkoutFileError(
            str(path), Finding(problem="it is a directory", allowed="a TOML file", message="terminal-file-folder")
        )
    if not path.exists():
        raise WorkoutFileError(str(path), Finding(problem="there is no such file", message="terminal-file-missing"))
    if not path.is_file():  # reading a pipe could wait for ever
        raise WorkoutFileError(str(path), Finding(problem="it is no ordinary file", allowed="a TOML file"))
    _refuse_large(path, path.stat().st_size)


def _refuse_large(path: Path, size: int) -> None:
    if size > LARGEST:
        problem = f"it is {size} bytes long" if size > LARGEST + 1 else "it is too long"
        raise WorkoutFileError(str(path), Finding(problem=problem, allowed=f"at most {LARGEST} bytes"))
