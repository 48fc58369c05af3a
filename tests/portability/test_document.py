"""The JSON document: nothing is lost on the way, and nothing bad gets in."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.coaching.profile import Profile, Weight, decode_profile, encode_profile
from engine.portability.document import VERSION, decode, document, encode
from engine.portability.errors import PortabilityError
from engine.portability.reading import archive
from engine.storage.memory import MemoryStore
from engine.storage.past import history
from engine.storage.port import Store
from engine.storage.sqlite import SqliteStore
from tests.portability.samples import ME, anything, trained
from tests.storage.samples import NOON

PROFILE = Profile(equipment=("dumbbell",), weights={"goblet-squat": Weight(12.5)}, unit="lb")


def exported(store: Store) -> bytes:
    kept = store.profile(ME)
    return encode(document(archive(store, ME), None if kept is None else decode_profile(kept)))


def imported(data: bytes, store: Store) -> Store:
    whole = decode(data)
    store.restore(whole.archived(), user=ME)
    if whole.profile is not None:
        store.keep_profile(ME, encode_profile(whole.profile))
    return store


@settings(max_examples=40, deadline=None)
@given(seeds=st.lists(st.integers(0, 400), max_size=4, unique=True), times=st.integers(0, 3), profile=st.booleans())
def test_export_import_export_is_the_same(seeds, times, profile):
    store = MemoryStore()
    for number, seed in enumerate(seeds):
        anything(store, f"s{seed}", seed, NOON + number * 1000 * times)
    if profile:
        store.keep_profile(ME, encode_profile(PROFILE))
    data = exported(store)
    other = imported(data, MemoryStore())
    assert exported(other) == data
    assert (history(other, ME), other.sessions(ME)) == (history(store, ME), store.sessions(ME))
    assert exported(imported(data, other)) == data, "and once more changes nothing"


def test_the_same_through_a_file_of_sessions(tmp_path):
    data = exported(trained())
    store = imported(data, SqliteStore(tmp_path / "coach.db"))
    assert exported(store) == data
    store.close()


def test_two_machines_come_to_the_same_in_either_order():
    one, two = trained(1), MemoryStore()
    anything(two, "other", 33, NOON + 50)
    first, second = exported(one), exported(two)
    assert exported(imported(first, two)) == exported(imported(second, one))


def test_the_document_is_as_documented():
    whole = json.loads(exported(trained(1)))
    assert list(whole) == ["format", "version", "profile", "definitions", "sessions"]
    assert list(whole["sessions"][0]) == ["session", "settings", "begun_at", "alive_at", "log"]
    assert set(whole["sessions"][0]["log"][0]) == {"recorded", "effects"}


def broken(change) -> bytes:
    whole = json.loads(exported(trained(1)))
    change(whole)
    return json.dumps(whole).encode()


def newer(*path):
    def change(whole):
        for step in path:
            whole = whole[step] if isinstance(whole, list) or step in whole else next(iter(whole.values()))
        whole["version"] = 99

    return change


NEWER = {
    "document": newer(),
    "session": newer("sessions", 0, "session"),
    "event": newer("sessions", 0, "log", 0, "recorded"),
    "workout": newer("definitions", "any"),
}


@pytest.mark.parametrize("what", NEWER)
def test_what_a_newer_release_wrote_is_said_to_be_so(what):
    with pytest.raises(PortabilityError, match=f"newer release.* its {what} has version 99.*Update Form Coach"):
        decode(broken(NEWER[what]))


def test_a_newer_event_is_newer_and_not_damaged():
    def change(whole):
        whole["sessions"][0]["log"][0]["recorded"] = {"at": 1, "version": 2, "event": {"type": "dance"}}

    with pytest.raises(PortabilityError, match="newer release"):
        decode(broken(change))


DAMAGED = {
    "unknown event": lambda whole: whole["sessions"][0]["log"][0]["recorded"]["event"].update(type="dance"),
    "workout changed": lambda whole: next(iter(whole["definitions"].values())).update(title="Mine"),
    "workout gone": lambda whole: whole["definitions"].clear(),
    "twice": lambda whole: whole["sessions"].append(whole["sessions"][0]),
    "no time": lambda whole: whole["sessions"][0].update(begun_at=1e300),
    "no event time": lambda whole: whole["sessions"][0]["log"][3]["recorded"].update(at=1e300),
    "no sessions": lambda whole: whole.pop("sessions"),
    "another format": lambda whole: whole.update(format="toml"),
}


@pytest.mark.parametrize("what", DAMAGED)
def test_a_damaged_document_is_refused(what):
    with pytest.raises(PortabilityError, match=r"damaged|no export"):
        decode(broken(DAMAGED[what]))


@pytest.mark.parametrize("data", [b"", b"null", b"[]", b"{}", b"\xff\xfe", b"[" * 100_000, exported(trained(1))[:-90]])
def test_anything_else_is_refused(data):
    with pytest.raises(PortabilityError):
        decode(data)


def test_the_version_counts_from_one():
    assert decode(exported(MemoryStore())).version == VERSION == 1
