"""The first stage: which exercises a session is made of. Pure.

What is due: the starter and its layers (programme S7, A5), the split (D1, D3), favourites (D5). What was asked for by
name: as it is written, without what cannot be done.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from engine.catalog.models import Block, Catalog, Workout
from engine.coaching.ladder.ladder_aim import INSTEAD
from engine.coaching.ladder.progression import LONG_AWAY
from engine.coaching.ladder.rungs import Reach, bottom, chain
from engine.coaching.past.records import History
from engine.coaching.plan.days import FIRST, SECOND, STARTER, THIRD, Trained, split
from engine.coaching.plan.trainee import Draft, Trainee
from engine.workflow.messages import Message, message

FAVOURITES: Final = 3
"""How many day 5 holds (D5)."""

RECENT: Final = 84
"""Days that are looked back for favourites: twelve weeks."""

CHOSEN: Final = 3
"""What taking an exercise by choice counts for, against doing it as planned. Skipping it counts as much against it."""

_LAYER: Final = {
    "glute-bridge": "hip-thrust",
    "bodyweight-squat": "step-up",
    "single-leg-rdl": "banded-hamstring-curl",
}
"""What joins when a starter move has become easy (S7): step-ups, hip thrusts and curls."""

_ALSO: Final = {"hip-thrust": "glute-bridge"}
"""A hip thrust is a bridge as well, and both ladders end alike: among favourites they are one."""


def choose_due(person: Trainee) -> Draft:
    """Choose the session that comes next: a block for each exercise that the programme names."""
    name = next_workout(person, person.trained, person.date)
    if name == STARTER:
        draft = _starter(person)
    elif name == THIRD:
        draft = _favourites(person)
    else:
        draft = _draft(name, moves(name, person.catalog), *_next(name, person.trained))
    return draft._replace(reasons=(*draft.reasons, *_long_away(person)))


def _draft(workout: str, exercises: Iterable[str], *reasons: Message) -> Draft:
    return Draft(Workout(id=workout, block=tuple(Block(exercise=name) for name in exercises)), reasons=reasons)


def choose_named(workout: Workout, person: Trainee, *, suit: bool) -> Draft:
    """Choose a workout as it is written; with ``suit``, what the person cannot do gives way.

    Without, only what needs a thing that they said they do not have gives way, and only in a built-in workout.
    """
    if not suit and not built_in(workout, person.catalog):
        return Draft(workout)
    found, notes = [], []
    for block, why in _possible(workout, person.reach, suit=suit):
        notes += [] if why is None else [why]
        found += [] if block is None else [block]
    return Draft(replace(workout, block=tuple(found)), notes=tuple(notes)) if found else Draft(workout)


def built_in(workout: Workout, catalog: Catalog) -> bool:
    """Whether a workout is one of the programme's."""
    return workout.id in catalog.workouts and not workout.title


def _possible(workout: Workout, reach: Reach, *, suit: bool) -> Iterator[tuple[Block | None, Message | None]]:
    """Each block, or what takes its place, and why."""
    taken = {block.exercise for block in workout.block}
    for block in workout.block:
        bar = reach.bar(block.exercise) if suit else ("equipment" if reach.lacks(block.exercise) else None)
        if bar is None:
            yield block, None
            continue
        hamstring = reach.catalog.exercises[block.exercise].hamstring_dominant
        instead = reach.instead(block.exercise, taken, hamstring=hamstring)
        if instead is None:
            yield None, message("plan-left-out", exercise=block.exercise)
            continue
        taken.add(instead)
        yield replace(block, exercise=instead), message(INSTEAD[bar], exercise=instead)


def next_workout(person: Trainee, trained: Sequence[Trained], date: datetime.date) -> str:
    """Give the id of the session that comes after those."""
    return split(trained, date) if _grown(person) else STARTER


def _grown(person: Trainee) -> bool:
    """Whether the whole week is for this person: not new, or all starter moves go easily by now (S7, A5)."""
    return person.profile.experience != "new" or all(
        _easy(move, person.reach) for move in moves(STARTER, person.catalog)
    )


def _long_away(person: Trainee) -> tuple[Message, ...]:
    away = (person.date - person.trained[-1].date).days if person.trained else 0
    return (message("plan-long-away", weeks=away // 7),) if away >= LONG_AWAY else ()


def _next(workout: str, trained: Sequence[Trained]) -> tuple[Message, ...]:
    moved_on = trained and all(one.workout == STARTER for one in trained)
    more = (message("plan-whole-week"),) if moved_on and workout in {FIRST, SECOND} else ()
    return (*more, message("plan-due"))


def moves(workout: str, catalog: Catalog) -> tuple[str, ...]:
    """Name the exercises of a built-in workout."""
    return tuple(block.exercise for block in catalog.workouts[workout].block)


def _starter(person: Trainee) -> Draft:
    """Three moves; every second time what has become easy makes room for what joins (S7)."""
    trained, reach, first = person.trained, person.reach, moves(STARTER, person.catalog)
    if not trained:
        return _draft(STARTER, first, message("plan-first"))
    easy = [move for move in first if _easy(move, reach)]
    second = sum(one.workout == STARTER for one in trained) % 2 == 1
    if not second or not easy:
        smooth = any(_smooth(move, reach) for move in first)
        return _draft(STARTER, first, message("plan-starter-some" if smooth else "plan-starter"))
    layered = (_LAYER[move] if move in easy else move for move in first)
    return _draft(STARTER, layered, message("plan-layer-in"))


def _easy(move: str, reach: Reach) -> bool:
    return _smooth(move, reach) or not reach.can(move)


def _smooth(move: str, reach: Reach) -> bool:
    return not reach.smooth.isdisjoint(chain(move, reach.catalog))


def _favourites(person: Trainee) -> Draft:
    """The three ladders liked best, with one for the hamstrings (D5, D6); the others are spare."""
    catalog = person.catalog
    order = _liked(person.history, person.date, catalog)
    hamstring = [base for base in order if catalog.exercises[base].hamstring_dominant][:1]
    others = [base for base in order if not catalog.exercises[base].hamstring_dominant]
    wanted = (*hamstring, *others[: FAVOURITES - len(hamstring)])
    spare = tuple(base for base in others if base not in wanted)
    return _draft(THIRD, sorted(wanted, key=order.index), message("plan-favourites"))._replace(spare=spare)


def _liked(history: History, date: datetime.date, catalog: Catalog) -> list[str]:
    """Ladders by how often they were done, by choice above all; where nothing tells them apart, as day 5 is written."""
    since = date - datetime.timedelta(days=RECENT)
    written = moves(THIRD, catalog)
    score: dict[str, float] = {}
    for exercise, worth in _votes(history, since):
        if catalog.exercises.get(exercise) and catalog.exercises[exercise].kind == "strength":
            base = _ALSO.get(bottom(exercise, catalog), bottom(exercise, catalog))
            score[base] = score.get(base, 0.0) + worth
    known = (*written, *moves("full", catalog), *moves(SECOND, catalog), *score)
    choice = [base for base in dict.fromkeys(known) if base not in _ALSO]
    return sorted(choice, key=lambda base: (-score.get(base, 0.0), base not in written))


def _votes(history: History, since: datetime.date) -> Iterable[tuple[str, float]]:
    for one in history.trained:
        if one.date >= since:
            yield from ((exercise, 1.0) for exercise in dict.fromkeys(done.exercise for done in one.sets))
            # Skipping the warm-up with its bridges says nothing about the bridges of the strength work.
            swapped = [swap for swap in one.swapped if swap.strength]
            skipped = dict.fromkeys(gone.exercise for gone in one.skipped if gone.strength)
            yield from ((swap.instead, CHOSEN) for swap in swapped)
            yield from ((swap.exercise, -CHOSEN) for swap in swapped)
            yield from ((name, -CHOSEN) for name in skipped)
