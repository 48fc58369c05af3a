"""The past of the person at this machine, as the commands look back on it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

from engine.cli import user_store
from engine.cli.own_names import Known, known_in
from engine.coaching.past.records import History
from engine.storage import person as records

if TYPE_CHECKING:
    import datetime

    from engine.coaching.profile.model import Profile


class Kept(NamedTuple):
    """The past of the person at this machine.

    Attributes:
        told: What the spoken report looks back on: more than is shown.
        shown: The sessions to show on the screen.
        own: What is known of exercises of their own.
    """

    profile: Profile
    told: History
    shown: History
    today: datetime.date
    own: Known


def kept(limit: int = records.EVERYTHING) -> Kept:
    """Read the last ``limit`` sessions, which are shown, and some before them."""
    with user_store.reading() as store:
        mine = records.profile(store, user_store.person())
        told = records.latest(store, user_store.person(), limit)
        own = known_in(store, told)
    return Kept(mine, told, History(told.sessions[-limit:]), records.day_of(time.time()), own)
