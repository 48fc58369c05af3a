"""Locales that take their words from another: they hold only what is said otherwise, and are as whole as it."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from engine.understanding.checks import problems
from engine.understanding.loading import load as sentences
from engine.words.exercise_names import names_of
from engine.words.lineage import base_of, lineage
from engine.words.locales import LOCALES, available, whole
from engine.words.words import Words
from skill.package.alexa_loading import load_alexa
from skill.package.interaction_model import build
from tests.words.reading import Reading, read
from tests.words.test_for_the_ear import STUMBLES, spoken

THIN = sorted(set(available()) - set(whole()))
FILES = [(locale, path) for locale in THIN for path in sorted((LOCALES / locale).rglob("*.*"))]
each_locale = pytest.mark.parametrize("locale", THIN)
each_file = pytest.mark.parametrize(("locale", "path"), FILES, ids=lambda one: getattr(one, "stem", one))


def base(locale: str) -> str:
    found = base_of(locale, LOCALES)
    assert found is not None
    return found


own_reading = cache(read)


@cache
def reading(locale: str) -> Reading:
    """All texts of a locale, those of its base included; syntax trees have the same text wherever they stand."""
    found = Reading()
    for one in reversed(lineage(locale, LOCALES)):
        found.patterns |= own_reading(one).patterns
    return found


def test_there_are_those_of_english() -> None:
    assert THIN == ["en-AU", "en-CA", "en-GB", "en-IN"]


@each_locale
def test_what_a_thin_locale_writes_is_fluent_and_fits_in_the_place_of_what_it_replaces(locale: str) -> None:
    own, whole_base = own_reading(locale), reading(base(locale))
    assert own.problems == []
    assert sorted(own.patterns.keys() - whole_base.patterns.keys()) == []
    merged = reading(locale)
    for name in own.patterns:
        assert merged.parameters(name) == whole_base.parameters(name), name


@each_locale
def test_a_thin_locale_holds_only_what_differs(locale: str) -> None:
    own, below = own_reading(locale).patterns, reading(base(locale)).patterns
    needed = {name for name, text in own.items() if not text.equals(below[name])}
    holders = {name.partition(".")[0] for name in needed}
    assert {name for name in own if name not in needed and name not in holders} == set(), "the base says the same"


@each_locale
def test_a_thin_locale_can_be_spoken(locale: str) -> None:
    heard = spoken(locale)
    own = read(locale, *heard).texts() if heard else {}
    assert {name: text for name, text in own.items() if STUMBLES.search(text)} == {}


@each_locale
def test_what_is_not_replaced_is_said_as_by_the_base(locale: str) -> None:
    words, below, own = Words.load(locale), Words.load(base(locale)), own_reading(locale).patterns
    texts = reading(base(locale))
    simple = [name for name in texts.patterns if not texts.parameters(name)]
    assert len(simple) > 500
    assert words.ids == below.ids
    assert {name for name in simple if words.say(name) != below.say(name)} <= own.keys()


@each_locale
def test_the_sentences_the_page_and_the_model_of_a_thin_locale_keep_every_rule(locale: str) -> None:
    assert list(problems(sentences(locale))) == []
    assert load_alexa(locale).invocation == "form coach"
    model = build(locale)["interactionModel"]["languageModel"]
    below = build(base(locale))["interactionModel"]["languageModel"]
    assert {one["name"] for one in model["intents"]} == {one["name"] for one in below["intents"]}
    assert {type_["name"]: [one["id"] for one in type_["values"]] for type_ in model["types"]} == {
        type_["name"]: [one["id"] for one in type_["values"]] for type_ in below["types"]
    }


@each_file
def test_every_table_of_a_thin_locale_says_something_new(locale: str, path: Path) -> None:
    if path.suffix != ".toml" or path.name == "base.toml":
        return
    own = tomllib.loads(path.read_text(encoding="utf-8"))
    under = path.relative_to(LOCALES / locale)
    for one in lineage(locale, LOCALES)[1:]:
        there = LOCALES / one / under
        if there.exists():
            assert own != tomllib.loads(there.read_text(encoding="utf-8"))
    assert own


@pytest.mark.parametrize(
    ("locale", "message", "text"),
    [
        ("en-GB", "exercise-elliptical", "cross-trainer"),
        ("en-GB", "exercise-elliptical.cue-1", "Easy pace."),
        ("en-AU", "exercise-elliptical", "cross-trainer"),
        ("en-AU", "equipment-ball", "a Swiss ball"),
        ("en-IN", "equipment-ball", "a gym ball"),
        ("en-CA", "equipment-ball", "a stability ball"),
        ("en-GB", "exercise-machine-hamstring-curl", "machine leg curl"),
        ("en-CA", "exercise-machine-hamstring-curl", "machine hamstring curl"),
        ("en-CA", "plan-favourites", "This day is optional, with three of your favourites."),
    ],
)
def test_what_is_said_otherwise(locale: str, message: str, text: str) -> None:
    assert Words.load(locale).say(message) == text


def test_a_name_that_moves_leaves_what_it_meant_before() -> None:
    assert names_of("en-US")["leg curl".replace(" ", "")][0] == "banded-hamstring-curl"
    assert names_of("en-GB")["leg curl".replace(" ", "")][0] == "machine-hamstring-curl"
    assert "leg curl" in sentences("en-US").values["EXERCISE"]["banded-hamstring-curl"]
    assert "leg curl" not in sentences("en-GB").values["EXERCISE"]["banded-hamstring-curl"]
    assert "leg curl" in sentences("en-AU").values["EXERCISE"]["machine-hamstring-curl"]
