"""Words are found, formatted and cached, and a missing one gives a clear message."""

from __future__ import annotations

import subprocess
import sys

import pytest

from engine.catalog.loader import load
from engine.words.errors import LocaleFileError
from engine.words.layers import read_toml
from engine.words.locales import unfinished, whole
from engine.words.words import UnknownLocale, Words, WordsError, available

BASE = """
greet = Hello, { $name }.
sets = { $count ->
    [one] One set.
   *[other] { $count } sets.
}
cheer-1 = Good.
cheer-2 = Well done.
cheer-4 = Not reached.
exercise-hop = hop
    .setup = Stand tall.
    .how-1 = Jump.
    .how-2 = Land.
    .cue-1 = Soft knees.
    .trains = It trains your calves.
"""


@pytest.fixture
def folder(tmp_path):
    """Three locales: the base, a whole one, and one that is not finished."""
    german = BASE.replace("One set.", "Ein Satz.").replace(" sets.", " Sätze.")
    for locale, text in {"en-US": BASE, "de-DE": german, "fr-FR": "greet = Bonjour, { $name }.\n"}.items():
        (tmp_path / locale).mkdir()
        (tmp_path / locale / "all.ftl").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def words(folder):
    return Words.load("en-US", folder)


# --- formatting ---


def test_say_fills_in_arguments(words):
    assert words.say("greet", name="Ann") == "Hello, Ann."  # no isolation marks, which are spoken by some voices


@pytest.mark.parametrize(
    ("count", "text"), [(1, "One set."), (3, "3 sets."), (1000, "1,000 sets."), (2.5, "2.5 sets.")]
)
def test_say_knows_plurals_and_numbers(words, count, text):
    assert words.say("sets", count=count) == text


@pytest.mark.parametrize(("count", "text"), [(1, "Ein Satz."), (2.5, "2,5 Sätze.")])
def test_say_follows_the_locale(folder, count, text):
    assert Words.load("de-DE", folder).say("sets", count=count) == text


def test_say_allows_an_argument_called_message(folder):
    (folder / "en-US" / "more.ftl").write_text("echo = { $message }!\n", encoding="utf-8")
    for locale in ("de-DE", "fr-FR"):
        (folder / locale / "more.ftl").write_text("echo = { $message }!\n", encoding="utf-8")

    assert Words.load("en-US", folder).say("echo", message="Hop") == "Hop!"


def test_attributes_are_said_by_their_full_name(words):
    assert words.say("exercise-hop.setup") == words.setup("hop") == "Stand tall."


def test_a_missing_message_is_an_error_with_the_nearest_name(words):
    with pytest.raises(WordsError, match=r'no message "great" in en-US .*"greet"'):
        words.say("great")


@pytest.mark.parametrize("message", ["exercise-hop.how", "exercise-hop.", ".setup", "", "greet.cue-1"])
def test_a_missing_attribute_is_an_error(words, message):
    assert not words.has(message)
    with pytest.raises(WordsError):
        words.say(message)


def test_a_missing_argument_is_an_error(words):
    with pytest.raises(WordsError, match=r'"greet" in en-US.*name'):
        words.say("greet")


def test_an_error_is_not_remembered_as_words(words):
    for _ in range(2):
        with pytest.raises(WordsError):
            words.say("greet")
    assert words.say("greet", name="Bo") == "Hello, Bo."


# --- lists ---


def test_variants_stop_at_the_first_gap(words):
    assert words.variants("cheer") == ("cheer-1", "cheer-2")
    assert words.variants("greet") == ()


def test_how_and_cues_are_discovered_in_order(words):
    assert words.how("hop") == ("Jump.", "Land.")
    assert words.cues("hop") == ("Soft knees.",)


@pytest.mark.parametrize("ask", ["how", "cues", "exercise", "setup", "trains", "muscle", "muscle_about", "equipment"])
def test_an_unknown_id_is_an_error(words, ask):
    with pytest.raises(WordsError):
        getattr(words, ask)("somersault")


# --- locales ---


@pytest.mark.parametrize("name", ["de-DE", "de", "DE", "de_DE", "DE-de", " de-de ", "de_DE.UTF-8", "de_DE@euro"])
def test_a_locale_is_understood_by_many_names(folder, name):
    assert Words.load(name, folder).locale == "de-DE"


@pytest.mark.parametrize(
    ("name", "nearest"), [("de-AT", "de-DE"), ("en-GB", "en-US"), ("den-DE", "de-DE"), ("xx-YY", None)]
)
def test_an_unknown_locale_names_what_there_is(folder, name, nearest):
    with pytest.raises(UnknownLocale) as raised:
        Words.load(name, folder)

    assert (raised.value.locale, raised.value.available) == (name, ("de-DE", "en-US"))
    assert raised.value.nearest == nearest
    assert f'"{name}"' in str(raised.value)
    assert "de-DE, en-US" in str(raised.value)


@pytest.mark.parametrize("name", ["", "-", "../en-US", "en-US/", "e", "a" * 100_000, "d\ne"])
def test_nonsense_is_no_locale(folder, name):
    with pytest.raises(UnknownLocale):
        Words.load(name, folder)


def test_an_unfinished_locale_is_refused_and_says_so(folder):
    assert available(folder) == ["de-DE", "en-US"]
    with pytest.raises(UnknownLocale, match=r"fr-FR is not finished.*first is cheer-1"):
        Words.load("fr", folder)


def test_no_folder_means_no_locale(tmp_path):
    with pytest.raises(UnknownLocale, match="There are: none"):
        Words.load("en-US", tmp_path / "nowhere")


def test_an_empty_folder_is_no_locale(tmp_path):
    (tmp_path / "en-US").mkdir()

    with pytest.raises(UnknownLocale, match="en-US has no texts"):
        Words.load("en-US", tmp_path)


@pytest.mark.parametrize("how", ["bytes", "folder"])
def test_a_file_that_cannot_be_read_leaves_its_locale_unfinished_and_no_other(folder, how):
    odd = folder / "fr-FR" / "odd.ftl"
    odd.mkdir() if how == "folder" else odd.write_bytes(b"x = caf\xe9\n")
    assert available(folder) == ["de-DE", "en-US"]
    (reason,) = unfinished(folder)
    assert reason.startswith("fr-FR/odd.ftl cannot be read: ")
    with pytest.raises(UnknownLocale, match=r"fr-FR/odd.ftl cannot be read"):
        Words.load("fr", folder)


def test_a_table_that_cannot_be_read_is_named(folder):
    (folder / "de-DE" / "names.toml").write_bytes(b'x = "caf\xe9"\n')
    with pytest.raises(LocaleFileError, match=r"de-DE/names.toml cannot be read: "):
        read_toml("de-DE", "names.toml", folder)


# --- the real ones ---


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_all_of_the_catalogue_can_be_said(locale):
    words, catalog = Words.load(locale), load()

    for id in catalog.exercises:
        assert all([words.exercise(id), words.setup(id), words.how(id), words.cues(id), words.trains(id)])
    assert all(words.muscle(id) and words.muscle_about(id) for id in catalog.muscles)
    assert all(words.workout(id) and words.workout_about(id) for id in catalog.workouts)
    assert all(words.advice(id) and words.advice_title(id) for id in catalog.advice)


def test_both_languages_are_available():
    assert whole() == ["de-DE", "en-US"]
    assert Words.available() == ["de-DE", "en-AU", "en-CA", "en-GB", "en-IN", "en-US"]


def test_loading_twice_gives_the_same_object():
    assert Words.load("en-US") is Words.load("en_US")


def test_importing_words_does_not_import_fluent():
    code = "import sys, engine.words.words; sys.exit(any(name.startswith('fluent') for name in sys.modules))"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
