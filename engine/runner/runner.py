"""From a workout's name to a finished session: opens what is needed, coaches, closes it again."""

from __future__ import annotations

import secrets
import time
import zlib
from pathlib import Path
from types import TracebackType
from typing import Any, Self, get_args

from engine.catalog.loading import load
from engine.catalog.models import Catalog
from engine.catalog.own import find_workout
from engine.cues.models import Listener, Talk
from engine.runner.coach import Coach
from engine.runner.keys import open_keys
from engine.runner.mouths import open_mouth
from engine.runner.past import exercises_known
from engine.runner.places import store_path
from engine.runner.screen import Screen
from engine.runner.settings import Settings
from engine.runner.summary import summary
from engine.storage import port
from engine.storage.sqlite import SqliteStore
from engine.words.speech import SpokenWords
from engine.words.words import Words
from engine.workflow import Plan, Session, begin, define
from engine.workflow.wire import definition_key

DEFAULT_LOCALE = "en-US"


class Runner:
    """Coaches one person at this machine. A context manager: the store is closed with it."""

    def __init__(self, settings: Settings, user: str, path: Path | None = None) -> None:
        """Keep sessions in ``path``, the platform's place for data if None."""
        self._settings, self._user = settings, user
        self._catalog = load()
        self._path = path
        self._store: port.Store | None = None
        self._coach: Coach | None = None
        self._waiting = False

    def __enter__(self) -> Self:
        """Nothing is opened, and no file made, before a workout has been found good."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store."""
        if self._store is not None:
            self._store.close()

    def start(self, name: str) -> Session:
        """Run the workout of that name, or file, from its beginning.

        Raises:
            CatalogError: there is no such workout, or its file is wrong.
            StoreError: the session cannot be kept.
        """
        workout = find_workout(name, self._catalog)
        definition = define(workout, self._catalog)
        plan = Plan(definition, definition_key(definition))
        session = begin(secrets.token_hex(4), plan.key, self._settings.pace)
        words = self._settings.words or Words.load(DEFAULT_LOCALE)
        kept = port.Settings(locale=words.locale, talk=self._settings.talk)
        store = self._open()
        listener = self._listener(store, plan, session, kept)
        self._waiting = store.latest_open(self._user) is not None
        store.begin(session, definition, user=self._user, settings=kept, now=time.time())
        return self._run(store, plan, session, listener, words, None)

    def resume(self) -> Session | None:
        """Go on with the session that was interrupted last; None if there is none.

        Raises:
            StoreError: the sessions cannot be read.
        """
        store = self._open()
        stored = store.latest_open(self._user)
        if stored is None:
            return None
        words = self._settings.words or Words.load(stored.settings.locale)
        listener = self._listener(store, stored.plan, stored.session, stored.settings)
        return self._run(store, stored.plan, stored.session, listener, words, stored.alive_at)

    def interrupt(self) -> None:
        """Hold the running session, for ``resume``."""
        if self._coach is not None:
            self._coach.interrupt()

    def summary(self, session: Session) -> dict[str, Any]:
        """What ``session`` came to, for programs."""
        store = self._store or self._open()
        return summary(store, store.plan(session.definition), session)

    def _open(self) -> port.Store:
        self._store = SqliteStore(self._path or store_path())
        return self._store

    def _listener(self, store: port.Store, plan: Plan, session: Session, kept: port.Settings) -> Listener:
        known = exercises_known(store, self._user)
        return Listener(
            talk=kept.talk if kept.talk in get_args(Talk) else "normal",  # type: ignore[arg-type]
            pace=session.pace,
            seed=zlib.crc32(session.id.encode()),
            knows=known or frozenset(),
            first_time=known is None,
            advice=tuple(self._catalog.advice.values()),
            patterns=_patterns(self._catalog),
            workout=plan.definition.title or plan.definition.workout,
        )

    def _run(
        self,
        store: port.Store,
        plan: Plan,
        session: Session,
        listener: Listener,
        words: Words,
        interrupted_at: float | None,
    ) -> Session:
        screen = Screen(words, quiet=self._settings.as_json)
        mouth = open_mouth(self._settings, words.locale, screen.warn)
        try:
            with open_keys() as keys:
                coach = Coach(store, plan, session, listener, SpokenWords(words), mouth, screen, keys)
                if self._waiting:
                    screen.tell("terminal-resume-offer")
                if keys.there:
                    screen.tell("terminal-keys")
                self._coach = coach
                mouth.ready(coach.first_words())
                mouth.start()
                if session.state == "ready" or interrupted_at is None:
                    coach.begin()
                else:
                    coach.pick_up(interrupted_at)
                return coach.run()
        finally:
            screen.close()
            mouth.close()


def _patterns(catalog: Catalog) -> dict[str, str]:
    return {exercise.id: exercise.pattern for exercise in catalog.exercises.values()}
