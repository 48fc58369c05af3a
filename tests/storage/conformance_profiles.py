"""The part of the suite about profiles: kept whole, replaced, deleted with everything else."""

from __future__ import annotations

from tests.storage.conformance_writers import together
from tests.storage.samples import USER, started

MINE = '{"experience":"some","cardio":"Übung"}'.encode()
THEIRS = b"{}"


class Profiles:
    """What a person has told about themselves."""

    def test_nobody_has_a_profile_at_first(self, store):
        started(store)
        assert store.profile(USER) is None
        store.forget_profile(USER)
        assert store.profile(USER) is None

    def test_the_profile_kept_last_is_the_one(self, store):
        store.keep_profile(USER, THEIRS)
        store.keep_profile(USER, MINE)
        store.keep_profile("another", THEIRS)
        assert (store.profile(USER), store.profile("another")) == (MINE, THEIRS)
        assert store.sessions(USER) == ()

    def test_a_profile_is_forgotten_alone(self, store):
        session = started(store)
        store.keep_profile(USER, MINE)
        store.keep_profile("another", THEIRS)
        store.forget_profile(USER)
        assert (store.profile(USER), store.profile("another")) == (None, THEIRS)
        assert store.load("s").session == session

    def test_deleting_everything_deletes_the_profile(self, store):
        store.keep_profile(USER, MINE)
        store.keep_profile("another", THEIRS)
        store.delete(USER)
        assert (store.profile(USER), store.profile("another")) == (None, THEIRS)

    def test_of_two_at_once_one_is_kept_whole(self, store):
        together(*(lambda each=each: store.keep_profile(USER, each) for each in (MINE, THEIRS, MINE, THEIRS)))
        assert store.profile(USER) in {MINE, THEIRS}
