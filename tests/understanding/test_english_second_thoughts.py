"""What changes nothing in English: orders taken back or denied, ends meant for later, questions and remarks."""

import pytest

from tests.understanding.places import understanding

PLACES = ("in-set", "in-rest", "ready", "paused")
ORDERS = ("swap it", "skip it", "easier", "harder", "another one", "make it easier")
BACK = ("{}. no, leave it", "{}, no no, that's fine", "{}. actually, keep it")
DENIED = (
    "don't skip it",
    "please don't skip the squats",
    "never skip",
    "don't undo that",
    "don't go back",
    "don't swap it",
)
LATER = (
    "let's call it quits after the next one",
    "let's stop after the next set",
    "I want to finish after one more set",
)
ASKED = (
    *("which foot's going back", "where do I put my feet", "can I do it with bent knees", "the right one was harder"),
    *("the left side was easier", "the other one", "both legs please", "don't explain it again", "where were we"),
    *("I hate this one", "is three times a week too much", "I'm cold now", "one million kilos"),
)
CHANGES = {
    *("SkipIntent", "SwapIntent", "EasierIntent", "HarderIntent", "UndoIntent", "AMAZON.PreviousIntent", "PainIntent"),
    *("AMAZON.StopIntent", "AMAZON.NextIntent", "ReadyIntent", "AMAZON.ResumeIntent", "AMAZON.YesIntent", "DoneIntent"),
    *("SessionsIntent", "CorrectIntent", "LessRestIntent", "SafeForMeIntent"),
}


def names(text: str, situation: str) -> set[str]:
    intent = understanding("en-US").understand(text, situation).intent
    return {intent.name, *(one.name for one in intent.also)}


def first(text: str, situation: str) -> str:
    return understanding("en-US").understand(text, situation).intent.name


@pytest.mark.parametrize("situation", PLACES)
def test_an_order_taken_back_or_denied_does_nothing(situation: str) -> None:
    taken_back = [back.format(order) for order in ORDERS for back in BACK]
    assert {
        text: names(text, situation) & CHANGES for text in (*taken_back, *DENIED) if names(text, situation) & CHANGES
    } == {}


@pytest.mark.parametrize("situation", PLACES)
def test_an_end_meant_for_later_is_no_end(situation: str) -> None:
    assert [text for text in LATER if names(text, situation) & CHANGES] == []


@pytest.mark.parametrize("situation", PLACES)
def test_a_question_or_a_remark_changes_nothing(situation: str) -> None:
    assert {text: names(text, situation) & CHANGES for text in ASKED if names(text, situation) & CHANGES} == {}


@pytest.mark.parametrize(
    ("situation", "text", "meaning"),
    [
        *(
            ("in-set", "lost my balance, start again", "AMAZON.StartOverIntent"),
            ("paused", "let's pick it up", "AMAZON.ResumeIntent"),
        ),
        *(("paused", "count that set as done", "DoneIntent"), ("paused", "okay where were we", "WhereAmIIntent")),
        *(("rating", "I only did four on the last", "CorrectIntent"), ("ready", "yes but not so fast", "SlowerIntent")),
        *(
            ("in-rest", "count slower from now on", "SlowerIntent"),
            ("start", "I never want to do step-ups again", "AvoidIntent"),
        ),
        *(
            ("start", "the doctor's orders are no weights", "SafeForMeIntent"),
            ("limits", "doc says no lifting", "AvoidIntent"),
        ),
        *(
            ("start", "my knee's a bit sore today so let's take it easy", "PainIntent"),
            ("summary", "how did I do", "AMAZON.YesIntent"),
        ),
        *(
            ("start", "my legs are sore today", "ReadinessIntent"),
            ("start", "not in the mood for squats", "SkipIntent"),
        ),
        *(("walk", "is that fast enough, I can still talk", "FormCheckIntent"),),
        *(
            ("start", "how often have I been this month", "ProgressIntent"),
            ("in-rest", "how's it going", "WhereAmIIntent"),
        ),
        *(
            ("start", "my mum had a stroke last year", "AMAZON.FallbackIntent"),
            ("in-rest", "is this good for runners", "WhyIntent"),
        ),
    ],
)
def test_in_other_words(situation: str, text: str, meaning: str) -> None:
    assert first(text, situation) == meaning


def test_repetitions_and_effort_are_both_heard() -> None:
    intent = understanding("en-US").understand("eight reps at seven", "rating").intent
    told = {slot: value for one in (intent, *intent.also) for slot, value in one.slots.items()}
    assert told == {"repetitions": 8, "effort": 7}
