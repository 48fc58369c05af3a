"""An exercise that is explained before it begins is named first: then how it goes, then whether the person is ready."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.dialogue.driving import Listener
from tests.dialogue.states import at, at_question, in_a_set

LOCALES = ["en-US", "de-DE"]


def explained(listener: Listener) -> str:
    """The exercise that the last answer explains; empty where it explains none."""
    setups = (one for one in listener.messages() if one.startswith("exercise-") and one.endswith(".setup"))
    return next((one.removeprefix("exercise-").removesuffix(".setup") for one in setups), "")


def is_named_first(listener: Listener, exercise: str) -> bool:
    """Whether a message before the explanation is about the exercise."""
    messages = listener.answer.messages
    begun = next(number for number, one in enumerate(messages) if one.id == f"exercise-{exercise}.setup")
    return any(one.arguments.get("exercise") == exercise for one in messages[:begun])


def leaving_out(listener: Listener) -> Iterator[Listener]:
    """Leave out one exercise after the other, to the end of the workout."""
    while listener.session is not None and listener.session.state not in {"finished", "stopped"}:
        yield listener.say("SkipIntent", scope="exercise")


@pytest.mark.parametrize("locale", LOCALES)
def test_whatever_is_left_out_the_next_is_named_before_it_is_explained(locale: str) -> None:
    looked = 0
    for listener in (in_a_set(locale), at("ready", locale)):
        for after in leaving_out(listener):
            if exercise := explained(after):
                looked += 1
                assert is_named_first(after, exercise), after.said
    assert looked


@pytest.mark.parametrize("locale", LOCALES)
def test_a_warm_up_that_is_left_out_leads_to_a_name(locale: str) -> None:
    listener = Listener(locale).say("StartWorkoutIntent", workout="full").say("SkipIntent", scope="warm-up")
    exercise = explained(listener)
    assert exercise
    assert is_named_first(listener, exercise), listener.said


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("said", ["SkipIntent", "SwapIntent", "EasierIntent"])
def test_after_pain_what_comes_is_named_first(locale: str, said: str) -> None:
    listener = at_question("pain", locale).say(said)
    exercise = explained(listener)
    assert not exercise or is_named_first(listener, exercise), listener.said


@pytest.mark.parametrize("locale", LOCALES)
def test_what_was_exchanged_is_named_once(locale: str) -> None:
    listener = at("ready", locale).say("SwapIntent")
    if exercise := explained(listener):
        assert sum(one.arguments.get("exercise") == exercise for one in listener.answer.messages) == 1
