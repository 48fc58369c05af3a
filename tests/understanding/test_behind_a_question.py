"""A question is no pain; pain that is told behind one, in a part of the sentence of its own, is."""

import pytest

from tests.understanding.places import understanding

QUESTIONS = {
    "en-US": ("is it my meniscus", "is it okay if my knee clicks", "which foot goes back", "where should my hips be"),
    "de-DE": (
        *("ist das der Meniskus", "ist das normal, wenn mein Knie knackt", "wo sitzt der Beinbeuger"),
        *("macht das mein Knie kaputt", "schadet das dem Knie", "wird das weh tun"),
    ),
}
TOLD = {"en-US": "my back hurts", "de-DE": "mein Rücken tut weh"}
UNMARKED = (
    *("which side is it my left knee hurts", "which side is next because my left hip hurts"),
    "where should my feet be my hip hurts",
)
ASKED = [(locale, question) for locale, questions in QUESTIONS.items() for question in questions]


def heard(locale: str, text: str, situation: str = "in-set") -> tuple[str, object]:
    intent = understanding(locale).understand(text, situation).intent
    return intent.name, intent.slots.get("body_part")


@pytest.mark.parametrize("situation", ["in-set", "in-rest", "ready"])
@pytest.mark.parametrize(("locale", "question"), ASKED)
def test_pain_behind_a_question_is_told(locale: str, question: str, situation: str) -> None:
    assert heard(locale, question, situation)[0] != "PainIntent"
    assert heard(locale, f"{question}, {TOLD[locale]}", situation) == ("PainIntent", "back")


@pytest.mark.parametrize("text", UNMARKED)
def test_a_recogniser_sets_no_marks(text: str) -> None:
    assert heard("en-US", text)[0] == "PainIntent"
