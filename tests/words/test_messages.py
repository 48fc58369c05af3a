"""No line the coach says is missing, unused or given the wrong arguments, in any locale."""

from __future__ import annotations

import pytest

from engine.words.locales import LOCALES
from tests.words import declared as check
from tests.words.reading import ALL_LOCALES, NAMED_AFTER_THE_CATALOGUE, Reading, files, read


@pytest.fixture(scope="module")
def messages():
    # Imported here, so that the proofs below run even where the declarations are broken.
    from engine.words.messages import MESSAGES  # noqa: PLC0415

    return MESSAGES


@pytest.fixture(scope="module", params=ALL_LOCALES)
def coach(request):
    """What the coach says of its own: everything but the files that are named after the catalogue."""
    return read(request.param, *(name for name in files(request.param) if name not in NAMED_AFTER_THE_CATALOGUE))


def test_every_declared_message_is_written(messages, coach):
    assert check.missing(messages, coach) == set()


def test_every_written_message_is_declared(messages, coach):
    assert check.undeclared(messages, coach) == set()


def test_every_message_takes_the_declared_parameters(messages, coach):
    assert check.misparameterised(messages, coach) == set()


def test_every_declared_message_is_used(messages):
    assert check.unused(messages, check.literals(check.project_sources(LOCALES.parent))) == set()


# --- the checks can fail ---

GOOD = {"greet": frozenset({"name"}), "cheer-1": frozenset(), "sets": frozenset({"count"})}
WRITTEN = """
greet = Hello, { $name }.
cheer-1 = Good.
sets = { $count ->
    [one] One set.
   *[other] { $count } sets.
}
"""
SOURCES = ['say("greet"); variants("cheer")', 'SETS = "sets"']


def test_a_good_project_passes():
    reading = Reading().add(WRITTEN)

    assert check.missing(GOOD, reading) == check.undeclared(GOOD, reading) == set()
    assert check.misparameterised(GOOD, reading) == set()
    assert check.unused(GOOD, check.literals(SOURCES)) == set()


def test_a_missing_message_is_found():
    assert check.missing(GOOD, Reading().add(WRITTEN.replace("greet", "great"))) == {"greet"}


def test_an_undeclared_message_is_found():
    assert check.undeclared(GOOD, Reading().add(WRITTEN + "extra = More.\n")) == {"extra"}


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        ("$name", "$nam", "greet"),
        ("{ $name }", "you", "greet"),
        ("Good.", "Good, { $name }.", "cheer-1"),
        ("{ $count } sets.", "{ $many } sets.", "sets"),
        ("Good.", "{ greet }", "cheer-1"),
    ],
    ids=["misspelt", "left out", "one too many", "inside a variant", "through another message"],
)
def test_a_wrong_parameter_is_found(before, after, name):
    assert check.misparameterised(GOOD, Reading().add(WRITTEN.replace(before, after))) == {name}


def test_an_unused_message_is_found():
    assert check.unused(GOOD, check.literals(SOURCES[:1])) == {"sets"}
    assert check.unused(GOOD, check.literals(["# greet cheer-1 sets"])) == set(GOOD)


@pytest.mark.parametrize(
    ("text", "problem"), [("a = A.\na = B.\n", "twice"), ("a =\n", "not Fluent"), ("a =\n    .b = B.\n", "no text")]
)
def test_what_fluent_swallows_is_found(text, problem):
    assert [found.partition(":")[0] for found in Reading().add(text).problems] == [problem]
