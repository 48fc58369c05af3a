"""A number that is said while a set is counted rates nothing: somebody may be counting along."""

from __future__ import annotations

import pytest

from engine.dialogue.intent import Intent, Value
from engine.workflow.effects import Rated
from tests.dialogue.driving import Listener
from tests.dialogue.states import at_place


def in_the_second_set() -> Listener:
    """In a set, after one that can be rated."""
    listener = at_place("at ready", "en-US").say("ReadyIntent", after=1.0)
    return listener.wait(20.0)


@pytest.mark.parametrize("slots", [{"effort": 5}, {"effort": 8}, {"reserve": 2}])
@pytest.mark.parametrize("place", ["in a set", "second"])
def test_a_number_in_a_set_rates_nothing(place: str, slots: dict[str, Value]) -> None:
    listener = in_the_second_set() if place == "second" else at_place(place, "en-US")
    before = listener.effects(Rated)
    listener.say("EffortIntent", after=0.0, **slots)
    assert listener.effects(Rated) == before
    assert listener.messages() == ["rate-later"]
    listener.say("AMAZON.YesIntent")
    assert listener.session is not None
    assert listener.session.state == "exercising"


def test_nor_beside_a_stop() -> None:
    listener = at_place("in a set", "en-US").say(
        "EffortIntent", after=0.0, also=(Intent("AMAZON.StopIntent"),), effort=5
    )
    assert not listener.effects(Rated)
    assert listener.session is None
    assert "rate-later" not in listener.messages()


@pytest.mark.parametrize(("place", "after"), [("in a rest", 2.0), ("at ready", None), ("at rate", None)])
def test_between_two_sets_a_number_rates_the_one_before(place: str, after: float | None) -> None:
    assert at_place(place, "en-US").say("EffortIntent", after=after, effort=7).effects(Rated)


def test_a_key_rates_the_set_before() -> None:
    listener = in_the_second_set()
    listener.frontend = "pc"
    assert listener.say("EffortIntent", after=0.0, effort=7).effects(Rated)


def test_a_number_with_which_the_set_is_ended_rates_it() -> None:
    listener = at_place("in a set", "en-US").wait(45.0)  # on the second side
    listener.say("EffortIntent", after=0.0, also=(Intent("DoneIntent"),), effort=8)
    assert listener.step.kind == "rest"
    assert [one.effort for one in listener.effects(Rated)] == [8]  # type: ignore[attr-defined]
    assert "rate-later" not in listener.messages()
