"""Finds the aim on one ladder for today, and the reasons. Pure."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Final

from engine.catalog.models import Catalog
from engine.coaching.ladder.progression import LONG_AWAY, MISSES, Ladder
from engine.coaching.ladder.rungs import Bar, Reach, bottom, chain, loaded
from engine.coaching.ladder.standing import EASED, Aim, Standing, standing_told
from engine.coaching.past.performances import Performance
from engine.coaching.profile.model import Load, Profile, Rung, is_said_after
from engine.workflow.messages import Message, message

WEIGHTS_A_RUNG: Final = 6
"""Weight steps after which a loaded rung leads to the next one, if that can be done. Ours."""

PATIENCE: Final = 28
"""Days before a rung that was too hard is tried again from another ladder. Ours."""

_BARRED: Final = {"equipment": "why-top-equipment", "limit": "why-top-limit", "new": "why-top-new", None: "why-top-end"}
INSTEAD: Final[dict[Bar, str]] = {"equipment": "why-equipment", "limit": "why-limit", "new": "why-body-weight"}
"""Why it is not the exercise of the place, by what stands in its way; each names the one that it is."""


class Aims:
    """Finds the aim for each place of a workout, for one person on one day."""

    def __init__(
        self, profile: Profile, done: tuple[Performance, ...], day: datetime.date, reach: Reach, catalog: Catalog
    ) -> None:
        """Decide for ``day`` from what was ``done`` before it, the earliest first."""
        self._profile, self._done, self._day, self._reach, self._catalog = profile, done, day, reach, catalog
        self._lowest, self._sets = catalog.standards.repetitions[0], catalog.standards.sets

    def at(self, place: str, taken: Iterable[str] = (), *, hamstring: bool = True) -> Aim | None:
        """Find the right rung of the ladder of ``place``; None where nothing can be done there.

        ``taken`` are exercises of the session; ``hamstring`` is whether there is room for one of those (programme D6).
        """
        found = self._at(place, frozenset(taken), hamstring=hamstring)
        return None if found is None else self._weighed_first(found)

    def _at(self, place: str, gone: frozenset[str], *, hamstring: bool) -> Aim | None:
        base = bottom(place, self._catalog)
        ladder = chain(base, self._catalog)
        room = hamstring or not self._catalog.exercises[base].hamstring_dominant
        if room and any(self._reach.can(rung) and rung not in gone for rung in ladder):
            return self._on(ladder, gone)
        instead = self._reach.instead(base, gone, hamstring=hamstring)
        if instead is None:
            return None
        found = self._on(self._single(instead), gone)
        why = self._why_not(base)
        return found._replace(reasons=(message(why, exercise=found.exercise), *found.reasons))

    def exactly(self, exercise: str) -> Aim:
        """What to aim at with this very exercise, whatever the ladder says."""
        ladder = self._ladder((exercise,))
        if exercise not in ladder.standings:
            return self._weighed_first(self._first(ladder, exercise, (exercise,)))
        if self._away(ladder.standing(exercise)):
            return self._eased(ladder, (exercise,), frozenset())
        return self._same(ladder, ladder.standing(exercise), (exercise,))

    def _single(self, exercise: str) -> tuple[str, ...]:
        ladder = chain(bottom(exercise, self._catalog), self._catalog)
        return ladder if exercise in ladder else (exercise,)

    def _ladder(self, rungs: tuple[str, ...]) -> Ladder:
        told = self._profile.rungs.get(bottom(rungs[0], self._catalog))
        mine = (one for one in self._done if one.exercise in rungs and (told is None or not _is_outdated(one, told)))
        return Ladder(self._profile, self._catalog, rungs if len(rungs) > 1 else (), self._reach.can).take_all(mine)

    def _on(self, rungs: tuple[str, ...], gone: frozenset[str]) -> Aim:
        ladder = self._ladder(rungs)
        if ladder.here is None:
            return self._begun(ladder, rungs, gone)
        standing = ladder.standing(ladder.here)
        if self._away(standing):
            return self._eased(ladder, rungs, gone)
        if not self._free(standing.exercise, gone):
            return self._lower(ladder, rungs, gone)
        if (higher := self._higher(standing)) and higher not in gone and not self.too_much(higher):
            return self._anew(ladder, higher, "why-next-rung", rungs)
        return self._down(ladder, standing, rungs, gone) or self._same(ladder, standing, rungs)

    def _down(self, ladder: Ladder, standing: Standing, rungs: tuple[str, ...], gone: frozenset[str]) -> Aim | None:
        """One rung lower, where this one was too much and there is one."""
        lower = self._reach.below(standing.exercise, rungs) if standing.verdict == "down" else None
        return None if lower is None or lower in gone else self._anew(ladder, lower, "why-rung-down", rungs)

    def _anew(self, ladder: Ladder, exercise: str, why: str, rungs: tuple[str, ...]) -> Aim:
        """Another rung, with the fewest repetitions."""
        reasons = (message(why, exercise=exercise),)
        return Aim(exercise, self._sets, self._lowest, self._load(ladder, exercise), reasons, rungs[0])

    def _why_not(self, exercise: str) -> str:
        bar = self._reach.bar(exercise)
        return INSTEAD[bar] if bar else "why-room"

    def _free(self, exercise: str, gone: frozenset[str]) -> bool:
        return self._reach.can(exercise) and exercise not in gone

    def _higher(self, standing: Standing) -> str | None:
        """The rung above, when it is time for it: a loaded rung has some weights to go first."""
        ready = standing.verdict == "up" or (standing.verdict == "heavier" and standing.steps > WEIGHTS_A_RUNG)
        return self._reach.above(standing.exercise) if ready else None

    def too_much(self, exercise: str) -> bool:
        """Whether an exercise was missed twice lately: two ladders may lead to it, and the other one did."""
        last = [one for one in self._done if one.exercise == exercise][-MISSES:]
        missed = len(last) == MISSES and not any(one.whole for one in last)
        return missed and (self._day - last[-1].date).days < PATIENCE

    def _begun(self, ladder: Ladder, rungs: tuple[str, ...], gone: frozenset[str]) -> Aim:
        """The first aim on a ladder: the rung in the profile, else the lowest."""
        told = self._profile.rungs.get(rungs[0])
        free = [rung for rung in rungs if self._free(rung, gone)]
        if told is None or told.exercise not in rungs:
            return self._first(ladder, free[0], rungs)
        lower = [rung for rung in free if rungs.index(rung) <= rungs.index(told.exercise)]
        exercise = (lower or free[:1])[-1]
        found = self._first(ladder, exercise, rungs)
        if exercise != told.exercise:
            return found
        return found._replace(reasons=(message("why-your-level", exercise=exercise),))

    def _weighed_first(self, aim: Aim) -> Aim:
        """A first-time lift starts light (programme S3), and its weight is asked for."""
        exercise = self._catalog.exercises[aim.exercise]
        new = all(one.exercise != aim.exercise for one in self._done)
        if aim.load is not None or not new or not loaded(exercise):
            return aim
        return aim._replace(reasons=(*aim.reasons, message("why-choose-weight", exercise=aim.exercise)))

    def _first(self, ladder: Ladder, exercise: str, rungs: tuple[str, ...]) -> Aim:
        why = message("why-first")
        return Aim(exercise, self._sets, self._lowest, ladder.weight(exercise), (why,), rungs[0])

    def _load(self, ladder: Ladder, exercise: str) -> Load | None:
        """The weight for an exercise that the person comes back to."""
        standing = ladder.standing(exercise)
        return ladder.weight_of(ladder.eased(standing) if self._away(standing) else standing)

    def _away(self, standing: Standing) -> bool:
        return standing.last is not None and (self._day - standing.last).days >= LONG_AWAY

    def _eased(self, ladder: Ladder, rungs: tuple[str, ...], gone: frozenset[str]) -> Aim:
        """Long away: the same rung or one that can be done, with fewer sets and repetitions."""
        here = ladder.here or rungs[0]
        free = self._free(here, gone) or rungs == (here,)
        lower = self._down(ladder, ladder.standing(here), rungs, gone) if free else self._lower(ladder, rungs, gone)
        exercise = here if lower is None else lower.exercise
        days = (self._day - (ladder.standing(here).last or self._day)).days
        reasons = (*(lower.reasons if lower else ()), message("why-ease-in", weeks=days // 7))
        return Aim(exercise, EASED, self._lowest, self._load(ladder, exercise), reasons, rungs[0])

    def _lower(self, ladder: Ladder, rungs: tuple[str, ...], gone: frozenset[str]) -> Aim:
        """The rung cannot be done today: the best one below, else the lowest one that can."""
        here = ladder.here or rungs[0]
        lower = [rung for rung in rungs[: rungs.index(here)] if self._free(rung, gone)]
        exercise = lower[-1] if lower else next(rung for rung in rungs if self._free(rung, gone))
        why = self._why_not(here)
        low = not lower or self._away(ladder.standing(exercise))
        return self._anew(ladder, exercise, why, rungs)._replace(
            repetitions=self._lowest if low else ladder.standing(exercise).aim
        )

    def _same(self, ladder: Ladder, standing: Standing, rungs: tuple[str, ...]) -> Aim:
        """The same exercise again, with what the last time led to."""
        load = ladder.weight(standing.exercise)
        sets = EASED if standing.few else self._sets
        return Aim(standing.exercise, sets, standing.aim, load, (self._why(standing, load),), rungs[0])

    def _why(self, standing: Standing, load: Load | None) -> Message:
        if standing.verdict != "up":
            return standing_told(standing, load, self._lowest)
        if (higher := self._higher(standing)) and self.too_much(higher):
            return message("why-not-yet", exercise=higher)
        return message(_BARRED[self._reach.barred_above(standing.exercise)], exercise=standing.exercise)


def _is_outdated(done: Performance, told: Rung) -> bool:
    """Whether an exercise was settled on before the person said which rung they are at."""
    return is_said_after(told, done.at if done.chosen else done.planned_at, done.date)
