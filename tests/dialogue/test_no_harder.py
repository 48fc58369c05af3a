"""What hurt on this day gets no harder, nor does what has taken its place."""

from __future__ import annotations

import pytest

from tests.dialogue.driving import Listener
from tests.dialogue.states import at_question, hurt, in_a_set, own_workout

REFUSED = "refuse-harder-hurt"
SQUAT: dict[str, object] = {"exercise": "bodyweight-squat", "repetitions": 8, "sets": 2, "rest": 30}


def refuses(listener: Listener, said: str = "HarderIntent", **slots: str) -> None:
    session = listener.session
    assert session is not None
    listener.say(said, **slots)
    assert REFUSED in listener.messages(), listener.said
    assert listener.session is not None
    assert listener.session.swaps == session.swaps


@pytest.mark.parametrize("part", ["knee", "hamstrings", ""])
@pytest.mark.parametrize("cleared", ["AllowIntent", "AMAZON.NoIntent"])
def test_what_hurt_gets_no_harder_once_it_is_fine(part: str, cleared: str) -> None:
    listener = in_a_set("en-US").say("PainIntent", after=0.0, **({"body_part": part} if part else {}))
    listener.say(cleared)
    if listener.asked.kind == "pain-ok":
        listener.say("AllowIntent")
    assert listener.asked.kind == "ready", listener.said
    refuses(listener)
    refuses(listener.say("ReadyIntent"))


def test_nor_after_a_strong_pain() -> None:
    listener = hurt("en-US").say("EffortIntent", effort=9).say("AllowIntent").say("AllowIntent")
    refuses(listener)


def test_nor_what_has_taken_its_place() -> None:
    listener = hurt("en-US").say("EasierIntent")
    assert listener.asked.kind == "ready"
    assert listener.step.exercise != "single-leg-rdl"
    refuses(listener)
    swapped = hurt("en-US").say("AllowIntent").say("SwapIntent", exercise="glute-bridge")
    assert swapped.step.exercise == "glute-bridge"
    refuses(swapped)


def test_nor_by_the_name_of_what_is_harder() -> None:
    refuses(hurt("en-US").say("AllowIntent"), "SwapIntent", exercise="single-leg-rdl-loaded")
    listener = in_a_set("en-US").say("PainIntent", after=0.0).say("SwapIntent", exercise="single-leg-rdl-loaded")
    assert "pain-loads-too" in listener.messages()
    assert listener.asked.kind == "pain"


def test_nor_where_the_same_exercise_comes_again() -> None:
    listener = own_workout("en-US", SQUAT, {"exercise": "glute-bridge", "repetitions": 8, "sets": 1, "rest": 30}, SQUAT)
    listener.say("PainIntent", after=0.0).say("AllowIntent")
    for _ in range(40):
        if listener.step.slot == "block-2":
            break
        listener.say("ReadyIntent")
    assert listener.step.exercise == "bodyweight-squat"
    refuses(listener)


def test_what_did_not_hurt_can_still_get_harder() -> None:
    listener = in_a_set("en-US").say("HarderIntent", after=0.0)
    assert listener.asked.kind == "own"
    assert REFUSED not in at_question("ready", "en-US").say("HarderIntent").messages()


def test_nor_by_taking_another_one() -> None:
    """A harder form is among what may take the place of a glute bridge."""
    bridge: dict[str, object] = {"exercise": "glute-bridge", "repetitions": 8, "sets": 2, "rest": 30}
    listener = own_workout("en-US", bridge).say("PainIntent", after=0.0).say("AllowIntent").say("SwapIntent")
    assert listener.step.exercise not in {"hip-thrust", "feet-elevated-bridge", "single-leg-bridge"}
    assert listener.asked.kind != "own" or listener.asked.about["exercise"] != "hip-thrust"
