"""Every locale says the same things, and says something about everything in the catalogue."""

from __future__ import annotations

import pytest

from engine.catalog.loader import load
from engine.words.locales import REFERENCE
from tests.words.reading import ALL_LOCALES, read

FILES = {
    "exercise": "exercises.ftl",
    "muscle": "muscles.ftl",
    "equipment": "equipment.ftl",
    "body-part": "body-parts.ftl",
    "workout": "workouts.ftl",
    "advice": "advice.ftl",
}


def catalogue_ids(kind: str) -> set[str]:
    catalog = load()
    if kind == "equipment":
        needs = [need for exercise in catalog.exercises.values() for need in exercise.equipment]
        return {thing for choice in needs for thing in choice}
    return set(getattr(catalog, FILES[kind].removesuffix(".ftl").replace("-", "_")))


def spoken_ids(kind: str, locale: str) -> set[str]:
    patterns = read(locale, FILES[kind]).patterns
    return {name.removeprefix(f"{kind}-") for name in patterns if "." not in name}


@pytest.mark.parametrize("locale", ALL_LOCALES)
def test_a_locale_has_the_messages_and_attributes_of_the_base(locale):
    here, base = read(locale).patterns.keys(), read(REFERENCE).patterns.keys()

    assert sorted(base - here) == []
    assert sorted(here - base) == []


@pytest.mark.parametrize("locale", ALL_LOCALES)
def test_a_locale_takes_the_parameters_of_the_base(locale):
    here, base = read(locale), read(REFERENCE)

    assert {name: here.parameters(name) for name in here.patterns} == {
        name: base.parameters(name) for name in base.patterns
    }


@pytest.mark.parametrize("locale", ALL_LOCALES)
def test_fluent_swallows_nothing(locale):
    assert read(locale).problems == []


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("locale", ALL_LOCALES)
def test_words_and_catalogue_hold_the_same_ids(locale, kind):
    assert spoken_ids(kind, locale) == catalogue_ids(kind)


@pytest.mark.parametrize("locale", ALL_LOCALES)
def test_every_entry_of_a_kind_has_its_attributes(locale):
    here = read(locale).patterns.keys()
    wanted = {"muscle": [".is"], "workout": [".about"], "advice": [".title"], "exercise": [".setup", ".trains"]}
    wanted["body-part"] = [".your", ".object", ".dative"]

    lacking = [
        f"{kind}-{id}{attribute}"
        for kind, attributes in wanted.items()
        for id in catalogue_ids(kind)
        for attribute in attributes
        if f"{kind}-{id}{attribute}" not in here
    ]
    assert lacking == []
