"""Which exercises a session is made of: the starter and its layers (S7, A5), the split (D1, D3), favourites (D5)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from engine.catalog.models import Catalog
from engine.coaching.ladder.rungs import Reach, bottom, chain
from engine.coaching.past.records import History
from engine.coaching.plan.days import FIRST, SECOND, STARTER, THIRD, Trained, split
from engine.coaching.profile.model import Profile
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


class Session(NamedTuple):
    """A session before its exercises are fitted to the person.

    Attributes:
        places: Exercises as the programme names them.
        spare: More of them, to take where a place cannot be filled.
    """

    workout: str
    places: tuple[str, ...]
    reasons: tuple[Message, ...]
    spare: tuple[str, ...] = ()


def grown(profile: Profile, reach: Reach, catalog: Catalog) -> bool:
    """Whether the whole week is for this person: not new, or all starter moves go easily by now (S7, A5)."""
    return profile.experience != "new" or all(_easy(place, reach, catalog) for place in places(STARTER, catalog))


def workout_for(trained: Sequence[Trained], date: datetime.date, *, whole_week: bool) -> str:
    """The id of the session that comes next."""
    return split(trained, date) if whole_week else STARTER


def session(
    workout: str, trained: Sequence[Trained], history: History, date: datetime.date, reach: Reach, catalog: Catalog
) -> Session:
    """What the session of that id is made of, for this person."""
    if workout == STARTER:
        return _starter(trained, reach, catalog)
    if workout == THIRD:
        wanted, others = _favourites(history, date, catalog)
        return Session(THIRD, wanted, (message("plan-favourites"),), others)
    return Session(workout, places(workout, catalog), _next(workout, trained))


def _next(workout: str, trained: Sequence[Trained]) -> tuple[Message, ...]:
    moved_on = trained and all(one.workout == STARTER for one in trained)
    more = (message("plan-whole-week"),) if moved_on and workout in {FIRST, SECOND} else ()
    return (*more, message("plan-due"))


def places(workout: str, catalog: Catalog) -> tuple[str, ...]:
    """The exercises of a built-in workout."""
    return tuple(block.exercise for block in catalog.workouts[workout].block)


def _starter(trained: Sequence[Trained], reach: Reach, catalog: Catalog) -> Session:
    """Three moves; every second time what has become easy makes room for what joins (S7)."""
    moves = places(STARTER, catalog)
    if not trained:
        return Session(STARTER, moves, (message("plan-first"),))
    easy = [move for move in moves if _easy(move, reach, catalog)]
    second = sum(one.workout == STARTER for one in trained) % 2 == 1
    if not second or not easy:
        smooth = any(_smooth(move, reach, catalog) for move in moves)
        return Session(STARTER, moves, (message("plan-starter-some") if smooth else message("plan-starter"),))
    layered = tuple(_LAYER[move] if move in easy else move for move in moves)
    return Session(STARTER, layered, (message("plan-layer-in"),))


def _easy(move: str, reach: Reach, catalog: Catalog) -> bool:
    return _smooth(move, reach, catalog) or not reach.can(move)


def _smooth(move: str, reach: Reach, catalog: Catalog) -> bool:
    return not reach.smooth.isdisjoint(chain(move, catalog))


def _favourites(history: History, date: datetime.date, catalog: Catalog) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The three ladders liked best, with one for the hamstrings (D5, D6); then the others."""
    order = _liked(history, date, catalog)
    hamstring = [base for base in order if catalog.exercises[base].hamstring_dominant][:1]
    others = [base for base in order if not catalog.exercises[base].hamstring_dominant]
    wanted = (*hamstring, *others[: FAVOURITES - len(hamstring)])
    return tuple(sorted(wanted, key=order.index)), tuple(base for base in others if base not in wanted)


def _liked(history: History, date: datetime.date, catalog: Catalog) -> list[str]:
    """Ladders by how often they were done, by choice above all; where nothing tells them apart, as day 5 is written."""
    since = date - datetime.timedelta(days=RECENT)
    written = places(THIRD, catalog)
    score: dict[str, float] = {}
    for exercise, worth in _votes(history, since):
        if catalog.exercises.get(exercise) and catalog.exercises[exercise].kind == "strength":
            base = _ALSO.get(bottom(exercise, catalog), bottom(exercise, catalog))
            score[base] = score.get(base, 0.0) + worth
    known = (*written, *places("full", catalog), *places(SECOND, catalog), *score)
    choice = [base for base in dict.fromkeys(known) if base not in _ALSO]
    return sorted(choice, key=lambda base: (-score.get(base, 0.0), base not in written))


def _votes(history: History, since: datetime.date) -> Iterable[tuple[str, float]]:
    for one in history.trained:
        if one.date >= since:
            yield from ((exercise, 1.0) for exercise in dict.fromkeys(done.exercise for done in one.sets))
            # Who skips the warm-up with its bridges says nothing about the bridges of the strength work.
            swapped = [swap for swap in one.swapped if swap.strength]
            skipped = dict.fromkeys(gone.exercise for gone in one.skipped if gone.strength)
            yield from ((swap.instead, CHOSEN) for swap in swapped)
            yield from ((swap.exercise, -CHOSEN) for swap in swapped)
            yield from ((name, -CHOSEN) for name in skipped)
