"""The part of the suite about a user's sessions: which there are, which is the newest, until when one was coached."""

from __future__ import annotations

from itertools import count

import pytest

from engine.storage.port import SessionNotFound, StoreError
from engine.workflow import events
from engine.workflow.effects import Finish, Refused
from engine.workflow.undo import undo_of
from engine.workflow.wire import definition_key
from tests.storage.conformance_writers import together
from tests.storage.samples import NOON, USER, changed, new, started, starter, truthful


class History:
    """Whose, which and when."""

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
        assert opened == ("open", "starter", "Starter, second edition", "ready", NOON + 2000, None, None, 0)
        assert cut == ("cut", "starter", title, "stopped", NOON + 1000, NOON + 1060, 60.0, len(store.log("cut")))
        finish = self._finishes(store, "done")
        assert done == ("done", "starter", title, "finished", NOON, finish[0], finish[1], len(store.log("done")))
        assert store.sessions(USER, 2) == (opened, cut)
        assert store.sessions("nobody") == ()

    def test_the_logs_of_several_sessions_are_those_of_each(self, store):
        assert store.logs(()) == ()
        started(store, "over", definition=changed(), now=NOON)
        self._finish(store, "over", NOON + 60)
        started(store, "left", now=NOON + 100)
        new(store, "waiting", now=NOON + 200)
        for effort in (6, 7, 8):  # a store may remember; it must never be wrong
            sessions = store.sessions(USER)
            read = store.logs(sessions)
            assert read == tuple(store.log(one.id) for one in sessions)
            assert [len(log) for log in read] == [one.entries for one in sessions]
            assert store.logs(sessions[::-1]) == read[::-1]
            store.apply("over", events.EffortReported(id=f"e{effort}", effort=effort), NOON + 70)
            store.apply("left", events.Repeat(id=f"r{effort}"), NOON + 300)
            assert [one.entries for one in store.sessions(USER)] == [0, len(read[1]) + 1, len(read[2]) + 1]
        store.delete(USER)
        with pytest.raises(SessionNotFound):
            store.logs(sessions)

    def test_what_comes_after_the_end_does_not_move_it(self, store):
        started(store)
        self._finish(store, "s", NOON + 900)
        (before,) = store.sessions(USER)
        rated = store.apply("s", events.EffortReported(id="e", effort=7), NOON + 5000)
        assert not isinstance(rated.effects[0], Refused)
        assert store.sessions(USER) == (before._replace(entries=before.entries + 1),)
        truthful(store)

    @pytest.mark.parametrize("ended", ["stopped", "finished"])
    def test_what_is_taken_up_again_is_open(self, store, ended):
        started(store, now=NOON)
        if ended == "finished":
            self._finish(store, "s", NOON + 900)
        else:
            store.apply("s", events.Stop(id="x"), NOON + 900)
        started(store, "another's", user="another", now=NOON + 1000)
        store.logs(store.sessions(USER))  # a store may remember; it must never be wrong
        back = store.apply("s", self._undo(store, "s", NOON + 1000), NOON + 1000).session
        assert back.state == "paused"
        assert store.latest_open(USER).session == back == truthful(store).session
        (summary,) = store.sessions(USER)
        assert (summary.state, summary.ended_at, summary.trained) == ("paused", None, None)
        assert store.logs((summary,)) == (store.log("s"),)
        store.apply("s", events.Stop(id="again"), NOON + 2000)
        (summary,) = store.sessions(USER)
        assert (summary.state, summary.ended_at, store.latest_open(USER)) == ("stopped", NOON + 2000, None)

    def test_a_rating_that_is_taken_back_leaves_it_over(self, store):
        started(store)
        self._finish(store, "s", NOON + 900)
        (before,) = store.sessions(USER)
        store.apply("s", events.EffortReported(id="e", effort=7), NOON + 910)
        store.apply("s", self._undo(store, "s", NOON + 920), NOON + 920)
        assert store.sessions(USER) == (before._replace(entries=before.entries + 2),)
        assert store.latest_open(USER) is None

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

    def test_what_was_cut_short_was_not_coached(self, store):
        started(store, now=NOON)
        store.alive("s", NOON + 400)
        store.alive("s", NOON + 30, anew=True)
        assert store.load("s").alive_at == NOON + 30 == store.latest_open(USER).alive_at
        store.alive("s", NOON + 20)
        assert store.load("s").alive_at == NOON + 30
        with pytest.raises(SessionNotFound):
            store.alive("nobody's", NOON, anew=True)

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
    def _undo(store, id_, now):
        """Take the last entry of the log back."""
        log = [entry.recorded for entry in store.log(id_)]
        return undo_of(store.load(id_).plan, store.original(id_), log, log[-1].event.id, f"undo-{len(log)}", now)

    @staticmethod
    def _finishes(store, id_):
        """When the log says that it was over, and how long was trained."""
        last = store.log(id_)[-1]
        (finish,) = (effect for effect in last.effects if isinstance(effect, Finish))
        return last.recorded.at, finish.seconds
