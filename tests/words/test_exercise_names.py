"""What people call exercises: one, several or none is meant, in both languages, however it is written."""

from __future__ import annotations

import tomllib

import pytest

from engine.catalog.loader import load
from engine.catalog.names import exercises_called, key_of, nearest_of
from engine.words.exercise_names import with_names
from engine.words.locales import LOCALES, available, whole
from engine.words.plain_names import plain_names

CATALOG = load()
ANYWHERE = with_names(CATALOG)
SQUATS = ("bodyweight-squat", "goblet-squat", "barbell-squat")
HINGES = ("single-leg-rdl", "single-leg-rdl-loaded")
CURLS = ("banded-hamstring-curl", "ball-hamstring-curl", "machine-hamstring-curl")
LUNGES = ("split-squat", "lunge-elbow-to-instep")


def shared(locale: str, table: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = tomllib.loads((LOCALES / locale / "names.toml").read_text("utf-8"))[table]
    return found


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("squat", SQUATS),
        ("Squats", SQUATS),
        ("Kniebeuge", SQUATS),
        ("kniebeugen", SQUATS),
        ("goblet squats", ("goblet-squat",)),
        ("Goblet-Kniebeugen", ("goblet-squat",)),
        ("deadlift", HINGES),
        ("RDL", HINGES),
        ("RDLs", HINGES),
        ("Romanian deadlifts", HINGES),
        ("Kreuzheben", HINGES),
        ("Kreuzheben mit Hantel", ("single-leg-rdl-loaded",)),
        ("leg-curl", CURLS),
        ("Beinbeugen", CURLS),
        ("lunges", LUNGES[::-1]),
        ("Ausfallschritte", LUNGES),
        ("hip_thrusts", ("hip-thrust",)),
        ("Hip Thrust", ("hip-thrust",)),
        ("stepups", ("step-up",)),
        ("Step-Ups", ("step-up",)),
        ("swing", ("kettlebell-swing",)),
        ("Kettlebell-Swings", ("kettlebell-swing",)),
        ("Beinpresse", ("leg-press",)),
        ("frobnicate", ()),
        ("", ()),
    ],
)
def test_what_a_name_means(name: str, meant: tuple[str, ...]) -> None:
    assert exercises_called(name, ANYWHERE) == meant


@pytest.mark.parametrize("locale", available())
def test_every_name_is_known_and_an_id_means_itself(locale: str) -> None:
    catalog = with_names(CATALOG, locale)
    for id_ in CATALOG.exercises:
        assert exercises_called(id_, catalog) == (id_,)
        assert exercises_called(id_.replace("-", " ").upper(), catalog) == (id_,)
        assert exercises_called(plain_names(locale)[f"exercise-{id_}"], catalog) == (id_,)


@pytest.mark.parametrize("locale", whole())
def test_what_several_share_is_in_the_catalogue(locale: str) -> None:
    names = plain_names(locale)
    for name, ids in shared(locale, "exercises").items():
        assert len(ids) > 1, name
        assert {*ids} <= {*CATALOG.exercises}
        assert key_of(name) not in {key_of(names[f"exercise-{id_}"]) for id_ in CATALOG.exercises}
    for name, things in shared(locale, "equipment").items():
        assert len(things) > 1, name
        assert {*things} <= {*CATALOG.equipment}


def test_without_names_only_ids_are_known() -> None:
    assert exercises_called("squat", CATALOG) == ()
    assert exercises_called("Hip Thrust", CATALOG) == ("hip-thrust",)


def test_what_comes_nearest_has_a_name_in_some_locale() -> None:
    called = {ids[0] for ids in ANYWHERE.names.values() if len(ids) == 1}
    assert {*CATALOG.others} <= called - {*CATALOG.exercises}
    assert nearest_of("kettlebell-swing", CATALOG) == "single-leg-rdl-loaded"
    assert nearest_of("bench-press", CATALOG) is None
