"""The part of the suite about the same event again, and about many who write at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from engine.storage.port import SessionExists, WorkoutOpen
from engine.workflow import events
from tests.storage.samples import NOON, USER, new, started, truthful

THREADS = 8
EACH = 15


def together(*calls):
    """Let all of ``calls`` begin at the same moment, each in a thread; what they returned, in order."""
    barrier = Barrier(len(calls))

    def run(call):
        barrier.wait(timeout=30)
        return call()

    with ThreadPoolExecutor(len(calls)) as threads:
        return [future.result(timeout=60) for future in [threads.submit(run, call) for call in calls]]


class Writers:
    """The same event acts once, and no event is lost."""

    def test_the_same_event_at_once_again_acts_once(self, store):
        started(store)
        first = store.apply("s", events.Done(id="d"), NOON + 5)
        again = store.apply("s", events.Done(id="d"), NOON + 6)
        assert again == (first.session, first.effects, True)
        assert len(store.log("s")) == 2

    def test_an_old_event_again_acts_once(self, store):
        started(store)
        first = store.apply("s", events.Done(id="d"), NOON + 5)
        for number in range(5):
            store.apply("s", events.Done(id=f"d{number}"), NOON + 6 + number)
        last = store.load("s").session
        again = store.apply("s", events.Done(id="d"), NOON + 20)
        assert again == (last, first.effects, True)
        assert store.apply("s", events.Start(id="start"), NOON + 21).duplicate
        truthful(store)

    def test_ids_are_the_sessions_own(self, store):
        started(store, "one")
        started(store, "two")
        assert not store.apply("one", events.Done(id="d"), NOON + 5).duplicate
        assert not store.apply("two", events.Done(id="d"), NOON + 5).duplicate

    def test_an_event_that_ended_the_session_again(self, store):
        started(store)
        stopped = store.apply("s", events.Stop(id="x"), NOON + 60)
        assert store.apply("s", events.Stop(id="x"), NOON + 61) == (stopped.session, stopped.effects, True)

    def test_the_same_event_from_many_at_the_same_moment_acts_once(self, store):
        started(store)
        event = events.Done(id="d")
        answers = together(*(lambda: store.apply("s", event, NOON + 5) for _ in range(THREADS)))
        assert sorted(answer.duplicate for answer in answers) == [False] + [True] * (THREADS - 1)
        assert {answer.effects for answer in answers if answer.duplicate} <= {answers[0].effects}
        assert truthful(store).session.step == 1

    # One workout a person.

    def test_of_many_who_begin_alone_at_one_moment_one_does(self, store):
        def beginner(id_):
            def begins():
                try:
                    new(store, id_, alone=True)
                except WorkoutOpen as error:
                    return error.session_id
                return id_

            return begins

        ids = together(*(beginner(f"s{number}") for number in range(THREADS)))
        assert len(set(ids)) == 1
        assert [one.id for one in store.sessions(USER)] == ids[:1]

    def test_who_begins_alone_may_when_the_other_is_over_or_somebody_elses(self, store):
        started(store, "theirs", user="somebody else")
        started(store, "one")
        with pytest.raises(WorkoutOpen, match="'one'"):
            new(store, "two", alone=True)
        with pytest.raises(SessionExists):
            new(store, "one", alone=True)
        store.apply("one", events.Stop(id="x"), NOON + 60)
        new(store, "two", now=NOON + 61, alone=True)
        with pytest.raises(SessionExists):
            new(store, "one", now=NOON + 62, alone=True)
        new(store, "three", now=NOON + 63)

    def test_who_is_forgotten_begins_alone_and_is_brought_back_beside_it(self, store):
        started(store, "one")
        store.forget(USER, NOON + 5)
        new(store, "two", now=NOON + 6, alone=True)
        assert store.latest_open(USER).session.id == "two"

    # Many writers.

    def test_writers_at_the_same_moment_lose_nothing(self, store):
        started(store)

        def writer(name):
            return lambda: [store.apply("s", events.Repeat(id=f"{name}-{i}"), NOON + i) for i in range(EACH)]

        answers = together(*(writer(name) for name in range(THREADS)))
        ids = {entry.recorded.event.id for entry in store.log("s")}
        assert ids == {"start"} | {f"{name}-{i}" for name in range(THREADS) for i in range(EACH)}
        assert not any(applied.duplicate for several in answers for applied in several)
        truthful(store)

    def test_sessions_do_not_disturb_each_other(self, store):
        names = [f"s{number}" for number in range(THREADS)]
        together(*(lambda name=name: started(store, name, user=name) for name in names))
        together(*(lambda name=name: store.apply(name, events.Done(id=f"{name}-d"), NOON + 5) for name in names))
        for name in names:
            truthful(store, name)
            assert [entry.recorded.event.id for entry in store.log(name)] == ["start", f"{name}-d"]

    def test_readers_see_a_session_whole_while_it_is_written(self, store):
        before = started(store)

        def write():
            return [store.apply("s", events.Done(id=f"d{number}"), NOON + number).session for number in range(EACH)]

        def read():
            return [(store.load("s").session, len(store.log("s"))) for _ in range(EACH)]

        written, seen = together(write, read)
        states = [before, *written]
        for session, entries in seen:
            # The log is read after the session, so it may be ahead, and never behind.
            assert session in states[:entries]
        truthful(store)
