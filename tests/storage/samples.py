"""Sessions to keep, and the one thing that must always hold."""

from __future__ import annotations

import random

from msgspec.structs import replace

from engine.catalog.loader import load
from engine.storage.port import Settings, Store, Stored
from engine.workflow import Definition, Session, begin, define, events
from engine.workflow.replay import replay, timer
from engine.workflow.wire import definition_key

NOON = 1_800_000_000.0
USER = "somebody"


def starter() -> Definition:
    return define(load().workouts["starter"], load())


def changed() -> Definition:
    """The same workout in a later release: shorter, and called something else."""
    before = starter()
    return replace(before, title="Starter, second edition", blocks=before.blocks[:1], stretches=())


def new(
    store: Store, id_: str = "s", definition: Definition | None = None, *, user: str = USER, now=NOON, alone=False
) -> Session:
    """Begin a session that waits for its start."""
    definition = definition or starter()
    session = begin(id_, definition_key(definition))
    store.begin(session, definition, user=user, settings=Settings(), now=now, alone=alone)
    return session


def started(store: Store, id_: str = "s", **about) -> Session:
    """Begin a session and start it."""
    new(store, id_, **about)
    return store.apply(id_, events.Start(id="start"), about.get("now", NOON)).session


def truthful(store: Store, id_: str = "s") -> Stored:
    """The snapshot is what the log makes of the session, and the log has no gaps and nothing twice."""
    log, stored = store.log(id_), store.load(id_)
    assert [entry.seq for entry in log] == list(range(1, len(log) + 1))
    ids = [entry.recorded.event.id for entry in log]
    assert len(set(ids)) == len(ids)
    again = replay(stored.plan, store.original(id_), (entry.recorded for entry in log))
    assert stored.session == again
    return stored


class Listener:
    """A person who says anything at any time, a little out of order."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.now = NOON
        self.said = 0

    def says(self, session: Session) -> tuple[events.AnyEvent, float]:
        self.now += self.random.choice((0.0, 0.4, 3.0, 20.0, 90.0))
        if session.state == "ready":
            return self._new(events.Start), self.now
        if session.deadline is not None and self.random.random() < 0.5:
            self.now = max(self.now, session.deadline + self.random.choice((-1.0, 0.0, 0.1, 40.0)))
            return timer(session), self.now
        return self._anything(), self.now

    def _anything(self) -> events.AnyEvent:
        kinds = (
            *(events.Done, events.Skip, events.Back, events.Repeat, events.Pause, events.Resume, events.MoreRest),
            *(events.LessRest, events.SwapExercise, events.Easier, events.Harder, events.PainReported),
        )
        if self.random.random() < 0.1:
            self.said += 1
            return events.EffortReported(id=f"e{self.said}", effort=self.random.randint(1, 10))
        return self._new(self.random.choice(kinds))

    def _new(self, kind: type[events.Event]) -> events.AnyEvent:
        self.said += 1
        return kind(id=f"e{self.said}")
