"""One's own workouts that go by their ids, and one's own exercises that are known everywhere: files in a folder."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from engine.catalog.errors import NOTHING, Finding, UnknownWorkoutError, WorkoutFileError
from engine.catalog.exercise_file import NAME, read_exercises
from engine.catalog.models import Catalog, Workout
from engine.catalog.nearest import did_you_mean, nearest
from engine.catalog.own_exercises import with_own
from engine.catalog.own_workout import read_workout
from engine.catalog.whole_file import write_whole


class Library(NamedTuple):
    """What is kept.

    Attributes:
        catalog: With the kept exercises and workouts.
        places: The files of the workouts, by their ids.
        unreadable: Why a file could not be used; the others can.
    """

    catalog: Catalog
    places: dict[str, Path]
    unreadable: tuple[WorkoutFileError, ...] = ()


def read_library(folder: Path, catalog: Catalog) -> Library:
    """Read all files of the folder, in the order of their names; none where there is no such folder."""
    unreadable: list[WorkoutFileError] = []
    places: dict[str, Path] = {}
    waiting = sorted(path for path in folder.glob("*.toml") if path.name != NAME) if folder.is_dir() else []
    alone: tuple[WorkoutFileError, ...] = ()
    try:
        catalog = with_own(catalog, read_exercises(folder))
    except WorkoutFileError as error:
        alone = (error,)
    while waiting:
        later, refused = [], []
        for path in waiting:
            try:
                workout = read_workout(path, catalog)
                catalog = _with_workout(catalog, workout)
                places.setdefault(workout.id, path)
            except WorkoutFileError as error:  # it may use an exercise of a file that comes later
                later.append(path)
                refused.append(error)
        if len(later) == len(waiting):
            unreadable = refused
            break
        waiting = later
    return Library(catalog, places, (*alone, *unreadable))


def _with_workout(catalog: Catalog, workout: Workout) -> Catalog:
    known = with_own(catalog, workout.exercise)
    return replace(known, kept={**catalog.kept, workout.id: workout})


def keep_workout(file: Path, folder: Path, library: Library, *, again: bool = False) -> Workout:
    """Put a file into the folder, under its id.

    Args:
        file: A workout file.
        folder: Created if there is none.
        library: What is kept already.
        again: Whether it may take the place of a kept one.

    Raises:
        WorkoutFileError: the file cannot be used, or one of its id is kept and is not to be replaced.
        OSError: it cannot be written.
    """
    workout = read_workout(file, library.catalog)
    kept = library.catalog.kept.get(workout.id, workout)
    if kept != workout and not again:
        hint = "Keep it all the same with --replace, or give it another id."
        raise WorkoutFileError(str(file), Finding("id", workout.id, "another workout is kept under this id", hint=hint))
    place = library.places.get(workout.id, folder / f"{workout.id}.toml")
    if not (place.exists() and place.samefile(file)):
        write_whole(place, file.read_bytes())
    return workout


def remove_workout(id_: str, library: Library) -> None:
    """Take a kept workout out of the folder.

    Raises:
        UnknownWorkoutError: none is kept under this id.
        OSError: it cannot be removed.
    """
    if id_ not in library.places:
        known = ", ".join(sorted(library.places))
        problem, allowed = "no workout is kept under this id", known or "nothing, as none is kept"
        hint, near = did_you_mean(id_, library.places), nearest(id_, library.places) or ""
        finding = Finding("", NOTHING, problem, allowed, hint, "terminal-none-kept", known, near)
        raise UnknownWorkoutError(id_, finding)
    library.places[id_].unlink()
