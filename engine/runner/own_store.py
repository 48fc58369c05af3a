"""The store of one run on this machine: opened when it is needed, marked while a workout runs, closed at the end."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from engine.runner.claim import Claim
from engine.runner.person_claim import PersonClaim
from engine.runner.places import store_path
from engine.runner.shared_store import is_shared, open_shared
from engine.storage import port
from engine.storage.memory import MemoryStore
from engine.storage.patient import PatientStore
from engine.storage.person import Past, day_of, past


class OwnStore:
    """A person's store, and the marks that a workout runs in it.

    Attributes:
        person: The mark of the person, who may be known elsewhere, too.
    """

    def __init__(self, path: Path | None, user: str, warn: Callable[[str], None], say: Callable[[str], str]) -> None:
        """Keep what ``user`` does in ``path``, the platform's place for data if None.

        ``warn`` shows a warning to people, and ``say`` puts one into words.
        """
        self._path, self._shares = path or store_path(), path is None and is_shared()
        self._user, self._warn, self._say = user, warn, say
        self._claim = Claim(self._path)
        self.person = PersonClaim(self._claim)
        self._store: port.Store | None = None

    @property
    def is_there(self) -> bool:
        """Whether anything may be kept already. Looking makes no file."""
        return self._shares or self._path.exists()

    def open(self) -> port.Store:
        """Open the store, or give the open one.

        Raises:
            StoreError: it cannot be opened.
        """
        if self._store is None:
            patient = partial(PatientStore, self._path, lambda message: self._warn(self._say(message)))
            self._store = open_shared() if self._shares else patient()
            self._store.on_unreadable = self._warn
        return self._store

    def take(self) -> port.Store:
        """Take the marks that a workout runs, and open the store.

        Raises:
            StoreError: it cannot be opened.
            RunsElsewhere: a workout runs in another window, or elsewhere.
        """
        self._claim.take()
        store = self.open()
        self.person.take(store, self._user)
        return store

    def past(self) -> Past:
        """Profile and history. Looking makes no file."""
        store = self._store or (self.open() if self.is_there else MemoryStore())
        return past(store, self._user, day_of(time.time()))

    def close(self) -> None:
        """Give the person's mark back, and close the store; then another window may begin."""
        self.person.give_back()
        if self._store is not None:
            self._store.close()
        self._claim.give_back()
