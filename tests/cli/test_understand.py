"""``coach understand``: what a sentence means, from an argument or from lines on standard input."""

import json

import pytest
from click.testing import CliRunner

from engine.cli.main import coach

MARKED = {
    "text": "I did six with twelve kilos",
    "situation": "in-rest",
    "meaning": "CorrectIntent",
    "slots": {"repetitions": 6, "weight": 12, "unit": "kg"},
    "also": [],
    "sure": 1.0,
}


def run(*arguments, typed=None):
    return CliRunner().invoke(coach, ["understand", *arguments], input=typed)


def test_a_sentence_as_an_argument_is_told_for_people():
    result = run("I", "did", "six", "with", "twelve", "kilos")
    assert (result.exit_code, result.output) == (0, "CorrectIntent repetitions=6 weight=12 unit=kg (1.00)\n")


def test_json_is_one_document():
    result = run("I did six with twelve kilos", "--situation", "in-rest", "--json")
    assert json.loads(result.output) == MARKED


def test_further_meanings_are_told():
    result = run("six and my knee hurts", "--situation", "rating", "--json")
    document = json.loads(result.output)
    assert (document["meaning"], document["also"]) == (
        "PainIntent",
        [{"meaning": "EffortIntent", "slots": {"effort": 6}}],
    )
    assert run("six and my knee hurts", "--situation", "rating").output.startswith("PainIntent body_part=knee + Effort")


def test_lines_come_back_in_order_one_document_each():
    lines = [
        "rating\tsix no seven",
        "in-rest\tI did six with twelve kilos",
        "pause",
        "",
        "\t",
        "nowhere\tgibberish flurb",
    ]
    result = run(typed="".join(f"{line}\n" for line in lines))
    documents = [json.loads(line) for line in result.output.splitlines()]
    assert [one["text"] for one in documents] == ["six no seven", MARKED["text"], "pause", "", "", "gibberish flurb"]
    assert documents[0]["slots"] == {"effort": 7}
    assert documents[1] == MARKED
    assert documents[2]["meaning"] == "AMAZON.PauseIntent"
    assert documents[5] == {
        "text": "gibberish flurb",
        "situation": "nowhere",
        "meaning": "AMAZON.FallbackIntent",
        "slots": {},
        "also": [],
        "sure": 0.0,
    }


def test_lines_without_a_situation_have_that_of_the_option():
    result = run("--situation", "rating", typed="eight\nready\tnot yet\n")
    meanings = [json.loads(line)["meaning"] for line in result.output.splitlines()]
    assert meanings == ["EffortIntent", "MoreRestIntent"]


def test_several_things_are_one_text_with_commas():
    result = run("a ball and a chair", "--situation", "equipment", "--json")
    assert json.loads(result.output)["slots"] == {"equipment": "ball,chair"}


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [(("--locale", "xx", "hi"), 'locale "xx"'), (("--situation", "nowhere", "hi"), "nowhere")],
)
def test_bad_options_are_named(arguments, problem):
    result = run(*arguments)
    assert result.exit_code != 0
    assert problem in (result.output + str(result.exception))


def test_german():
    result = run("--locale", "de", "--situation", "in-rest", "noch eine halbe Minute", "--json")
    assert json.loads(result.output)["slots"] == {"seconds": 30}
