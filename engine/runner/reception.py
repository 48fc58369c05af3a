"""The questions before a workout begins or goes on: about safety, the person, an open workout and a day of rest."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from engine.catalog.models import Catalog
from engine.coaching.plan.hurt_last import hurt_of
from engine.coaching.plan.wishes import Wish, due
from engine.dialogue.conversation import LAUNCH
from engine.dialogue.intent import Intent
from engine.dialogue.state import Dialogue, Wanted
from engine.runner.interview import at_terminal
from engine.runner.settings import Settings
from engine.runner.typed_conversation import Outcome, TypedConversation
from engine.runner.unattended import DayOfRest, NeedsAnswer
from engine.session.arrival import hold
from engine.storage.person import Past, day_of
from engine.storage.port import Store, Stored
from engine.words.words import Words
from engine.workflow import Session
from engine.workflow.safety import alarmed
from engine.workflow.undo import can_reopen

BEGINS: Final = Outcome(begins=True)
GOES_ON: Final = Outcome(goes_on=True)


def last_stopped(store: Store, user: str) -> Stored | None:
    """The workout that was begun last, if it was stopped and can be gone on with."""
    for latest in store.sessions(user, 1):
        log = [entry.recorded for entry in store.log(latest.id)] if latest.state == "stopped" else []
        if can_reopen(log, time.time()):
            return store.load(latest.id)
    return None


class Reception:
    """Asks the person at this machine about safety, the questions of the first run, an open workout, a day of rest."""

    def __init__(
        self,
        user: str,
        words: Words,
        settings: Settings,
        known: Past,
        store: Callable[[], Store],
        catalog: Catalog,
        *,
        there: bool,
    ) -> None:
        """Receive ``user``, of whom ``known`` is known. ``there`` tells whether there is a store to look into."""
        self._user, self._words, self._settings, self._known = user, words, settings, known
        self._store, self._catalog, self._there = store, catalog, there
        self._can_ask = at_terminal() and not settings.as_json

    def before_start(self, wish: Wish) -> Outcome:
        """Ask what must be asked before a workout begins.

        Raises:
            NeedsAnswer: the person did not feel well, or it would better be a day of rest, and this is no terminal.
        """
        named = wish.workout is not None
        asked = self._ask_first(named=named)
        settled = named or asked.chosen or asked.wish.gentle or not asked.begins
        return asked if settled else self._unless_rest_is_due(wish, asked)

    def _unless_rest_is_due(self, wish: Wish, asked: Outcome) -> Outcome:
        """Ask whether to train all the same on a day of rest; as it was ``asked`` on any other."""
        known, today = self._known, day_of(time.time())
        found = due(wish, known.profile, known.history, today, self._catalog)
        wanted = Wanted(minutes=int(wish.minutes or 0), sore=wish.readiness.sore, tired=wish.readiness.tired)
        if not found.against:
            ask = self._can_ask and bool(hurt_of(found.today.reasons))
            return self._typed().hold(Intent("TodayIntent"), dialogue=Dialogue(wish=wanted)) if ask else asked
        if not self._can_ask:
            raise DayOfRest(found.against)
        return self._typed().hold(Intent("StartWorkoutIntent"), dialogue=Dialogue(wish=wanted))

    def _ask_first(self, *, named: bool) -> Outcome:
        """Ask about safety, the person and an open workout."""
        stored = self._store().latest_open(self._user) if self._there else None
        if self._unwell(None if stored is None else stored.session):
            return self._talk(stored)
        if named or not self._can_ask:
            return BEGINS
        return self._talk(stored) if stored is not None or self._is_stranger() or self._was_stopped() else BEGINS

    def before_resume(self, stored: Stored) -> Outcome:
        """Ask what must be asked before a workout goes on.

        Raises:
            NeedsAnswer: the person did not feel well, and this is no terminal.
        """
        return self._talk(stored) if self._unwell(stored.session) else GOES_ON

    def _unwell(self, session: Session | None) -> bool:
        """Whether a red flag was told, and no gentle workout since."""
        mine = self._known.profile
        return bool(mine.alarm or mine.recovering) or (session is not None and alarmed(session))

    def _is_stranger(self) -> bool:
        rehearsal = self._settings.speed != 1.0
        return not (self._known.told or rehearsal)

    def _was_stopped(self) -> bool:
        return self._there and last_stopped(self._store(), self._user) is not None

    def _talk(self, stored: Stored | None) -> Outcome:
        if not self._can_ask:
            raise NeedsAnswer
        under_way = stored is not None and stored.session.state != "ready"
        arrival = hold(self._store(), stored) if stored is not None and under_way else None
        return self._typed().hold(Intent(LAUNCH), arrival)

    def _typed(self) -> TypedConversation:
        return TypedConversation(self._store(), self._user, self._words, catalog=self._catalog)
