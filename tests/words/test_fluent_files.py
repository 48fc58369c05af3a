"""Texts are parsed one by one, when they are said, and say what the whole files say."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from engine.words.fluent_files import FluentTexts, _split
from engine.words.locales import sources
from tests.words.reading import ALL_LOCALES

TEXTS = """# A comment = no message
-name = Coach
    .short = C
hello = Hello, { -name }.
twice = { hello } { hello }
    .left = It is { hello.left }
many = { $count ->
    [one] One.
   *[other]
       Many of
       them.
}
round = { again }
again = { round }
broken = { $
after = After.
"""


def texts(tmp_path, *written: str) -> FluentTexts:
    paths = [tmp_path / f"{number}.ftl" for number in range(len(written))]
    for path, text in zip(paths, written, strict=True):
        path.write_text(text, encoding="utf-8")
    return FluentTexts("en-US", paths)


def said(read: FluentTexts, id: str, **arguments) -> str:
    return read.format(read.message(id).value, arguments)[0]


def test_what_a_text_refers_to_is_read_with_it(tmp_path):
    read = texts(tmp_path, TEXTS)
    assert said(read, "twice") == "Hello, Coach. Hello, Coach."
    assert said(read, "many", count=1) == "One."
    assert said(read, "many", count=2) == "Many of\nthem."
    assert said(read, "after") == "After."
    assert read.message("broken") is None
    assert read.message("comment") is None


def test_texts_that_refer_to_each_other_are_read_once(tmp_path):
    assert texts(tmp_path, TEXTS).message("round") is not None


def test_a_later_text_replaces_one_and_keeps_the_attributes_it_does_not_have(tmp_path):
    read = texts(tmp_path, TEXTS, "-name = Trainer\nhello = Hi, { -name }.\ntwice =\n    .left = Left.\n")
    assert said(read, "twice") == "Hi, Trainer. Hi, Trainer."
    assert read.format(read.message("twice").attributes["left"], {}) == ("Left.", [])


@pytest.mark.parametrize("locale", ALL_LOCALES)
def test_every_entry_of_every_file_is_found_as_a_whole_parse_finds_it(locale):
    for path in sources(locale):
        whole = FluentResource(path.read_text(encoding="utf-8")).body
        names = [f"-{one.id.name}" if isinstance(one, ast.Term) else one.id.name for one in whole if hasattr(one, "id")]
        assert list(_split(path)) == names


@pytest.mark.parametrize("locale", ALL_LOCALES)
def test_what_needs_no_arguments_is_said_as_a_bundle_of_the_whole_files_says_it(locale):
    paths = sources(locale)
    read, whole = FluentTexts(locale, paths), FluentBundle([locale], use_isolating=False)
    for path in paths:
        whole.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    for name in (name for path in paths for name in _split(path) if not name.startswith("-")):
        mine, theirs = read.message(name), whole.get_message(name)
        assert set(mine.attributes) == set(theirs.attributes)
        for one, other in (
            (mine.value, theirs.value),
            *((mine.attributes[k], theirs.attributes[k]) for k in mine.attributes),
        ):
            if other is not None:
                text, errors = whole.format_pattern(other, {})
                assert read.format(one, {}) == (text, errors) or errors


def test_eight_threads_say_the_same_at_once(tmp_path):
    written = "".join(f"m{number} = {'{'} m{number + 1} {'}'}\n" for number in range(60)) + "m60 = End.\n"
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(5):
            read = texts(tmp_path, written)
            with ThreadPoolExecutor(8) as threads:
                assert set(threads.map(lambda _, read=read: said(read, "m0"), range(16))) == {"End."}
    finally:
        sys.setswitchinterval(interval)
