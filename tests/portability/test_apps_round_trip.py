"""Strong's and Hevy's files and our own table, in and out: nothing is lost that the other has a place for."""

from __future__ import annotations

import datetime
import string
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from engine.catalog.loader import load
from engine.catalog.own_workout import read_workout
from engine.portability.apps import hevy, strong
from engine.portability.apps.intake import Language, read_file
from engine.portability.apps.names import known_names
from engine.portability.apps.sheet import read_sheet
from engine.portability.apps.telling import Telling
from engine.portability.apps.told import Told
from engine.portability.csv_table import table
from engine.portability.document import decode, document, encode
from engine.portability.kept_sessions import archive
from engine.storage.memory import MemoryStore
from engine.storage.person import history
from engine.workflow import define, events
from engine.workflow.import_events import ImportedSet
from engine.workflow.replay import timer
from engine.workflow.session import OVER
from tests.portability.samples import ME, train
from tests.storage.samples import NOON, new
from tests.workflow.driving import own

CATALOG = load()
WORKOUTS = Path(__file__).parents[2] / "docs" / "workouts"
NOTHING = Language({}, {"left": "left", "right": "right"})
STRONG, HEVY = Telling("strong", CATALOG, str, str, str), Telling("hevy", CATALOG, str, str, str)


def kept(data: bytes, unit: str = "kg", store: MemoryStore | None = None) -> MemoryStore:
    store = store or MemoryStore()
    store.restore(read_file(data, CATALOG, NOTHING, unit).sessions, user=ME)
    return store


def as_strong(workouts: tuple[Told, ...], unit: str = "kg") -> bytes:
    return strong.write(workouts, unit).encode()


def as_hevy(workouts: tuple[Told, ...], unit: str = "kg") -> bytes:
    return hevy.write(workouts, unit).encode()


STRONG_NAMES = [name for one in known_names().exercise for name in one.names("strong")]
NAMES = st.sampled_from([*STRONG_NAMES, "Bench Press (Barbell)", 'Übung; mit "allem"', "Running", "Plank", "=1+1"])
TEXTS = st.text(string.ascii_letters + " \",;ÄäßÖ-+=@'\n", max_size=12).map(str.strip)
LINES = TEXTS.map(lambda text: " ".join(text.split()))
WEIGHTS = st.none() | st.sampled_from([0.25, 12.5, 60.0, 102.75, 500.0, 640.5])
EFFORTS = st.none() | st.sampled_from([6.0, 7.5, 8.0, 9.5, 10.0])


@st.composite
def sets(draw, *, hevys: bool):
    much = draw(st.sampled_from(["repetitions", "seconds", "distance"]))
    load = draw(WEIGHTS) if much == "repetitions" else None
    return ImportedSet(
        name=draw(NAMES),
        kind=draw(st.sampled_from(["normal", "warm_up", "drop", "failure"])),
        repetitions=draw(st.integers(1, 300)) if much == "repetitions" else None,
        seconds=float(draw(st.integers(1, 4000))) if much != "repetitions" else None,
        load=load,
        unit=None if load is None else "kg" if hevys else draw(st.sampled_from(["kg", "lb"])),
        distance=draw(st.sampled_from([0.25, 5.0, 42.195])) if much == "distance" else None,
        distance_unit="km" if much == "distance" else None,
        effort=draw(EFFORTS),
        note="" if hevys else draw(TEXTS),
        superset=draw(st.sampled_from(["", "", "0", "1"])) if hevys else "",
    )


def workouts(*, hevys: bool = False):
    one = st.builds(
        lambda title, minutes, several, note: (title, minutes * 60.0, tuple(several), note),
        LINES,
        st.integers(0, 400),
        st.lists(sets(hevys=hevys), min_size=1, max_size=6),
        TEXTS,
    )
    return st.lists(one, max_size=3).map(
        lambda every: tuple(
            Told(datetime.datetime(2026, 3, 1 + day, 18, 30).timestamp(), *about) for day, about in enumerate(every)
        )
    )


@settings(max_examples=25, deadline=None)
@given(workouts())
def test_strong_in_and_out(told):
    data = as_strong(told)
    assert strong.read(read_sheet(data), "kg") == told, "written and read again"
    store = kept(data)
    assert as_strong(STRONG.workouts(store, ME)) == data, "taken in and told again"
    assert as_strong(STRONG.workouts(kept(data, store=store), ME)) == data, "and once more changes nothing"


@settings(max_examples=25, deadline=None)
@given(workouts(hevys=True))
def test_hevy_in_and_out(told):
    data = as_hevy(told)
    assert hevy.read(read_sheet(data)) == told
    store = kept(data)
    assert as_hevy(HEVY.workouts(store, ME)) == data
    assert as_hevy(HEVY.workouts(kept(data, store=store), ME)) == data


@settings(max_examples=25, deadline=None)
@given(workouts(hevys=True))
def test_from_strong_to_hevy_and_back(told):
    """Strong has no supersets; all else goes both ways."""
    plain = tuple(one._replace(sets=tuple(replace(each, superset="") for each in one.sets)) for one in told)
    through = hevy.read(read_sheet(as_hevy(strong.read(read_sheet(as_strong(plain)), "kg"))))
    assert through == plain


@settings(max_examples=15, deadline=None)
@given(workouts())
def test_what_was_taken_in_is_in_the_backup_and_the_table(told):
    store = kept(as_strong(told))
    data = encode(document(archive(store, ME), None))
    other = MemoryStore()
    other.restore(decode(data).archived(), user=ME)
    assert history(other, ME) == history(store, ME)
    assert as_strong(STRONG.workouts(other, ME)) == as_strong(told)


def lived(days: int = 3) -> MemoryStore:
    store = MemoryStore()
    for day in range(days):
        train(store, f"s{day}", NOON + day * 86_400)
    return store


def test_our_table_in_and_out_gives_the_same_bytes():
    data = table(history(lived(), ME)).encode()
    other = kept(data)
    assert table(history(other, ME)).encode() == data
    assert table(history(kept(data, store=other), ME)).encode() == data


@pytest.mark.parametrize("path", sorted(WORKOUTS.glob("*.toml")), ids=lambda path: path.stem)
def test_whatever_was_done_our_table_gives_the_same_bytes_and_the_apps_the_same_sets(path):
    """Warm-up sets, weights set by set, supersets, holds, sets of one side: each of the workouts in the docs, done."""
    store = MemoryStore()
    session = new(store, "s", define(read_workout(path, CATALOG), CATALOG), user=ME)
    session = store.apply("s", events.Start(id="start"), NOON).session
    while session.state not in OVER:
        event = events.Done(id=f"d{session.step}") if session.deadline is None else timer(session)
        session = store.apply("s", event, session.deadline or session.began + 30).session
    done = history(store, ME)
    data = table(done).encode()
    other = history(kept(data), ME)
    assert table(other).encode() == data
    for telling, write in ((STRONG, as_strong), (HEVY, as_hevy)):
        again = history(kept(write(telling.workouts(store, ME))), ME)
        counted = {(one.slot, one.set): (one.exercise, one.repetitions, one.load, one.warm_up) for one in done.sets}
        there = [(one.exercise, one.repetitions, one.load, one.warm_up) for one in again.sets]
        assert there == [about for about in counted.values() if about[1] != 0]
        sides = {key: {one.side for one in done.sets if (one.slot, one.set) == key} for key in counted}
        alone = [next(iter(each)) if len(each) == 1 else None for key, each in sides.items() if counted[key][1] != 0]
        assert [one.side for one in again.sets] == alone


def test_sides_that_differ_are_told_apart_in_strongs_notes():
    store = MemoryStore()
    block = {"exercise": "single-leg-rdl", "sets": 1, "repetitions": 8}
    new(store, "s", own(block).definition, user=ME)
    session = store.apply("s", events.Start(id="start"), NOON).session
    while session.state not in OVER:
        event = events.Done(id=f"d{session.step}") if session.deadline is None else timer(session)
        session = store.apply("s", event, session.deadline or session.began + 30).session
    store.apply("s", events.Corrected(id="c", repetitions=6, side="right"), session.began + 40)
    again = history(kept(as_strong(STRONG.workouts(store, ME))), ME)
    assert [(one.side, one.repetitions) for one in again.sets] == [("left", 8), ("right", 6)]


@pytest.mark.parametrize("left", [0, 3])
def test_what_was_left_comes_back_also_where_it_was_nothing(left):
    store = lived(1)
    store.apply("s0", events.EffortReported(id="r", effort=10 - left, reserve=left), NOON + 50_000)
    done = history(store, ME)
    assert {one.reserve for one in done.sets} == {None, left}
    assert history(kept(table(done).encode()), ME).sets[-1].reserve == left


def told_of(one):
    return (one.exercise, one.set, one.side, one.repetitions, one.seconds, one.load, one.unit, one.effort, one.complete)


@settings(max_examples=15, deadline=None)
@given(workouts())
def test_our_table_of_what_was_taken_in_gives_the_same_bytes(told):
    done = history(kept(as_strong(told)), ME)
    data = table(done).encode()
    again = history(kept(data), ME)
    assert list(map(told_of, again.sets)) == list(map(told_of, done.sets))


@pytest.mark.parametrize("write", [as_strong, as_hevy])
def test_what_was_done_here_comes_back_whole(write):
    store = lived()
    telling = {as_strong: STRONG, as_hevy: HEVY}[write]
    again = history(kept(write(telling.workouts(store, ME))), ME)
    for here, there in zip(history(store, ME).sessions, again.sessions, strict=True):
        both = {(one.slot, one.set): one for one in here.sets if one.repetitions}
        assert [one.exercise for one in there.sets] == [one.exercise for one in both.values()]
        assert [one.repetitions for one in there.sets] == [one.repetitions for one in both.values()]
        assert [(one.load, one.effort) for one in there.sets] == [(one.load, one.effort) for one in both.values()]
        assert abs(here.began - there.began) < 60
        assert abs(here.seconds - there.seconds) < 60


def test_every_exercise_of_strength_has_a_name_that_leads_back_to_it():
    wanted = {id_ for id_, one in CATALOG.exercises.items() if one.kind in {"strength", "cardio"}}
    assert wanted == {one.id for one in known_names().exercise}
    for one in known_names().exercise:
        for app in ("strong", "hevy"):
            assert one.names(app)
