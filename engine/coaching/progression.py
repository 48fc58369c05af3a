"""Double progression: first more repetitions, then the next rung or the next weight.

What comes next follows from what was done, and from nothing else. A session is taken after the other; each leaves a
:class:`Standing`. Whether the next rung can be done today is decided elsewhere (:mod:`engine.coaching.aims`).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from engine.catalog.models import Catalog
from engine.coaching.ladders import elsewhere, loaded, shared, step_of, sum_of
from engine.coaching.performances import EASY, HARD, Performance
from engine.coaching.profile import Load, Profile

LONG_AWAY: Final = 21
"""Days after which we ease in."""

MISSES: Final = 2
"""In a row: then it gets easier."""

UNRATED: Final = 2
"""At the top in a row without a word about the effort: then that counts as easy enough. Ours."""

ENOUGH: Final = 2
"""Sets a session needs so that the next rung can follow from it."""

Verdict = Literal["more", "hard", "short", "up", "heavier", "unsaid", "down", "lighter", "gentle"]
"""What a session led to.

``more`` repetitions; the same, as it was ``hard``, came up ``short``, was the first at the top and ``unsaid``, or was
a ``gentle`` one on purpose; the next rung (``up``) or weight (``heavier``); one rung ``down`` (the fewest repetitions
where there is none), or a ``lighter`` weight.
"""


class Standing(Struct, frozen=True):
    """Where somebody is with an exercise.

    Attributes:
        aim: Repetitions a set to aim at next.
        steps: Weights by which it has grown.
        misses: In a row.
        tops: At the top in a row, unrated.
        last: When it was done last.
        few: Even the fewest repetitions were too many: fewer sets.
    """

    exercise: str
    aim: int
    verdict: Verdict | None = None
    load: Load | None = None
    steps: int = 0
    misses: int = 0
    tops: int = 0
    last: datetime.date | None = None
    few: bool = False


class Ladder:
    """Takes what was done on one ladder, in order.

    Attributes:
        standings: By exercise.
        here: The exercise done last; None while there is none.
    """

    def __init__(self, profile: Profile, catalog: Catalog, rungs: tuple[str, ...] = ()) -> None:
        """Take what was done on ``rungs``; of an exercise alone, where there are none."""
        self._profile, self._catalog = profile, catalog
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
        """Take one performance; of a rung that is another ladder's, too, only if this one led to it."""
        if done.exercise in self._shared and not (done.chosen or self._mine(done)):
            return
        before = self.standing(done.exercise)
        if self.here != done.exercise:  # a rung that was left is begun anew
            before = replace(before, aim=self._lowest, misses=0, tops=0)
        before = self._named(before, done)
        self.standings[done.exercise] = replace(self._after(before, done), last=done.date)
        self.here = done.exercise

    def _mine(self, done: Performance) -> bool:
        """Whether this ladder is there already, or led there."""
        if self.here == done.exercise:
            return True
        if done.workout in self._elsewhere:
            return False
        return self.here is None or self.standing(self.here).verdict in {"up", "heavier"}

    def standing(self, exercise: str) -> Standing:
        """Where somebody is with an exercise; at its beginning if it was never done."""
        return self.standings.get(exercise) or Standing(exercise, self._lowest)

    def weight(self, exercise: str) -> Load | None:
        """What to lift: as it has grown, or as the profile has it since."""
        return self.weight_of(self.standing(exercise))

    def weight_of(self, standing: Standing) -> Load | None:
        """The same, for a standing."""
        told = self._profile.weights.get(standing.exercise)
        if told is not None and (standing.load is None or self._newer(told.since, standing.last)):
            return told.load
        return standing.load

    def eased(self, standing: Standing) -> Standing:
        """Back after long: the fewest repetitions, and no weight that was never lifted."""
        eased = replace(standing, aim=self._lowest, misses=0, tops=0)
        if standing.verdict != "heavier":
            return eased
        return replace(eased, load=sum_of(standing.load, -self._step(standing)), steps=standing.steps - 1)

    def _named(self, before: Standing, done: Performance) -> Standing:
        """The weight that was lifted: as it was said, as the profile has it, or as it has grown."""
        said = done.weight(self._profile.unit)
        told = self._profile.weights.get(done.exercise)
        if said is None and told is not None and (before.load is None or self._newer(told.since, before.last)):
            said = told.load if told.since is None or told.since <= done.date else None
        return before if said is None else replace(before, load=said)

    @staticmethod
    def _newer(since: datetime.date | None, last: datetime.date | None) -> bool:
        return since is not None and last is not None and since > last

    def _after(self, before: Standing, done: Performance) -> Standing:
        if before.last is not None and (done.date - before.last).days >= LONG_AWAY:
            before = self.eased(before)
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
        """Short of what was wanted: the same again; twice in a row, or again after that, one rung or weight down."""
        aim = min(self._top, max(self._lowest, done.aimed or before.aim))
        if before.misses + 1 < MISSES and before.verdict != "down":
            return replace(before, aim=aim, verdict="short", misses=before.misses + 1, tops=0)
        missed = replace(before, aim=self._lowest, misses=0, tops=0, few=aim <= self._lowest)
        lighter = self._lighter(missed)
        if lighter is not None:
            return replace(missed, verdict="lighter", load=lighter.load, steps=lighter.steps, few=False)
        return replace(missed, verdict="down", steps=0)

    def _lighter(self, standing: Standing) -> Standing | None:
        exercise = self._catalog.exercises[standing.exercise]
        if not loaded(exercise) or not standing.steps:
            return None
        step = self._step(standing)
        if standing.load is not None and standing.load.value <= step:
            return None
        return replace(standing, load=sum_of(standing.load, -step), steps=standing.steps - 1)

    def _topped(self, before: Standing, done: Performance) -> Standing:
        """All sets at the top: with an effort of 8 or less, or the second time that nobody says how hard it was."""
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
        """Inside the range: one repetition more, two when it was easy; the same after few sets or a hard one."""
        if done.effort is not None and done.effort >= HARD:
            return replace(before, aim=reached, verdict="hard")
        easy = done.effort is not None and done.effort <= EASY
        if done.sets < self._catalog.standards.sets and not easy:
            return replace(before, aim=reached, verdict="gentle")
        return replace(before, aim=min(self._top, reached + (2 if easy else 1)), verdict="more")
