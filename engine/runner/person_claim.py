"""The mark that this machine coaches a person who is known elsewhere, too: never two at once.

Most people have one name, and need no mark: then nothing is read or written here.
"""

from __future__ import annotations

import secrets
import time
from contextlib import suppress
from typing import Final

from engine.runner.claim import RunsElsewhere
from engine.session.linking import running
from engine.storage.port import Store, StoreError
from engine.workflow import Session

SPEAKER: Final = "speaker"
OTHER_PC: Final = "other-pc"
WENT_ON: Final = "went-on"
"""Where a workout runs, or that it went on elsewhere while this machine slept."""


class PersonClaim:
    """The mark of one run. It can be taken again by the one that has it."""

    def __init__(self) -> None:
        """Take nothing yet."""
        self._mine = secrets.token_hex(8)
        self._held: tuple[Store, str] | None = None
        self._made = 0.0

    def take(self, store: Store, user: str, played_here: tuple[str, int] | None = None) -> None:
        """Take the mark, where the person has several names.

        ``played_here`` are a session and the number of its stream: what a page of this machine plays is no speaker's.

        Raises:
            RunsElsewhere: a speaker or another PC coaches them right now.
        """
        if store.naming(user) is None:
            return
        now = time.time()
        stored = store.latest_open(user)
        if self._held is None and stored is not None and running.runs_on_a_speaker(stored, now, played_here):
            raise RunsElsewhere(where=SPEAKER)
        if not running.take(store, user, self._mine, now):
            raise RunsElsewhere(where=OTHER_PC)
        self._held, self._made = (store, user), now

    def keep(self) -> None:
        """Make the mark anew, so that it does not run out. A store that cannot be written now leaves it for later."""
        now = time.time()
        if self._held is not None and now - self._made >= running.ANEW:
            self._made = now
            with suppress(StoreError):
                running.take(*self._held, self._mine, now)

    def check(self, session: Session) -> None:
        """Check, after time in which nobody was coached here, that the session has not gone on elsewhere.

        Raises:
            RunsElsewhere: it has.
        """
        if self._held is not None and self._held[0].load(session.id).session != session:
            raise RunsElsewhere(where=WENT_ON)

    def give_back(self) -> None:
        """Give the mark back. May be called twice."""
        held, self._held = self._held, None
        if held is not None:
            with suppress(StoreError):
                running.give_back(*held, self._mine)
