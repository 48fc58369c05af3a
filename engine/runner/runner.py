"""Runs a workout by name: opens what is needed, coaches, and closes it again."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from engine.catalog.loader import load
from engine.catalog.models import Catalog
from engine.catalog.own_exercises import with_own
from engine.catalog.own_workout import find_workout
from engine.coaching.plan.planner import FRESH
from engine.coaching.plan.wishes import Wish, due
from engine.coaching.profile.model import Profile, Readiness
from engine.cues.models import Talk
from engine.runner.coach import Coach
from engine.runner.early_sound import EarlySound
from engine.runner.inbox import Inbox
from engine.runner.own_store import OwnStore
from engine.runner.reception import GOES_ON, Reception, can_ask, last_stopped
from engine.runner.screen import Screen
from engine.runner.settings import Settings
from engine.runner.stage import Stage, opened
from engine.runner.summary import summary
from engine.runner.watcher import Watcher
from engine.session.arrival import hold
from engine.session.beginning import end_all_but_one
from engine.session.listener import listener_of
from engine.session.playback import coached_in_turns
from engine.storage import port
from engine.storage.zones import day_of
from engine.words.own_words import with_catalog
from engine.words.own_words import with_own as with_own_words
from engine.words.words import Words
from engine.workflow import Plan, Session, begin
from engine.workflow.messages import Message
from engine.workflow.wire import definition_key


class Deleted(Exception):  # noqa: N818 - it says what happened
    """The workout that ran was deleted elsewhere, with all that was kept of the person."""


class Runner:
    """Coaches one person at this machine. A context manager: the store is closed with it.

    Attributes:
        saved: Whether there is a session that can be resumed, had this run been interrupted.
        lost: Whether there is none, because the files were deleted while it ran.
    """

    def __init__(
        self,
        settings: Settings,
        user: str,
        path: Path | None = None,
        catalog: Catalog | None = None,
        *,
        watchers: Sequence[Watcher] = (),
        inbox: Inbox | None = None,
        settle: Callable[[Words], None] = lambda _: None,
        early: EarlySound | None = None,
    ) -> None:
        """Keep sessions in ``path``, the platform's place for data if None.

        ``catalog`` has what can be trained; without one, what comes with the coach. ``watchers`` are shown the
        session, and what is pressed there or heard comes into the ``inbox``. ``settle`` is called right before a
        workout runs, when all that is more important has been asked: for what else is to be asked. Sound that was
        begun ``early`` is used.
        """
        self._settings, self._user = settings, user
        self._catalog = catalog or load()
        self._kept_in = OwnStore(path, user, self._show_warning, self._in_words)
        self._settle, self._early = settle, early or EarlySound()
        self._watchers, self._inbox = watchers, inbox or Inbox()
        self._warn = Screen(settings.words or Words.load(settings.otherwise)).warn
        self.saved = self.lost = False

    def __enter__(self) -> Self:
        """Enter. Nothing is opened or created before the workout has been checked."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store, and let another window begin."""
        self._inbox.close()
        self._kept_in.close()

    def start(
        self, name: str | None = None, *, minutes: float | None = None, readiness: Readiness = FRESH
    ) -> Session | None:
        """Run a workout from its beginning; None where the person was asked first, and it is better not to begin.

        Args:
            name: A built-in workout, or a file; without one, what the plan says is due.
            minutes: The time at hand; None for as long as it takes.
            readiness: How sore and how tired the person is.

        Raises:
            CatalogError: there is no such workout, or its file is wrong.
            VoiceError: there is no such voice.
            DeviceError: there is no such device.
            StoreError: the session cannot be kept.
            NeedsAnswer: a question comes first, and this is no terminal.
            RunsElsewhere: a workout runs in another window.
            Deleted: it was deleted elsewhere while it ran.
        """
        workout = None if name is None else find_workout(name, self._catalog)
        if workout is not None:
            self._catalog = with_own(self._catalog, workout.exercise)
        words = self._settings.words or Words.load(self._settings.otherwise)
        if self._kept_in.is_there:
            self._kept_in.take()
        wish = Wish(workout, minutes, readiness=readiness)
        asked = self._reception(words).before_start(wish)
        if asked.goes_on:
            return self.resume(agreed=True)
        chosen = workout or {**self._catalog.workouts, **self._catalog.kept}.get(asked.wish.workout)
        wish = wish._replace(workout=chosen, minutes=minutes or asked.wish.minutes or None, gentle=asked.wish.gentle)
        wish = wish._replace(readiness=readiness._replace(without=asked.wish.left_out))
        return self._begin(wish, words) if asked.begins else None

    def _begin(self, wish: Wish, words: Words) -> Session:
        """Run what a wish comes to."""
        known = self._kept_in.past()
        found = due(wish, known.profile, known.history, day_of(time.time()), self._catalog)
        definition = found.today.definition(self._catalog)
        plan = Plan(definition, definition_key(definition))
        session = begin(secrets.token_hex(4), plan.key, self._settings.pace)
        kept = port.Settings(locale=words.locale, talk=self._talk(known.profile))
        with self._opened(with_own_words(words, definition)) as stage:
            store = self._kept_in.take()
            coach = self._coach(store, plan, session, kept, stage, found.told)
            asked = can_ask(self._settings)
            if not asked and store.latest_open(self._user) is not None:
                stage.screen.tell("terminal-resume-offer")
            self._get_ready(coach, stage)
            store.begin(session, definition, user=self._user, settings=kept, now=time.time())
            if asked:  # it was left with an answer, or never began
                end_all_but_one(store, self._user, keep=session.id)
            with self._kept(coach):
                coach.begin()
                return coach.run()

    def resume(self, *, agreed: bool = False) -> Session | None:
        """Go on with the session that was interrupted last, or stopped within the last hours; None if there is none.

        ``agreed`` tells that the person was asked how they are already.

        Raises:
            VoiceError: there is no such voice.
            DeviceError: there is no such device.
            StoreError: the sessions cannot be read.
            NeedsAnswer: a question comes first, and this is no terminal.
            RunsElsewhere: it runs in another window.
            Deleted: it was deleted elsewhere while it ran.
        """
        if not self._kept_in.is_there:
            return None
        store = self._kept_in.take()
        stored = store.latest_open(self._user) or last_stopped(store, self._user)
        if stored is None:
            return None
        words = self._settings.words or Words.load(stored.settings.locale)
        asked = GOES_ON if agreed else self._reception(words).before_resume(stored)
        if asked.begins:
            return self._begin(Wish(gentle=asked.wish.gentle), words)
        return self._go_on(stored, words) if asked.goes_on else store.load(stored.session.id).session

    def _go_on(self, stored: port.Stored, words: Words) -> Session:
        """Run a session from where it was."""
        with self._opened(with_own_words(words, stored.plan.definition)) as stage:
            store = self._kept_in.open()
            held = hold(store, coached_in_turns(store, stored))
            coach = self._coach(store, stored.plan, held.session, stored.settings, stage)
            self.saved = True
            self._get_ready(coach, stage, not_before=held.until)
            with self._kept(coach):
                if stored.session.state == "ready":
                    coach.begin()
                else:
                    coach.pick_up()
                return coach.run()

    def summary(self, session: Session) -> dict[str, Any]:
        """What ``session`` came to, for programs."""
        store = self._kept_in.open()
        return {**summary(store, store.plan(session.definition), session), "kept": self.keeps}

    @property
    def keeps(self) -> bool:
        """Whether what was done is kept, all of it: on a full disk it is not."""
        return self._kept_in.open().settle()

    def _reception(self, words: Words) -> Reception:
        known, words = self._kept_in.past(), with_catalog(words, self._catalog)
        there = self._kept_in.is_there
        return Reception(self._user, words, self._settings, known, self._kept_in.open, self._catalog, there=there)

    def _talk(self, profile: Profile) -> Talk:
        """As this run was asked to; else as the profile has it."""
        return self._settings.talk or profile.talk

    def _in_words(self, message: str) -> str:
        words = self._settings.words or Words.load(self._settings.otherwise)
        return words.say(message)

    def _show_warning(self, text: str) -> None:
        """Warn where the person looks now."""
        self._warn(text)

    @contextmanager
    def _opened(self, words: Words) -> Iterator[Stage]:
        """What the run is seen, heard and steered with; warnings go there meanwhile."""
        self._settle(words)
        with opened(self._settings, words, self._watchers, self._inbox, self._early) as stage:
            self._warn = stage.screen.warn
            yield stage

    @contextmanager
    def _kept(self, coach: Coach) -> Iterator[None]:
        """Whatever ends the session before its time, it is held where it is, for ``resume``.

        Raises:
            Deleted: it was deleted elsewhere.
        """
        self.saved = True
        try:
            yield
        except port.SessionNotFound as error:
            raise Deleted(error.session_id) from error
        finally:
            goes_on = coach.interrupt()
            self.saved = goes_on and self._kept_in.open().settle()
            self.lost = goes_on and not self.saved and not self._kept_in.is_there

    def _get_ready(self, coach: Coach, stage: Stage, not_before: float = 0.0) -> None:
        """Wait until the first words can be said, and let the clock run."""
        if stage.keys.there:
            stage.screen.keys()
        if stage.ears.there:
            stage.screen.tell("ears-keys")
        stage.playback.ready(coach.first_words())
        stage.playback.start(not_before)
        stage.ears.start()

    def _coach(
        self,
        store: port.Store,
        plan: Plan,
        session: Session,
        kept: port.Settings,
        stage: Stage,
        opening: Sequence[Message] = (),
    ) -> Coach:
        catalog = self._catalog
        listener = listener_of(
            session, plan.definition, kept.talk, store=store, user=self._user, catalog=catalog, now=time.time()
        )
        with_what = (stage.words, stage.playback, stage.screen, stage.keys)
        asks = stage.keys.there or stage.ears.there or self._inbox.attended
        about = {
            "user": self._user,
            "asks": asks,
            "inbox": self._inbox,
            "ears": stage.ears,
            "claim": self._kept_in.person,
        }
        return Coach(store, plan, session, listener, *with_what, opening=opening, **about)  # type: ignore[arg-type]
