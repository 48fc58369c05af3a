"""Lines read by the scan are what Fluent says."""

import pytest

from engine.words.locales import resolve, whole
from engine.words.words import Words
from skill.alexa import phrases as scan

ALL = [*whole(), "en-AU"]


@pytest.mark.parametrize("value", ["Tag & 1", 0, 7, 999])
@pytest.mark.parametrize("locale", ALL)
def test_every_plain_line_is_what_fluent_says(locale, value):
    fluent, quick = Words.load(locale), scan.phrases(locale)
    lines = scan.plain_lines(locale)
    for message, text in lines.items():
        arguments = dict.fromkeys(scan._PLACE.findall(text), value)
        assert quick.say(message, **arguments) == fluent.say(message, **arguments)

    assert len(lines) > 500


@pytest.mark.parametrize("locale", ALL)
def test_other_lines_come_from_fluent(locale):
    words = scan.phrases(locale)

    assert words.say("summary-sets", sets=1) != words.say("summary-sets", sets=2).replace("2", "1")
    assert words.say("welcome", workout="x", minutes=1234) == Words.load(locale).say(
        "welcome", workout="x", minutes=1234
    )


def test_a_missing_line_and_a_missing_argument_are_told_as_ever():
    for arguments in ({}, {"workouts": "x"}):
        with pytest.raises(Exception, match="welcome"):
            scan.phrases("en-US").say("welcome", **arguments)


@pytest.mark.parametrize(
    "content", ["a = one\n    two\n", "a = { $n ->\n    [one] x\n   *[other] y\n}\n", 'a = {"x"}\n', "a =\n    two\n"]
)
def test_only_lines_that_are_whole_are_read(content):
    assert scan._scan(content) == {"a": None}


def test_attributes_belong_to_their_message():
    assert scan._scan("a = x\n    .b = y\n    .c = { $n }z\nd = w\n") == {
        "a": "x",
        "a.b": "y",
        "a.c": "{ $n }z",
        "d": "w",
    }


@pytest.mark.parametrize(
    ("tag", "locale"),
    [
        ("en-GB", "en-GB"),
        ("en-NZ", "en-US"),
        ("de-AT", "de-DE"),
        ("ja-JP", "en-US"),
        ("", "en-US"),
        ("x" * 500, "en-US"),
    ],
)
def test_the_locale_for_a_tag(tag, locale):
    assert scan.locale_of(tag) == resolve(locale)
