"""Which exercises belong together, and which of them this person can do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Literal

from engine.catalog.models import Catalog, Exercise
from engine.catalog.terms import Unit
from engine.catalog.things import held
from engine.coaching.profile.model import Load, Profile
from engine.workflow.events import HEAVIEST
from engine.workflow.swaps import alternatives

LOADS: Final = frozenset({"dumbbell", "dumbbells", "kettlebell", "barbell", "band", "leg-curl-machine"})
"""Equipment that makes an exercise a loaded one (programme S5). With a ball, chair or box it is a body-weight one."""

STEPS: Final[dict[Unit, dict[str, float]]] = {
    "kg": {"dumbbell": 2, "dumbbells": 2, "kettlebell": 4, "barbell": 5, "leg-curl-machine": 5},
    "lb": {"dumbbell": 5, "dumbbells": 5, "kettlebell": 10, "barbell": 10, "leg-curl-machine": 10},
}
"""Steps by which weights grow: the smallest common step. Ours. A band has no weight."""

CURLS: Final = "curl"
HINGE: Final = "single-leg-rdl"

Bar = Literal["equipment", "limit", "new"]
"""What stands in the way of an exercise: a missing thing, a limit of the person, or programme S5."""


def chain(exercise: str, catalog: Catalog) -> tuple[str, ...]:
    """The ladder from ``exercise`` up."""
    rungs = [exercise]
    while (harder := catalog.exercises[rungs[-1]].harder) is not None:
        rungs.append(harder)
    return tuple(rungs)


def shared(rungs: tuple[str, ...], catalog: Catalog) -> frozenset[str]:
    """The rungs that another ladder leads to, too: the barbell hip thrust is above the bridges and the hip thrust."""
    others = (one for one in catalog.exercises.values() if one.id not in rungs)
    return frozenset(one.harder for one in others if one.harder in rungs)


def elsewhere(rungs: tuple[str, ...], catalog: Catalog) -> frozenset[str]:
    """The workouts in which a shared rung is another ladder's: with a hip thrust on day 3, with a bridge elsewhere."""
    places = {name: {bottom(block.exercise, catalog) for block in one.block} for name, one in catalog.workouts.items()}
    return frozenset(
        name
        for name, bases in places.items()
        if rungs[0] not in bases and any(set(chain(base, catalog)) & set(rungs) for base in bases)
    )


def bottom(exercise: str, catalog: Catalog) -> str:
    """The lowest rung of the ladder that ``exercise`` is on. A side rung is the lowest of its own."""
    easier = catalog.exercises[exercise].easier
    while easier is not None and exercise in chain(easier, catalog):
        exercise, easier = easier, catalog.exercises[easier].easier
    return exercise


def heights(exercises: Iterable[str], catalog: Catalog) -> dict[str, int]:
    """By the lowest exercise of each ladder: the number, from 1, of the highest rung that is among ``exercises``."""
    highest: dict[str, int] = {}
    for ladder, rung in _placed(dict.fromkeys(exercises), catalog):
        highest[ladder] = max(rung, highest.get(ladder, 0))
    return highest


def _placed(exercises: Iterable[str], catalog: Catalog) -> Iterator[tuple[str, int]]:
    """Ladder and rung of each exercise that is on a ladder."""
    for exercise in exercises:
        if exercise in catalog.exercises:
            lowest = bottom(exercise, catalog)
            rungs = chain(lowest, catalog)
            if len(rungs) > 1:
                yield lowest, rungs.index(exercise) + 1


def loaded(exercise: Exercise) -> bool:
    """Whether an exercise has a weight that can grow."""
    return any(thing in STEPS["kg"] for choices in exercise.equipment for thing in choices)


def step_of(exercise: Exercise, unit: Unit) -> float:
    """The next weight less this one: of the things that will do, the smallest step.

    What is at hand plays no part: a weight must not change when a thing is lent away.
    """
    return min(
        (STEPS[unit][thing] for choices in exercise.equipment for thing in choices if thing in STEPS[unit]), default=0
    )


def sum_of(load: Load | None, step: float) -> Load | None:
    """Add a step to a weight, up to the heaviest there is; an unknown weight stays unknown."""
    return None if load is None else load._replace(value=min(load.value + step, HEAVIEST))


def lighter(load: Load | None, step: float, least: float = 0.0) -> Load | None:
    """Take a step from a weight, down to ``least``; a weight of one step or less stays."""
    if load is None or load.value <= step:
        return load
    return load._replace(value=max(load.value - step, least))


class Reach:
    """What one person can do: with their equipment and limits, and without what is still too early (programme S5).

    Attributes:
        smooth: Exercises that are easy for this person by now.
        things: What is at hand, with all that it holds.
    """

    def __init__(self, profile: Profile, catalog: Catalog, smooth: frozenset[str] = frozenset()) -> None:
        self.profile, self.catalog, self.smooth = profile, catalog, smooth
        self.things = held(profile.equipment, catalog.things)
        self._lacks = frozenset(profile.lacks) - self.things
        self._forbids = profile.forbids

    def bar(self, id_: str) -> Bar | None:
        """What stands in the way of an exercise; None if nothing does."""
        exercise = self.catalog.exercises[id_]
        if id_ in self._forbids or exercise.position in self._forbids:
            return "limit"
        if not all(self.things.intersection(choices) for choices in exercise.equipment):
            return "equipment"
        return "new" if self._too_early(exercise) else None

    def lacks(self, id_: str) -> bool:
        """Whether the person said that they do not have what an exercise needs."""
        return any(self._lacks.issuperset(choices) for choices in self.catalog.exercises[id_].equipment)

    def can(self, id_: str) -> bool:
        """Whether nothing stands in the way."""
        return self.bar(id_) is None

    def _too_early(self, exercise: Exercise) -> bool:
        """New to training: body weight until the moves below feel smooth; for a curl that is the hinge (S5)."""
        if self.profile.experience != "new" or not any(LOADS.intersection(choices) for choices in exercise.equipment):
            return False
        if any(exercise.id in chain(one, self.catalog)[1:] for one in self.smooth.intersection(self.catalog.exercises)):
            return False  # of two ladders that lead to it, either will do
        below = exercise.easier or (HINGE if exercise.pattern == CURLS else None)
        while below is not None:
            if below in self.smooth:
                return False
            below = self.catalog.exercises[below].easier
        return True

    def above(self, id_: str) -> str | None:
        """The next rung up that can be done; rungs that cannot are passed over."""
        return next(filter(self.can, chain(id_, self.catalog)[1:]), None)

    def below(self, id_: str, ladder: tuple[str, ...]) -> str | None:
        """The next rung down of a ladder that can be done."""
        lower = ladder[: ladder.index(id_)] if id_ in ladder else ladder
        return next(filter(self.can, reversed(lower)), None)

    def barred_above(self, id_: str) -> Bar | None:
        """What stands in the way of the next rung up; None where the ladder ends."""
        following = self.catalog.exercises[id_].harder
        return None if following is None else self.bar(following)

    def instead(self, id_: str, taken: Iterable[str], *, hamstring: bool) -> str | None:
        """The best that can be done in place of an exercise: of its kind in programme D6 where there is one.

        Args:
            id_: What cannot be done.
            taken: Exercises that the session holds already.
            hamstring: Whether there is room for a hamstring exercise.
        """
        gone, wanted = frozenset(taken), self.catalog.exercises[id_].hamstring_dominant
        found = [one for one in alternatives(id_, self.catalog.exercises) if self.can(one) and one not in gone]
        exercises = self.catalog.exercises
        same = [one for one in found if exercises[one].hamstring_dominant == wanted and (hamstring or not wanted)]
        other = [one for one in found if hamstring and exercises[one].hamstring_dominant]
        rest = [one for one in found if not exercises[one].hamstring_dominant]
        # A place that is not the hamstrings' takes no hamstring exercise: the session has its own.
        return next(iter((*same, *(other if wanted else ()), *rest)), None)
