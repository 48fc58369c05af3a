"""Double progression: first more repetitions, then the next rung or the next weight.

The next target follows from past sessions alone. They are read in order, and each leaves a :class:`Standing`. Whether
the next rung can be done today is decided in :mod:`engine.coaching.ladder.ladder_aim`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from msgspec.structs import replace

from engine.catalog.models import Catalog
from engine.coaching.ladder.rungs import chain, elsewhere, lighter, loaded, shared, step_of, sum_of
from engine.coaching.ladder.standing import Standing
from engine.coaching.past.performances import EASY, HARD, Performance
from engine.coaching.plan.days import STARTER
from engine.coaching.profile.model import Load, Profile, Weight, is_said_after

LONG_AWAY: Final = 21
"""Days away after which we ease in."""

MISSES: Final = 2
"""Misses in a row after which the exercise gets easier."""

UNRATED: Final = 2
"""Unrated sessions in a row at the top: then that counts as easy enough. Ours."""

ENOUGH: Final = 2
"""Sets a session needs so that the next rung can follow from it."""


Can = Callable[[str], bool]
"""Whether this person can do an exercise by now."""


class Ladder:
    """Follows what was done on one ladder, in order.

    Attributes:
        standings: By exercise.
        here: The exercise done last, not counting what was done aside; None while there is none.
    """

    def __init__(self, profile: Profile, catalog: Catalog, rungs: tuple[str, ...] = (), can: Can = bool) -> None:
        """Take what was done on ``rungs``; of an exercise alone, where there are none. ``can`` is what can be done."""
        self._profile, self._catalog, self._rungs, self._can = profile, catalog, rungs, can
        self._shared = shared(rungs, catalog) if rungs else frozenset()
        self._elsewhere = elsewhere(rungs, catalog) if self._shared else frozenset()
        self._lowest, self._top = catalog.standards.repetitions
        self.standings: dict[str, Standing] = {}
        self.here: str | None = None

    def take_all(self, done: Iterable[Performance]) -> Ladder:
        """Take performances, the earliest first."""
        for one in done:
            self.take(one)
        return self

    def take(self, done: Performance) -> None:
        """Take one performance; what was done aside has its own standing, and leaves this ladder where it is."""
        before, aside = self.standing(done.exercise), self._aside(done)
        if self.here != done.exercise and not aside:  # a rung that was left is begun anew
            before = replace(before, aim=self._lowest, misses=0, tops=0)
        if before.last is not None and (done.date - before.last).days >= LONG_AWAY:
            before = self.eased(before)
        # What was really lifted counts more than any easing, so it comes after it.
        before = self._named(before, done)
        self.standings[done.exercise] = replace(self._after(before, done), last=done.date, last_at=done.at)
        self.here = self.here if aside else done.exercise

    def _aside(self, done: Performance) -> bool:
        """Whether it leaves the person's rung as it is: the other ladder of a shared rung led there, or variety."""
        if done.chosen:
            return False
        return self._below(done) or self._varied(done) or (done.exercise in self._shared and not self._mine(done))

    def _below(self, done: Performance) -> bool:
        """Whether it is a lower rung that the ladder did not lead to, as in the starter or a workout file."""
        if done.workout != STARTER and done.workout in self._catalog.workouts:
            return False
        told = self._profile.rungs.get(self._rungs[0]) if self._rungs else None
        here = self.here or (told.exercise if told else None)
        if here not in self._rungs or done.exercise not in self._rungs or not self._can(here):
            return False
        return self._rungs.index(done.exercise) < self._rungs.index(here) and self.standing(here).verdict != "down"

    def _varied(self, done: Performance) -> bool:
        """Another hamstring rung in a week that had one already (programme D6), to which that one did not lead."""
        if self.here in {None, done.exercise} or not self._catalog.exercises[done.exercise].hamstring_dominant:
            return False
        main = self.standing(self.here or done.exercise)
        led = {"up", "heavier"} if done.exercise in chain(main.exercise, self._catalog) else {"down"}
        if main.last is None or main.verdict in led:
            return False
        return main.last.isocalendar()[:2] == done.date.isocalendar()[:2]

    def _mine(self, done: Performance) -> bool:
        """Whether this ladder has reached the exercise, or led to it."""
        if self.here == done.exercise:
            return True
        if done.workout in self._elsewhere:
            return False
        return self.here is None or self.standing(self.here).verdict in {"up", "heavier"}

    def standing(self, exercise: str) -> Standing:
        """Give the standing of an exercise; its beginning if it was never done."""
        return self.standings.get(exercise) or Standing(exercise, self._lowest)

    def weight(self, exercise: str) -> Load | None:
        """The weight to lift: as it has grown, or as the profile says since."""
        return self.weight_of(self.standing(exercise))

    def weight_of(self, standing: Standing) -> Load | None:
        """The same, for a standing."""
        told = self._profile.weights.get(standing.exercise)
        if told is not None and (standing.load is None or self._is_newer(told, standing)):
            return told.load
        return standing.load

    def eased(self, standing: Standing) -> Standing:
        """The standing after a long absence: the fewest repetitions, and no weight beyond the last one lifted."""
        eased = replace(standing, aim=self._lowest, misses=0, tops=0)
        if standing.verdict != "heavier":
            return eased
        return replace(eased, load=lighter(standing.load, self._step(standing)), steps=standing.steps - 1)

    def _named(self, before: Standing, done: Performance) -> Standing:
        """The weight that was lifted: as it was said or planned, as the profile has it, or as it has grown."""
        said = done.weight(self._profile.unit)
        told = self._profile.weights.get(done.exercise)
        if told is not None and self._is_told_for(told, before, done):
            said = told.load
        return before if said is None else replace(before, load=said)

    def _is_told_for(self, told: Weight, before: Standing, done: Performance) -> bool:
        """Whether a performance is read with the weight of the profile: it was told after all that led to another."""
        if is_said_after(told, done.at, done.date):
            return False  # it is for the next time
        if done.load is None:
            return before.load is None or self._is_newer(told, before)
        if told.at is not None:
            return told.at > done.named_at
        # Of the same day nobody knows which came first; if it was told before the session, that is what was planned.
        return done.planned and told.since == done.date != before.last

    @staticmethod
    def _is_newer(told: Weight, standing: Standing) -> bool:
        """Whether a weight was told after an exercise was done last."""
        return standing.last is not None and is_said_after(told, standing.last_at, standing.last)

    def _after(self, before: Standing, done: Performance) -> Standing:
        if not done.whole:
            return self._missed(before, done)
        aimed = done.aimed or before.aim
        reached = min(self._top, max(aimed, done.least))
        before = replace(before, misses=0, few=False)
        if reached < before.aim:
            return replace(before, verdict="gentle")
        if reached >= self._top:
            return self._topped(before, done)
        return self._within(replace(before, tops=0), done, reached)

    def _missed(self, before: Standing, done: Performance) -> Standing:
        """Fewer than planned: the same again. Twice in a row, or again after that: one rung or weight down."""
        aim = min(self._top, max(self._lowest, done.aimed or before.aim))
        if before.misses + 1 < MISSES and before.verdict != "down":
            return replace(before, aim=aim, verdict="short", misses=before.misses + 1, tops=0)
        missed = replace(before, aim=self._lowest, misses=0, tops=0, few=aim <= self._lowest)
        less = self._lighter(missed)
        if less is not None:
            return replace(missed, verdict="lighter", load=less.load, steps=less.steps, few=False)
        return replace(missed, verdict="down", steps=0)

    def _lighter(self, standing: Standing) -> Standing | None:
        exercise = self._catalog.exercises[standing.exercise]
        if not loaded(exercise) or not standing.steps:
            return None
        step = self._step(standing)
        if standing.load is not None and standing.load.value <= step:
            return None
        return replace(standing, load=lighter(standing.load, step, step), steps=standing.steps - 1)

    def _topped(self, before: Standing, done: Performance) -> Standing:
        """All sets at the top: with an effort of 8 or less, or unrated for the second time."""
        top = replace(before, aim=self._top, tops=before.tops + 1)
        if done.effort is not None and done.effort >= HARD:
            return replace(top, verdict="hard", tops=0)
        if done.sets < ENOUGH or (done.effort is None and top.tops < UNRATED):
            return replace(top, verdict="unsaid")
        if not loaded(self._catalog.exercises[done.exercise]):
            return replace(top, verdict="up")
        load = sum_of(top.load, self._step(top))
        return replace(top, verdict="heavier", aim=self._lowest, load=load, steps=top.steps + 1, tops=0)

    def _step(self, standing: Standing) -> float:
        unit = standing.load.unit if standing.load else self._profile.unit
        return step_of(self._catalog.exercises[standing.exercise], unit)

    def _within(self, before: Standing, done: Performance, reached: int) -> Standing:
        """Inside the range: one repetition more, two if it was easy; the same after few sets or a hard one."""
        if done.effort is not None and done.effort >= HARD:
            return replace(before, aim=reached, verdict="hard")
        easy = done.effort is not None and done.effort <= EASY
        if done.sets < self._catalog.standards.sets and not easy:
            return replace(before, aim=reached, verdict="gentle")
        return replace(before, aim=min(self._top, reached + (2 if easy else 1)), verdict="more")
