"""What every store must do. A new adapter subclasses this, brings a ``store`` fixture, and is done when it passes."""

from __future__ import annotations

import pytest

from engine.storage.port import SessionExists, SessionNotFound, Settings, Store, StoreError
from engine.workflow import advance, begin, events
from engine.workflow.effects import Refused
from engine.workflow.replay import timer
from engine.workflow.wire import definition_key
from tests.elapsing import elapse
from tests.storage.conformance_digests import Digests
from tests.storage.conformance_edits import Edits
from tests.storage.conformance_forgetting import Forgetting
from tests.storage.conformance_history import History
from tests.storage.conformance_leaving import Leaving
from tests.storage.conformance_names import Names
from tests.storage.conformance_profiles import Profiles
from tests.storage.conformance_writers import Writers
from tests.storage.samples import NOON, USER, Listener, changed, new, started, starter, truthful


class StoreConformance(Writers, History, Digests, Edits, Profiles, Names, Forgetting, Leaving):
    """One session, many writers, many sessions and what they come to, profiles, names, who is forgotten or has left."""

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
