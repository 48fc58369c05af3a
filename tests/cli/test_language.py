"""The language where none is named: the profile's, else FORM_COACH_LOCALE, else the system's, else English."""

from __future__ import annotations

import pytest

from engine.cli import language
from engine.coaching.profile.model import Profile, encode_profile
from engine.storage.memory import MemoryStore
from tests.portability.samples import ME, moved

NAMED = {"de-DE": "Goblet-Kniebeuge", "en-US": "goblet squat"}


def profiled(home, locale):
    store = MemoryStore()
    store.keep_profile(ME, encode_profile(Profile(locale=locale)))
    moved(store, home)


def spoken(finished):
    """The language in which the exercises were listed."""
    return next(locale for locale, name in NAMED.items() if name in finished.out)


@pytest.mark.parametrize(
    ("profile", "variable", "system", "expected"),
    [
        ("", "", "", "en-US"),
        ("", "", "de_AT.UTF-8", "de-DE"),
        ("", "", "fr_FR.UTF-8", "en-US"),
        ("", "", "C", "en-US"),
        ("", "en", "de_DE.UTF-8", "en-US"),
        ("", "de-DE", "en_GB.UTF-8", "de-DE"),
        ("", "de_AT.UTF-8", "en_GB.UTF-8", "de-DE"),
        ("", "C", "de_DE.UTF-8", "en-US"),
        ("", "POSIX", "de_DE.UTF-8", "en-US"),
        ("", "C.UTF-8", "", "en-US"),
        ("en-US", "de-DE", "de_DE.UTF-8", "en-US"),
        ("de-DE", "en-US", "", "de-DE"),
        ("xx-YY", "de-DE", "", "de-DE"),
    ],
)
def test_which_counts(quick, home, monkeypatch, profile, variable, system, expected):
    if profile:
        profiled(home, profile)
    monkeypatch.setenv(language.VARIABLE, variable)
    monkeypatch.setenv("LANG", system)
    assert spoken(quick("exercises")) == expected
    assert spoken(quick("exercises", "--locale", "de-DE")) == "de-DE", "what is named goes before all"


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, None),
        ({"LANG": "C.UTF-8", "LANGUAGE": "de"}, []),
        ({"LANG": "de_DE.UTF-8@euro"}, ["de_de"]),
        ({"LANG": "en_US", "LC_ALL": "de_DE"}, ["de_de"]),
        ({"LANG": "en_US", "LANGUAGE": "fr:de_AT:en"}, ["fr", "de_at", "en", "en_us"]),
        ({"LANG": "", "LC_MESSAGES": "POSIX"}, []),
    ],
)
def test_languages_of_an_environment(environment, expected):
    assert language.languages_of(environment) == expected


def test_the_first_language_that_is_spoken_counts():
    assert language.spoken_of(["fr", "de_at", "en"]) == "de-DE"
    assert language.spoken_of(["fr", ""]) is None


@pytest.mark.parametrize(
    ("system", "locale", "machine"),
    [
        ("en_GB.UTF-8", "en-GB", "cross-trainer"),
        ("en_AU", "en-AU", "cross-trainer"),
        ("en_CA.UTF-8", "en-CA", "elliptical"),
        ("en_NZ.UTF-8", "en-US", "elliptical"),
        ("en", "en-US", "elliptical"),
    ],
)
def test_english_is_that_of_the_country_where_there_is_one(quick, home, monkeypatch, system, locale, machine):
    monkeypatch.setenv("LANG", system)
    told = quick("explain", "elliptical", "--json").document
    assert (told["locale"], told["name"]) == (locale, machine)


def test_a_locale_is_named_as_a_language_is(quick, home):
    assert quick("explain", "elliptical", "--locale", "en_gb", "--json").document["locale"] == "en-GB"
    assert "weight=2 unit=stone" in quick("understand", "--locale", "en-GB", "two", "stone").out
    assert "weight=12 unit=kg" in quick("understand", "--locale", "en-GB", "twelve", "kilos").out
    assert quick("profile", "--set", "locale=en-GB").code == 0
    assert quick("explain", "elliptical", "--json").document["name"] == "cross-trainer"


def test_a_language_in_the_environment_that_there_is_not_is_refused(run, home):
    refused = run("exercises", environ={language.VARIABLE: "xx"}).refused()
    assert "xx" in refused
    assert "en-US" in refused


@pytest.mark.parametrize("command", [["workouts"], ["understand", "noch", "eine", "Minute"], ["plan"], ["history"]])
def test_a_command_finds_a_damaged_profile_as_it_did_before(run, home, command):
    (home / "data").mkdir(parents=True)
    (home / "data" / "coach.db").write_bytes(b"no database at all" * 100)
    done = run(*command)
    assert "Traceback" not in done.err
    assert done.code == (0 if command[0] in {"workouts", "understand"} else 2)


def test_the_profile_keeps_a_language_and_answers_in_it(quick, home):
    assert "Sprache" in quick("profile", "--set", "locale=de").out
    assert quick("profile", "--json").document["locale"] == "de-DE"
    assert "Sprache" in quick("profile").out
    assert "Language" in quick("profile", "--locale", "en-US").out
    assert quick("understand", "noch", "eine", "Minute").out.startswith("MoreRestIntent")
    assert "Language" in quick("profile", "--set", "locale=none").out
    assert quick("profile", "--json").document["locale"] == ""


def test_a_language_that_there_is_not_changes_nothing(run, home):
    assert "de-DE" in run("profile", "--set", "locale=klingon").refused()
    assert not home.exists()


def test_a_rest_of_ones_own_is_told_once_with_how_sure_it_is(quick, home):
    why = "The programme rests sixty to ninety seconds"
    first = " ".join(quick("profile", "--set", "rest=150").out.split())
    assert why in first
    assert "Several studies agree" in first
    assert why not in " ".join(quick("profile", "--set", "rest=180").out.split())
    assert why not in " ".join(quick("profile").out.split())
    assert why not in " ".join(quick("profile", "--set", "rest=90").out.split())


def test_what_is_told_where_nothing_can_go_on_is_in_ones_language(run, home):
    profiled(home, "de-DE")
    assert "Es gibt kein unterbrochenes Training" in run("resume").err
