"""One's own workouts and exercises as a backup holds them, and put back into a folder."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, NamedTuple

from msgspec import Meta, Struct

from engine.catalog.errors import Finding, WorkoutFileError
from engine.catalog.exercise_file import NAME, keep_exercises, read_exercises
from engine.catalog.library import Library, read_library
from engine.catalog.models import Catalog
from engine.catalog.own_exercise import Id, OwnExercise
from engine.catalog.own_workout import LARGEST
from engine.catalog.whole_file import write_whole

Text = Annotated[str, Meta(max_length=LARGEST)]


class KeptFiles(Struct, frozen=True, omit_defaults=True):
    """What is kept.

    Attributes:
        workouts: The workout files as they were written, by the ids of the workouts.
        exercises: Those that belong to no workout.
    """

    workouts: dict[Id, Text] = {}
    exercises: tuple[OwnExercise, ...] = ()


class PutBack(NamedTuple):
    """What became of the workouts of a backup.

    Attributes:
        new: Ids of those that are kept now and were not.
        left: Ids of those that gave way to another one, which is kept here under the same id.
    """

    new: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def read_files(library: Library, folder: Path) -> KeptFiles:
    """Read all that is kept in a folder.

    Raises:
        WorkoutFileError: the file of the exercises cannot be used.
        OSError: a file cannot be read any more.
    """
    return KeptFiles(_texts(library), read_exercises(folder))


def read_usable(library: Library, folder: Path) -> KeptFiles:
    """Read what is kept in a folder and can be used; ``library`` names what cannot.

    Raises:
        OSError: a file cannot be read any more.
    """
    if any(Path(error.file).name == NAME for error in library.unreadable):
        return KeptFiles(_texts(library))
    return read_files(library, folder)


def _texts(library: Library) -> dict[str, str]:
    return {id_: place.read_text(encoding="utf-8") for id_, place in sorted(library.places.items())}


def check(kept: KeptFiles, folder: Path, library: Library, catalog: Catalog) -> None:
    """Check whether what a backup holds can be kept in ``folder`` beside what ``library`` says is kept there.

    Raises:
        WorkoutFileError: something in it cannot be used; ``catalog`` is that without anything kept.
    """
    here = read_files(library, folder)
    together = _joined(here, kept)
    found = _read_together(together, catalog)
    new = together.workouts.keys() - here.workouts.keys()
    for error in found.unreadable:
        if Path(error.file).stem in new:
            raise WorkoutFileError(Path(error.file).name, error.finding)
    for id_ in sorted(new - found.places.keys()):
        raise WorkoutFileError(f"{id_}.toml", Finding("id", id_, "the file has another id"))


def put_back(kept: KeptFiles, folder: Path, library: Library) -> PutBack:
    """Keep what a backup holds, which was checked, in ``folder`` beside what is kept there, which stays as it is.

    Raises:
        OSError: it cannot be written.
    """
    here = read_files(library, folder)
    together = _joined(here, kept)
    if together.exercises != here.exercises:
        keep_exercises(together.exercises, folder)
    new = [id_ for id_ in together.workouts if id_ not in here.workouts]
    for id_ in new:
        write_whole(folder / f"{id_}.toml", together.workouts[id_].encode())
    left = (id_ for id_, text in kept.workouts.items() if together.workouts[id_] != text)
    return PutBack(tuple(new), tuple(left))


def _joined(here: KeptFiles, kept: KeptFiles) -> KeptFiles:
    names = {one.id for one in here.exercises}
    more = tuple(one for one in kept.exercises if one.id not in names)
    return KeptFiles({**kept.workouts, **here.workouts}, (*here.exercises, *more))


def _read_together(kept: KeptFiles, catalog: Catalog) -> Library:
    """Read all files at once, as they may use each other's exercises."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        keep_exercises(kept.exercises, folder)
        for id_, text in kept.workouts.items():
            (folder / f"{id_}.toml").write_text(text, encoding="utf-8")
        return read_library(folder, catalog)
