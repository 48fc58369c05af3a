"""The mark that this machine coaches a person who is known elsewhere, too: never two at once.

Most people have one name, and need no mark: then nothing is read or written here.
"""

from __future__ import annotations

import secrets
import time
from contextlib import suppress
from typing import Final

from engine.runner.claim import Claim, RunsElsewhere
from engine.session.linking import running
from engine.storage.port import Store, StoreError
from engine.workflow import Session

SPEAKER: Final = "speaker"
OTHER_PC: Final = "other-pc"
WENT_ON: Final = "went-on"
"""Where a workout runs, or that it went on elsewhere while this machine slept."""


class PersonClaim:
    """The mark of one run. It can be taken again by the one that has it, and after a crash by the next run here."""

    def __init__(self, machine: Claim | None = None, *, page: bool = False) -> None:
        """Take nothing yet. The mark of the ``machine`` is taken before this one, and tells whose run was the last.

        ``page`` tells that the workout is played on a page that this machine serves.
        """
        self._mine, self._machine, self._page = secrets.token_hex(8), machine, page
        self._held: tuple[Store, str] | None = None
        self._known: tuple[Store, str] | None = None
        self._made = 0.0

    def take(self, store: Store, user: str, played_here: tuple[str, int] | None = None) -> None:
        """Take the mark, where the person has several names.

        ``played_here`` are a session and the number of its stream: what a page of this machine plays is no speaker's.

        Raises:
            RunsElsewhere: a speaker or another PC coaches them right now.
        """
        self._known = store, user
        if store.naming(user) is None:
            return
        now = time.time()
        if self._held is None and not self._crashed_here(store, user, now):
            self._leave_to_speaker(store, user, now, played_here)
        self._mark(store, user, now)

    def _crashed_here(self, store: Store, user: str, now: float) -> bool:
        """Whether the last run here had the mark a moment ago: what was spoken ahead, it spoke."""
        return bool(self._last) and running.is_marked(store, user, self._last, now)

    @property
    def _last(self) -> str:
        """The name of the last run here; empty where nobody knows it."""
        return "" if self._machine is None else self._machine.last

    def _leave_to_speaker(self, store: Store, user: str, now: float, played_here: tuple[str, int] | None) -> None:
        stored = store.latest_open(user)
        if stored is not None and running.runs_on_a_speaker(stored, now, played_here):
            raise RunsElsewhere(where=SPEAKER)

    def keep(self) -> None:
        """Make the mark anew, so that it does not run out. A store that cannot be written now leaves it for later."""
        now = time.time()
        if self._held is not None and now - self._made >= running.ANEW:
            self._made = now
            with suppress(StoreError):
                running.take(*self._held, self._mine, now, page=self._page)

    def check(self, session: Session) -> None:
        """Check, after time in which nobody was coached here, that the session has not gone on elsewhere.

        The person may have become known elsewhere in that time, too; from then on there is a mark.

        Raises:
            RunsElsewhere: it has.
        """
        if self._known is None or (self._held is None and self._known[0].naming(self._known[1]) is None):
            return
        if self._known[0].load(session.id).session != session:
            raise RunsElsewhere(where=WENT_ON)
        self._mark(*self._known, time.time())

    def _mark(self, store: Store, user: str, now: float) -> None:
        """Make the mark. The name comes before it: a crash in between leaves none that nobody knows."""
        if self._machine is not None and self._held is None:
            self._machine.sign(self._mine)
        if not running.take(store, user, self._mine, now, self._last, page=self._page):
            raise RunsElsewhere(where=OTHER_PC)
        self._held, self._made = (store, user), now

    def give_back(self) -> None:
        """Give the mark back. May be called twice."""
        held, self._held = self._held, None
        if held is not None:
            with suppress(StoreError):
                running.give_back(*held, self._mine)
