"""What a store knows of a person, as records: the profile, and what was done on which day."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from engine.coaching.history import session_done
from engine.coaching.profile import Profile, ProfileError, decode_profile
from engine.coaching.records import History, SessionDone
from engine.storage.port import Store, StoreError, Summary
from engine.workflow.effects import Performed

EVERYTHING: Final = sys.maxsize // 2
"""More sessions than anybody has."""

LOOKED_BACK: Final = 150
"""Sessions from which the next one is planned: about a year's. In the cloud, each of them is a read of its own."""

Zone = datetime.tzinfo | None
"""Where somebody is; None for where this machine is."""


Read = Callable[[Store, Summary, Zone], SessionDone]


class Past(NamedTuple):
    """What is known of a person.

    Attributes:
        told: Whether they were ever asked about themselves, or trained.
    """

    profile: Profile
    history: History
    told: bool


def past(store: Store, user: str) -> Past:
    """What the next session of ``user`` is planned from.

    Raises:
        StoreError: something of it cannot be read.
    """
    kept, found = store.profile(user), history(store, user, LOOKED_BACK)
    return Past(decoded(kept), found, told=kept is not None or bool(found.sessions))


def profile(store: Store, user: str) -> Profile:
    """The profile of ``user``; that of somebody who has said nothing, where none is kept.

    Raises:
        StoreError: it cannot be read.
    """
    return decoded(store.profile(user))


def history(
    store: Store, user: str, limit: int = EVERYTHING, zone: Zone = None, *, read: Read | None = None
) -> History:
    """The last ``limit`` sessions of ``user`` that were begun, the earliest first.

    ``read`` takes the place of :func:`done`: it may remember what it has read before.
    """
    begun = [one for one in store.sessions(user, limit) if one.state != "ready"]
    return History(tuple((read or done)(store, one, zone) for one in reversed(begun)))


def done(store: Store, summary: Summary, zone: Zone = None) -> SessionDone:
    """What was done in one session."""
    entries = [(entry.recorded.at, entry.effects) for entry in store.log(summary.id)]
    about = (summary.id, summary.workout, summary.title, summary.begun_at)
    return session_done(*about, day_of(summary.begun_at, zone), entries)


def exercises_done(store: Store, sessions: Iterable[Summary]) -> frozenset[str]:
    """The exercises of those sessions: how they go need not be told at length again."""
    effects = (effect for one in sessions for logged in store.log(one.id) for effect in logged.effects)
    return frozenset(effect.exercise for effect in effects if isinstance(effect, Performed))


def day_of(moment: float, zone: Zone = None) -> datetime.date:
    """The day on which ``moment`` was."""
    return datetime.datetime.fromtimestamp(moment, datetime.UTC).astimezone(zone).date()


def decoded(kept: bytes | None) -> Profile:
    """A profile as a store kept it; that of somebody who has said nothing for None.

    Raises:
        StoreError: it cannot be read.
    """
    try:
        return decode_profile(kept)
    except ProfileError as error:
        raise StoreError(str(error)) from error
