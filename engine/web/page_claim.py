"""The marks that a page coaches: of this machine's data, and of a person who is known elsewhere, too."""

from __future__ import annotations

from engine.runner.claim import Claim, RunsElsewhere
from engine.runner.person_claim import PersonClaim
from engine.storage.port import Store, StoreError
from engine.web.talk_messages import Reply, Where

Played = tuple[str, int]
"""A session, and the number of the stream in which it was played."""


class PageClaim:
    """The marks while something plays on a page. They can be taken again by the page that has them."""

    def __init__(self, machine: Claim, store: Store, user: str) -> None:
        """Take nothing yet."""
        self._machine, self._person = machine, PersonClaim(machine, page=True)
        self._store, self._user = store, user
        self._played: Played | None = None

    def take(self, where: Where | None) -> None:
        """Take the marks, for a page that is there in what it plays.

        Raises:
            RunsElsewhere: a workout runs in another window, on a speaker, or on another PC.
            StoreError: the store cannot be used.
        """
        self._machine.take()
        here = self._played if where is None else (where.session, where.stream)
        try:
            self._person.take(self._store, self._user, played_here=here)
        except (RunsElsewhere, StoreError):
            self._machine.give_back()
            raise

    def note(self, reply: Reply) -> None:
        """Note what a page plays from here on: it is no speaker that plays that."""
        if reply.playlist is not None:
            self._played = (reply.playlist.session, reply.playlist.stream)

    def give_back(self) -> None:
        """Give the marks back. May be called twice."""
        self._person.give_back()
        self._machine.give_back()
