"""What is asked in a rest at a keyboard is heard, and can be answered: the rest stands meanwhile."""

from __future__ import annotations

import pytest

from engine.dialogue.intent import UNSURE, Intent
from tests.runner.driving import Rig, own

ASKING = {
    "StartOverIntent": Intent("AMAZON.StartOverIntent"),
    "ForgetMeIntent": Intent("ForgetMeIntent"),
    "MissingEquipmentIntent": Intent("MissingEquipmentIntent"),
    "HarderIntent": Intent("HarderIntent"),
    "a pain that may be back": Intent("PainIntent", {UNSURE: "yes"}),
    "never again": Intent("AvoidIntent", {"exercise": "hip-thrust", UNSURE: "yes"}),
}


@pytest.mark.parametrize("said", ASKING)
def test_a_question_in_a_rest_is_said_and_waits_for_its_answer(said: str) -> None:
    rig = Rig(own({"exercise": "hip-thrust", "sets": 2, "repetitions": 8, "rest": 75})).begin()
    rig.does(100.7, lambda: rig.coach._hear(ASKING[said])).run(110)
    heard = [text for at, text in rig.heard(since=100.6) if at < 101]
    assert heard
    assert heard[-1].endswith("?")
    assert rig.session.state == "paused"
