"""How the last weeks went, as the bars that a page draws."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Final

import msgspec
from msgspec import Struct

from engine.catalog.models import Catalog
from engine.coaching.past.totals import weeks
from engine.runner.places import store_path
from engine.storage.person import day_of, history
from engine.words.words import Words

WEEKS: Final = 8
"""Weeks that are shown at most."""


class Bar(Struct, frozen=True):
    """The sets of a week, and what stands below."""

    value: int
    label: str


class Progress(Struct, frozen=True):
    """The last weeks, the earliest first."""

    bars: tuple[Bar, ...] = ()


def progress_of(user: str, catalog: Callable[[], Catalog], words: Words) -> bytes:
    """The weeks of a person of this machine, as JSON; none where nothing is kept or it cannot be read."""
    return msgspec.json.encode(Progress(tuple(_bars(user, catalog(), words)) if store_path().exists() else ()))


def _bars(user: str, catalog: Catalog, words: Words) -> Iterator[Bar]:
    from engine.storage.sqlite_reading import open_for_reading  # noqa: PLC0415 - only where there is something to read

    with closing(open_for_reading(store_path())) as store:
        done = weeks(history(store, user), catalog, day_of(time.time()))[-WEEKS:]
    for week in done:
        yield Bar(week.sets, words.say("screen-week", month=week.monday.month, day=week.monday.day))
