"""``coach keep``, and the catalogue with all that is kept on this machine."""

from __future__ import annotations

import time
from pathlib import Path
from typing import NamedTuple

import click

from engine.catalog import kept_files
from engine.catalog.kept_files import KeptFiles, PutBack
from engine.catalog.library import Library, keep_workout, read_library, remove_workout
from engine.catalog.loader import load
from engine.catalog.models import Catalog
from engine.cli import options
from engine.runner.places import workouts_folder
from engine.session.kept_workouts import KeptWorkouts
from engine.words.exercise_names import with_names
from engine.words.own_words import with_catalog
from engine.words.words import Words


def library() -> Library:
    """Read what is kept; a file that cannot be used is named on standard error."""
    KeptWorkouts(workouts_folder()).sweep(time.time())
    found = read_library(workouts_folder(), with_names(load()))
    for error in found.unreadable:
        click.echo(f"coach: {error}", err=True)
    return found


def count() -> int:
    """Say how many are kept, those that cannot be used among them."""
    folder = workouts_folder()
    return sum(1 for _ in folder.glob("*.toml")) if folder.is_dir() else 0


def forget() -> None:
    """Delete all that is kept, for ever."""
    KeptWorkouts(workouts_folder()).delete()


class Backup(NamedTuple):
    """What is kept, as a backup holds it.

    Attributes:
        missing: Names of the files that cannot be used, and are not in it.
    """

    files: KeptFiles
    missing: tuple[str, ...]


def backup() -> Backup:
    """Read what is kept; a file that cannot be used holds nothing else up."""
    found = library()
    missing = tuple(Path(error.file).name for error in found.unreadable)
    return Backup(kept_files.read_usable(found, workouts_folder()), missing)


def check(kept: KeptFiles) -> None:
    """Check whether what a backup holds can be kept here.

    Raises:
        WorkoutFileError: something in it cannot be used.
    """
    kept_files.check(kept, workouts_folder(), library(), with_names(load()))


def put_back(kept: KeptFiles) -> PutBack:
    """Keep what a backup holds beside what is kept here, which stays as it is."""
    return kept_files.put_back(kept, workouts_folder(), library())


def known_catalog() -> Catalog:
    """Give the catalogue with the workouts and exercises that are kept."""
    return library().catalog


def known(words: Words) -> tuple[Catalog, Words]:
    """Give the catalogue with what is kept, and the words with those of it."""
    catalog = known_catalog()
    return catalog, with_catalog(words, catalog)


@click.command()
@click.argument("file", required=False, type=options.NamedPath())
@click.option("--replace", is_flag=True, help="Take the place of the one that is kept under the same id.")
@click.option("--remove", metavar="ID", help="Keep that one no longer.")
@options.locale
@options.as_json
def keep(file: Path | None, replace: bool, remove: str | None, words: Words, as_json: bool) -> None:
    r"""Keep a workout of your own: it goes by its id, and its exercises are known everywhere.

    FILE is a TOML file; a copy of it is kept. "coach workouts" lists what is kept.

    \b
    Examples:
      coach keep legs-at-lunch.toml
      coach keep legs-at-lunch.toml --replace
      coach keep --remove legs-at-lunch
    """
    if (file is None) == (remove is None):
        raise click.UsageError("Name a file to keep, or an id with --remove.")
    kept = library()
    if remove is not None:
        remove_workout(remove, kept)
        _tell(words, "terminal-kept-no-longer", remove, as_json=as_json)
    elif file is not None:
        workout = keep_workout(file, workouts_folder(), kept, again=replace)
        _tell(words, "terminal-kept", workout.id, as_json=as_json)


def _tell(words: Words, message: str, id_: str, *, as_json: bool) -> None:
    kept = message == "terminal-kept"
    if as_json:
        options.emit({"id": id_, "kept": kept})
    else:
        click.echo(words.say(message, workout=id_))
