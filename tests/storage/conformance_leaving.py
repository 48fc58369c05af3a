"""The part of the suite about people who have left, and may come back for a time."""

from __future__ import annotations

import pytest

from engine.storage.leaving import GRACE, NOTE, come_back, leave, left_at, sweep_leavers
from engine.workflow import events
from tests.storage.conformance_forgetting import OTHER, PROFILE, everything_of, filled, nothing_of
from tests.storage.samples import NOON, USER, truthful

DAY = 86_400.0


class Leaving:
    """All stays for the time of grace, and goes for ever after it."""

    GONE = NOON + 300

    @pytest.mark.parametrize("after", [0.0, DAY, GRACE])
    def test_who_comes_back_in_time_finds_everything(self, store, after):
        filled(store)
        before = everything_of(store)
        leave(store, USER, self.GONE)
        assert everything_of(store) == before
        sweep_leavers(store, self.GONE + after)
        assert come_back(store, USER, self.GONE + after)
        assert everything_of(store) == before
        sweep_leavers(store, self.GONE + 10 * GRACE)
        assert everything_of(store) == before
        store.apply("mine", events.Done(id="d"), self.GONE + 100)
        truthful(store, "mine")

    def test_who_comes_back_late_finds_nothing(self, store):
        filled(store)
        leave(store, USER, self.GONE)
        assert not come_back(store, USER, self.GONE + GRACE + 1)
        assert nothing_of(store, USER)
        assert left_at(store, USER) is None
        assert store.profile("another") == OTHER
        assert store.latest_open("another") == truthful(store, "theirs")

    def test_who_has_not_left_does_not_come_back(self, store):
        filled(store)
        before = everything_of(store)
        assert not come_back(store, USER, self.GONE)
        assert everything_of(store) == before

    def test_leaving_twice_counts_from_the_latest(self, store):
        filled(store)
        leave(store, USER, self.GONE)
        leave(store, USER, self.GONE + DAY)
        leave(store, USER, self.GONE)
        assert left_at(store, USER) == self.GONE + DAY
        assert come_back(store, USER, self.GONE + DAY + GRACE)

    def test_what_is_told_after_coming_back_stays(self, store):
        filled(store)
        leave(store, USER, self.GONE)
        assert come_back(store, USER, self.GONE + DAY)
        store.keep_profile(USER, OTHER)
        sweep_leavers(store, self.GONE + 2 * GRACE)
        assert store.profile(USER) == OTHER

    def test_it_is_swept_where_a_store_does_not_forget_by_itself(self, store):
        filled(store)
        store.keep_profile(USER, PROFILE)
        leave(store, USER, self.GONE)
        if not store.users(NOTE):
            return  # the table's own time to live: tests/skill/storage/test_leaving.py
        sweep_leavers(store, self.GONE + GRACE)
        assert store.profile(USER) == PROFILE
        sweep_leavers(store, self.GONE + GRACE + 1)
        assert nothing_of(store, USER)
        assert store.users(NOTE) == ()
        assert store.latest_open("another") == truthful(store, "theirs")

    def test_a_note_that_cannot_be_read_begins_the_grace_anew(self, store):
        filled(store)
        store.keep_profile(f"{NOTE}{USER}", b"nonsense")
        sweep_leavers(store, self.GONE)
        assert store.profile(USER) == PROFILE
        if store.users(NOTE):
            assert left_at(store, USER) == self.GONE
