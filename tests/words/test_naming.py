"""Names typed at a keyboard are understood as spoken ones are, and things are shown by name."""

from __future__ import annotations

import pytest

from engine.catalog.loader import load
from engine.catalog.names import key_of
from engine.coaching.profile.changes import Said, changed
from engine.coaching.profile.model import WEEKDAYS, Profile
from engine.dialogue.begin.start import LEVELS as SPOKEN_LEVELS
from engine.understanding.loading import load as sentences
from engine.understanding.values import values
from engine.words.exercise_names import names_of
from engine.words.locales import whole
from engine.words.thing_names import LEVELS, shown, understood
from engine.words.words import Words
from tests.coaching.people import day

CATALOG = load()
LOCALES = whole()
KEYS = {"EQUIPMENT": "equipment", "DAY": "days", "TALK": "talk", "UNIT": "unit", "EXERCISE": "rung"}


def meant(key: str, value: str, locale: str = "en-US") -> str:
    return understood(key, value, Words.load(locale))[1]


@pytest.mark.parametrize(
    ("locale", "key", "value", "ids"),
    [
        ("en-US", "equipment", "resistance band", "band"),
        ("en-US", "equipment", "a pair of dumbbells, Couch", "dumbbells, chair"),
        ("en-US", "equipment", "band and chair", "band, chair"),
        ("en-US", "equipment", "+leg curl machine, -box", "+leg-curl-machine, -box"),
        ("en-US", "equipment", "leg-curl-machine,band", "leg-curl-machine, band"),
        ("en-US", "equipment", "none", "none"),
        ("en-US", "equipment", "trampoline, band", "trampoline, band"),
        ("en-US", "limits", "kneel, lie on my back, step-ups", "no-kneeling, no-lying, no-step-up"),
        ("en-US", "limits", "no kneeling, no-step-up", "no-kneeling, no-step-up"),
        ("en-US", "days", "Monday, wed and FRI", "mon, wed, fri"),
        ("en-US", "experience", "beginner", "new"),
        ("en-US", "experience", "Some", "some"),
        ("en-US", "unit", "pounds", "lb"),
        ("en-US", "rest", "90", "90"),
        ("de-DE", "equipment", "Stuhl, ein Gummiband und zwei Hanteln", "chair, band, dumbbells"),
        ("de-DE", "equipment", "chair, band", "chair, band"),
        ("de-DE", "equipment", "ein Stuhl", "chair"),
        ("de-DE", "equipment", "nichts", "none"),
        ("de-DE", "limits", "knien, nicht liegen, ohne Step-up", "no-kneeling, no-lying, no-step-up"),
        ("de-DE", "days", "Mo, mittwochs, Freitag", "mon, wed, fri"),
        ("de-DE", "days", "mon, thu", "mon, thu"),
        ("de-DE", "experience", "Anfänger", "new"),
        ("de-DE", "experience", "erfahren", "experienced"),
        ("de-DE", "talk", "gesprächig", "chatty"),
        ("de-DE", "rung", "Goblet-Kniebeuge", "goblet-squat"),
        ("de-DE", "cardio", "Radfahren", "cycle"),
        ("de-DE", "unit", "Pfund", "lb"),
    ],
)
def test_what_people_say_is_understood(locale: str, key: str, value: str, ids: str) -> None:
    assert meant(key, value, locale) == ids


@pytest.mark.parametrize("value", ["26 pounds", "26lbs", "26 lb", "26LB", "26 Pfund"])
def test_weights_have_their_units_in_words(value: str) -> None:
    for locale in LOCALES:
        if value != "26 Pfund" or locale == "de-DE":
            assert understood("weight.goblet squat", value, Words.load(locale)) == ("weight.goblet-squat", "26lb")
    assert meant("weight.goblet-squat", "12,5 kilos") == "12,5kg"
    assert meant("weight.goblet-squat", "1.5 stone") == meant("weight.goblet-squat", "1,5 Stone") == "21lb"
    assert meant("weight.goblet-squat", "2 stone") == "28lb"
    assert meant("weight.goblet-squat", "2.2.2 stone") == "2.2.2 stone"
    assert meant("weight.goblet-squat", "12.5") == "12.5"
    assert meant("weight.goblet-squat", "none") == "none"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_name_that_a_speaker_understands_is_understood(locale: str) -> None:
    spoken = values(sentences(locale), locale)
    for slot, key in KEYS.items():
        for value in spoken[slot]:
            for name in (value.name, *value.synonyms, value.id):
                if len(names_of(locale).get(key_of(name), ())) < 2:  # what several share depends on what can be meant
                    assert meant(key, name, locale) == value.id, (slot, name)
    assert set(LEVELS) == SPOKEN_LEVELS


@pytest.mark.parametrize("locale", LOCALES)
def test_what_is_shown_is_understood(locale: str) -> None:
    words = Words.load(locale)
    limits = [f"no-{one}" for one in ("kneeling", "lying", "seated", *CATALOG.exercises)]
    things = {"equipment": CATALOG.equipment, "limits": limits, "days": WEEKDAYS, "experience": LEVELS.values()}
    for key, ids in things.items():
        for id_ in ids:
            assert meant(key, shown(key, id_, words), locale) == id_
            assert meant(key, id_, locale) == id_
    assert len({shown("equipment", one, words) for one in CATALOG.equipment}) == len(CATALOG.equipment)


def test_what_nobody_knows_stays_as_it_is() -> None:
    words = Words.load("de-DE")
    assert shown("equipment", "trapeze", words) == "trapeze"
    assert shown("limits", "no-flying", words) == "no-flying"
    assert understood("shoes", "red, blue", words) == ("shoes", "red, blue")
    assert meant("equipment", "no band") == "no band", "and a no is not passed over"


def test_it_is_what_the_profile_takes() -> None:
    value = meant("equipment", "Sofa, Widerstandsband", "de-DE")
    assert changed(Profile(), "equipment", value, CATALOG, Said(day(0), 0.0)).equipment == ("chair", "band")
