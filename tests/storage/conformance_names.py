"""The part of the suite about a person with several names: one history, one profile, and apart again."""

from __future__ import annotations

from functools import partial

import pytest

from engine.storage.port import Naming, Renamed, WorkoutOpen
from engine.workflow import events
from tests.storage.conformance_writers import together
from tests.storage.samples import NOON, USER, new, started, truthful

HERE, THERE = "local", USER
JOINED, MINE, THEIRS = b'{"rest":90}', b'{"rest":60}', b'{"unit":"lb"}'


def tied(store, *names: str, profile: bytes | None = JOINED) -> bool:
    """Make these names one person's."""
    names = names or (THERE, HERE)
    notes = {name: Naming(names, NOON, (store.profile(name) or b"").decode()) for name in names}
    return store.rename([Renamed(one, None, note, profile if one == names[0] else None) for one, note in notes.items()])


def parted(store, *names: str) -> bool:
    """Let each of them stand alone again, with the profile it had."""
    notes = [(name, store.naming(name)) for name in names or (THERE, HERE)]
    return store.rename([Renamed(name, note, None, note.before.encode() or None) for name, note in notes])


class Names:
    """What was begun under any name is found under each; nothing moves, so nothing is lost or there twice."""

    def both(self, store) -> None:
        started(store, "there", user=THERE, now=NOON)
        store.apply("there", events.Stop(id="x"), NOON + 60)
        started(store, "here", user=HERE, now=NOON + 100)
        started(store, "theirs", user="another", now=NOON + 200)
        store.keep_profile(HERE, MINE)
        store.keep_profile(THERE, THEIRS)

    def test_there_is_one_history_and_one_profile(self, store):
        self.both(store)
        assert tied(store)
        for name in (HERE, THERE):
            assert store.names(name) == (THERE, HERE)
            assert [one.id for one in store.sessions(name)] == ["here", "there"]
            assert [one.id for one in store.sessions(name, 1)] == ["here"]
            assert store.latest_open(name) == truthful(store, "here")._replace(names=(THERE, HERE))
            assert store.profile(name) == JOINED
        assert [one.id for one in store.sessions("another")] == ["theirs"]
        assert store.names("another") == ("another",)
        assert store.latest_open("another").names == ()

    def test_what_is_kept_under_either_is_the_same(self, store):
        tied(store)
        for name, profile in ((HERE, MINE), (THERE, THEIRS)):
            store.keep_profile(name, profile)
            assert store.profile(HERE) == store.profile(THERE) == profile
        store.forget_profile(HERE)
        assert store.profile(HERE) is store.profile(THERE) is None
        store.keep_profile(HERE, MINE)
        assert store.profile(THERE) == MINE

    def test_a_workout_goes_on_under_the_other_name(self, store):
        self.both(store)
        tied(store)
        assert store.latest_open(THERE).user == HERE
        store.apply("here", events.Done(id="d"), NOON + 110)
        new(store, "next", user=THERE, now=NOON + 300)
        assert [one.id for one in store.sessions(HERE)] == ["next", "here", "there"]
        assert store.digests(store.sessions(HERE)) == store.digests(store.sessions(THERE))

    @pytest.mark.parametrize("name", [HERE, THERE])
    def test_one_begins_alone_whatever_the_name(self, store, name):
        self.both(store)
        tied(store)
        with pytest.raises(WorkoutOpen):
            new(store, "second", user=name, now=NOON + 300, alone=True)
        store.apply("here", events.Stop(id="y"), NOON + 310)
        new(store, "third", user=name, now=NOON + 320, alone=True)
        with pytest.raises(WorkoutOpen):
            new(store, "fourth", user=HERE if name == THERE else THERE, now=NOON + 330, alone=True)

    def test_parted_each_has_what_it_began(self, store):
        self.both(store)
        tied(store)
        store.apply("here", events.Stop(id="y"), NOON + 310)
        new(store, "next", user=THERE, now=NOON + 320)
        assert parted(store)
        assert [one.id for one in store.sessions(HERE)] == ["here"]
        assert [one.id for one in store.sessions(THERE)] == ["next", "there"]
        assert (store.profile(HERE), store.profile(THERE)) == (MINE, THEIRS)
        assert (store.naming(HERE), store.names(THERE)) == (None, (THERE,))
        new(store, "own", user=HERE, now=NOON + 330, alone=True)
        assert store.latest_open(THERE).session.id == "next"

    def test_of_two_who_tie_at_once_one_does(self, store):
        results = together(lambda: tied(store, THERE, HERE), lambda: tied(store, "another", HERE))
        assert sorted(results) == [False, True]
        names = store.names(HERE)
        assert store.names(names[0]) == names
        assert store.names("another" if names[0] == THERE else THERE) in {("another",), (THERE,)}
        assert not tied(store)
        assert not store.rename([Renamed(HERE, None, None, MINE)])

    def test_several_names_of_one_person(self, store):
        self.both(store)
        tied(store, THERE, HERE, "another")
        assert [one.id for one in store.sessions("another")] == ["theirs", "here", "there"]
        parted(store, THERE, HERE, "another")
        assert [one.id for one in store.sessions("another")] == ["theirs"]

    def test_all_names_are_forgotten_and_come_back(self, store):
        self.both(store)
        tied(store)
        for name in (THERE, HERE):
            store.forget(name, NOON + 400)
        assert (store.sessions(HERE), store.latest_open(THERE), store.profile(HERE)) == ((), None, None)
        for name in (THERE, HERE):
            assert store.remember(name, NOON + 410)
        assert (
            [one.id for one in store.sessions(HERE)] == ["here", "there"] == [one.id for one in store.sessions(THERE)]
        )
        assert store.profile(HERE) == JOINED

    def test_forgotten_for_good_they_are_strangers(self, store):
        self.both(store)
        tied(store)
        for name in (THERE, HERE):
            store.forget(name, NOON + 400)
        new(store, "later", user="another", now=NOON + 1000)
        store.sweep(NOON + 1000)
        assert not store.remember(HERE, NOON + 1001)
        assert not store.remember(THERE, NOON + 1001)
        assert (store.names(HERE), store.names(THERE)) == ((HERE,), (THERE,))
        store.keep_profile(HERE, MINE)
        assert store.profile(THERE) is None

    def test_what_is_deleted_under_one_name_leaves_the_other(self, store):
        self.both(store)
        tied(store)
        parted(store)
        store.delete(THERE)
        assert (store.sessions(THERE), store.profile(THERE)) == ((), None)
        assert [one.id for one in store.sessions(HERE)] == ["here"]
        assert store.profile(HERE) == MINE

    def test_of_many_who_swap_one_does(self, store):
        assert store.swap_profile("note", None, b"0")
        assert not store.swap_profile("note", None, b"1")
        swaps = (partial(store.swap_profile, "note", b"0", after) for after in (b"1", b"2", b"3"))
        assert sorted(together(*swaps)) == [False, False, True]
        kept = store.profile("note")
        assert not store.swap_profile("note", b"0", None)
        assert store.swap_profile("note", kept, None)
        assert store.profile("note") is None
        assert not store.swap_profile("note", kept, None)
