import html
import itertools
import re
from itertools import repeat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.catalog.own_workout import find_workout, read_workout
from engine.cli.cue_sheet import cue_sheet
from engine.cues.estimate import estimate
from engine.voice.arrangement import captions
from engine.voice.captions import Caption, webvtt
from engine.words.own_words import with_workout
from engine.words.words import Words
from tests.cues.speaking import LOCALES, TALKS, WORKOUTS
from tests.workflow.driving import CATALOG

DOCUMENTED = Path(__file__).parents[2] / "docs" / "workouts"
LATEST = 1_000
"""Milliseconds by which a caption may come later than its words."""

CUE = re.compile(r"(\d+)\n(\d\d+):([0-5]\d):([0-5]\d)\.(\d{3}) --> (\d\d+):([0-5]\d):([0-5]\d)\.(\d{3})\n((?:.+\n)+)")


def documented():
    return (read_workout(file, CATALOG) for file in sorted(DOCUMENTED.glob("*.toml")))


def _parsed(text):
    """A reader of its own: (start ms, end ms, words), and nothing between the cues but empty lines."""
    head, _, rest = text.partition("\n\n")
    assert head.rstrip("\n") == "WEBVTT"
    found = [match.groups() for match in CUE.finditer(rest)]
    assert not CUE.sub("", rest).strip()
    times = [[int(part) for part in groups[1:9]] for groups in found]
    return [
        (_ms(*time[:4]), _ms(*time[4:]), html.unescape(groups[9].rstrip("\n")))
        for time, groups in zip(times, found, strict=True)
    ]


def _ms(hours, minutes, seconds, ms):
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms


def test_exact_words_and_times():
    text = webvtt([Caption(0, 1.2344, "Get ready."), Caption(3661.0006, 3662.8, "Left & right <both> --> go")])
    assert text == (
        "WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.234\nGet ready.\n\n"
        "2\n01:01:01.001 --> 01:01:02.800\nLeft &amp; right &lt;both&gt; --&gt; go\n"
    )


def test_what_is_said_fast_stays_into_the_silence_and_a_count_does_not_flash():
    said = [Caption(1, 2, "Thirty letters are in this one."), Caption(5, 5.2, "3"), Caption(6, 6.2, "2")]
    assert _times(said) == [(1000, 2550), (5000, 5800), (6000, 6800)]
    assert _times([Caption(1, 1.1, "1"), Caption(1.5, 2, "Go.")]) == [(1000, 1500), (1500, 2300)]


def test_without_silence_the_next_one_waits_and_those_after_it_catch_up():
    said = [Caption(1, 2, "a" * 30), Caption(2, 3, "b" * 30), Caption(4, 4.5, "c")]
    assert _times(said) == [(1000, 2500), (2500, 4000), (4000, 4800)]


def test_what_is_longer_than_two_lines_is_parted_at_a_sentence_or_else_at_a_clause():
    long = "Tired hamstrings get hurt more easily. After sport or a long run, go lighter, or move the heavy work."
    (first, second) = _parsed(webvtt([Caption(0, 10, long)]))
    assert (first[2], second[2]) == (
        "Tired hamstrings get hurt more easily.",
        "After sport or a long run, go lighter, or move the heavy work.",
    )
    assert first[1] == second[0] == pytest.approx(3_800, abs=50)
    one = "Step up with the whole foot on the box, and drive through that heel until you stand tall on it."
    assert [text for _, _, text in _parsed(webvtt([Caption(0, 6, one)]))] == [
        "Step up with the whole foot on the box,",
        "and drive through that heel until you stand tall on it.",
    ]
    assert len(_parsed(webvtt([Caption(0, 6, "word " * 40)]))) == 1


def _times(said):
    return [(start, end) for start, end, _ in _parsed(webvtt(said))]


def test_nothing_said():
    assert webvtt([]) == "WEBVTT\n"
    assert webvtt([Caption(0, 1, " \n ")]) == "WEBVTT\n"


def test_empty_lines_do_not_end_a_caption():
    assert _parsed(webvtt([Caption(1, 2, "one\n\n two \n")])) == [(1000, 2000, "one\ntwo")]


def test_an_overlap_ends_with_the_next_and_the_same_start_is_one_caption():
    said = [Caption(1, 3, "one"), Caption(2, 2.5, "two"), Caption(2.0001, 4, "three"), Caption(5, 5, "five")]
    assert _parsed(webvtt(said)) == [(1000, 2000, "one"), (2000, 4000, "two\nthree"), (5000, 5800, "five")]


words = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"]), min_size=1)
texts = st.lists(words, min_size=1, max_size=30).map(" ".join)


@given(st.lists(st.tuples(st.floats(0, 2e4), st.floats(0, 9), texts), max_size=20))
def test_in_order_readable_never_two_at_once_never_early_and_every_word_is_there(said):
    cues = _parsed(webvtt(Caption(at, at + length, text) for at, length, text in said))
    for before, after in itertools.pairwise(cues):
        assert before[0] < before[1] <= after[0]
    assert all(len(text) * 50 <= end - start for start, end, text in cues)
    assert sorted(" ".join(text for _, _, text in cues).split()) == sorted(" ".join(text for *_, text in said).split())
    assert {start for start, _, _ in cues[:1]} <= {round(min(at for at, _, _ in said) * 1000) for _ in said}


@pytest.mark.parametrize("pace", [1, 1.5])
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("talk", TALKS)
def test_of_every_workout(locale, talk, pace):
    """Also in a voice half as fast again as the estimate, which is faster than any."""
    for workout in (*map(find_workout, WORKOUTS, repeat(CATALOG)), *documented()):
        spoken = with_workout(Words.load(locale), workout)
        sheet = cue_sheet(workout, CATALOG, spoken, talk=talk, length=lambda text, at: estimate(text, at * pace))
        said = captions(sheet)
        shown = _parsed(webvtt(said))
        assert [one for one in shown if len(one[2]) * 50 > one[1] - one[0]] == []
        assert [one for one, later in itertools.pairwise(shown) if one[1] > later[0]] == []
        assert " ".join(text for *_, text in shown).split() == " ".join(one.text for one in said).split()
        late = [(at, one) for one, at in _pairs(said, shown) if not 0 <= at - round(one.start * 1000) <= LATEST]
        assert late == []


def _pairs(said, shown):
    """Each text said, and when the first part of it is shown."""
    parts = iter(shown)
    for one in said:
        at, _, text = next(parts)
        while len(text.split()) < len(one.text.split()):
            text = f"{text} {next(parts)[2]}"
        assert text.split() == one.text.split()
        yield one, at
