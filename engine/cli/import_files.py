"""Takes the sessions of a file into the store, and takes the last import back."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec.structs import replace

from engine.catalog.exercise_file import keep_exercises, read_exercises
from engine.catalog.library import remove_workout
from engine.catalog.models import Catalog
from engine.catalog.own_exercise import OwnExercise
from engine.catalog.terms import Unit
from engine.cli import user_store
from engine.cli.last_import import LastImport, note_last, read_last
from engine.cli.own_workouts import known_catalog, library
from engine.runner.places import workouts_folder
from engine.session import past_edits
from engine.session.beginning import end_all_but_one
from engine.storage import person
from engine.storage.port import Archived, SessionNotFound, Store, Unreadable
from engine.words.words import Words
from engine.workflow.events import Withdraw
from engine.workflow.session import WITHDRAWN
from engine.workflow.steps import BOTH_SIDES, Side

if TYPE_CHECKING:
    from engine.portability.apps.intake import Intake


class Own(NamedTuple):
    """An exercise that was kept as an own one: its id, and its name as the file has it."""

    id: str
    shown: str


class Taken(NamedTuple):
    """What an import came to.

    Attributes:
        sessions: Those that were taken in, by id.
        known: How many were here already.
        own: Exercises that were kept.
        unit: What weights without a unit were taken to be in; None where there were none, or it was said.
        uncounted: Sets that are kept and not counted.
    """

    sessions: tuple[str, ...]
    known: int
    own: tuple[Own, ...] = ()
    unit: Unit | None = None
    uncounted: int = 0

    def document(self) -> dict[str, Any]:
        """As JSON data."""
        about = {"new": len(self.sessions), "known": self.known, "profile": None}
        return {**about, "own": [one.id for one in self.own], "unit": self.unit, "uncounted": self.uncounted}


def table(content: bytes, unit: Unit | None) -> Taken:
    """Take in a CSV file; ``unit`` is that of weights without one, None for the person's own.

    Raises:
        PortabilityError: it cannot be read.
        WorkoutFileError: the file of one's own exercises is damaged.
        StoreError: it cannot be written.
    """
    from engine.portability.apps.intake import Language, read_file  # noqa: PLC0415 - babel: 30 ms of every "coach --help"

    with user_store.reading() as store:
        own = unit or person.profile(store, user_store.person()).unit
    catalog = known_catalog()
    found = read_file(content, catalog, Language(*_spoken(catalog)), own)
    last = read_last()
    with user_store.writing() as store:
        out, begun = _out_of_the_history(store, found)
        fresh = found.beside(begun, (*out, *(last.sessions if last.undone else ())))
        made = _made(found, fresh)
        with _kept(made):
            new = restored(store, fresh)
    note(LastImport(new, tuple(one.id for one in made)))
    known, kept = len(found.sessions) - len(new), tuple(Own(one.id, str(one.name)) for one in made)
    guessed = own if unit is None and found.unit_guessed else None
    return Taken(new, known, kept, guessed, found.uncounted) if new else Taken(new, known)


def take_back() -> int | None:
    """Take the last import back: how many sessions are out of the history again; None where there is none.

    Raises:
        StoreError: it cannot be written.
    """
    last = read_last()
    if last.undone or not last.brought:
        return None
    with user_store.writing() as store:
        for id_ in last.sessions:
            past_edits.take_out(store, id_, time.time())
        if last.profile:
            store.forget_profile(user_store.person())
    here = library() if last.workouts else None
    for id_ in last.workouts:
        if here is not None and id_ in here.places:
            remove_workout(id_, here)
    if last.exercises:
        left = [one for one in read_exercises(workouts_folder()) if one.id not in last.exercises]
        keep_exercises(left, workouts_folder())
    note_last(replace(last, undone=True))
    return len(last.sessions)


def note(one: LastImport) -> None:
    """Note what can be taken back; an import that brought nothing leaves the one before."""
    if one.brought:
        note_last(one)


def restored(store: Store, sessions: tuple[Archived, ...]) -> tuple[str, ...]:
    """Take sessions in, and bring those back that were taken out of the history here; the ids of both.

    One that the file has as taken out stays so.
    """
    here = store.latest_open(user_store.person())
    new = store.restore(sessions, user=user_store.person())
    end_all_but_one(store, user_store.person(), None if here is None else here.session.id)
    again = [one.id for one in sessions if one.id not in new and not _has_withdrawn(one) and _is_out(store, one.id)]
    return (*new, *(id_ for id_ in again if past_edits.bring_back(store, id_, time.time())))


def _has_withdrawn(one: Archived) -> bool:
    return bool(one.log) and isinstance(one.log[-1].recorded.event, Withdraw)


def _is_out(store: Store, id_: str) -> bool:
    """Whether a session of this person is here, and was taken out of the history."""
    try:
        stored = store.load(id_)
    except (SessionNotFound, Unreadable):
        return False
    return bool(stored.session.told & WITHDRAWN) and stored.user in store.names(user_store.person())


def _out_of_the_history(store: Store, found: Intake) -> tuple[list[str], list[float]]:
    """Those sessions of a file that were taken out of the history here, and when all others here were begun."""
    from engine.portability.apps.intake import minute_of  # noqa: PLC0415 - babel: 30 ms of every "coach --help"

    minutes = {minute_of(one.begun_at) for one in found.sessions}
    here = store.sessions(user_store.person(), person.EVERYTHING)
    out = [one.id for one in here if minute_of(one.begun_at) in minutes and _is_out(store, one.id)]
    return out, [one.begun_at for one in here if one.id not in out]


def _spoken(catalog: Catalog) -> tuple[Mapping[str, str], Mapping[str, Side]]:
    """The exercises and the sides by what they are called, in all languages."""
    every = [Words.load(locale) for locale in Words.available()]
    exercises = {words.exercise(id_): id_ for words in every for id_ in catalog.exercises if id_ not in catalog.own}
    sides = {words.say("export-side", side=side).casefold(): side for words in every for side in BOTH_SIDES}
    return exercises, sides


def _made(found: Intake, fresh: tuple[Archived, ...]) -> tuple[OwnExercise, ...]:
    """The exercises that the catalogue does not have, of the sessions that are new."""
    used = {id_ for one in fresh for id_ in one.definition.moves}
    return tuple(one for id_, one in found.own.items() if id_ in used)


@contextmanager
def _kept(made: tuple[OwnExercise, ...]) -> Iterator[None]:
    """Keep exercises beside those that are kept; if what follows fails, those alone.

    Raises:
        WorkoutFileError: the file of those that are kept is damaged.
    """
    if not made:
        yield
        return
    before = read_exercises(workouts_folder())
    keep_exercises((*before, *made), workouts_folder())
    try:
        yield
    except BaseException:
        keep_exercises(before, workouts_folder())
        raise
