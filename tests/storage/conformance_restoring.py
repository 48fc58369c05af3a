"""The part of the suite about sessions that come from elsewhere."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from engine.storage.memory import MemoryStore
from engine.storage.port import Archived, Store, StoreError
from engine.workflow import events
from engine.workflow.undo import undo_of
from tests.storage.samples import NOON, USER, Listener, changed, new, started, truthful


def archived(store: Store, id_: str) -> Archived:
    stored = store.load(id_)
    about = (stored.plan.definition, stored.settings, stored.begun_at, stored.alive_at)
    return Archived(store.original(id_), *about, store.log(id_))


def elsewhere() -> MemoryStore:
    """A store with one session that is over, one that has not begun, and one in the midst of it."""
    store = MemoryStore()
    started(store, "over", now=NOON)
    store.apply("over", events.Stop(id="x"), NOON + 60)
    store.apply("over", events.EffortReported(id="e", effort=7), NOON + 70)
    new(store, "waiting", now=NOON + 100)
    session, listener = new(store, "busy", changed(), now=NOON + 200), Listener(3)
    for _ in range(20):
        session = store.apply("busy", *listener.says(session)).session
    store.alive("busy", NOON + 90_000)
    started(store, "reopened", now=NOON + 300)
    store.apply("reopened", events.Stop(id="x"), NOON + 360)
    reopen(store, "reopened", NOON + 400)
    return store


def reopen(store: Store, id_: str, now: float) -> None:
    """Take back what happened last."""
    log = [entry.recorded for entry in store.log(id_)]
    undo = undo_of(store.load(id_).plan, store.original(id_), log, log[-1].event.id, "undo", now)
    assert undo is not None
    store.apply(id_, undo, now)


class Restoring:
    """What was kept elsewhere is kept here, all of it, once. For stores that take sessions in."""

    ALL = ("over", "waiting", "busy", "reopened")

    def test_a_session_from_elsewhere_is_the_same_here(self, store):
        other = elsewhere()
        assert store.restore([archived(other, id_) for id_ in self.ALL], user=USER) == self.ALL
        assert store.sessions(USER) == other.sessions(USER)
        assert store.latest_open(USER).session == other.latest_open(USER).session
        for id_ in self.ALL:
            assert archived(store, id_) == archived(other, id_)
            assert truthful(store, id_).session == other.load(id_).session

    def test_one_that_is_there_is_passed_over(self, store):
        other, here = elsewhere(), started(store, "busy", now=NOON + 5)
        assert store.restore([archived(other, id_) for id_ in self.ALL], user=USER) == ("over", "waiting", "reopened")
        assert store.restore([archived(other, id_) for id_ in self.ALL], user=USER) == ()
        assert truthful(store, "busy").session == here

    def test_one_can_be_gone_on_with(self, store):
        store.restore([archived(elsewhere(), "waiting")], user=USER)
        store.apply("waiting", events.Start(id="1"), NOON + 300)
        assert truthful(store, "waiting").session.state == "warming_up"

    @pytest.mark.parametrize("damage", ["a gap", "twice", "another workout", "leads nowhere"])
    def test_a_damaged_one_keeps_all_of_them_out(self, store, damage):
        other = elsewhere()
        whole, bad = archived(other, "over"), archived(other, "busy")
        damaged = {
            "a gap": bad._replace(log=bad.log[1:]),
            "twice": bad._replace(log=(bad.log[0], bad.log[0]._replace(seq=2))),
            "another workout": bad._replace(definition=whole.definition),
            "leads nowhere": bad._replace(original=replace(bad.original, state="resting", step=10_000)),
        }[damage]
        with pytest.raises(StoreError, match="busy"):
            store.restore([whole, damaged], user=USER)
        assert store.sessions(USER) == ()
