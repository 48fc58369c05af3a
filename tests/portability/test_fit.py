"""FIT files, read back by a reader that is not ours and not the writer's."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator
from typing import Any

import fitdecode
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from engine.catalog.loader import load
from engine.coaching.past.records import SessionDone, SetDone
from engine.portability.errors import PortabilityError
from engine.portability.fit import activity, name_number
from engine.portability.fit_names import NAMES
from engine.storage.person import history
from tests.portability.samples import ME, trained

BEGAN = 1_800_000_000.0
DAY = datetime.date(2027, 1, 15)
DAYS = 86_400.0


def moment(seconds: float) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(BEGAN + seconds, datetime.UTC)


def messages(data: bytes) -> Iterator[tuple[str, dict[str, Any]]]:
    with fitdecode.FitReader(io.BytesIO(data), check_crc=fitdecode.CrcCheck.RAISE) as reader:
        for frame in reader:
            if isinstance(frame, fitdecode.FitDataMessage):
                yield frame.name, {field.name: field.value for field in frame.fields if field.value is not None}


def session(*sets: SetDone, seconds: float = 1500) -> SessionDone:
    return SessionDone(id="x", workout="starter", date=DAY, began=BEGAN, seconds=seconds, outcome="finished", sets=sets)


def one(exercise: str = "goblet-squat", **about) -> SetDone:
    usual = {"date": DAY, "at": BEGAN + 700, "slot": "block-0", "set": 1, "repetitions": 10, "seconds": 40.5}
    return SetDone(**usual | {"exercise": exercise} | about)


def sets(*done: SetDone) -> list[dict[str, Any]]:
    return [about for name, about in messages(activity(session(*done), "lb")) if name == "set"]


def test_a_set_is_whole():
    (found,) = sets(one(load=12.5, unit="kg"))
    assert (found["set_type"], found["category"], found["category_subtype"]) == ("active", "squat", 37)
    assert (found["repetitions"], found["weight"], found["weight_display_unit"]) == (10, 12.5, "kilogram")
    assert (found["duration"], found["start_time"], found["timestamp"]) == (40.5, moment(660), moment(700))


def test_pounds_are_kilograms_there_and_a_weight_without_unit_is_the_persons_own():
    said, own = sets(one(load=30, unit="lb"), one(load=30, set=2))
    assert said["weight"] == own["weight"] == pytest.approx(13.61, abs=1 / 32)
    assert said["weight_display_unit"] == own["weight_display_unit"] == "pound"


def test_the_rest_comes_before_the_set():
    first, rest, second = sets(one(), one(at=BEGAN + 815.5, set=2, rest=75.0))
    assert (first["set_type"], rest["set_type"], second["set_type"]) == ("active", "rest", "active")
    assert (rest["start_time"], rest["timestamp"], rest["duration"]) == (moment(700), moment(775), 75.0)
    assert [found["message_index"] for found in (first, rest, second)] == [0, 1, 2]


def test_what_nobody_said_is_not_there():
    held, unknown = sets(one(repetitions=None), one("dance-of-the-future", set=2))
    assert not {"repetitions", "weight"} & set(held)
    assert unknown["category"] == "unknown"


def test_a_heavy_weight_and_a_session_without_an_end_fit():
    assert sets(one(load=500.0, unit="kg"))[0]["weight"] == 500
    found = dict(messages(activity(session(one(), seconds=0))))
    assert found["session"]["total_timer_time"] == found["session"]["total_elapsed_time"] == 700


def test_it_is_an_activity_of_strength_training():
    names = [name for name, _ in messages(activity(session(one())))]
    assert names == ["file_id", "event", "record", "set", "record", "event", "lap", "session", "activity"]
    found = dict(messages(activity(session(one()))))
    assert found["file_id"]["type"] == "activity"
    assert (found["session"]["sport"], found["session"]["sub_sport"]) == ("training", "strength_training")
    assert (found["session"]["start_time"], found["session"]["total_timer_time"]) == (moment(0), 1500)
    assert (found["activity"]["num_sessions"], found["activity"]["timestamp"]) == (1, moment(1500))


def test_a_real_session_has_all_its_sets():
    done = history(trained(1), ME).sessions[0]
    found = [about for name, about in messages(activity(done)) if name == "set" and about["set_type"] == "active"]
    assert [about["repetitions"] for about in found] == [one.repetitions for one in done.sets]
    assert found[0]["repetitions"] == 6
    assert found[0]["weight"] == 12.5


def test_a_session_that_was_gone_on_with_is_one_for_each_sitting():
    first, later, last = one(), one(at=BEGAN + 8 * DAYS, set=2), one(at=BEGAN + 8 * DAYS + 115.5, set=3, rest=75.0)
    found = list(messages(activity(session(first, later, last))))
    sessions = [about for name, about in found if name == "session"]
    assert [about["start_time"] for about in sessions] == [moment(0), moment(8 * DAYS - 40)]
    assert [about["total_elapsed_time"] for about in sessions] == [700, 156]
    assert [about["message_index"] for about in sessions] == [about["first_lap_index"] for about in sessions] == [0, 1]
    assert [about["message_index"] for name, about in found if name == "set"] == [0, 1, 2, 3]
    assert dict(found)["activity"]["num_sessions"] == 2


def test_one_that_was_left_before_its_first_set_begins_with_that():
    (about,) = (about for name, about in messages(activity(session(one(at=BEGAN + 8 * DAYS)))) if name == "session")
    assert about["start_time"] == moment(8 * DAYS - 40)


def test_a_sitting_from_a_time_that_no_file_holds_is_refused_wherever_it_stands():
    times = [(899_510_400.0, 0.0), (-3601.0, 0.0), (0.0, 0.0), (899_510_400.0, 899_506_800.0)]
    early = [one(at=at, seconds=seconds) for at, seconds in times]
    with pytest.raises(PortabilityError, match="no FIT file can hold"):
        activity(replace(session(*early, seconds=0), began=0.0))


NUMBERS = st.floats(-1e12, 1e12) | st.sampled_from([0.0, 1e6, 4_294_968.0, 2.0**32, 2.0**53])
ODD = st.builds(
    one,
    at=st.floats(-1e12, 1e12) | st.floats(BEGAN, BEGAN + 30 * DAYS),
    seconds=NUMBERS,
    repetitions=st.none() | st.integers(0, 2**40),
    load=st.none() | st.floats(0, 1e9),
    rest=st.none() | NUMBERS,
    set=st.integers(1, 70_000),
)


@settings(max_examples=60)
@given(st.lists(ODD, max_size=4), st.floats(-1e12, 1e12) | st.just(BEGAN), NUMBERS)
def test_whatever_stands_in_a_session_it_is_written_whole_or_refused(done, began, seconds):
    odd = replace(session(*done, seconds=seconds), began=began)
    try:
        content = activity(odd)
    except PortabilityError as error:
        assert "'x'" in str(error)
        return
    found = [about for name, about in messages(content) if name == "set" and about["set_type"] == "active"]
    assert len(found) == len(done)


def test_every_strength_exercise_has_a_place_in_the_profile():
    assert set(NAMES) == {id_ for id_, one in load().exercises.items() if one.kind == "strength"}
    lists = fitdecode.profile.FIELD_TYPES
    for category, name in NAMES.values():
        assert category.lower() in lists["exercise_category"].enum.values()
        if name is not None:
            known = lists[f"{category.lower()}_exercise_name"].enum
            assert known[name_number(category, name)] == name.lower()
