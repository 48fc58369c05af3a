"""From a workout of a file to a session of the store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

from msgspec import UNSET
from msgspec.structs import replace

from engine.catalog.models import Catalog
from engine.catalog.own_exercises import with_own
from engine.portability.apps.names import Names
from engine.portability.apps.told import Told
from engine.portability.bounds import MOST_SETS
from engine.storage.port import Archived, Logged, Settings
from engine.workflow.definition import CardioPart, Definition, Move
from engine.workflow.definition_builder import own_words
from engine.workflow.done_block import LEAST, block_as_done
from engine.workflow.import_events import App, Imported, ImportedSet
from engine.workflow.plan import Plan
from engine.workflow.session import begin
from engine.workflow.steps import Side
from engine.workflow.transition import advance
from engine.workflow.wire import Recorded, definition_key

WORKOUT = {"strong": "strong", "hevy": "hevy", "table": "imported"}
"""The id of the workout of a session that was taken in, by app."""


def session_of(told: Told, app: App, names: Names, catalog: Catalog, sides: Mapping[str, Side]) -> Archived:
    """Make a session that is over, with all that the file says of it.

    Args:
        told: The workout.
        app: Whose file it is.
        names: Finds the exercises.
        catalog: Where they are.
        sides: Notes that name a side.
    """
    sets = tuple(_placed((_sided(one, sides) for one in told.sets), names, catalog))
    known = with_own(catalog, names.made.values())
    definition = _definition(told, app, sets, known)
    key = definition_key(definition)
    original = begin(told.id or _id(app, told), key)
    ended = told.began + told.seconds
    event = Imported(id="imported", app=app, sets=sets, seconds=told.seconds, outcome=told.outcome, note=told.note)
    effects = advance(Plan(definition, key), original, event, ended).effects
    log = (Logged(1, Recorded(ended, event), effects),)
    return Archived(original, definition, Settings(), told.began, None, log)


def _id(app: App, told: Told) -> str:
    """The same workout has the same id, whenever it is taken in."""
    return f"{app}-{blake2b(f'{told.began!r} {told.title}'.encode(), digest_size=8).hexdigest()}"


def _sided(one: ImportedSet, sides: Mapping[str, Side]) -> ImportedSet:
    side = sides.get(one.note.casefold())
    return replace(one, side=side, note="") if side is not None and one.side is None else one


def _placed(sets: Iterable[ImportedSet], names: Names, catalog: Catalog) -> Iterator[ImportedSet]:
    """Give each set its exercise, its place and its number, where the file has none.

    A weight that was used once holds for the sets after it in its place: what is done without one has a place of its
    own.
    """
    before: ImportedSet | None = None
    place = -1
    for one in sets:
        known = replace(one, exercise=names.find(one.name, moving=bool(one.distance)))
        if _is_cardio(known.exercise, names, catalog):
            yield replace(known, phase="warm_up", slot="warm-up") if place < 0 else _afterwards(known)
            continue
        same = before is not None and before.set < MOST_SETS and _same_place(before, known)
        place += not same
        number = 1 if before is None or not same else before.set + (before.side is None or known.side != "right")
        before = replace(known, slot=f"block-{place}", set=number)
        yield before if not one.slot else replace(known, phase="exercise")


def _afterwards(one: ImportedSet) -> ImportedSet:
    return replace(one, phase="cool_down", slot="cool-down")


def _same_place(before: ImportedSet, one: ImportedSet) -> bool:
    alike = (before.exercise, before.load is None, before.repetitions is None, before.superset)
    return alike == (one.exercise, one.load is None, one.repetitions is None, one.superset)


def _is_cardio(exercise: str, names: Names, catalog: Catalog) -> bool:
    own = names.made.get(exercise)
    return own.pattern == "gait" if own else catalog.exercises[exercise].kind == "cardio"


def _definition(told: Told, app: App, sets: tuple[ImportedSet, ...], catalog: Catalog) -> Definition:
    """A workout as it was done, so that its sets have places."""
    standards = catalog.standards
    strength = [one for one in sets if one.phase == "exercise"]
    by_slot = {
        slot: [one for one in strength if one.slot == slot] for slot in dict.fromkeys(one.slot for one in strength)
    }
    moves = {one.exercise: _move(one.exercise, sets, catalog) for one in sets}
    own = {id_: own_words(catalog.own[id_]) for id_ in moves if id_ in catalog.own}
    built_in = app == "table" and told.title in catalog.workouts
    return Definition(
        workout=told.title if built_in else WORKOUT[app],
        title="" if built_in else told.title,
        cardio=next((_walked(one) for one in sets if one.phase == "warm_up"), None),
        circuit=None,
        blocks=tuple(map(block_as_done, by_slot.values())),
        cool_down=next((_walked(one) for one in sets if one.phase == "cool_down"), None),
        stretches=(),
        ready=float(standards.ready),
        change=float(standards.change),
        opening=0.0,
        rest_step=float(standards.rest_step),
        moves=moves,
        own=own or UNSET,
    )


def _walked(one: ImportedSet) -> CardioPart:
    return CardioPart(one.exercise, one.seconds or LEAST)


def _move(id_: str, sets: Iterable[ImportedSet], catalog: Catalog) -> Move:
    """The exercise as the file counts it: side by side only where it names sides."""
    known = catalog.exercises[id_]
    sided = any(one.side for one in sets if one.exercise == id_)
    tempo = known.tempo or catalog.standards.tempo
    return Move(id=id_, kind=known.kind, sides="each" if sided else "both", starts=known.starts, tempo=tempo)
