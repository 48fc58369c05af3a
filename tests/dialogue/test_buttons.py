"""What a finger may answer."""

from __future__ import annotations

from engine.dialogue.buttons import buttons
from tests.dialogue.states import at_question


def test_a_set_that_may_be_done_is_gone_on_with_or_left() -> None:
    listener = at_question("set-done", "en-US")
    assert listener.asked.kind == "set-done"
    assert buttons(listener.answer.exchange, "set-done") == ("next", "resume")
