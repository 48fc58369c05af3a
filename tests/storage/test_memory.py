from __future__ import annotations

import pytest

from engine.storage.memory import MemoryStore
from engine.storage.port import StoreError
from engine.workflow import events
from tests.storage.conformance import StoreConformance
from tests.storage.conformance_restoring import Restoring
from tests.storage.samples import NOON, started, truthful


class TestMemoryStore(StoreConformance, Restoring):
    @pytest.fixture
    def store(self):
        return MemoryStore()


class Raced(MemoryStore):
    """Another event is written between the reading and the writing."""

    rivals: list[events.AnyEvent]

    def _head(self, session_id, event_id):
        head = super()._head(session_id, event_id)
        if self.rivals:
            rival = self.rivals.pop()
            rivals, self.rivals = self.rivals, []
            self.apply(session_id, rival, NOON + 3)
            self.rivals = rivals
        return head


def raced(*rivals: events.AnyEvent) -> Raced:
    store = Raced()
    store.rivals = []
    started(store)
    store.rivals = list(rivals)
    return store


def test_the_loser_of_a_race_decides_again():
    store = raced(events.Done(id="theirs"))
    ours = store.apply("s", events.Done(id="ours"), NOON + 4)
    assert (ours.session.step, ours.duplicate) == (2, False)
    assert [entry.recorded.event.id for entry in store.log("s")] == ["start", "theirs", "ours"]
    truthful(store)


def test_the_loser_may_find_that_it_is_too_late():
    store = raced(events.Stop(id="theirs"))
    ours = store.apply("s", events.Done(id="ours"), NOON + 4)
    assert (ours.session.state, len(store.log("s"))) == ("stopped", 2)
    assert ours.effects[0].id == "refuse-over"


def test_the_loser_to_its_own_twin_gets_the_twins_answer():
    store = raced(events.Done(id="ours"))
    ours = store.apply("s", events.Done(id="ours"), NOON + 4)
    assert ours.duplicate
    assert ours.effects == store.log("s")[1].effects
    assert truthful(store).session.step == 1


def test_losing_for_ever_comes_to_an_end():
    store = raced(*(events.Repeat(id=f"theirs-{number}") for number in range(500)))
    with pytest.raises(StoreError, match="Too much happens"):
        store.apply("s", events.Done(id="ours"), NOON + 4)
    truthful(store)
