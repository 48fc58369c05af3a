"""From a session of the programme to a workout that one person can do today."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from msgspec.structs import replace

from engine.catalog.models import Block, Catalog, Workout
from engine.coaching.ladder.progression import LONG_AWAY
from engine.coaching.ladder.replacements import Means, means
from engine.coaching.ladder.rungs import Reach, bottom, chain
from engine.coaching.past.performances import performances, smooth
from engine.coaching.past.records import History
from engine.coaching.plan import choice, relief, time_fit, variety, warm_up_cool_down, written_workout
from engine.coaching.plan.aims import Aim, Aims
from engine.coaching.plan.days import FIRST, SECOND, STARTER, Kind, Trained
from engine.coaching.profile.model import Profile, Readiness
from engine.workflow.messages import Message, message

CARDIO_MINUTES = 20.0
"""Of light cardio on a day of rest. Ours."""


class Draft(NamedTuple):
    """What :class:`Drafting` comes to; see :class:`engine.coaching.plan.planner.Today`."""

    kind: Kind
    workout: Workout | None
    blocks: tuple[Aim, ...]
    minutes: float
    reasons: tuple[Message, ...]
    means: Means | None = None


class Drafting:
    """One person on one day."""

    def __init__(self, profile: Profile, history: History, date: datetime.date, catalog: Catalog) -> None:
        late = bool(history.sessions) and history.sessions[-1].date > date
        self.history = history.until(date) if late else history
        self.profile, self.date, self.catalog = profile, date, catalog
        self.trained = tuple(Trained(one.date, one.workout) for one in self.history.trained)
        self.done = performances(self.history)
        self.reach = Reach(profile, catalog, smooth(self.done, catalog.standards.repetitions[1]))
        self.aims = Aims(profile, self.done, date, self.reach, catalog)

    def next_workout(self, trained: list[Trained] | tuple[Trained, ...], date: datetime.date) -> str:
        """The id of the session after those."""
        whole_week = choice.grown(self.profile, self.reach, self.catalog)
        return choice.workout_for(trained, date, whole_week=whole_week)

    def due(self, ready: Readiness, minutes: float | None) -> Draft:
        """The session of the day, fitted to the person, their day and their time."""
        name = self.next_workout(self.trained, self.date)
        session = choice.session(name, self.trained, self.history, self.date, self.reach, self.catalog)
        aims, reasons = self._aims(session)
        aims = relief.eased(aims, ready, self.catalog)
        if not aims:
            return Draft("light_cardio", None, (), CARDIO_MINUTES, (message("plan-nothing-left"),))
        whole, adapted = self._written(name, aims)
        eased = relief.reasons([aim.exercise for aim in aims], ready, self.catalog)
        why = (*session.reasons, *self._long_away(), *eased, *reasons, *adapted)
        return self._fitted(whole, aims, why, minutes)

    def chosen(self, workout: Workout, ready: Readiness, minutes: float | None, *, suit: bool = False) -> Draft:
        """A workout as it is written, but for sets that are too many for this person or this day.

        With ``suit``, what the person cannot do gives way as well: nobody asked for it by name.
        """
        able, instead = written_workout.suited(workout, self.reach, self.catalog, named=not suit)
        able = self._lowered(able) if ready.gentle else self._risen(able)
        whole, adapted = written_workout.spelt_out(able, self.profile, self.reach, self.catalog)
        counted = [one for one in whole.block if one.seconds is None]
        ranges = {one.exercise: written_workout.repetitions_of(one, self.catalog) for one in reversed(counted)}
        aims = tuple(self._exactly(name, _sets(name, counted), ranges[name]) for name in _names(counted))
        lowest = {name: low for name, (low, _) in ranges.items()}
        aims = relief.eased(aims, ready, self.catalog, lowest)
        most = {aim.exercise: aim.sets for aim in aims}
        blocks = tuple(self._block(one, most, ready) for one in whole.block)
        names = _names(whole.block)
        eased = relief.reasons(names, ready, self.catalog)
        why = (*self._hamstrings(names), *eased, *instead, *adapted)
        return self._fitted(replace(whole, block=blocks), aims, why, minutes)

    def _risen(self, workout: Workout) -> Workout:
        """One of the programme's, each exercise at the rung to which this person has come; the starter stays simple."""
        if workout.id == STARTER or workout.id not in self.catalog.workouts or workout.title:
            return workout
        taken = {block.exercise for block in workout.block}
        return replace(workout, block=tuple(self._rung(block, taken) for block in workout.block))

    def _lowered(self, workout: Workout) -> Workout:
        """Each exercise at the lowest rung of its ladder that this person can do."""
        return replace(workout, block=tuple(self._lowest(block) for block in workout.block))

    def _lowest(self, block: Block) -> Block:
        below = chain(bottom(block.exercise, self.catalog), self.catalog)
        lower = below[: below.index(block.exercise)] if block.exercise in below else ()
        return replace(block, exercise=next(filter(self.reach.can, lower), block.exercise))

    def _rung(self, block: Block, taken: set[str]) -> Block:
        found = self.aims.at(block.exercise, taken - {block.exercise})
        if found is None or found.exercise not in chain(block.exercise, self.catalog)[1:]:
            return block
        return replace(block, exercise=found.exercise)

    def _exactly(self, exercise: str, sets: int, within: tuple[int, int]) -> Aim:
        """The aim for an exercise as it is written; fewer sets of it, where the person is to take it easy."""
        aim = self.aims.exactly(exercise)
        fewer = min(aim.sets, sets) if aim.sets < self.catalog.standards.sets else sets
        aim = relief.true_to_itself(
            aim._replace(sets=fewer, repetitions=min(max(aim.repetitions, within[0]), within[1]))
        )
        above = self.reach.above(exercise)
        if above is None:
            return aim
        ready = message("why-ready", exercise=above)
        return aim._replace(reasons=tuple(ready if why.id == "why-top-end" else why for why in aim.reasons))

    def _block(self, block: Block, most: dict[str, int], ready: Readiness) -> Block:
        rest = self.profile.rest if block.rest is None else block.rest
        sets = min(block.sets, most.get(block.exercise, block.sets))
        return replace(block, rest=rest, sets=relief.most_sets(sets, block.exercise, ready, self.catalog))

    def _aims(self, session: choice.Session) -> tuple[tuple[Aim, ...], tuple[Message, ...]]:
        """An aim for each place, none of a ladder that the session has already (D6: one for the hamstrings)."""
        aims: list[Aim] = []
        missing: list[Message] = []
        for place in session.places:
            if not self._add(place, aims, vary=session.workout in {FIRST, SECOND}):
                missing.append(message("plan-left-out", exercise=place))
        for place in session.spare:
            if len(aims) < len(session.places):
                self._add(place, aims, vary=False)
        return tuple(aims), (*missing, *variety.told(session.workout, aims, self._this_week, self.reach))

    def _add(self, place: str, aims: list[Aim], *, vary: bool) -> bool:
        taken = {rung for aim in aims for rung in (aim.exercise, *chain(aim.base, self.catalog))}
        full = any(self._for_hamstrings(aim.exercise) for aim in aims)
        found = self.aims.at(place, taken, hamstring=not full)
        if vary and found is not None and found.exercise in self._this_week:
            found = self._other(place, taken | self._this_week, found) or found
        if found is not None:
            aims.append(found)
        return found is not None

    def _other(self, place: str, gone: set[str], than: Aim) -> Aim | None:
        """Another hamstring exercise for the sake of variety (D6): of another ladder, else of the same."""
        for ladder in (chain(than.base, self.catalog), ()):
            found = self.aims.at(place, gone.union(ladder))
            if found and self._for_hamstrings(found.exercise) and not self.aims.too_much(found.exercise):
                return variety.varied(found)
        return None

    def _for_hamstrings(self, exercise: str) -> bool:
        return self.catalog.exercises[exercise].hamstring_dominant

    @cached_property
    def _this_week(self) -> frozenset[str]:
        """The hamstring exercises of this week so far."""
        return variety.this_week(self.history.trained, self.date, self.catalog)

    def _hamstrings(self, exercises: Iterable[str]) -> tuple[Message, ...]:
        """Say so when a session holds more than one hamstring exercise, as the full one does (S6, D6)."""
        held = variety.hamstrings(exercises, self.catalog)
        return (message("plan-two-hamstrings"),) if len(held) > 1 else ()

    def _long_away(self) -> tuple[Message, ...]:
        away = (self.date - self.trained[-1].date).days if self.trained else 0
        return (message("plan-long-away", weeks=away // 7),) if away >= LONG_AWAY else ()

    def _written(self, name: str, aims: tuple[Aim, ...]) -> tuple[Workout, tuple[Message, ...]]:
        warm_up, first = warm_up_cool_down.warm_up(self.profile, self.reach, self.catalog)
        cool_down, last = warm_up_cool_down.cool_down(self.reach, self.catalog)
        blocks = tuple(Block(exercise=aim.exercise, sets=aim.sets, rest=self.profile.rest) for aim in aims)
        return Workout(id=name, warm_up=warm_up, block=blocks, cool_down=cool_down), (*first, *last)

    def _fitted(self, whole: Workout, aims: tuple[Aim, ...], why: tuple[Message, ...], minutes: float | None) -> Draft:
        targets = {aim.exercise: aim.repetitions for aim in aims}
        workout, cuts = time_fit.fitted(whole, targets, minutes, self.catalog)
        counted = [block for block in workout.block if block.seconds is None]
        there = set(_names(counted))
        left = tuple(aim._replace(sets=_sets(aim.exercise, counted)) for aim in aims if aim.exercise in there)
        long = time_fit.minutes_of(workout, targets, self.catalog)
        return Draft("workout", workout, left, long, _once((*why, *cuts)), means(self.reach))


def _once(reasons: tuple[Message, ...]) -> tuple[Message, ...]:
    """What goes for the warm-up and for the strength work alike is told once."""
    return tuple(why for place, why in enumerate(reasons) if why not in reasons[:place])


def _names(blocks: Iterable[Block]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(block.exercise for block in blocks))


def _sets(exercise: str, blocks: Iterable[Block]) -> int:
    return max(block.sets for block in blocks if block.exercise == exercise)
