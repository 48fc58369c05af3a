"""Whatever a workout file holds, it is read or refused: nothing else ever comes out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.catalog.errors import WorkoutFileError
from engine.catalog.loader import load
from engine.catalog.models import Workout
from engine.catalog.own_workout import check_document, read_workout
from tests.catalog.test_own import LUNCH

CATALOG = load()
FIELDS = [
    *("id", "title", "warm_up", "cool_down", "block", "cardio", "circuit", "stretches", "exercise", "exercises"),
    *("minutes", "rounds", "repetitions", "seconds", "sets", "rest", "tempo", "ready", "change", "facts"),
]
SCALARS = st.one_of(
    st.integers(),
    st.floats(),
    st.booleans(),
    st.datetimes(),
    st.text(max_size=20),
    st.sampled_from(["none", "mine", "walk", "split-squat", "seated-toe-reach", "2-1-1-0", "0-0-0-0"]),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(FIELDS) | st.text(), inner, max_size=5),
    max_leaves=12,
)


def outcome(document: dict[str, Any]) -> Workout | WorkoutFileError:
    try:
        return check_document(document, "legs.toml", CATALOG)
    except WorkoutFileError as error:
        return error


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(st.sampled_from(FIELDS) | st.text(), VALUES, max_size=6))
def test_any_document_is_taken_or_refused_with_a_printable_line(document: dict[str, Any]) -> None:
    found = outcome(document)
    assert isinstance(found, Workout) or str(found).isprintable()


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(FIELDS), VALUES, st.sampled_from(["", "warm_up", "circuit", "block", "cool_down"]))
def test_one_changed_field_is_taken_or_refused(field: str, value: object, table: str) -> None:
    block: dict[str, Any] = {"exercise": "split-squat"}
    circuit: dict[str, Any] = {"exercises": ["knee-hug"]}
    warm_up: dict[str, Any] = {"circuit": circuit}
    cool_down: dict[str, Any] = {"stretches": [{"exercise": "seated-toe-reach"}]}
    document: dict[str, Any] = {"id": "mine", "warm_up": warm_up, "block": [block], "cool_down": cool_down}
    tables = {"": document, "warm_up": warm_up, "circuit": circuit, "block": block, "cool_down": cool_down}
    tables[table][field] = value
    found = outcome(document)
    assert isinstance(found, Workout) or str(found).isprintable()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("own") / "legs.toml"


@settings(max_examples=300, deadline=None)
@given(
    st.integers(0, len(LUNCH)),
    st.integers(0, 12),
    st.binary(max_size=6) | st.text(max_size=6).map(str.encode) | st.sampled_from([b"[", b'"', b"none", b"-1", b"\n"]),
)
def test_a_mangled_file_is_taken_or_refused(file: Path, start: int, length: int, put: bytes) -> None:
    raw = LUNCH.encode()
    file.write_bytes(raw[:start] + put + raw[start + length :])
    try:
        read_workout(file, CATALOG)
    except WorkoutFileError as error:
        assert str(error).startswith(f"{file}: ")
