"""SSML: escaped, its silences in breaks that Alexa allows, its times those of the lines."""

import re
from xml.etree import ElementTree

import pytest

from skill.alexa.rendering.lines import Line
from skill.alexa.rendering.ssml import escape, render, silence, size
from tests.skill.conversation.speaker import duration


def breaks(text: str) -> list[float]:
    found = re.findall(r'<break time="(\d+)(ms|s)"/>', text)
    return [float(number) / (1000 if unit == "ms" else 1) for number, unit in found]


@pytest.mark.parametrize("seconds", [0.05, 0.3, 9.999, 10.0, 10.05, 31.4159, 75.0, 239.5])
def test_a_silence_is_as_long_as_it_should_be(seconds):
    pauses = breaks(silence(seconds))

    assert sum(pauses) == pytest.approx(seconds, abs=0.001)
    assert all(0 < pause <= 10 for pause in pauses)


@pytest.mark.parametrize("seconds", [-5.0, 0.0, 0.04])
def test_hardly_any_silence_is_none(seconds):
    assert silence(seconds) == " "


@pytest.mark.parametrize(
    "text", ["Tom & Jerry", "<break time='99s'/>", "]]>", "a\x00b\x1f", "\"'", "ünïcödé 🏋", "{$x} ${y}"]
)
def test_any_text_is_safe(text):
    root = ElementTree.fromstring(f"<speak>{render([Line(0.0, text, 1.0)])}</speak>")

    assert list(root) == []
    assert (root.text or "").strip() == "".join(one for one in text if one.isprintable()).strip()


def test_lines_are_said_at_their_times():
    lines = [Line(0.0, "Go.", 0.5), Line(3.0, "1", 0.6), Line(26.0, "2", 0.6)]

    assert breaks(render(lines)) == [2.5, 10.0, 10.0, 2.4]
    assert breaks(render(lines, since=-1.0)) == [1.0, 2.5, 10.0, 10.0, 2.4]


def test_a_late_line_is_said_at_once_and_the_next_one_on_time():
    lines = [Line(0.0, "A long sentence.", 4.0), Line(3.0, "1", 0.5), Line(6.0, "2", 0.5)]

    assert breaks(render(lines)) == [1.5]


def test_a_faster_line_is_said_faster():
    assert '<prosody rate="115%">Quick &amp; clear.</prosody>' in render([Line(0.0, "Quick & clear.", 1.0, 1.15)])


@pytest.mark.parametrize("gap", [0.0, 0.01, 5.0, 10.0, 10.001, 99.9])
@pytest.mark.parametrize("pace", [1.0, 1.08])
def test_the_size_is_never_underestimated(gap, pace):
    line = Line(gap, "Rock & roll <now>", 1.0, pace)

    assert size(line, gap) >= len(render([line]))


def test_the_speaker_of_the_tests_measures_alike():
    assert duration("<speak>" + silence(33.3) + "</speak>") == pytest.approx(33.3)


def test_escaping_keeps_ordinary_words():
    assert escape("Rest. 75 seconds.") == "Rest. 75 seconds."
