"""What people said who had never talked with the coach, and what they were right to expect of it."""

from __future__ import annotations

import pytest

from tests.dialogue.driving import Listener
from tests.dialogue.hearing import hear
from tests.dialogue.states import walking


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [
        ("en-US", "I've walked enough, let's get going"),
        ("en-US", "skip the walking, I'm warm"),
        ("en-US", "this is boring"),
        ("en-US", "skip"),
        ("de-DE", "das ist langweilig"),
        ("de-DE", "ich bin genug gelaufen"),
        ("de-DE", "überspringen"),
    ],
)
def test_who_is_tired_of_the_walk_leaves_out_the_walk_and_no_round(locale: str, sentence: str) -> None:
    listener = hear(walking(locale), sentence)
    assert listener.step.round == 1
    assert listener.asked.kind == "ready"


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [
        ("en-US", "skip the warm-up"),
        ("en-US", "skip the whole warm-up"),
        ("en-US", "no warm-up"),
        ("de-DE", "das ganze Aufwärmen weglassen"),
        ("de-DE", "Aufwärmen überspringen"),
    ],
)
def test_who_names_the_warm_up_leaves_out_all_of_it(locale: str, sentence: str) -> None:
    listener = hear(walking(locale), sentence)
    assert (listener.step.phase, listener.step.set) == ("exercise", 1)


def test_a_walk_that_is_over_is_left_out_no_more() -> None:
    listener = walking("en-US").say("ReadyIntent")
    step = listener.step.index
    listener.say("SkipIntent", after=2.0, scope="walk")
    assert listener.messages() == ["skip-later"]  # that of the cool-down
    assert listener.step.index == step
