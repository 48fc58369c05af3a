"""From a session's log to records: what was done, with the person's corrections and ratings applied."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from engine.coaching.past.records import Exchange, LeftOut, OtherDone, Outcome, Pain, SessionDone, SetDone
from engine.workflow.effects import (
    Alarm,
    Amended,
    AnyEffect,
    Finish,
    Hurt,
    PainOver,
    Performed,
    Rated,
    Skipped,
    Swapped,
    Undone,
    Withdrawn,
)
from engine.workflow.standing import standing

LONGEST_REST: Final = 3600.0
"""Seconds; a longer break is time away, not a rest. Ours."""

READING: Final = 6
"""Raised when a log is read otherwise than before, so that nothing is used that was read from it then."""

Days = Callable[[float], datetime.date]
"""The day of a moment, where the person was."""

Entry = tuple[float, Iterable[AnyEffect]]
"""When an event happened, and what it led to."""


def session_done(id_: str, workout: str, title: str, began: float, days: Days, entries: Iterable[Entry]) -> SessionDone:
    """Read a session's log.

    Args:
        id_: Of the session.
        workout: Its id; ``title`` for one of one's own.
        title: See ``workout``.
        began: Seconds since the epoch.
        days: The day of any moment, where the person was.
        entries: The log, in order.
    """
    reading = _Reading(days)
    for at, effects in _standing(tuple(entries)):
        for effect in effects:
            reading.take(at, effect)
    return SessionDone(
        id=id_,
        workout=workout,
        title=title,
        date=days(reading.last_at or began),
        began=began,
        seconds=reading.seconds,
        outcome=reading.outcome,
        sets=tuple(reading.rested()),
        others=tuple(reading.others),
        skipped=tuple(reading.skipped),
        swapped=tuple(reading.swapped),
        hurt=tuple(one.exercise for one in reading.pains),
        pains=tuple(reading.pains),
        alarmed=reading.alarmed,
        withdrawn=reading.withdrawn,
    )


def _standing(entries: Sequence[Entry]) -> Iterator[Entry]:
    """The entries that were not taken back; of those that were, what hurt.

    Only the pain that was meant is taken back. Another one was told meanwhile and stays true.
    """
    taken_back = [_taken_back(effects) for _, effects in entries]
    counts = frozenset(standing(taken_back))
    meant = {at - several for at, several in enumerate(taken_back) if several}
    for at, (moment, effects) in enumerate(entries):
        if at in counts:
            yield moment, effects
        elif at not in meant:
            yield moment, [effect for effect in effects if isinstance(effect, Hurt | PainOver | Alarm)]


def _taken_back(effects: Iterable[AnyEffect]) -> int:
    """How many earlier entries an entry takes back."""
    return next((effect.entries for effect in effects if isinstance(effect, Undone)), 0)


class _Reading:
    """Collects the effects of a log, in order."""

    def __init__(self, days: Days) -> None:
        self._days = days
        self._sets: dict[tuple[str, int, str | None], SetDone] = {}
        self._ratings: dict[tuple[str, int, str], tuple[int | None, int | None]] = {}
        self.others: list[OtherDone] = []
        self.skipped: list[LeftOut] = []
        self.swapped: list[Exchange] = []
        self.pains: list[Pain] = []
        self.alarmed = False
        self.seconds = 0.0
        self.outcome: Outcome = "open"
        self.withdrawn = False
        self._other_at: float | None = None
        self._over_at: float | None = None

    @property
    def last_at(self) -> float | None:
        """When the last set was over; without any, the last of what else was done. None where there is nothing."""
        return max((one.at for one in self._sets.values()), default=self._other_at)

    def take(self, at: float, effect: AnyEffect) -> None:
        """Note what one effect says was done."""
        match effect:
            case Performed():
                self._performed(at, effect)
            case Amended():
                self._amended(at, effect)
            case Rated():
                self._ratings[effect.slot, effect.set, effect.exercise] = effect.effort, effect.reserve
                self._change(effect.slot, effect.set, None, effort=effect.effort, reserve=effect.reserve)
            case Skipped():
                self.skipped.append(LeftOut(effect.slot, effect.exercise, effect.set))
            case Swapped():
                self.swapped.append(Exchange(effect.slot, effect.exercise, effect.instead))
            case Hurt():
                self.pains.append(Pain(effect.exercise, effect.part, effect.side, effect.severity))
            case PainOver():
                self.pains = [replace(one, over=one.over or one.exercise == effect.exercise) for one in self.pains]
            case Alarm():
                self.alarmed = True
            case Withdrawn():
                self.withdrawn = True
            case Finish():
                self.seconds, self.outcome, self._over_at = effect.seconds, effect.outcome, at
            case _:
                pass

    def rested(self) -> Iterator[SetDone]:
        """The sets in order, each with the rest before it."""
        over: float | None = None
        for one in self._sets.values():
            gone = 0.0 if over is None else max(0.0, one.at - one.seconds - over)
            unknown = over is None or one.at == over  # of an import, only the end may be known
            none = unknown or one.side == "right" or gone > LONGEST_REST
            yield one if none else replace(one, rest=gone)
            over = one.at

    def _performed(self, at: float, done: Performed) -> None:
        at = at if done.at is None else done.at
        if done.phase != "exercise":
            self._other_at = at
            about = (done.phase, done.exercise, done.side, done.repetitions, done.seconds, done.complete)
            names = ("phase", "exercise", "side", "repetitions", "seconds", "complete")
            self.others.append(OtherDone(**dict(zip(names, about, strict=True))))  # type: ignore[arg-type]
            return
        key, load = (done.slot, done.set, done.side), self._load(done)
        effort, reserve = self._ratings.get(
            (done.slot, done.set, done.exercise), (None, None)
        )  # said before it was over
        self._sets.pop(key, None)  # done again: the last time counts
        self._sets[key] = SetDone(
            date=self._days(at),
            at=at,
            slot=done.slot,
            exercise=done.exercise,
            set=done.set,
            side=done.side,
            repetitions=done.repetitions,
            aimed=done.repetitions if done.complete else None,
            seconds=done.seconds,
            complete=done.complete,
            effort=effort,
            reserve=reserve,
            warm_up=done.warm_up,
            moving=done.moving,
            most=done.most,
            **load,  # type: ignore[arg-type]
        )

    def _load(self, done: Performed) -> dict[str, object]:
        """The weight of a set: a reported one holds for later sets too; before any report, the planned one."""
        before = self._load_before(done)
        if done.load is None or (before and not before["planned"]):
            return before
        return {"load": done.load, "unit": done.unit, "planned": True}

    def _load_before(self, now: Performed | Amended) -> dict[str, object]:
        """The weight of this exercise's previous set in its place."""
        warm_up = isinstance(now, Performed) and now.warm_up
        mine = (one for one in self._sets.values() if (one.slot, one.exercise) == (now.slot, now.exercise))
        same = [one for one in mine if one.warm_up == warm_up]
        if not same or same[-1].load is None:
            return {}
        return {name: getattr(same[-1], name) for name in ("load", "unit", "planned", "said")}

    def _amended(self, at: float, right: Amended) -> None:
        """Put a set right; one that was skipped and done after all is added.

        What is put right days later was so then: it does not count as said today.
        """
        at = at if self._over_at is None else min(at, self._over_at)
        fields: dict[str, object] = {"corrected": True}
        if right.repetitions is not None:
            fields["repetitions"] = right.repetitions
        if right.load is not None:
            fields |= {"load": right.load, "unit": right.unit, "planned": False, "said": at}
        known = self._change(right.slot, right.set, right.side, **fields)
        if not known and right.repetitions:
            self._sets[right.slot, right.set, right.side] = SetDone(
                date=self._days(at),
                at=at,
                slot=right.slot,
                exercise=right.exercise,
                set=right.set,
                side=right.side,
                **(self._load_before(right) | fields),  # type: ignore[arg-type]
            )

    def _change(self, slot: str, set_: int, side: str | None, **fields: object) -> bool:
        """Change the sides of a set, all of them if none is named; whether there are any."""
        keys = [key for key in self._sets if key[:2] == (slot, set_) and side in {None, key[2]}]
        for key in keys:
            one = self._sets[key]
            # As many as one can: what it came to is all that was wanted.
            aimed = {"aimed": fields["repetitions"]} if one.most and "repetitions" in fields else {}
            self._sets[key] = replace(one, **fields, **aimed)
        return bool(keys)
