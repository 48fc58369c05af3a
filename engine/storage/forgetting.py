"""Forgetting a person, so that it can be taken back for a minute, and is for ever afterwards."""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import suppress
from typing import Final

from engine.storage.errors import Unwritable

UNDO: Final = 60.0
"""Seconds for which forgetting can be taken back."""

LATE: Final = 5.0
"""Seconds by which the word that takes it back may come late."""


class Forgetting(ABC):
    """The part of a store that forgets. A store knows no clock: the time is the latest one that it was given."""

    def __init__(self) -> None:
        self._forgotten: dict[str, float] = {}  # users that are hidden, and since when
        self._moment = 0.0

    def forget(self, user: str, now: float) -> None:
        """Hide everything of ``user`` at once, and delete it for ever at the first call that comes a minute later.

        What they begin or tell afterwards is new and stays.
        """
        self.sweep(now)
        if self._since(user) is not None:
            self._purge(user)  # only what was forgotten last can be taken back
        self._hide(user, now)
        self._forgotten[user] = now

    def remember(self, user: str, now: float) -> bool:
        """Bring back what was forgotten less than a minute ago; whether there was anything to bring back.

        A profile that was told meanwhile gives way to the one that comes back.
        """
        self.sweep(now)
        since = self._since(user)
        if since is None:
            return False
        for_ever = is_for_ever(since, now)
        self._purge(user) if for_ever else self._bring_back(user)
        self._forgotten.pop(user, None)
        return not for_ever

    def is_hidden(self, user: str, now: float) -> bool:
        """Whether what was forgotten of ``user`` can still be brought back. Else it is deleted for ever now."""
        since = self._since(user)
        if since is None or not is_for_ever(since, now):
            return since is not None
        with suppress(Unwritable):  # as in a sweep
            self._purge(user)
            self._forgotten.pop(user, None)
        return False

    def sweep(self, now: float = 0.0) -> None:
        """Delete for ever what can't be brought back any more."""
        self._moment = max(self._moment, now)
        self._sweep_until(self._moment)

    def _sweep_until(self, moment: float) -> None:
        for user in [user for user, at in self._forgotten.items() if is_for_ever(at, moment)]:
            with suppress(Unwritable):  # it stays hidden, whoever reads can read, and the next call deletes it
                since = self._since(user)  # another process may have brought it back, or hidden more
                if since is not None and is_for_ever(since, moment):
                    self._purge(user)
                self._forgotten.pop(user, None)

    @abstractmethod
    def _since(self, user: str) -> float | None:
        """Since when ``user`` is hidden; None where nothing is."""

    @abstractmethod
    def _hide(self, user: str, now: float) -> None:
        """Put everything of ``user`` where no call finds it."""

    @abstractmethod
    def _bring_back(self, user: str) -> None:
        """Undo :meth:`_hide`."""

    @abstractmethod
    def _purge(self, user: str) -> None:
        """Delete what is hidden of ``user``."""


def is_for_ever(forgotten_at: float, now: float) -> bool:
    """Whether what was forgotten then can't be brought back any more."""
    return now - forgotten_at > UNDO + LATE
