"""The history is read from logs many at a time, and not at all for cached sessions."""

from __future__ import annotations

from functools import cache, lru_cache

import pytest

from engine.coaching.plan import trainee
from engine.coaching.plan.planner import today, week
from engine.storage import person, read_ahead
from engine.storage.memory import MemoryStore
from tests.coaching.logs import Keeper
from tests.coaching.people import CATALOG, day
from tests.storage.samples import NOON, USER, new, started


class Counting(MemoryStore):
    """Notes which logs were read together."""

    def __init__(self):
        super().__init__()
        self.read = []

    def logs(self, sessions):
        self.read.append([one.id for one in sessions])
        return super().logs(sessions)


@pytest.fixture
def store():
    store = Counting()
    for number in range(5):
        started(store, f"s{number}", now=NOON + number)
    return store


def ids(history):
    return [one.id for one in history.sessions]


def test_logs_are_read_together(store, monkeypatch):
    monkeypatch.setattr(read_ahead, "TOGETHER", 2)
    new(store, "waiting", now=NOON + 9)
    assert ids(person.history(store, USER)) == ["s0", "s1", "s2", "s3", "s4"]
    assert store.read == [["s0", "s1"], ["s2", "s3"], ["s4"]]


def test_what_is_remembered_is_not_read(store):
    remembering = lru_cache(person.done)
    before = person.history(store, USER, read=remembering)
    started(store, "s5", now=NOON + 9)
    store.read.clear()
    after = person.history(store, USER, read=remembering)
    assert (after.sessions[:-1], store.read) == (before.sessions, [["s5"]])


def test_one_session_is_read_by_itself(store):
    person.history(store, USER)
    store.read.clear()
    assert person.done(store, store.sessions(USER)[0]).id == "s4"
    assert store.read == [["s4"]]


def test_of_what_was_read_before_only_the_session_under_way_is_read_again(store):
    before = person.history(store, USER)
    store.read.clear()
    assert person.history(store, USER) == before
    assert store.read == [["s4"]]


class Year:
    """A year that somebody trained, kept; a plan looks back on the last twenty sessions only."""

    def __init__(self, monkeypatch) -> None:
        for module in (person, trainee):
            monkeypatch.setattr(module, "LOOKED_BACK", TWENTY)
        self.keeper = trained()
        self.store = MemoryStore()
        self.keeper.keep(self.store, USER)
        self.whole = person.history(self.store, USER)

    def plan(self, history, date):
        return today(self.keeper.profile, history, date, CATALOG), week(self.keeper.profile, history, date, CATALOG)


TWENTY = 20


@cache
def trained() -> Keeper:
    return Keeper(4).through(day(0), day(364))


@pytest.fixture
def year(monkeypatch):
    return Year(monkeypatch)


@pytest.mark.parametrize("number", [0, 30, 100, 200, 300, 364, 366, 400])
def test_of_what_is_read_for_a_plan_it_is_the_plan_of_the_whole_history(year, number):
    found = person.recent(year.store, USER, day(number))
    assert year.plan(found, day(number)) == year.plan(year.whole, day(number))


def test_for_a_plan_of_today_only_the_last_sessions_are_read(year):
    assert len(year.whole.sessions) > 2 * TWENTY
    found = person.recent(year.store, USER, day(366))
    assert TWENTY <= len(found.trained) <= len(found.sessions) <= 2 * TWENTY
    assert found.sessions == year.whole.sessions[-len(found.sessions) :]


def test_sessions_without_strength_work_do_not_count(year):
    after = 1 + year.whole.sessions[-1].began
    for number in range(3 * TWENTY):
        started(year.store, f"left-{number}", now=after + number)
    found = person.recent(year.store, USER, day(400))
    assert year.plan(found, day(400)) == year.plan(person.history(year.store, USER), day(400))


def test_the_last_ones_are_found_behind_any_that_were_never_started(store):
    for number in range(50):
        new(store, f"waiting-{number}", now=NOON + 100 + number)
    assert ids(person.latest(store, USER, 3))[-3:] == ["s2", "s3", "s4"]
    assert ids(person.latest(store, USER, 300)) == ["s0", "s1", "s2", "s3", "s4"]
