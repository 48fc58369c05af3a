"""Somebody's history of thousands of sessions: a year that was really trained, over and over."""

from __future__ import annotations

import datetime
import time
from collections.abc import Iterator

from msgspec.structs import replace

from engine.coaching.profile.model import encode_profile
from engine.storage.port import Archived, Store
from tests.coaching.logs import Keeper

SEED = 33
"""Of somebody who always comes and trains all of it."""

_YEAR = (datetime.date(2024, 1, 1), datetime.date(2024, 12, 31))
_WEEK = 7 * 86_400.0
_AGO = 3 * 86_400.0  # seconds since the last session


def keep(store: Store, user: str, sessions: int) -> None:
    """Put so many sessions, and a profile, into ``store``; the last was three days ago."""
    person = Keeper(SEED, careless=False).through(*_YEAR)
    store.keep_profile(user, encode_profile(person.profile))
    store.restore(tuple(_repeated(person.archived, sessions))[::-1], user=user)


def _repeated(year: list[Archived], sessions: int) -> Iterator[Archived]:
    """The sessions of the year, the last one first, then all of them a year earlier, and so on."""
    weeks = round((year[-1].begun_at - year[0].begun_at) / _WEEK + 1)
    back = year[-1].begun_at - (time.time() - _AGO) // 86_400 * 86_400
    for number in range(sessions):
        times, place = divmod(number, len(year))
        yield _moved(year[-1 - place], back + times * weeks * _WEEK, times)


def _moved(one: Archived, back: float, times: int) -> Archived:
    """A session so many seconds earlier, as another one."""
    log = (entry._replace(recorded=replace(entry.recorded, at=entry.recorded.at - back)) for entry in one.log)
    return one._replace(
        original=replace(one.original, id=f"{one.id}-{times}"),
        begun_at=one.begun_at - back,
        alive_at=one.log[-1].recorded.at - back,
        log=tuple(log),
    )
