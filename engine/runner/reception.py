"""The questions before a workout begins or goes on: about safety, the person, an open workout and a day of rest."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from engine.catalog.models import Catalog
from engine.coaching.plan.hurt_last import HURT, hurt_of
from engine.coaching.plan.wishes import Due, Wish, due
from engine.dialogue.conversation import LAUNCH
from engine.dialogue.intent import Intent
from engine.dialogue.state import Asked, Dialogue, Wanted
from engine.runner.interview import at_terminal
from engine.runner.settings import Settings
from engine.runner.typed_conversation import Outcome, TypedConversation
from engine.runner.unattended import DayOfRest, NeedsAnswer
from engine.session.arrival import hold
from engine.storage.person import Past, day_of
from engine.storage.port import Store, Stored
from engine.words.words import Words
from engine.workflow import Session
from engine.workflow.safety import alarmed, unresolved
from engine.workflow.undo import can_reopen

BEGINS: Final = Outcome(begins=True)
GOES_ON: Final = Outcome(goes_on=True)

ASKS: Final = Intent("AMAZON.HelpIntent")
"""What a question is put with, in its own words."""

WHERE_IT_WAS: Final = Intent("WhereAmIIntent")
LEFT_OPEN: Final = Dialogue(asked=Asked(kind="resume"))
"""The dialogue with a person who names a workout while another is open: they are told where that was, and asked."""


def can_ask(settings: Settings) -> bool:
    """Whether a person is there to answer."""
    return at_terminal() and not settings.as_json


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
        self._can_ask = can_ask(settings)

    def before_start(self, wish: Wish) -> Outcome:
        """Ask what must be asked before a workout begins.

        Raises:
            NeedsAnswer: the person did not feel well, something hurts, or it would better be a day of rest, and this is
                no terminal.
        """
        named = wish.workout is not None
        asked = self._ask_first(named=named)
        if named and asked.begins and not asked.wish.gentle:
            return self._unless_it_hurt(wish, asked)
        settled = named or asked.chosen or asked.wish.gentle or not asked.begins
        return asked if settled else self._unless_rest_is_due(wish, asked)

    def _unless_it_hurt(self, wish: Wish, asked: Outcome) -> Outcome:
        """Ask whether to leave out of the workout that was named what hurt the last time; else as it was ``asked``."""
        hurt = hurt_of(self._due(wish).today.reasons)
        if not (hurt and self._can_ask and wish.workout is not None):
            return asked
        self._typed().tell(HURT, exercise=hurt[0])
        about = Asked(kind="hurt-last", about={"exercise": hurt[0]})
        dialogue = Dialogue(wish=replace(_wanted(wish), workout=wish.workout.id), asked=about)
        here = replace(self._catalog, kept={**self._catalog.kept, wish.workout.id: wish.workout})
        return TypedConversation(self._store(), self._user, self._words, catalog=here).hold(ASKS, dialogue=dialogue)

    def _unless_rest_is_due(self, wish: Wish, asked: Outcome) -> Outcome:
        """Ask whether to train all the same on a day of rest; as it was ``asked`` on any other."""
        found, wanted = self._due(wish), _wanted(wish)
        if not found.against:
            ask = self._can_ask and bool(hurt_of(found.today.reasons))
            return self._typed().hold(Intent("TodayIntent"), dialogue=Dialogue(wish=wanted)) if ask else asked
        if not self._can_ask:
            raise DayOfRest(found.against)
        return self._typed().hold(Intent("StartWorkoutIntent"), dialogue=Dialogue(wish=wanted))

    def _due(self, wish: Wish) -> Due:
        known = self._known
        return due(wish, known.profile, known.history, day_of(time.time()), self._catalog)

    def _ask_first(self, *, named: bool) -> Outcome:
        """Ask about safety, the person and an open workout."""
        stored = self._store().latest_open(self._user) if self._there else None
        if self._unwell(None if stored is None else stored.session):
            return self._talk(stored)
        if stored is not None and unresolved(stored.session):
            return self._pain_first(stored, named=named)
        if not self._can_ask:
            return BEGINS
        if named:
            return BEGINS if stored is None or stored.session.state == "ready" else self._this_instead(stored)
        return self._talk(stored) if stored is not None or self._is_stranger() or self._was_stopped() else BEGINS

    def _pain_first(self, stored: Stored, *, named: bool) -> Outcome:
        """Go on with the workout in which something hurts, at the question what to do, whatever is to begin."""
        if named and self._can_ask:
            self._typed().tell("terminal-open-first", workout=stored.plan.definition.workout)
        return self._talk(stored)

    def _this_instead(self, stored: Stored) -> Outcome:
        """Ask whether to go on with the open workout; where it is left, the one that was named begins."""
        return self._typed(named=True).hold(WHERE_IT_WAS, hold(self._store(), stored), LEFT_OPEN)

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

    def _typed(self, *, named: bool = False) -> TypedConversation:
        return TypedConversation(self._store(), self._user, self._words, catalog=self._catalog, named=named)


def _wanted(wish: Wish) -> Wanted:
    """What is wished for today, without the workout that was named."""
    return Wanted(minutes=int(wish.minutes or 0), sore=wish.readiness.sore, tired=wish.readiness.tired)
