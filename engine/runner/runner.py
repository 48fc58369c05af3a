"""From a workout's name to a finished session: opens what is needed, coaches, closes it again."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from engine.catalog.loader import load
from engine.catalog.own_workout import find_workout
from engine.coaching.plan.planner import FRESH
from engine.coaching.plan.wishes import Wish, due
from engine.coaching.profile.model import Profile, Readiness
from engine.cues.models import Talk
from engine.runner.coach import Coach
from engine.runner.interview import introduced, somebody_there
from engine.runner.keys import Keys, open_keys
from engine.runner.places import store_path
from engine.runner.playback import Playback
from engine.runner.playback_factory import open_playback
from engine.runner.screen import Screen
from engine.runner.settings import Settings
from engine.runner.summary import summary
from engine.session.listener import listener_of
from engine.storage import port
from engine.storage.memory import MemoryStore
from engine.storage.person import Past, day_of, past
from engine.storage.sqlite import SqliteStore
from engine.words.speech import SpokenWords
from engine.words.words import Words
from engine.workflow import Plan, Session, begin
from engine.workflow.messages import Message
from engine.workflow.wire import definition_key

DEFAULT_LOCALE = "en-US"


class Stage(NamedTuple):
    """What a session is performed with."""

    words: SpokenWords
    playback: Playback
    screen: Screen
    keys: Keys


class Runner:
    """Coaches one person at this machine. A context manager: the store is closed with it.

    Attributes:
        saved: Whether there is a session that can be resumed, had this run been interrupted.
    """

    def __init__(self, settings: Settings, user: str, path: Path | None = None) -> None:
        """Keep sessions in ``path``, the platform's place for data if None."""
        self._settings, self._user = settings, user
        self._catalog = load()
        self._path = path
        self._store: port.Store | None = None
        self.saved = False

    def __enter__(self) -> Self:
        """Nothing is opened, and no file made, before a workout has been found good."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store."""
        if self._store is not None:
            self._store.close()

    def start(self, name: str | None = None, *, minutes: float | None = None, readiness: Readiness = FRESH) -> Session:
        """Run a workout from its beginning.

        Args:
            name: A built-in workout, or a file; without one, what the plan says is due.
            minutes: The time at hand; None for as long as it takes.
            readiness: How sore and how tired the person is.

        Raises:
            CatalogError: there is no such workout, or its file is wrong.
            VoiceError: there is no such voice.
            DeviceError: there is no such device.
            StoreError: the session cannot be kept.
        """
        workout = None if name is None else find_workout(name, self._catalog)
        words = self._settings.words or Words.load(DEFAULT_LOCALE)
        known = self._past(words, ask=name is None)
        wish = Wish(workout, minutes, readiness=readiness)
        found = due(wish, known.profile, known.history, day_of(time.time()), self._catalog)
        definition = found.today.definition(self._catalog)
        plan = Plan(definition, definition_key(definition))
        session = begin(secrets.token_hex(4), plan.key, self._settings.pace)
        kept = port.Settings(locale=words.locale, talk=self._talk(known.profile))
        with self._opened(words) as stage:
            store = self._open()
            coach = self._coach(store, plan, session, kept, stage, found.told)
            if store.latest_open(self._user) is not None:
                stage.screen.tell("terminal-resume-offer")
            self._get_ready(coach, stage)
            store.begin(session, definition, user=self._user, settings=kept, now=time.time())
            with self._kept(coach):
                coach.begin()
                return coach.run()

    def resume(self) -> Session | None:
        """Go on with the session that was interrupted last; None if there is none.

        Raises:
            VoiceError: there is no such voice.
            DeviceError: there is no such device.
            StoreError: the sessions cannot be read.
        """
        stored = self._open().latest_open(self._user)
        if stored is None:
            return None
        words = self._settings.words or Words.load(stored.settings.locale)
        with self._opened(words) as stage:
            coach = self._coach(self._open(), stored.plan, stored.session, stored.settings, stage)
            self.saved = True
            self._get_ready(coach, stage, not_before=stored.alive_at or 0.0)
            with self._kept(coach):
                if stored.session.state == "ready" or stored.alive_at is None:
                    coach.begin()
                else:
                    coach.pick_up(stored.alive_at)
                return coach.run()

    def summary(self, session: Session) -> dict[str, Any]:
        """What ``session`` came to, for programs."""
        store = self._store or self._open()
        return summary(store, store.plan(session.definition), session)

    def _past(self, words: Words, *, ask: bool) -> Past:
        """Profile and history; on the very first run at a terminal, after a few questions. Looking makes no file."""
        if self._store is None and not (self._path or store_path()).exists():
            known = past(MemoryStore(), self._user)
        else:
            known = past(self._open(), self._user)
        rehearsal = self._settings.as_json or self._settings.speed != 1.0
        if known.told or not ask or rehearsal or not somebody_there():
            return known
        return introduced(known, self._catalog, words, lambda kept: self._open().keep_profile(self._user, kept))

    def _talk(self, profile: Profile) -> Talk:
        """As this run was asked to; else as the profile has it."""
        return self._settings.talk or profile.talk

    def _open(self) -> port.Store:
        if self._store is None:
            self._store = SqliteStore(self._path or store_path())
            self._store.on_unreadable = Screen(self._settings.words or Words.load(DEFAULT_LOCALE)).warn
        return self._store

    @contextmanager
    def _opened(self, words: Words) -> Iterator[Stage]:
        """What is seen, heard and pressed; put back as it was, come what may."""
        screen = Screen(words, quiet=self._settings.as_json)
        with ExitStack() as stack:
            playback = open_playback(self._settings, words.locale, screen.warn)
            stack.callback(playback.close)
            stack.callback(screen.close)
            yield Stage(SpokenWords(words), playback, screen, stack.enter_context(open_keys()))

    @contextmanager
    def _kept(self, coach: Coach) -> Iterator[None]:
        """Whatever ends the session before its time, it is held where it is, for ``resume``."""
        self.saved = True
        try:
            yield
        finally:
            self.saved = coach.interrupt()

    def _get_ready(self, coach: Coach, stage: Stage, not_before: float = 0.0) -> None:
        """Wait until the first words can be said, and let the clock run."""
        if stage.keys.there:
            stage.screen.tell("terminal-keys")
        stage.playback.ready(coach.first_words())
        stage.playback.start(not_before)

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
        listener = listener_of(session, plan.definition, kept.talk, store=store, user=self._user, catalog=catalog)
        with_what = (stage.words, stage.playback, stage.screen, stage.keys)
        return Coach(
            store, plan, session, listener, *with_what, user=self._user, asks=stage.keys.there, opening=opening
        )
