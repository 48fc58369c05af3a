"""How hard was that? "Two more in me" is an answer, too."""

from __future__ import annotations

import pytest

from engine.workflow.effects import Rated
from tests.dialogue.states import at_question


@pytest.mark.parametrize(
    ("locale", "reserve", "effort", "words"),
    [
        ("en-US", 2, 8, "Noted: 2 more in you."),
        ("en-US", 1, 9, "Noted: one more in you."),
        ("en-US", 0, 10, "Noted: nothing left."),
        ("en-US", 12, 6, "Noted: 12 more in you."),
        ("de-DE", 2, 8, "Notiert: 2 wären noch gegangen."),
        ("de-DE", 1, 9, "Notiert: eine wäre noch gegangen."),
        ("de-DE", 0, 10, "Notiert: nichts ging mehr."),
    ],
)
def test_what_was_left_answers_how_hard_it_was(locale: str, reserve: int, effort: int, words: str) -> None:
    listener = at_question("rate", locale).say("EffortIntent", reserve=reserve)
    assert words in " ".join(listener.said)
    rated = list(listener.effects(Rated))
    assert (rated[-1].effort, rated[-1].reserve) == (effort, reserve)
    assert listener.asked.kind != "rate"


@pytest.mark.parametrize("reserve", [-1, 101, "?"])
def test_what_nobody_can_mean_is_asked_for_again(reserve: int | str) -> None:
    listener = at_question("rate", "en-US").say("EffortIntent", reserve=reserve)
    assert listener.asked.kind == "rate"


def test_what_was_left_is_no_answer_to_how_bad_a_pain_is() -> None:
    listener = at_question("pain", "en-US").say("EffortIntent", reserve=8)
    assert listener.asked.kind == "pain"
    assert not list(listener.effects(Rated))
