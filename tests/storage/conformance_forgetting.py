"""The part of the suite about a person who asks to be forgotten, and may take it back for a minute."""

from __future__ import annotations

import pytest

from engine.storage.forgetting import LATE, UNDO
from engine.storage.port import SessionNotFound, Store
from engine.workflow import events
from engine.workflow.wire import definition_key
from tests.storage.samples import NOON, USER, changed, new, started, starter, truthful

PROFILE, OTHER = b'{"experience":"some"}', b'{"experience":"years"}'
FOR_EVER = UNDO + LATE + 1


def filled(store: Store) -> None:
    """Two sessions, one of them open, and a profile; and somebody else's."""
    started(store, "over", now=NOON)
    store.apply("over", events.Stop(id="x"), NOON + 60)
    started(store, "mine", definition=changed(), now=NOON + 100)
    started(store, "theirs", user="another", now=NOON + 200)
    store.keep_profile(USER, PROFILE)
    store.keep_profile("another", OTHER)
    store.logs(store.sessions(USER))  # a store may remember; it must never be wrong


def everything_of(store: Store) -> tuple[object, ...]:
    opened = store.latest_open(USER)
    return store.profile(USER), opened and opened.session, store.sessions(USER), store.log("mine")


def nothing_of(store: Store, user: str) -> bool:
    return (store.profile(user), store.latest_open(user), store.sessions(user)) == (None, None, ())


class Forgetting:
    """Hidden at once, back within a minute, gone for ever after it."""

    NOW = NOON + 300

    def test_it_is_hidden_at_once(self, store):
        filled(store)
        store.forget(USER, self.NOW)
        assert nothing_of(store, USER)
        for call in (store.load, store.log, store.original):
            with pytest.raises(SessionNotFound):
                call("mine")
        with pytest.raises(SessionNotFound):
            store.apply("mine", events.Done(id="d"), self.NOW)
        with pytest.raises(SessionNotFound):
            store.alive("mine", self.NOW)
        assert store.profile("another") == OTHER
        assert store.latest_open("another") == truthful(store, "theirs")

    @pytest.mark.parametrize("after", [0.0, UNDO, UNDO + LATE])
    def test_it_comes_back_within_a_minute(self, store, after):
        filled(store)
        before = everything_of(store)
        store.forget(USER, self.NOW)
        assert store.remember(USER, self.NOW + after)
        assert everything_of(store) == before
        assert store.logs(store.sessions(USER)) == (store.log("mine"), store.log("over"))
        store.apply("mine", events.Done(id="d"), self.NOW + 100)
        truthful(store, "mine")
        assert not store.remember(USER, self.NOW + after)
        store.sweep(self.NOW + 10 * FOR_EVER)
        assert len(store.sessions(USER)) == 2

    def test_after_a_minute_it_does_not(self, store):
        filled(store)
        store.forget(USER, self.NOW)
        assert not store.remember(USER, self.NOW + FOR_EVER)
        assert nothing_of(store, USER)

    def test_when_something_begins_after_a_minute_it_is_gone_for_ever(self, store):
        filled(store)
        store.forget(USER, self.NOW)
        new(store, "later", user="another", now=self.NOW + FOR_EVER)
        assert nothing_of(store, USER)
        assert not store.remember(USER, self.NOW)
        assert store.plan(definition_key(starter())).definition == starter()
        truthful(store, "theirs")

    def test_what_is_begun_afterwards_is_new_and_stays(self, store):
        filled(store)
        store.forget(USER, self.NOW)
        new(store, "fresh", now=self.NOW + 5)
        store.keep_profile(USER, OTHER)
        assert [one.id for one in store.sessions(USER)] == ["fresh"] == [store.latest_open(USER).session.id]
        store.apply("fresh", events.Start(id="1"), self.NOW + FOR_EVER)
        assert [one.id for one in store.sessions(USER)] == ["fresh"]
        assert store.latest_open(USER) == truthful(store, "fresh")
        assert store.profile(USER) == OTHER

    def test_what_comes_back_joins_what_was_begun_since(self, store):
        filled(store)
        store.forget(USER, self.NOW)
        new(store, "fresh", now=self.NOW + 5)
        store.keep_profile(USER, OTHER)
        assert store.remember(USER, self.NOW + 10)
        assert [one.id for one in store.sessions(USER)] == ["fresh", "mine", "over"]
        assert store.profile(USER) == PROFILE

    def test_a_profile_told_since_stays_where_there_was_none(self, store):
        started(store)
        store.forget(USER, self.NOW)
        store.keep_profile(USER, OTHER)
        assert store.remember(USER, self.NOW + 10)
        assert store.profile(USER) == OTHER

    def test_it_is_known_whether_it_can_be_had_back(self, store):
        filled(store)
        assert not store.is_hidden(USER, self.NOW)
        store.forget(USER, self.NOW)
        assert store.is_hidden(USER, self.NOW + UNDO)
        assert not store.is_hidden("another", self.NOW)
        assert not store.is_hidden(USER, self.NOW + FOR_EVER)
        assert not store.remember(USER, self.NOW)
        assert nothing_of(store, USER)

    def test_of_two_times_the_last_can_be_taken_back(self, store):
        filled(store)
        store.forget(USER, self.NOW)
        new(store, "fresh", now=self.NOW + 5)
        store.forget(USER, self.NOW + 10)
        assert nothing_of(store, USER)
        assert store.remember(USER, self.NOW + 20)
        assert [one.id for one in store.sessions(USER)] == ["fresh"]
        assert not store.remember(USER, self.NOW + 20)

    def test_somebody_unknown_can_be_forgotten_and_come_back(self, store):
        assert not store.remember("nobody", self.NOW)
        store.forget("nobody", self.NOW)
        store.remember("nobody", self.NOW + 1)
        assert nothing_of(store, "nobody")

    def test_a_delete_takes_what_is_hidden_with_it(self, store):
        filled(store)
        store.forget(USER, self.NOW)
        store.delete(USER)
        assert not store.remember(USER, self.NOW + 1)
        assert nothing_of(store, USER)
