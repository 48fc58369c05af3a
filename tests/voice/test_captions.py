import html
import itertools
import re

from hypothesis import given
from hypothesis import strategies as st

from engine.voice.captions import Caption, webvtt

CUE = re.compile(r"(\d+)\n(\d\d+):([0-5]\d):([0-5]\d)\.(\d{3}) --> (\d\d+):([0-5]\d):([0-5]\d)\.(\d{3})\n((?:.+\n)+)")


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
    text = webvtt([Caption(0, 1.2344, "Get ready."), Caption(3661.0006, 3662.5, "Left & right <both> --> go")])
    assert text == (
        "WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.234\nGet ready.\n\n"
        "2\n01:01:01.001 --> 01:01:02.500\nLeft &amp; right &lt;both&gt; --&gt; go\n"
    )


def test_nothing_said():
    assert webvtt([]) == "WEBVTT\n"
    assert webvtt([Caption(0, 1, " \n ")]) == "WEBVTT\n"


def test_empty_lines_do_not_end_a_caption():
    assert _parsed(webvtt([Caption(1, 2, "one\n\n two \n")])) == [(1000, 2000, "one\ntwo")]


def test_an_overlap_ends_with_the_next_and_the_same_start_is_one_caption():
    said = [Caption(1, 3, "one"), Caption(2, 2.5, "two"), Caption(2.0001, 4, "three"), Caption(5, 5, "five")]
    assert _parsed(webvtt(said)) == [(1000, 2000, "one"), (2000, 4000, "two\nthree"), (5000, 5001, "five")]


words = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"]), min_size=1)


@given(st.lists(st.tuples(st.floats(0, 2e4), st.floats(0, 9), words), max_size=20))
def test_in_order_never_two_at_once_and_every_word_is_there(said):
    cues = _parsed(webvtt(Caption(at, at + length, text) for at, length, text in said))
    for before, after in itertools.pairwise(cues):
        assert before[0] < before[1] <= after[0]
    assert sorted(line for _, _, text in cues for line in text.split("\n")) == sorted(text for _, _, text in said)
    assert {start for start, _, _ in cues} == {round(at * 1000) for at, _, _ in said}
