"""What only noted something is taken back as well, and a rest goes on meanwhile."""

from __future__ import annotations

import pytest

from engine.dialogue.intent import Value
from engine.workflow.effects import Amended, Undone
from tests.dialogue.driving import Listener
from tests.dialogue.states import as_many, at_place

NOTES: list[tuple[str, dict[str, Value]]] = [
    ("EffortIntent", {"effort": 7}),
    ("EffortIntent", {"reserve": 2}),
    ("CorrectIntent", {"repetitions": 5}),
    ("CorrectIntent", {"weight": 8, "unit": "kg"}),
    ("CorrectIntent", {"side": "left"}),
    ("CorrectIntent", {"left": 6, "right": 7, "weight": 8, "unit": "kg"}),
]


def undo(listener: Listener) -> Listener:
    return listener.say("UndoIntent", after=3.0)


def stands_for_nothing(listener: Listener) -> bool:
    """Tell whether the last thing that came of the workout takes the notes before it back."""
    return any(isinstance(one, Undone) for one in listener.effects(Undone))


@pytest.mark.parametrize(("said", "slots"), NOTES)
def test_what_was_noted_in_a_rest_is_taken_back_and_the_rest_goes_on(said: str, slots: dict[str, Value]) -> None:
    listener = at_place("in a rest", "en-US").say(said, after=0.0, **slots)
    undo(listener)
    assert "undone" in listener.messages(), listener.said
    assert stands_for_nothing(listener)
    session = listener.session
    assert session is not None
    assert session.state == "resting"


@pytest.mark.parametrize(("said", "slots"), NOTES)
def test_what_was_noted_at_a_question_is_taken_back_and_the_question_stays(said: str, slots: dict[str, Value]) -> None:
    listener = at_place("at ready", "en-US").say(said, **slots)
    undo(listener)
    assert "undone" in listener.messages(), listener.said
    assert listener.asked.kind == "ready"


def test_nothing_older_goes_with_it() -> None:
    listener = at_place("in a rest", "en-US").say("EffortIntent", after=0.0, effort=7)
    listener.say("CorrectIntent", after=2.0, repetitions=5)
    undo(listener)
    undone = listener.effects(Undone)
    assert [one.entries for one in undone] == [1]  # type: ignore[attr-defined]


def test_a_number_of_a_set_of_as_many_as_one_can_is_taken_back() -> None:
    listener = as_many("en-US").say("EffortIntent", effort=12)
    assert listener.effects(Amended)
    undo(listener)
    assert "undone" in listener.messages()
    assert listener.step.most


def test_a_weight_beside_both_sides_is_noted_as_well() -> None:
    listener = at_place("in a rest", "en-US")
    listener.say("CorrectIntent", after=0.0, left=6, right=7, weight=8, unit="kg")
    noted = [(one.side, one.repetitions, one.load) for one in listener.effects(Amended)]  # type: ignore[attr-defined]
    assert noted == [("left", 6, None), ("right", 7, None), (None, None, 8)]
    assert {"corrected-repetitions-side", "corrected-load"} <= {*listener.messages()}
