"""When it hurts: what takes an exercise's place, and spares the part where anything does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.catalog.body_parts import loads
from engine.coaching.ladder.replacements import gentler
from engine.coaching.profile.model import Profile
from tests.coaching.people import CATALOG, LIMITS

SOME = Profile(experience="some")
BAND = Profile(experience="some", equipment=("band",))


@pytest.mark.parametrize(
    ("exercise", "part", "profile", "expected"),
    [
        ("goblet-squat", "shoulder", SOME, "bodyweight-squat"),
        ("goblet-squat", "knee", SOME, None),
        ("bodyweight-squat", "knee", SOME, None),
        ("single-leg-rdl", "back", SOME, None),
        ("single-leg-rdl", "back", BAND, "banded-hamstring-curl"),
        ("single-leg-rdl", "hamstrings", BAND, None),
        ("kneeling-hip-flexor-stretch", "knee", SOME, "standing-hip-flexor-stretch"),
        ("high-step-up", "hip", SOME, None),
        ("single-leg-bridge", "knee", SOME, "glute-bridge"),
        ("goblet-squat", "", SOME, "bodyweight-squat"),
        ("bodyweight-squat", "ear", SOME, None),
        ("no-such-exercise", "knee", SOME, None),
    ],
)
def test_what_is_gentler(exercise: str, part: str, profile: Profile, expected: str | None) -> None:
    assert gentler(exercise, [part] if part else [], profile, CATALOG) == expected


@given(
    st.sampled_from(sorted(CATALOG.exercises)),
    st.sampled_from(["", "ear", *CATALOG.body_parts]),
    st.lists(st.sampled_from(CATALOG.equipment), unique=True).map(tuple),
    st.lists(st.sampled_from(LIMITS), unique=True).map(tuple),
)
def test_it_is_another_of_its_kind_that_can_be_done_and_spares_the_part_or_is_a_rung_below(
    exercise: str, part: str, has: tuple[str, ...], limits: tuple[str, ...]
) -> None:
    profile = Profile(equipment=has, limits=limits)
    found = gentler(exercise, [part], profile, CATALOG)
    if found is None:
        return
    here, there = CATALOG.exercises[exercise], CATALOG.exercises[found]
    assert found != exercise
    assert there.kind == here.kind
    assert not {there.id, there.position} & profile.forbids
    below = set()
    rung = here.easier
    while rung is not None:
        below.add(rung)
        rung = CATALOG.exercises[rung].easier
    assert found in below or part in CATALOG.body_parts
    assert not loads(there, part, CATALOG)
