"""What every store must do. A new adapter subclasses this, brings a ``store`` fixture, and is done when it passes."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import count
from threading import Barrier

import pytest

from engine.storage.port import SessionExists, SessionNotFound, Settings, Store, StoreError
from engine.workflow import advance, begin, events
from engine.workflow.effects import Finish, Refused
from engine.workflow.replay import elapse, timer
from engine.workflow.wire import definition_key
from tests.storage.samples import NOON, USER, Listener, changed, new, started, starter, truthful

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


class StoreConformance:
    """One session, many sessions, many writers."""

    @pytest.fixture
    def store(self) -> Store:
        raise NotImplementedError("the adapter's test brings its store")

    # What is begun can be gone on with.

    def test_a_new_session_is_kept_whole(self, store):
        definition = starter()
        session = begin("s", definition_key(definition), "self")
        settings = Settings(locale="de-DE", talk="chatty")
        store.begin(session, definition, user=USER, settings=settings, now=NOON)
        stored = store.load("s")
        assert stored.session == session == store.original("s")
        assert stored.plan.definition == definition
        assert (stored.settings, stored.user, stored.begun_at, stored.alive_at) == (settings, USER, NOON, None)
        assert store.log("s") == ()

    def test_a_session_begins_once(self, store):
        before = started(store)
        with pytest.raises(SessionExists):
            new(store, user="another")
        assert (store.load("s").session, store.load("s").user) == (before, USER)

    def test_a_session_is_kept_with_its_own_definition_only(self, store):
        with pytest.raises(ValueError, match="not on the one given"):
            store.begin(begin("s", definition_key(starter())), changed(), user=USER, settings=Settings(), now=NOON)
        with pytest.raises(SessionNotFound):
            store.load("s")

    @pytest.mark.parametrize("call", ["apply", "load", "log", "original", "alive"])
    def test_an_unknown_session_is_said_to_be_so(self, store, call):
        started(store, "other")
        rest = {"apply": (events.Start(id="1"), NOON), "alive": (NOON,)}.get(call, ())
        with pytest.raises(SessionNotFound, match="no session 'nobody'"):
            getattr(store, call)("nobody", *rest)

    def test_an_unknown_plan_is_said_to_be_so(self, store):
        with pytest.raises(StoreError, match="no workout kept as 'none'"):
            store.plan("none")

    def test_sessions_share_a_plan(self, store):
        started(store, "one")
        started(store, "two")
        assert store.load("one").plan is store.load("two").plan is store.plan(definition_key(starter()))

    # The log is the truth.

    @pytest.mark.parametrize("seed", range(4))
    def test_log_and_snapshot_agree_after_every_event(self, store, seed):
        session, listener, plan = new(store), Listener(seed), store.load("s").plan
        for _ in range(60):
            event, now = listener.says(session)
            expected = advance(plan, session, event, now)
            applied = store.apply("s", event, now)
            assert (applied.session, applied.effects, applied.duplicate) == (*expected, False)
            session = applied.session
            assert truthful(store).session == session
        assert len(store.log("s")) > 20

    def test_the_log_says_what_happened_when_and_what_came_of_it(self, store):
        new(store)
        first = store.apply("s", events.Start(id="a"), NOON + 1)
        second = store.apply("s", events.MoreRest(id="b", seconds=20), NOON + 2)
        third = store.apply("s", events.Skip(id="c", scope="phase"), NOON + 3.125)
        assert isinstance(second.effects[0], Refused)
        assert [(entry.seq, entry.recorded.at, entry.recorded.event, entry.effects) for entry in store.log("s")] == [
            (1, NOON + 1, events.Start(id="a"), first.effects),
            (2, NOON + 3.125, events.Skip(id="c", scope="phase"), third.effects),
        ]

    def test_what_changes_nothing_is_not_logged_and_may_act_later(self, store):
        session = started(store)
        early = store.apply("s", timer(session), session.deadline - 5)
        refused = store.apply("s", events.Resume(id="r"), NOON + 1)
        assert (early.session, early.effects, early.duplicate) == (session, (), False)
        assert (refused.session, refused.effects, refused.duplicate) == (
            session,
            (Refused("refuse-not-paused"),),
            False,
        )
        assert len(store.log("s")) == 1
        store.apply("s", events.Pause(id="p"), NOON + 2)
        assert store.apply("s", events.Resume(id="r"), NOON + 3).session.state == "warming_up"
        late = store.load("s").session
        assert store.apply("s", timer(late), late.deadline).session.step == 1
        truthful(store)

    def test_a_session_finishes_on_its_own_definition(self, store):
        session, plan = started(store), store.load("s").plan
        started(store, "later", definition=changed())
        for recorded, expected in elapse(plan, session, NOON + 86_400):
            applied = store.apply("s", recorded.event, recorded.at)
            assert applied.session == expected.session
        stored = truthful(store)
        assert (stored.session.state, stored.plan.definition) == ("finished", starter())
        assert store.load("later").plan.definition == changed()

    # The same event acts once.

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
            assert truthful(store, name).session.last_event == f"{name}-d"

    def test_readers_see_a_session_whole_while_it_is_written(self, store):
        started(store)

        def write():
            for number in range(EACH):
                store.apply("s", events.Done(id=f"d{number}"), NOON + number)
            return []

        def read():
            return [(store.load("s").session, store.log("s")) for _ in range(EACH)]

        _, seen = together(write, read)
        for session, log in seen:
            assert session.last_event in {entry.recorded.event.id for entry in log}
        truthful(store)

    # Whose, which and when.

    def test_the_open_session_begun_last(self, store):
        assert store.latest_open(USER) is None
        started(store, "first", now=NOON)
        started(store, "second", now=NOON + 100)
        new(store, "waiting", now=NOON + 200)
        started(store, "another's", user="another", now=NOON + 300)
        assert store.latest_open(USER).session.id == "waiting"
        store.apply("waiting", events.Stop(id="x"), NOON + 300)
        assert store.latest_open(USER).session.id == "second"
        store.apply("first", events.Pause(id="p"), NOON + 400)
        assert store.latest_open(USER) == store.load("second")
        self._finish(store, "second", NOON + 400)
        assert store.latest_open(USER).session.id == "first"
        store.apply("first", events.Stop(id="x"), NOON + 500)
        assert store.latest_open(USER) is None

    def test_the_history_is_newest_first(self, store):
        started(store, "done", now=NOON)
        self._finish(store, "done", NOON + 900)
        started(store, "cut", now=NOON + 1000)
        store.apply("cut", events.Stop(id="x"), NOON + 1060)
        new(store, "open", definition=changed(), now=NOON + 2000)
        started(store, "another's", user="another", now=NOON + 3000)
        opened, cut, done = store.sessions(USER)
        title = starter().title
        assert opened == ("open", "starter", "Starter, second edition", "ready", NOON + 2000, None, None)
        assert cut == ("cut", "starter", title, "stopped", NOON + 1000, NOON + 1060, 60.0)
        finish = self._finishes(store, "done")
        assert done == ("done", "starter", title, "finished", NOON, finish[0], finish[1])
        assert store.sessions(USER, 2) == (opened, cut)
        assert store.sessions("nobody") == ()

    def test_what_comes_after_the_end_does_not_move_it(self, store):
        started(store)
        self._finish(store, "s", NOON + 900)
        before = store.sessions(USER)
        rated = store.apply("s", events.EffortReported(id="e", effort=7), NOON + 5000)
        assert not isinstance(rated.effects[0], Refused)
        assert store.sessions(USER) == before
        truthful(store)

    def test_the_heartbeat_never_goes_back(self, store):
        new(store)
        store.alive("s", NOON + 10)
        assert store.load("s").alive_at == NOON + 10
        store.alive("s", NOON + 12.5)
        store.alive("s", NOON + 3)
        assert store.load("s").alive_at == NOON + 12.5 == store.latest_open(USER).alive_at
        together(*(lambda at=at: store.alive("s", NOON + at) for at in (20, 27, 23, 25)))
        assert store.load("s").alive_at == NOON + 27
        assert store.log("s") == ()

    def test_an_event_is_a_sign_of_life(self, store):
        started(store, now=NOON)
        assert store.load("s").alive_at == NOON
        store.alive("s", NOON + 10)
        store.apply("s", events.Repeat(id="r"), NOON + 4)
        assert store.load("s").alive_at == NOON + 10
        store.apply("s", events.Pause(id="p"), NOON + 11)
        assert store.load("s").alive_at == NOON + 11

    def test_only_that_users_data_is_deleted(self, store):
        started(store, "mine", definition=changed())
        started(store, "mine too")
        kept = started(store, "theirs", user="another")
        store.alive("mine", NOON + 5)
        store.delete(USER)
        store.delete("nobody")
        assert (store.sessions(USER), store.latest_open(USER)) == ((), None)
        for call in (store.load, store.log, store.original):
            with pytest.raises(SessionNotFound):
                call("mine")
        with pytest.raises(StoreError):
            store.plan(definition_key(changed()))
        assert truthful(store, "theirs").session == kept
        assert store.apply("theirs", events.Done(id="d"), NOON + 5).session.step == 1
        started(store, "mine")  # and one may begin again

    def test_closing_twice_is_fine(self, store):
        started(store)
        store.close()
        store.close()

    @staticmethod
    def _finish(store, id_, now):
        """Say "done" until it is over."""
        for number in count():
            if store.apply(id_, events.Done(id=f"done-{number}"), now).session.state == "finished":
                return

    @staticmethod
    def _finishes(store, id_):
        """When the log says that it was over, and how long was trained."""
        last = store.log(id_)[-1]
        (finish,) = (effect for effect in last.effects if isinstance(effect, Finish))
        return last.recorded.at, finish.seconds
