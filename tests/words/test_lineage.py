"""A locale that names a base: with a chain of two, and with everything that can be wrong about it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from engine.understanding.errors import CommandsError
from engine.understanding.loading import load as sentences
from engine.words.layers import join, overlay
from engine.words.lineage import BaseError, layers, lineage
from engine.words.locales import LOCALES, available, fitting, resolve, whole
from engine.words.words import UnknownLocale, Words

GERMAN = """
greet = Hallo, { $name }.
january = Im Januar.
exercise-hop = Hüpfen
    .setup = Stell dich hin.
    .cue-1 = Weiche Knie.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A reference, German, and Austrian German over it."""
    write(tmp_path, "en-US", **{"all.ftl": GERMAN.replace("Hallo", "Hello")})
    write(tmp_path, "de-DE", **{"all.ftl": GERMAN})
    write(tmp_path, "de-AT", **{"base.toml": 'base = "de-DE"', "own.ftl": "january = Im Jänner.\n"})
    return tmp_path


def write(folder: Path, locale: str, **files: str) -> None:
    for name, text in files.items():
        path = folder / locale / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_a_thin_locale_has_its_own_words_and_those_of_its_base(folder: Path) -> None:
    assert available(folder) == ["de-AT", "de-DE", "en-US"]
    assert whole(folder) == ["de-DE", "en-US"]
    words = Words.load("de-AT", folder)
    assert (words.locale, words.say("january"), words.say("greet", name="Ida")) == (
        "de-AT",
        "Im Jänner.",
        "Hallo, Ida.",
    )


def test_one_text_of_a_message_may_differ(folder: Path) -> None:
    write(folder, "de-AT", **{"own.ftl": "exercise-hop = Hupfen\n    .cue-1 = Locker bleiben.\n"})
    words = Words.load("de-AT", folder)
    assert (words.exercise("hop"), words.setup("hop"), words.cues("hop")) == (
        "Hupfen",
        "Stell dich hin.",
        ("Locker bleiben.",),
    )


def test_a_chain_goes_on(folder: Path) -> None:
    write(folder, "de-LI", **{"base.toml": 'base = "de-AT"', "own.ftl": "greet = Hoi, { $name }.\n"})
    assert lineage("de-LI", folder) == ("de-LI", "de-AT", "de-DE")
    words = Words.load("de-LI", folder)
    assert [words.say("january"), words.say("greet", name="Ida")] == ["Im Jänner.", "Hoi, Ida."]


@pytest.mark.parametrize(
    ("name", "meant"),
    [("de", "de-DE"), ("de_AT", "de-AT"), ("DE-at", "de-AT"), ("de_AT.UTF-8", "de-AT"), ("en", "en-US")],
)
def test_a_language_alone_means_the_one_from_which_the_others_take_their_words(
    folder: Path, name: str, meant: str
) -> None:
    assert resolve(name, folder) == fitting(name, folder) == meant


def test_a_country_without_a_locale_is_spoken_to_in_its_language(folder: Path) -> None:
    assert fitting("de_CH", folder) == "de-DE"
    assert fitting("fr_FR", folder) is None
    with pytest.raises(UnknownLocale, match=r'Did you mean "de-DE"\?'):
        resolve("de-CH", folder)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('base = "de-XX"', 'there is no locale "de-XX"'),
        ('base = "../de-DE"', "there is no locale"),
        ("base = 3", "names no base"),
        ('base = "de-DE"\nbasis = "x"', "or more than that"),
        ("base = ", "cannot be read"),
        ('base = "de-AT"', "that is a circle"),
    ],
)
def test_a_base_that_cannot_be_had_is_told_and_the_locale_not_offered(folder: Path, text: str, said: str) -> None:
    write(folder, "de-AT", **{"base.toml": text})
    assert available(folder) == ["de-DE", "en-US"]
    with pytest.raises(UnknownLocale, match=said):
        Words.load("de-AT", folder)


def test_a_circle_of_two_is_told(folder: Path) -> None:
    write(folder, "de-AT", **{"base.toml": 'base = "de-LI"'})
    write(folder, "de-LI", **{"base.toml": 'base = "de-AT"'})
    with pytest.raises(BaseError, match="de-LI takes its words from de-AT takes its words from de-LI"):
        lineage("de-LI", folder)
    assert available(folder) == ["de-DE", "en-US"]


def test_a_base_that_is_not_finished_makes_none_that_is(folder: Path) -> None:
    write(folder, "de-DE", **{"all.ftl": "greet = Hallo, { $name }.\n"})
    assert available(folder) == ["en-US"]
    with pytest.raises(UnknownLocale, match="de-AT is not finished, texts missing: 3"):
        Words.load("de-AT", folder)


def test_a_thin_locale_may_have_any_file_or_none(folder: Path) -> None:
    assert layers("de-AT", "names.toml", folder) == []
    assert [path.parent.name for path in layers("de-AT", "own.ftl", folder)] == ["de-AT"]


@pytest.fixture
def german(tmp_path: Path) -> Path:
    """The real German, and Austrian German over it."""
    for locale in ("de-DE", "en-US"):
        shutil.copytree(LOCALES / locale, tmp_path / locale)
    write(tmp_path, "de-AT", **{"base.toml": 'base = "de-DE"', "understanding/values.toml": AUSTRIAN_VALUES})
    write(tmp_path, "de-AT", **{"understanding/austria.toml": AUSTRIAN_TOPIC})
    return tmp_path


AUSTRIAN_VALUES = '[EQUIPMENT]\nchair = ["Sessel", "Fauteuil"]\n'
AUSTRIAN_TOPIC = """[[meaning]]
intent = "MoreRestIntent"
say = "wart a bissl"
"""


def test_what_is_understood_is_added_to_what_the_base_understands(german: Path) -> None:
    own, base = sentences("de-AT", german), sentences("de-DE", german)
    assert own.values["EQUIPMENT"]["chair"][0] == "Sessel"
    assert {*own.values["EQUIPMENT"]["chair"]} == {*base.values["EQUIPMENT"]["chair"], "Sessel", "Fauteuil"}
    assert own.values["DAY"] == base.values["DAY"]
    assert len(own.topics) == len(base.topics) + 1
    assert own.samples == base.samples


def test_a_mistake_in_a_thin_locale_is_told_with_its_file(german: Path) -> None:
    write(german, "de-AT", **{"understanding/values.toml": "[EQUIPMENT]\nchair = 7\n"})
    with pytest.raises(CommandsError, match=r"de-AT/understanding/values\.toml"):
        sentences("de-AT", german)


def test_tables_are_put_together_and_the_rest_is_replaced() -> None:
    base = {"a": {"b": 1, "c": [1]}, "d": "x"}
    assert overlay(base, {"a": {"c": [2]}, "e": 3}) == {"a": {"b": 1, "c": [2]}, "d": "x", "e": 3}
    assert base == {"a": {"b": 1, "c": [1]}, "d": "x"}


def test_lists_and_blocks_of_lines_are_added_to() -> None:
    base = {"fillers": "\num\nuh\n", "one": "one", "values": {"cat": ["puss", "moggy"], "dog": ["cur"]}}
    own = {"fillers": "\nyaar\n", "one": "two", "values": {"dog": ["moggy"], "cow": ["bossy"]}}
    assert join(base, own) == {
        "fillers": "yaar\n\num\nuh\n",
        "one": "two",
        "values": {"cat": ["puss"], "dog": ["moggy", "cur"], "cow": ["bossy"]},
    }
