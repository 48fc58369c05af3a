"""The second stage: what to aim at with each exercise of a session. Pure.

For what is due, the right rung of the ladder of each place, one hamstring exercise a session, and two or three
different ones a week (programme D6). For what was asked for by name, the exercises as they are written.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Final

from msgspec.structs import replace

from engine.catalog.models import Block, Catalog, Workout
from engine.coaching.ladder.ladder_aim import INSTEAD, Aims
from engine.coaching.ladder.rungs import Reach, chain
from engine.coaching.ladder.standing import Aim
from engine.coaching.past.records import SessionDone
from engine.coaching.plan.choice import built_in
from engine.coaching.plan.days import FIRST, SECOND, STARTER, WEEK
from engine.coaching.plan.trainee import Draft, Trainee
from engine.coaching.plan.written import as_written, counted_of
from engine.workflow.messages import Message, message

__all__ = ["Aim", "Aims", "aim_as_written", "aim_at_places", "aims_of", "exercises_of", "repetitions_of", "sets_of"]

_INSTEAD: Final = frozenset((*INSTEAD.values(), "why-room"))
"""Reasons why it is not the exercise of the place."""

_HELPS: Final = frozenset({"band", "ball"})
"""What makes a second hamstring exercise possible at home (E7)."""


def aims_of(person: Trainee) -> Aims:
    """Give the aims of one person on one day, for any place."""
    return Aims(person.profile, person.done, person.date, person.reach, person.catalog)


def aim_at_places(draft: Draft, person: Trainee) -> Draft:
    """Find an aim for each place, none of a ladder that the session has already (D6: one for the hamstrings)."""
    week = hamstrings_this_week(person.history.trained, person.date, person.catalog)
    avoided = week if draft.workout.id in {FIRST, SECOND} else frozenset()
    found: list[Aim] = []
    missing: list[Message] = []
    for block in draft.workout.block:
        one = _aim(block.exercise, found, avoided, person)
        found += [] if one is None else [one]
        missing += [message("plan-left-out", exercise=block.exercise)] if one is None else []
    for place in draft.spare:
        if len(found) < len(draft.workout.block):
            one = _aim(place, found, frozenset(), person)
            found += [] if one is None else [one]
    blocks = tuple(Block(exercise=aim.exercise, sets=aim.sets) for aim in found)
    notes = (*draft.notes, *missing, *_hamstrings_told(draft.workout.id, found, week, person.reach))
    return draft._replace(workout=replace(draft.workout, block=blocks), spare=(), aims=tuple(found), notes=notes)


def _aim(place: str, aims: Sequence[Aim], avoided: frozenset[str], person: Trainee) -> Aim | None:
    """The aim for a place beside those that the session has; another than those to be avoided, where there is one."""
    taken = frozenset(rung for aim in aims for rung in (aim.exercise, *chain(aim.base, person.catalog)))
    full = bool(hamstrings((aim.exercise for aim in aims), person.catalog))
    found = aims_of(person).at(place, taken, hamstring=not full)
    if found is None or found.exercise not in avoided:
        return found
    return _other(place, taken | avoided, found, person) or found


def _other(place: str, gone: frozenset[str], than: Aim, person: Trainee) -> Aim | None:
    """Another hamstring exercise for the sake of variety (D6): of another ladder, else of the same."""
    aims = aims_of(person)
    for ladder in (chain(than.base, person.catalog), ()):
        found = aims.at(place, gone.union(ladder))
        if found and hamstrings((found.exercise,), person.catalog) and not aims.too_much(found.exercise):
            others = (why for why in found.reasons if why.id not in _INSTEAD)
            return found._replace(reasons=(message("why-variety", exercise=found.exercise), *others))
    return None


def aim_as_written(draft: Draft, person: Trainee) -> Draft:
    """Aim with the very exercises of a workout; of a built-in one, at the rung to which the person has come."""
    workout = _risen(draft, person)
    counted = counted_of(workout)
    aims = tuple(as_written(_exactly(name, counted, person), counted) for name in exercises_of(counted))
    held = hamstrings(exercises_of(workout.block), person.catalog)
    two = (message("plan-two-hamstrings"),) if len(held) > 1 else ()
    return draft._replace(workout=workout, aims=aims, reasons=(*draft.reasons, *two))


def _risen(draft: Draft, person: Trainee) -> Workout:
    """One of the programme's, each exercise at the rung to which the person has come; the starter stays simple."""
    workout = draft.workout
    if workout.id == STARTER or not built_in(workout, person.catalog):
        return workout
    taken = frozenset(exercises_of(workout.block))
    return replace(workout, block=tuple(_on_rung(block, taken - {block.exercise}, person) for block in workout.block))


def _on_rung(block: Block, taken: frozenset[str], person: Trainee) -> Block:
    found = aims_of(person).at(block.exercise, taken)
    higher = chain(block.exercise, person.catalog)[1:]
    return block if found is None or found.exercise not in higher else replace(block, exercise=found.exercise)


def _exactly(exercise: str, blocks: Sequence[Block], person: Trainee) -> Aim:
    """The aim for an exercise as it is written; fewer sets of it, where the person is to take it easy."""
    aim, standards = aims_of(person).exactly(exercise), person.catalog.standards
    least, most = repetitions_of(next(one for one in blocks if one.exercise == exercise), person.catalog)
    sets = sets_of(exercise, blocks)
    fewer = min(aim.sets, sets) if aim.sets < standards.sets else sets
    aim = aim._replace(sets=fewer, repetitions=min(max(aim.repetitions, least), most)).true_to_itself()
    above = person.reach.above(exercise)
    if above is None:
        return aim
    ready = message("why-ready", exercise=above)
    return aim._replace(reasons=tuple(ready if why.id == "why-top-end" else why for why in aim.reasons))


def repetitions_of(block: Block, catalog: Catalog) -> tuple[int, int]:
    """Give the fewest and the most repetitions of a block."""
    if block.each_set is not None:
        return min(block.each_set), max(block.each_set)
    if block.repetitions is None:
        return catalog.standards.repetitions
    if isinstance(block.repetitions, int):
        return block.repetitions, block.repetitions
    return block.repetitions[0], block.repetitions[1]


def exercises_of(blocks: Iterable[Block]) -> tuple[str, ...]:
    """Name the exercises of some blocks, each once."""
    return tuple(dict.fromkeys(block.exercise for block in blocks))


def sets_of(exercise: str, blocks: Iterable[Block]) -> int:
    """Give the most sets that a block of an exercise has."""
    return max(block.sets for block in blocks if block.exercise == exercise)


def hamstrings(exercises: Iterable[str], catalog: Catalog) -> tuple[str, ...]:
    """Name those that are a session's hamstring exercise, each once; what the catalogue does not know is none."""
    known = (name for name in dict.fromkeys(exercises) if name in catalog.exercises)
    return tuple(name for name in known if catalog.exercises[name].hamstring_dominant)


def hamstrings_this_week(trained: Sequence[SessionDone], date: datetime.date, catalog: Catalog) -> frozenset[str]:
    """Name the hamstring exercises of the week of ``date`` so far."""
    monday = date - datetime.timedelta(days=date.weekday())
    sessions = (one for one in trained[-WEEK:] if one.date >= monday)
    return frozenset(hamstrings((done.exercise for one in sessions for done in one.sets), catalog))


def _hamstrings_told(workout: str, aims: Iterable[Aim], week: frozenset[str], reach: Reach) -> tuple[Message, ...]:
    """Say so where a session holds no hamstring exercise, or the week cannot hold two different ones (D6)."""
    mine = hamstrings((aim.exercise for aim in aims), reach.catalog)
    if not mine:
        return (message("plan-no-hamstring"),)
    possible = [name for name in hamstrings(reach.catalog.exercises, reach.catalog) if reach.can(name)]
    if workout == STARTER or (len(possible) > 1 and week != {mine[0]}):
        return ()
    one = message("plan-one-hamstring", exercise=mine[0])
    return (one,) if _HELPS.intersection(reach.profile.equipment) else (one, message("plan-second-hamstring"))
