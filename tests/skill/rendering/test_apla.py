"""APL for Audio: every line at its absolute time."""

import json
from itertools import count

import pytest

from skill.alexa.phrases import length
from skill.alexa.rendering.apla import document, size
from skill.alexa.rendering.lines import Line
from tests.skill.conversation.speaker import Speaker
from tests.skill.conversation.test_time import at_the_first_set
from tests.skill.validator import check

LINES = [Line(0.0, "Go.", 0.5), Line(2.5, "1", 0.6), Line(6.25, "2", 0.6)]


def test_every_line_has_its_own_silence_before_it():
    items = document(LINES)["mainTemplate"]["item"]["items"]

    assert items[0] == {"type": "Speech", "contentType": "PlainText", "content": "Go."}
    assert [item["items"][0]["duration"] for item in items[1:]] == [2500, 6250]
    assert [item["items"][1]["content"] for item in items[1:]] == ["1", "2"]


def test_words_are_never_an_expression():
    (item,) = document([Line(0.0, "${payload} \x00<b>", 1.0)])["mainTemplate"]["item"]["items"]

    assert item["content"] == "$ {payload} <b>"


@pytest.mark.parametrize("text", ["1", 'She said "go"', "Zähl mit: größer", "\\"])
def test_the_size_is_never_underestimated(text):
    line = Line(123.456, text, 1.0)
    (item,) = document([line])["mainTemplate"]["item"]["items"]

    assert size(line, 0.0) >= len(json.dumps(item)) + 1


def test_both_renderings_say_the_same_words_in_the_same_order(monkeypatch):
    spoken = []
    for rendering in ("ssml", "apla"):
        monkeypatch.setattr("tests.skill.conversation.speaker.numbers", count(1))  # the same ids, the same words
        speaker = Speaker(rendering=rendering).open().say("StartWorkoutIntent", workout="day-1")
        spoken.append(speaker.say("ReadyIntent", after=30).spoken)

    assert spoken[0].split() == spoken[1].split()


def test_counts_are_on_the_timeline_to_the_millisecond():
    speaker = Speaker(rendering="apla").open().say("StartWorkoutIntent", workout="day-1").say("ReadyIntent", after=30)
    counts = [at for at, text in speaker.timed if text.isdigit()]

    assert check(speaker.envelope, speaker.answer) == []
    assert counts[3:6] == [11.0, 14.0, 17.0]  # knee hugs: three seconds each, after ten of getting ready


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_a_question_waits_for_an_answer_that_takes_longer_than_the_rest_of_the_set(locale):
    """The mixer would play both at once. A second was left of the rest when the effort was told."""
    speaker = at_the_first_set(rendering="apla", locale=locale)
    speaker.clock.now = speaker.remembered["coached"]["until"] - 1.0
    speaker.say("WhereAmIIntent", after=0.0)

    (_, answer), *_, (asked_at, question) = speaker.timed
    assert question.endswith("?")
    assert asked_at >= length(answer, 1.0)
