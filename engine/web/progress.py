"""How the last weeks went, as the bars that a page draws."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from typing import Final

import msgspec
from msgspec import Struct

from engine.catalog.models import Catalog
from engine.coaching.past.totals import weeks
from engine.runner.shared_store import open_for_a_look
from engine.storage.person import day_of, history
from engine.storage.port import Store, StoreError
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
    bars: tuple[Bar, ...] = ()
    with suppress(StoreError):
        store = open_for_a_look()
        if store is not None:
            with closing(store):
                bars = tuple(_bars(store, user, catalog(), words))
    return msgspec.json.encode(Progress(bars))


def _bars(store: Store, user: str, catalog: Catalog, words: Words) -> Iterator[Bar]:
    for week in weeks(history(store, user), catalog, day_of(time.time()))[-WEEKS:]:
        yield Bar(week.sets, words.say("screen-week", month=week.monday.month, day=week.monday.day))
