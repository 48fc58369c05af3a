"""The JSON document: export loses nothing, and import lets nothing bad in."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.coaching.profile.model import Profile, Weight, decode_profile, encode_profile
from engine.portability.bounds import beyond
from engine.portability.document import VERSION, decode, document, encode
from engine.portability.errors import PortabilityError
from engine.portability.kept_sessions import archive
from engine.storage.memory import MemoryStore
from engine.storage.person import history
from engine.storage.port import Store
from engine.storage.sqlite import SqliteStore
from engine.workflow.effects import Amended, Rated
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


def newer(*path, version=99):
    def change(whole):
        for step in path:
            whole = whole[step] if isinstance(whole, list) or step in whole else next(iter(whole.values()))
        whole["version"] = version

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


@pytest.mark.parametrize("version", [0, -1])
@pytest.mark.parametrize("path", [(), ("sessions", 0, "session"), ("definitions", "any")])
def test_a_version_that_there_never_was_is_damage(path, version):
    with pytest.raises(PortabilityError, match=f"damaged: its .* has version {version}"):
        decode(broken(newer(*path, version=version)))


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


IMPOSSIBLE = [
    ("rated", "effort", 99, r"effort is 99, but effort is from 1 to 10"),
    ("rated", "effort", 0, r"effort is 0, but"),
    ("performed", "repetitions", -5, r"repetitions is -5, but repetitions are from 0 to 100"),
    ("performed", "set", 0, r"set is 0, but a set is from 1"),
    ("performed", "seconds", -0.5, r"seconds is -0.5, but a time is 0 seconds or more"),
    ("amended", "repetitions", 101, r"repetitions is 101, but"),
    ("amended", "load", 0, r"load is 0, but a weight is more than 0, up to 500"),
    ("amended", "load", 501.5, r"load is 501.5, but"),
    ("performed", "load", 501.5, r"load is 501.5, but"),
    ("performed", "at", -1.0, r"performed.at is -1, but a moment is 0 or more"),
    ("finish", "seconds", -1, r"finish.seconds is -1, but"),
]


@pytest.mark.parametrize(("kind", "field", "value", "why"), IMPOSSIBLE)
def test_what_nobody_can_have_done_is_refused_with_its_place_and_what_is_allowed(kind, field, value, why):
    def change(whole):
        effects = (one for entry in whole["sessions"][0]["log"] for one in entry["effects"])
        next(one for one in effects if one["type"] == kind)[field] = value

    with pytest.raises(PortabilityError, match=rf"session 's0', log\[\d+\]: {kind}\.{field} ") as refused:
        decode(broken(change))
    assert refused.match(why)


def test_the_bounds_of_what_was_done_hold_what_can_be_said():
    """What an event may say, an import takes."""
    assert not [*beyond(Rated("block-0", "x", 1, 10)), *beyond(Amended("block-0", "x", 1, None, 100, 500.0, "kg"))]
    assert not list(beyond(Amended("block-0", "x", 1, None, 0, 0.01, "kg")))


@pytest.mark.parametrize("data", [b"", b"null", b"[]", b"{}", b"\xff\xfe", b"[" * 100_000, exported(trained(1))[:-90]])
def test_anything_else_is_refused(data):
    with pytest.raises(PortabilityError):
        decode(data)


def test_without_anything_kept_it_is_of_the_first_version():
    assert (decode(exported(MemoryStore())).version, VERSION) == (1, 2)
