"""The profile: defaults, versions, and changing it in words."""

from __future__ import annotations

import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.coaching.profile.changes import KEYS, Said, changed
from engine.coaching.profile.model import (
    Profile,
    ProfileError,
    Rung,
    Weight,
    decode_profile,
    encode_profile,
)
from tests.coaching.people import CATALOG, Person, day

SAID = Said(day(0), 1_800_000_000.0)


def change(key: str, value: str, profile: Profile | None = None) -> Profile:
    return changed(profile or Profile(), key, value, CATALOG, SAID)


def test_nobody_has_to_say_anything() -> None:
    assert decode_profile(None) == Profile() == decode_profile(b"{}")


@pytest.mark.parametrize("seed", range(20))
def test_it_comes_back_as_it_was(seed: int) -> None:
    profile = Person(seed).profile
    assert decode_profile(encode_profile(profile)) == profile


def test_what_a_newer_release_wrote_is_not_guessed_at() -> None:
    with pytest.raises(ProfileError, match="version 99; this release reads up to 1"):
        decode_profile(msgspec.json.encode({"version": 99}))
    with pytest.raises(ProfileError, match="coach profile --reset"):
        decode_profile(b'{"rest": 5}')


def test_there_is_no_place_for_health_data() -> None:
    """A6: the coach is no doctor, and keeps nothing that one would."""
    fields = set(Profile.__struct_fields__)
    assert not fields & {"age", "weight", "height", "sex", "injuries", "pain", "sore", "tired", "notes"}
    assert not any(str(field.type) == "str" for field in msgspec.structs.fields(Profile) if field.name != "cardio")


@pytest.mark.parametrize(
    ("key", "value", "field", "expected"),
    [
        ("experience", "Some", "experience", "some"),
        ("equipment", "band, Chair", "equipment", ("band", "chair")),
        ("equipment", "leg curl machine", "equipment", ("leg-curl-machine",)),
        ("equipment", "none", "equipment", ()),
        ("limits", "no-kneeling,no-step-up", "limits", ("no-kneeling", "no-step-up")),
        ("cardio", "cycle", "cardio", "cycle"),
        ("rest", "90", "rest", 90),
        ("talk", "chatty", "talk", "chatty"),
        ("days", "fri,mon", "days", ("mon", "fri")),
        ("days", "any", "days", ()),
        ("sessions", "2", "sessions", 2),
        ("unit", "lb", "unit", "lb"),
        ("rung", "goblet-squat", "rungs", {"bodyweight-squat": Rung("goblet-squat", *SAID)}),
        ("weight.goblet-squat", "12.5", "weights", {"goblet-squat": Weight(12.5, "kg", *SAID)}),
        ("weight.goblet-squat", "25 lb", "weights", {"goblet-squat": Weight(25.0, "lb", *SAID)}),
    ],
)
def test_a_change(key: str, value: str, field: str, expected: object) -> None:
    assert getattr(change(key, value), field) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("+band", ("chair", "box", "band")),
        ("-chair", ("box",)),
        ("+band, -box", ("chair", "band")),
        ("+ Leg curl machine", ("chair", "box", "leg-curl-machine")),
        ("+chair", ("chair", "box")),
        ("-band", ("chair", "box")),
        ("band", ("band",)),
        ("none", ()),
    ],
)
def test_one_thing_more_or_fewer(value: str, expected: tuple[str, ...]) -> None:
    assert change("equipment", value, Profile(equipment=("chair", "box"))).equipment == expected


def test_one_limit_more_or_fewer() -> None:
    profile = Profile(limits=("no-kneeling",))
    assert change("limits", "+no-step-up", profile).limits == ("no-kneeling", "no-step-up")
    assert change("limits", "-no-kneeling", profile).limits == ()


def test_what_the_catalogue_no_longer_has_can_still_be_taken_away() -> None:
    assert change("equipment", "-trapeze", Profile(equipment=("trapeze", "box"))).equipment == ("box",)


def test_who_warms_up_on_a_bike_has_one() -> None:
    profile = change("cardio", "cycle", Profile(equipment=("band",)))
    assert (profile.cardio, profile.equipment) == ("cycle", ("band", "bike"))
    assert change("cardio", "cycle", profile) == profile
    assert change("cardio", "walk").equipment == ()


def test_a_weight_is_taken_back() -> None:
    assert change("weight.goblet-squat", "none", change("weight.goblet-squat", "12kg")) == Profile()


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("equipmnt", "band", 'Did you mean "equipment"'),
        ("", "", "There are: experience"),
        ("rest.long", "60", "nothing called"),
        ("equipment", "bnd", 'Did you mean "band"'),
        ("equipment", "+bnd", 'Did you mean "band"'),
        ("equipment", "-bnd", 'Did you mean "band"'),
        ("equipment", "box,+band", 'Did you mean "band"'),
        ("equipment", "+", "no equipment"),
        ("limits", "+kneeling", 'Did you mean "no-kneeling"'),
        ("limits", "no-standing", "no limit"),
        ("rest", "5", "from 10 to 600"),
        ("rest", "75.5", "from 10 to 600"),
        ("sessions", "5", "from 2 to 3"),
        ("days", "mon,tue", "rest day between"),
        ("days", "sun,mon", "rest day between"),
        ("days", "monday", 'Did you mean "mon"'),
        ("cardio", "glute-bridge", "There are: walk"),
        ("rung", "walk", "no exercise with a ladder"),
        ("weight.glute-bridge", "12kg", "no exercise with a weight"),
        ("weight.goblet-squat", "heavy", "12kg"),
        ("weight.goblet-squat", "0", "12kg"),
        ("weight.goblet-squat", "900", "12kg"),
        ("talk", "\x1b[31m", "no way to talk"),
    ],
)
def test_what_cannot_be_is_said_with_what_can(key: str, value: str, said: str) -> None:
    with pytest.raises(ProfileError) as raised:
        change(key, value)
    assert said in str(raised.value)
    assert str(raised.value).isprintable()


@given(st.sampled_from(KEYS) | st.text(max_size=30), st.text(max_size=60))
def test_any_words_change_it_or_are_refused(key: str, value: str) -> None:
    try:
        profile = change(key, value)
    except ProfileError as error:
        assert str(error)
    else:
        assert decode_profile(encode_profile(profile)) == profile


@pytest.mark.parametrize(("value", "shown"), [("a" * 60, "a" * 60), ("a" * 61, "a" * 60), ("a\x07b", "a?b")])
def test_of_what_is_not_understood_as_much_is_shown_as_a_line_holds(value: str, shown: str) -> None:
    with pytest.raises(ProfileError, match=re.escape(f'"{shown}"')):
        change("experience", value)
