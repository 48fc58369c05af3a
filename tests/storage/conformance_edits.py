"""The part of the suite about changes of the past: log, snapshot, history, sums and export tell the same."""

from __future__ import annotations

import pytest

from engine.catalog.loader import load
from engine.coaching.past.totals import weeks
from engine.session import past_edits
from engine.storage.person import history
from engine.storage.port import SessionNotFound
from engine.storage.zones import day_of
from engine.workflow import events
from engine.workflow.effects import Amended, Performed, Withdrawn
from tests.elapsing import elapse
from tests.storage.samples import NOON, USER, started, truthful

DAY = 86_400.0
LATER = NOON + 30 * DAY
RIGHT = events.Corrected(id="", slot="block-0", set=2, repetitions=5, load=30.0, unit="kg")


def _trained(store, id_: str = "s", *, stop: bool = False, now: float = NOON) -> None:
    """To its end, or stopped after the third set."""
    session, plan, sets = started(store, id_, now=now), store.load(id_).plan, 0
    for recorded, _ in elapse(plan, session, now + DAY):
        effects = store.apply(id_, recorded.event, recorded.at).effects
        sets += sum(isinstance(one, Performed) and one.phase == "exercise" for one in effects)
        if stop and sets == 3:
            store.apply(id_, events.Stop(id="stop"), recorded.at + 1)
            return


def _told(store):
    """The sets of the history: what was done, and with what."""
    sets = history(store, USER).sets
    return [(one.slot, one.set, one.side, one.repetitions, one.load) for one in sets]


class Edits:
    """Put right, taken out, taken back."""

    @pytest.mark.parametrize("stop", [False, True])
    def test_a_set_of_the_past_is_put_right_and_stays_on_its_day(self, store, stop):
        _trained(store, stop=stop)
        before = history(store, USER)
        answer = past_edits.put_right(store, "s", RIGHT, LATER)
        assert [effect for effect in answer.effects if isinstance(effect, Amended)]
        (after,) = history(store, USER).sessions
        changed = after.sets[1]
        assert (changed.repetitions, changed.load, changed.corrected) == (5, 30.0, True)
        assert (changed.date, after.date, after.outcome) == (
            day_of(NOON),
            before.sessions[0].date,
            answer.session.state,
        )
        assert changed.said is not None
        assert changed.said < NOON + DAY
        assert len(after.sets) == len(before.sets)
        truthful(store)

    @pytest.mark.parametrize("stop", [False, True])
    def test_it_is_taken_back_for_a_minute(self, store, stop):
        _trained(store, stop=stop)
        before = _told(store)
        past_edits.put_right(store, "s", RIGHT, LATER)
        assert not past_edits.take_back(store, "s", LATER + 61)
        assert _told(store) != before
        assert past_edits.take_back(store, "s", LATER + 59)
        assert _told(store) == before
        assert not past_edits.take_back(store, "s", LATER + 59.5)
        truthful(store)

    @pytest.mark.parametrize("stop", [False, True])
    def test_a_session_that_is_taken_out_counts_nowhere_and_is_there_again(self, store, stop):
        _trained(store, "other", now=NOON - 2 * DAY)
        other = history(store, USER)
        _trained(store, stop=stop)
        whole, ended = history(store, USER), store.sessions(USER)[0]
        answer = past_edits.take_out(store, "s", LATER)
        assert Withdrawn() in answer.effects
        assert history(store, USER) == other
        assert sum(one.sets for one in weeks(history(store, USER), load(), day_of(LATER))) == 9
        truthful(store)
        assert past_edits.take_back(store, "s", LATER + 30)
        assert history(store, USER) == whole
        assert store.sessions(USER)[0][:-1] == ended[:-1]
        assert truthful(store).session.state == ended.state

    def test_one_that_is_open_is_ended_with_it_and_is_open_again(self, store):
        started(store)
        past_edits.take_out(store, "s", NOON + 100)
        assert store.latest_open(USER) is None
        assert history(store, USER).sessions == ()
        assert past_edits.take_back(store, "s", NOON + 130)
        assert store.latest_open(USER).session.state == "paused"
        truthful(store)

    @pytest.mark.parametrize("begun", [NOON - DAY, NOON + 110])
    def test_one_that_comes_back_open_is_stopped_where_another_is_open_meanwhile(self, store, begun):
        started(store)
        past_edits.take_out(store, "s", NOON + 100)
        started(store, "meanwhile", now=begun)
        assert past_edits.take_back(store, "s", NOON + 130)
        assert [one.id for one in store.sessions(USER) if one.ended_at is None] == ["meanwhile"]
        assert store.load("s").session.state == "stopped"
        truthful(store)

    def test_what_was_taken_out_is_not_put_right_nor_taken_out_twice(self, store):
        _trained(store)
        past_edits.take_out(store, "s", LATER)
        entries = len(store.log("s"))
        assert past_edits.take_out(store, "s", LATER + 1).effects == ()
        (refused,) = past_edits.put_right(store, "s", RIGHT, LATER + 2).effects
        assert refused.id == "refuse-over"
        assert len(store.log("s")) == entries

    def test_only_the_last_change_is_taken_back(self, store):
        _trained(store)
        before = _told(store)
        past_edits.put_right(store, "s", RIGHT, LATER)
        first = _told(store)
        past_edits.put_right(store, "s", events.Corrected(id="", slot="block-0", set=1, repetitions=2), LATER + 5)
        assert past_edits.take_back(store, "s", LATER + 10)
        assert _told(store) == first
        assert _told(store) != before

    def test_a_set_or_session_that_is_not_there_changes_nothing(self, store):
        _trained(store, stop=True)
        before = store.log("s")
        nowhere = events.Corrected(id="", slot="block-2", set=1, repetitions=5)
        (refused,) = past_edits.put_right(store, "s", nowhere, LATER).effects
        assert refused.id == "refuse-nothing-to-correct"
        assert store.log("s") == before
        for change in (past_edits.take_out, past_edits.take_back):
            with pytest.raises(SessionNotFound):
                change(store, "nobody's", LATER)
