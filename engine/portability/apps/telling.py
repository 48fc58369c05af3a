"""From the sessions of the store to workouts as other apps tell of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from msgspec.structs import replace

from engine.catalog.models import Catalog
from engine.coaching.past.records import OtherDone, SessionDone, SetDone
from engine.portability.apps.names import written_name
from engine.portability.apps.told import Told
from engine.portability.kept_sessions import archive
from engine.storage.person import history
from engine.storage.port import Archived, Store
from engine.workflow.definition import Definition
from engine.workflow.import_events import App, Imported, ImportedSet
from engine.workflow.imports import lift, rating


class Telling:
    """Tells of a person's sessions in an app's words."""

    def __init__(
        self,
        app: App,
        catalog: Catalog,
        title: Callable[[str], str],
        exercise: Callable[[str], str],
        side: Callable[[str], str],
    ) -> None:
        """Name things.

        Args:
            app: For which app.
            catalog: What each exercise is.
            title: What a workout is called, by its id.
            exercise: What an exercise is called where the app has no name for it, by its id.
            side: What a side is called: these apps have no place for it but the notes.
        """
        self._app, self._catalog, self._title, self._exercise = app, catalog, title, exercise
        self._side = side

    def workouts(self, store: Store, user: str) -> tuple[Told, ...]:
        """All sessions with anything that was trained, the earliest first; those taken out are not among them."""
        done = {one.id: one for one in history(store, user).sessions}
        told = [self._told(one, done[one.id]) for one in archive(store, user) if one.id in done]
        return tuple(sorted((one for one in told if one.sets), key=lambda one: one.began))

    def _told(self, kept: Archived, done: SessionDone) -> Told:
        event = kept.log[0].recorded.event if kept.log else None
        title = done.title or self._title(done.workout)
        if isinstance(event, Imported):
            sets = tuple(_put_right(event.sets, done))
            if event.app != self._app:
                sets = tuple(replace(one, name=written_name(one.exercise, self._app) or one.name) for one in sets)
            return Told(kept.begun_at, done.title, event.seconds, tuple(map(self._noted, sets)), event.note)
        return Told(done.began, title, done.seconds, tuple(map(self._noted, self._sets(kept.definition, done))))

    def _noted(self, one: ImportedSet) -> ImportedSet:
        """The side of a set in its note."""
        return replace(one, note=self._side(one.side)) if one.side is not None and not one.note else one

    def _sets(self, definition: Definition, done: SessionDone) -> Iterator[ImportedSet]:
        cardio = [one for one in done.others if self._is_cardio(one, definition)]
        yield from (self._walked(one, definition) for one in cardio if one.phase == "warm_up")
        for _, sides in groupby(done.sets, key=lambda one: (one.slot, one.set)):
            for one in _as_one([each for each in sides if each.repetitions != 0]):
                yield self._trained(one, definition)
        yield from (self._walked(one, definition) for one in cardio if one.phase == "cool_down")

    def _is_cardio(self, one: OtherDone, definition: Definition) -> bool:
        known = definition.moves.get(one.exercise) or self._catalog.exercises.get(one.exercise)
        return known is not None and known.kind == "cardio" and one.seconds > 0

    def _walked(self, one: OtherDone, definition: Definition) -> ImportedSet:
        name = self._name(one.exercise, definition)
        return ImportedSet(exercise=one.exercise, name=name, seconds=round(one.seconds, 1))

    def _trained(self, one: SetDone, definition: Definition) -> ImportedSet:
        return ImportedSet(
            exercise=one.exercise,
            name=self._name(one.exercise, definition),
            slot=one.slot,
            set=one.set,
            kind="warm_up" if _warms_up(one, definition) else "normal",
            side=one.side,  # type: ignore[arg-type]
            repetitions=one.repetitions,
            seconds=round(one.seconds, 1) if one.repetitions is None else None,
            load=one.load,
            unit=one.unit,
            effort=one.effort,
            superset=_group(one, definition),
        )

    def _name(self, exercise: str, definition: Definition) -> str:
        own = (definition.own or {}).get(exercise)
        name = self._exercise(exercise) if own is None else next(iter(own.name.values()), exercise)
        return written_name(exercise, self._app) or name


def _as_one(sides: list[SetDone]) -> list[SetDone]:
    """Left and right as one set where they were alike: the apps count a set of both sides once."""
    alike = {(one.repetitions, one.load, one.unit, one.repetitions is None and one.seconds) for one in sides}
    both = {one.side for one in sides} == {"left", "right"}
    return [replace(sides[0], side=None)] if both and len(alike) == 1 else sides


def _warms_up(one: SetDone, definition: Definition) -> bool:
    place = one.slot.removeprefix("block-")
    lead = definition.blocks[int(place)].lead if place.isdecimal() and int(place) < len(definition.blocks) else 0
    return one.set <= (lead or 0)


def _group(one: SetDone, definition: Definition) -> str:
    place = one.slot.removeprefix("block-")
    if not place.isdecimal() or int(place) >= len(definition.blocks):
        return ""
    group = definition.blocks[int(place)].group
    return str(group) if isinstance(group, int) else ""


def _put_right(told: tuple[ImportedSet, ...], done: SessionDone) -> Iterator[ImportedSet]:
    """The sets as the file told of them, with what was put right since then."""
    now = {(one.slot, one.set, one.side): one for one in done.sets}
    for one in told:
        changed = now.get((one.slot, one.set, one.side))
        yield one if changed is None or one.phase != "exercise" else _changed(one, changed)


def _changed(one: ImportedSet, now: SetDone) -> ImportedSet:
    if now.repetitions != one.repetitions:
        one = replace(one, repetitions=now.repetitions)
    if now.load is not None and (one.load is None or lift(one) != (now.load, now.unit)):
        one = replace(one, load=now.load, unit=now.unit)
    if now.effort is not None and (one.effort is None or rating(one.effort) != now.effort):
        one = replace(one, effort=float(now.effort))
    return one
