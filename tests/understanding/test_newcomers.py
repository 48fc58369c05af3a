"""What a newcomer and an attacker said: hedged answers, pain with a condition or a strength, mere questions."""

import pytest

from engine.understanding.asking import CHANGING
from tests.understanding.places import understanding
from tests.understanding.test_told import SENTENCES, wrong_in

LOCALES = ("en-US",)
PARTS = ("knee", "lower back", "left hip", "hamstring", "ankle", "shoulder")
PLACES = ("in-set", "in-rest", "ready", "rating", "walk", "paused")
WISHES = ("less rest", "less weight", "less", "fewer reps", "less talking please", "longer rest")
MARKS = (", ", ". ", "; ", " so ", " ", " and ")
STRENGTHS = ("{} out of ten", "a {}", "{}", "it is a {}", "I'd say {}", "about {} out of ten")
HEDGES = ("not really {}", "almost {}", "I hope it's {}", "hopefully {}", "not quite {}", "{} but not completely")
WELL = ("better", "gone", "fine", "okay", "over")
GOES_ON = {"AllowIntent", "AMAZON.YesIntent", "ReadyIntent", "AMAZON.ResumeIntent", "AMAZON.NextIntent"}


def meant(text: str, situation: str):
    intent = understanding("en-US").understand(text, situation).intent
    return intent, {intent.name, *(one.name for one in intent.also)}


@pytest.mark.parametrize("locale", LOCALES)
def test_what_newcomers_said_is_understood(locale: str) -> None:
    lines = (SENTENCES / f"newcomers.{locale}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    assert len(lines) > 150
    assert [one for line in lines for one in wrong_in(locale, *line.split("\t"))] == []


@pytest.mark.parametrize("situation", PLACES)
@pytest.mark.parametrize("wish", WISHES)
def test_a_wish_behind_a_pain_takes_none_of_it(situation: str, wish: str) -> None:
    for part in PARTS:
        for mark in MARKS:
            text = f"my {part} hurts{mark}{wish}"
            if text.endswith("hurts less"):
                continue  # that is the pain that eases
            intent, names = meant(text, situation)
            assert intent.name == "PainIntent", (text, intent)
            assert not names & {"LessRestIntent", "MoreRestIntent", "TalkLevelIntent", *GOES_ON}, (text, names)


@pytest.mark.parametrize("situation", PLACES)
@pytest.mark.parametrize("strength", STRENGTHS)
def test_a_number_behind_a_pain_is_how_strong_it_is(situation: str, strength: str) -> None:
    for part in PARTS:
        for number, value in (("eight", 8), ("9", 9), ("three", 3)):
            text = f"my {part} hurts, {strength.format(number)}"
            intent, names = meant(text, situation)
            assert (intent.name, intent.slots.get("severity")) == ("PainIntent", value), (text, intent)
            assert not names & {"EffortIntent", "CorrectIntent"}, (text, names)


@pytest.mark.parametrize(
    "text", ["my knee hurts after rep six", "my knee hurts, I did six", "my hip hurts in set three"]
)
def test_another_number_is_no_strength(text: str) -> None:
    intent, _ = meant(text, "ready")
    assert intent.name == "PainIntent"
    assert "severity" not in intent.slots


@pytest.mark.parametrize("situation", ["pain", "emergency"])
@pytest.mark.parametrize("hedge", HEDGES)
def test_what_is_hedged_clears_nothing(situation: str, hedge: str) -> None:
    for well in WELL:
        _, names = meant(hedge.format(well), situation)
        assert not names & GOES_ON, (hedge.format(well), names)


@pytest.mark.parametrize("question", ["why", "how come"])
@pytest.mark.parametrize("situation", ["in-set", "in-rest", "ready", "rating", "start"])
def test_a_question_for_a_reason_changes_nothing(question: str, situation: str) -> None:
    for rest in ("so slow", "so long a rest", "is it eight reps", "is the break so short", "do I skip the squats"):
        intent, names = meant(f"{question} {rest}?", situation)
        assert not names & CHANGING, (rest, intent)
