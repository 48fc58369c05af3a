"""A session as what was done in one go: most have one sitting, those that were gone on with later have several."""

from __future__ import annotations

from typing import NamedTuple

from engine.coaching.past.records import SessionDone, SetDone
from engine.coaching.past.session_log import LONGEST_REST


class Sitting(NamedTuple):
    """Sets without hours between them.

    Attributes:
        began: Seconds since the epoch, as ``ended``.
        trained: Seconds, pauses left out where it is the only one.
    """

    began: float
    ended: float
    trained: float
    sets: tuple[SetDone, ...]


def sittings_of(session: SessionDone) -> tuple[Sitting, ...]:
    """The sittings of a session, in order; at least one."""
    groups: list[list[SetDone]] = [[]]
    over = session.began
    for one in session.sets:
        if groups[-1] and _start(one) - over > LONGEST_REST:
            groups.append([])
        groups[-1].append(one)
        over = one.at
    if len(groups) > 1:
        return tuple(_sitting(session, tuple(sets), first=sets is groups[0]) for sets in groups)
    return (_only(session),)


def _only(session: SessionDone) -> Sitting:
    began = _began(session, session.sets)
    ended = max([began + max(session.seconds, 0.0), *(one.at for one in session.sets)])
    elapsed = ended - began
    return Sitting(began, ended, min(max(session.seconds, 0.0) or elapsed, elapsed), session.sets)


def _sitting(session: SessionDone, sets: tuple[SetDone, ...], *, first: bool) -> Sitting:
    began = _began(session, sets) if first else _start(sets[0])
    ended = max(began, *(one.at for one in sets))
    return Sitting(began, ended, ended - began, sets)


def _began(session: SessionDone, sets: tuple[SetDone, ...]) -> float:
    """The beginning of the session; where hours passed before its first set, that of the set."""
    if not sets:
        return session.began
    start = _start(sets[0])
    return start if start - session.began > LONGEST_REST else min(session.began, start)


def _start(one: SetDone) -> float:
    return one.at - max(one.seconds, 0.0)
