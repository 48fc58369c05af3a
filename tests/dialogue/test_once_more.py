""" "Once more, please": the same question in the same words, as often as somebody wants to hear it."""

from __future__ import annotations

import pytest

from tests.dialogue.states import QUESTIONS, at_question

REPEAT = "AMAZON.RepeatIntent"
ANSWERED_BY_IT = {"restart-what"}
"""Questions that "once more" answers: this set once more."""


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
@pytest.mark.parametrize("kind", [kind for kind in QUESTIONS if kind not in ANSWERED_BY_IT])
def test_the_question_stays_and_its_words_too(kind: str, locale: str) -> None:
    """The second time it moved on to other words, as if the person had not been able to answer."""
    listener = at_question(kind, locale).say(REPEAT)
    asked, said = listener.asked, listener.said
    for _ in range(4):
        listener.say(REPEAT)
        assert listener.asked == asked
        assert listener.said[-1] == said[-1]


@pytest.mark.parametrize("kind", ["experienced", "ready", "pain"])
def test_what_is_not_understood_is_asked_in_other_words_all_the_same(kind: str) -> None:
    listener = at_question(kind, "en-US").say(REPEAT).say(REPEAT)
    said = listener.said[-1]
    assert listener.say("AMAZON.FallbackIntent").said[-1] != said
