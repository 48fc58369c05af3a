"""What Alexa would make of a sentence, in the talk that plays her part."""

from __future__ import annotations

import pytest

from engine.dialogue.intent import FALLBACK, Intent
from skill.talk.heard import whole


@pytest.mark.parametrize("name", ["AMAZON.YesIntent", "ReadyIntent", "StartWorkoutIntent"])
def test_half_a_yes_is_not_understood_where_something_begins(name: str) -> None:
    half = Intent(name, partly=True)
    assert whole(half, "start").name == whole(half, "ready").name == FALLBACK
    assert whole(half, "") == whole(half, "summary") == half
    assert whole(Intent(name), "start").name == name
