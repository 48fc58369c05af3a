"""The part of the suite about what logs come to, which is kept beside them: it never tells anything but the logs."""

from __future__ import annotations

import datetime
import random

import pytest

from engine.coaching.past.records import History as Done
from engine.storage import person
from engine.storage.port import Archived, Digest, Settings, StoreError
from engine.storage.read_ahead import read_log
from engine.storage.zones import Zone
from engine.workflow import events
from engine.workflow.undo import undo_of
from tests.storage.samples import NOON, USER, Listener, new, started

DAY = 86_400.0
FAR_EAST = datetime.timezone(datetime.timedelta(hours=14))
FAR_WEST = datetime.timezone(datetime.timedelta(hours=-12))


def from_logs(store, user: str = USER, zone: Zone = None) -> Done:
    """The history, of its logs alone."""
    begun = [one for one in reversed(store.sessions(user, 1000)) if one.state != "ready"]
    found = (read_log(one, store.log(one.id), zone) for one in begun)
    kept = (one for one in found if not one.withdrawn)
    return Done(tuple(sorted(kept, key=lambda one: one.last_at)))


class Digests:
    """Kept, out of date, moved, deleted, hidden, brought back.

    Attributes:
        lasts: How much happens in a life.
    """

    lasts = 30

    @pytest.mark.parametrize("seed", range(3))
    def test_whatever_happens_the_history_is_what_the_logs_tell(self, store, seed):
        life = _Life(store, seed)
        for _ in range(self.lasts):
            life.goes_on()
            assert person.history(store, USER) == from_logs(store)

    def test_a_session_that_has_not_changed_is_read_without_its_log(self, store):
        started(store)
        store.apply("s", events.Stop(id="x"), NOON + 60)
        before = person.history(store, USER)
        assert set(store.digests(store.sessions(USER))) == {"s"}
        store.logs = store.log = None  # nobody may ask for them
        assert person.history(store, USER) == before

    def test_one_of_a_shorter_log_is_not_used(self, store):
        started(store)
        self._finish(store, "s", NOON + 900)
        earlier = store.sessions(USER)
        person.history(store, USER)
        store.apply("s", events.EffortReported(id="e", effort=7), NOON + 910)
        assert store.digests(store.sessions(USER)) == {}
        assert set(store.digests(earlier)) == {"s"}

    def test_one_that_cannot_be_read_is_made_again(self, store):
        started(store)
        store.apply("s", events.Stop(id="x"), NOON + 60)
        good = person.history(store, USER)
        (summary,) = store.sessions(USER)
        (content,) = store.digests((summary,)).values()
        for odd in (b"", b"\x00\x00\x00\x00" + content[4:], content[:-1], content[:4] + b"\xc1"):
            store.keep_digests((Digest("s", summary.entries, NOON, odd),))
            assert person.history(store, USER) == good
            assert store.digests((summary,)) == {"s": content}

    def test_days_are_those_of_where_the_person_is_now(self, store):
        started(store)
        store.apply("s", events.Stop(id="x"), NOON + 60)
        for zone in (None, FAR_EAST, FAR_WEST, FAR_EAST):
            assert person.history(store, USER, zone=zone) == from_logs(store, zone=zone)
        east, west = (person.history(store, USER, zone=zone).sessions[0].date for zone in (FAR_EAST, FAR_WEST))
        assert (east - west).days in {1, 2}

    def test_it_goes_where_its_session_goes(self, store):
        started(store)
        store.apply("s", events.Stop(id="x"), NOON + 60)
        person.history(store, USER)
        earlier = store.sessions(USER)
        store.delete(USER)
        assert store.digests(earlier) == {}
        store.keep_digests((Digest("s", 2, NOON, b"late"), Digest("never", 2, NOON, b"late")))
        assert store.digests(earlier) == {}
        started(store, user="another")
        assert store.digests(earlier) == {}


class _Life:
    """A person to whom anything may happen."""

    def __init__(self, store, seed: int) -> None:
        self.store, self.random, self.listener = store, random.Random(seed), Listener(seed)
        self.number = 0

    def goes_on(self) -> None:
        often = (self.says,) * 6
        what = (self.begins, *often, self.corrects, self.takes_back, self.is_forgotten, self.comes_from_elsewhere)
        self.random.choice(what)()

    def begins(self) -> None:
        self.number += 1
        self.listener.now += self.random.choice((60.0, DAY, 9 * DAY))
        begin = self.random.choice((new, started, started))
        begin(self.store, f"s{self.number}", now=self.listener.now)

    def says(self) -> None:
        for summary in self._some():
            for _ in range(self.random.randint(1, 12)):
                event, now = self.listener.says(self.store.load(summary.id).session)
                self.store.apply(summary.id, event, now)

    def corrects(self) -> None:
        for summary in self._some():
            self.number += 1
            said = {"repetitions": self.random.randint(1, 12), "load": self.random.choice((None, 12.5))}
            event = events.Corrected(id=f"right-{self.number}", unit="kg" if said["load"] else None, **said)
            self.store.apply(summary.id, event, self.listener.now)

    def takes_back(self) -> None:
        for summary in self._some():
            log = [entry.recorded for entry in self.store.log(summary.id)]
            if log:
                self.number += 1
                about = (log[-1].event.id, f"undo-{self.number}", self.listener.now)
                undo = undo_of(self.store.load(summary.id).plan, self.store.original(summary.id), log, *about)
                if undo is not None:
                    self.store.apply(summary.id, undo, self.listener.now)

    def is_forgotten(self) -> None:
        if self.random.random() < 0.5:
            self.store.forget(USER, self.listener.now)
            assert person.history(self.store, USER) == Done(())
            self.store.remember(USER, self.listener.now + self.random.choice((1.0, 50.0)))
        else:
            self.store.delete(USER)

    def comes_from_elsewhere(self) -> None:
        """As an import replaces it: deleted here, and taken in again with what it had."""
        try:
            self.store.restore((), user=USER)
        except StoreError:  # it takes none in
            return
        archived = [self._archived(one) for one in self.store.sessions(USER)]
        self.store.delete(USER)
        self.store.restore(archived[: self.random.randint(0, 9)], user=USER)

    def _archived(self, summary) -> Archived:
        stored, log = self.store.load(summary.id), self.store.log(summary.id)
        original = self.store.original(summary.id)
        return Archived(original, stored.plan.definition, Settings(), stored.begun_at, stored.alive_at, log)

    def _some(self):
        listed = self.store.sessions(USER, 5)
        return self.random.sample(listed, 1) if listed else ()
