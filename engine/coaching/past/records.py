"""Records of what was done. Progress, sums and exports are made from these.

They are kept beside the log as well (:mod:`engine.storage.digest`), without their fields' names: thousands are read at
once.
"""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import Final, Literal

from msgspec import Struct

from engine.catalog.terms import Unit

_STRENGTH: Final = "block-"
"""How the places of strength work begin."""

Outcome = Literal["finished", "stopped", "open"]

LOOKED_BACK: Final = 300
"""Sessions with strength work from which a plan follows: two years of three a week. Ours."""


class SetDone(Struct, frozen=True, array_like=True, kw_only=True):
    """One side of one set of strength work, corrections applied.

    Attributes:
        date: The day on which it was over, where the person was.
        at: When it was over, in seconds since the epoch.
        slot: Its place in the workout, such as ``block-0``.
        repetitions: As counted, or as the person corrected it; None for a hold.
        aimed: The repetitions that were wanted; None where it was cut short and they are unknown.
        seconds: How long it took.
        complete: Not cut short.
        load: As said, else as planned; None where it has none, or it is unknown.
        effort: 1 to 10; None where it was not rated.
        rest: Seconds since the set before was over; None for the first, and after hours away.
        corrected: The person put it right afterwards.
        planned: The load is the one that was planned, and not contradicted.
        said: When the load was said, in seconds since the epoch; None where it was not.
        warm_up: A lighter set before those that count.
        moving: Its seconds were moved in, not held.
        reserve: Repetitions that would still have been possible, as said; ``effort`` means the same.
        most: As many as one can; without repetitions where nobody has told them.
    """

    date: datetime.date
    at: float
    slot: str
    exercise: str
    set: int
    side: str | None = None
    repetitions: int | None = None
    aimed: int | None = None
    seconds: float = 0.0
    complete: bool = True
    load: float | None = None
    unit: Unit | None = None
    effort: int | None = None
    rest: float | None = None
    corrected: bool = False
    planned: bool = False
    said: float | None = None
    warm_up: bool = False
    moving: bool = False
    most: bool = False
    reserve: int | None = None


class OtherDone(Struct, frozen=True, array_like=True, kw_only=True):
    """Something else that was done: a walk, an activation move, a stretch."""

    phase: str
    exercise: str
    side: str | None = None
    repetitions: int | None = None
    seconds: float = 0.0
    complete: bool = True


class LeftOut(Struct, frozen=True, array_like=True):
    """A set, walk or stretch that the person skipped."""

    slot: str
    exercise: str
    set: int

    @property
    def strength(self) -> bool:
        """Whether it belongs to the strength work."""
        return self.slot.startswith(_STRENGTH)


class Exchange(Struct, frozen=True, array_like=True):
    """The person took another exercise."""

    slot: str
    exercise: str
    instead: str

    @property
    def strength(self) -> bool:
        """Whether it was in the strength work."""
        return self.slot.startswith(_STRENGTH)


class Pain(Struct, frozen=True, array_like=True):
    """What hurt in an exercise, as the person told it (programme A6).

    Attributes:
        severity: 1 to 10; None where it was not said.
        over: The person said afterwards that it was fine again.
    """

    exercise: str
    part: str | None = None
    side: str | None = None
    severity: int | None = None
    over: bool = False


class SessionDone(Struct, frozen=True, array_like=True, kw_only=True, dict=True):
    """One session.

    Attributes:
        date: The day of its last set, where the person was: a session can be gone on with days later. Without sets, the
            last day on which something else was done; else that of its beginning.
        began: Seconds since the epoch.
        seconds: Trained, pauses left out.
        sets: Of strength work, in order.
        hurt: Exercises at which the person said that it hurt (programme A6); ``pains`` has each with what was said.
        alarmed: The person reported a sign of danger.
        withdrawn: The person took it out of the history, which does not have it then.
    """

    id: str
    workout: str
    title: str = ""
    date: datetime.date
    began: float
    seconds: float = 0.0
    outcome: Outcome = "open"
    sets: tuple[SetDone, ...] = ()
    others: tuple[OtherDone, ...] = ()
    skipped: tuple[LeftOut, ...] = ()
    swapped: tuple[Exchange, ...] = ()
    hurt: tuple[str, ...] = ()
    pains: tuple[Pain, ...] = ()
    alarmed: bool = False
    withdrawn: bool = False

    @property
    def trained(self) -> bool:
        """Whether there was strength work, which needs a rest day after it (programme S4)."""
        return bool(self.sets)

    @property
    def counted(self) -> tuple[SetDone, ...]:
        """The sets that count: those for warming up do not."""
        if not any(one.warm_up for one in self.sets):
            return self.sets
        return tuple(one for one in self.sets if not one.warm_up)

    @property
    def days(self) -> tuple[datetime.date, ...]:
        """The days on which there was strength work."""
        return tuple(dict.fromkeys(one.date for one in self.sets))

    @property
    def last_at(self) -> float:
        """When its last set was over; without sets, when it began."""
        return max((one.at for one in self.sets), default=self.began)


def exercises_of(session: SessionDone) -> tuple[str, ...]:
    """Name all that was done in a session, the warm-up and the cool-down with it, each once."""
    every = [*(one.exercise for one in session.sets), *(one.exercise for one in session.others)]
    return tuple(dict.fromkeys(every))


class History(Struct, frozen=True, dict=True):
    """All sessions, the earliest first."""

    sessions: tuple[SessionDone, ...] = ()

    @cached_property
    def trained(self) -> tuple[SessionDone, ...]:
        """The sessions with strength work."""
        return tuple(session for session in self.sessions if session.trained)

    @property
    def sets(self) -> tuple[SetDone, ...]:
        """All strength work, in order."""
        return tuple(one for session in self.sessions for one in session.sets)

    def until(self, day: datetime.date) -> History:
        """The history up to the end of ``day``."""
        if all(session.date <= day for session in self.sessions):
            return self  # with all that was found in it before
        return History(tuple(session for session in self.sessions if session.date <= day))

    def last(self, trained: int) -> History:
        """The history from the last so many sessions with strength work on."""
        if len(self.trained) <= trained:
            return self
        first = self.trained[-trained]
        return History(self.sessions[next(at for at, one in enumerate(self.sessions) if one is first) :])
