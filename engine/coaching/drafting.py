"""From a session of the programme to a workout that one person can do today."""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import NamedTuple

from msgspec.structs import replace

from engine.catalog.models import Block, Catalog, Workout
from engine.coaching import choosing, cutting, parts
from engine.coaching.aims import EASED, Aim, Aims
from engine.coaching.days import FIRST, SECOND, SORE, STARTER, WEEK, Kind, Trained
from engine.coaching.ladders import Reach, chain
from engine.coaching.performances import performances, smooth
from engine.coaching.profile import Profile, Readiness
from engine.coaching.progression import LONG_AWAY
from engine.coaching.reasons import Reason, reason
from engine.coaching.records import History

CARDIO_MINUTES = 20.0
"""Of light cardio on a day of rest. Ours."""


class Draft(NamedTuple):
    """What :class:`Drafting` comes to; see :class:`engine.coaching.planner.Today`."""

    kind: Kind
    workout: Workout | None
    blocks: tuple[Aim, ...]
    minutes: float
    reasons: tuple[Reason, ...]


class Drafting:
    """One person on one day."""

    def __init__(self, profile: Profile, history: History, date: datetime.date, catalog: Catalog) -> None:
        late = bool(history.sessions) and history.sessions[-1].date > date
        self.history = history.until(date) if late else history
        self.profile, self.date, self.catalog = profile, date, catalog
        self.trained = tuple(Trained(one.date, one.workout) for one in self.history.trained)
        self.done = performances(self.history)
        self.reach = Reach(profile, catalog, smooth(self.done))
        self.aims = Aims(profile, self.done, date, self.reach, catalog)

    def next_workout(self, trained: list[Trained] | tuple[Trained, ...], date: datetime.date) -> str:
        """The id of the session after those."""
        whole_week = choosing.grown(self.profile, self.reach, self.catalog)
        return choosing.workout_for(trained, date, whole_week=whole_week)

    def due(self, ready: Readiness, minutes: float | None) -> Draft:
        """The session of the day, fitted to the person, their day and their time."""
        name = self.next_workout(self.trained, self.date)
        session = choosing.session(name, self.trained, self.history, self.date, self.reach, self.catalog)
        aims, reasons = self._aims(session)
        aims, eased = _for_the_day(aims, ready, self.catalog)
        if not aims:
            return Draft("light_cardio", None, (), CARDIO_MINUTES, (reason("plan-nothing-left"),))
        written, adapted = self._written(name, aims)
        why = (*session.reasons, *self._long_away(), *eased, *reasons, *adapted)
        return self._fitted(written, aims, why, minutes)

    def chosen(self, workout: Workout) -> Draft:
        """A workout as it is written."""
        rest = self.profile.rest
        blocks = tuple(replace(one, rest=rest) if one.rest is None else one for one in workout.block)
        exercises = [one.exercise for one in blocks if one.seconds is None]
        aims = tuple(self.aims.exactly(name) for name in dict.fromkeys(exercises))
        whole = replace(workout, block=blocks)
        targets = {aim.exercise: aim.repetitions for aim in aims}
        minutes = cutting.minutes_of(whole, targets, self.catalog)
        return Draft("workout", whole, aims, minutes, self._hamstrings(exercises))

    def _aims(self, session: choosing.Session) -> tuple[tuple[Aim, ...], tuple[Reason, ...]]:
        """An aim for each place, none of a ladder that the session has already (D6: one for the hamstrings)."""
        aims: list[Aim] = []
        missing: list[Reason] = []
        for place in session.places:
            if not self._add(place, aims, vary=session.workout in {FIRST, SECOND}):
                missing.append(reason("plan-left-out", exercise=place))
        for place in session.spare:
            if len(aims) < len(session.places):
                self._add(place, aims, vary=False)
        return tuple(aims), (*missing, *self._variety(session.workout, aims))

    def _add(self, place: str, aims: list[Aim], *, vary: bool) -> bool:
        taken = {rung for aim in aims for rung in (aim.exercise, *chain(aim.base, self.catalog))}
        full = any(self._for_hamstrings(aim.exercise) for aim in aims)
        found = self.aims.at(place, taken, hamstring=not full)
        if vary and found is not None and found.exercise in self._this_week:
            other = self.aims.at(place, taken | self._this_week, hamstring=not full)
            found = _varied(other) if other is not None and self._for_hamstrings(other.exercise) else found
        if found is not None:
            aims.append(found)
        return found is not None

    def _variety(self, workout: str, aims: list[Aim]) -> tuple[Reason, ...]:
        """Say so where a week cannot hold two different hamstring exercises (D6)."""
        mine = [aim.exercise for aim in aims if self._for_hamstrings(aim.exercise)]
        if not mine:
            return (reason("plan-no-hamstring"),)
        patterns = {one.pattern for id_, one in self.catalog.exercises.items() if self._possible(id_)}
        alone = len(patterns) == 1 or self._this_week == {mine[0]}
        return (reason("plan-one-hamstring", exercise=mine[0]),) if alone and workout != STARTER else ()

    def _possible(self, exercise: str) -> bool:
        return self._for_hamstrings(exercise) and self.reach.can(exercise)

    def _for_hamstrings(self, exercise: str) -> bool:
        return self.catalog.exercises[exercise].hamstring_dominant

    @cached_property
    def _this_week(self) -> frozenset[str]:
        """The hamstring exercises of this week so far."""
        monday = self.date - datetime.timedelta(days=self.date.weekday())
        sessions = [one for one in self.history.trained[-WEEK:] if one.date >= monday]
        known = {done.exercise for one in sessions for done in one.sets if done.exercise in self.catalog.exercises}
        return frozenset(filter(self._for_hamstrings, known))

    def _hamstrings(self, exercises: list[str]) -> tuple[Reason, ...]:
        """Say so when a session holds more than one hamstring exercise, as the full one does (S6, D6)."""
        held = [name for name in exercises if self._for_hamstrings(name)]
        return (reason("plan-two-hamstrings"),) if len(set(held)) > 1 else ()

    def _long_away(self) -> tuple[Reason, ...]:
        away = (self.date - self.trained[-1].date).days if self.trained else 0
        return (reason("plan-long-away", weeks=away // 7),) if away >= LONG_AWAY else ()

    def _written(self, name: str, aims: tuple[Aim, ...]) -> tuple[Workout, tuple[Reason, ...]]:
        warm_up, first = parts.warm_up(self.profile, self.reach, self.catalog)
        cool_down, last = parts.cool_down(self.reach, self.catalog)
        blocks = tuple(Block(exercise=aim.exercise, sets=aim.sets, rest=self.profile.rest) for aim in aims)
        return Workout(id=name, warm_up=warm_up, block=blocks, cool_down=cool_down), (*first, *last)

    def _fitted(self, written: Workout, aims: tuple[Aim, ...], why: tuple[Reason, ...], minutes: float | None) -> Draft:
        targets = {aim.exercise: aim.repetitions for aim in aims}
        workout, cuts = cutting.fitted(written, targets, minutes, self.catalog)
        sets = {block.exercise: block.sets for block in workout.block}
        left = tuple(aim._replace(sets=sets[aim.exercise]) for aim in aims if aim.exercise in sets)
        long = cutting.minutes_of(workout, targets, self.catalog)
        return Draft("workout", workout, left, long, (*why, *cuts))


def _varied(aim: Aim) -> Aim:
    """Say that it is another one for the sake of variety (D6)."""
    others = (why for why in aim.reasons if why.message != "why-room")
    return aim._replace(reasons=(reason("why-variety", exercise=aim.exercise), *others))


def _for_the_day(
    aims: tuple[Aim, ...], ready: Readiness, catalog: Catalog
) -> tuple[tuple[Aim, ...], tuple[Reason, ...]]:
    """Fewer sets when sore (D7); when tired, lighter hamstring work (D8)."""
    reasons: list[Reason] = []
    if ready.sore >= SORE:
        aims = tuple(aim._replace(sets=min(aim.sets, EASED)) for aim in aims)
        reasons.append(reason("plan-sore-fewer", sets=EASED))
    elif ready.sore:
        reasons.append(reason("plan-sore-a-little"))
    if ready.tired:
        aims = tuple(_lightened(aim, catalog) for aim in aims)
        reasons.append(reason("plan-tired-lighter"))
    return aims, tuple(reasons)


def _lightened(aim: Aim, catalog: Catalog) -> Aim:
    """The hamstring exercise with the fewest repetitions and fewer sets; others as they are."""
    if not catalog.exercises[aim.exercise].hamstring_dominant:
        return aim
    lowest = catalog.standards.repetitions[0]
    why = reason("why-tired", exercise=aim.exercise)
    return aim._replace(
        sets=min(aim.sets, EASED), repetitions=min(aim.repetitions, lowest), reasons=(*aim.reasons, why)
    )
