"""Before an exercise that loads what hurt earlier, the coach holds and asks; none of its words is said before."""

from __future__ import annotations

import pytest

from engine.dialogue.intent import Intent
from engine.runner.conversation import Conversation
from engine.workflow.effects import Performed, Skipped
from tests.runner.driving import Rig, own, words

CURLS = {"exercise": "bodyweight-squat", "sets": 1, "repetitions": 8, "rest": 30}
BRIDGES = {"exercise": "glute-bridge", "sets": 1, "repetitions": 8, "rest": 30}
DEADLIFTS = {"exercise": "single-leg-rdl", "sets": 1, "repetitions": 8, "rest": 30}
PLAN = own(CURLS, DEADLIFTS, BRIDGES)
HURT = Intent("PainIntent", {"body_part": "hamstrings"})


def hurt() -> tuple[Rig, float]:
    """A rig whose person tells that a hamstring hurts, skips the exercise, and rests; and when the rest is over."""
    rig = Rig(PLAN).begin()
    at = rig.start_of(1) + 12
    rig.does(at, lambda: rig.coach._hear(HURT)).press(at + 30, "s").run(at + 31)
    assert rig.session.state == "resting"
    assert rig.session.deadline is not None
    return rig, rig.session.deadline - 1_800_000_000.0


def test_it_asks_when_the_clock_leads_there_and_says_nothing_of_it_before() -> None:
    rig, over = hurt()
    rig.run(over + 120)
    assert rig.session.state == "paused"
    question = words("ask-caution", exercise="single-leg-rdl", part="hamstrings")
    assert rig.when(question) == pytest.approx(over, abs=0.1)
    assert rig.texts(since=over) == [question]
    assert words("terminal-keys-yes-no") in rig.shown()
    rig.never_two_at_once()


@pytest.mark.parametrize("key", ["y", "n", "s"])
def test_it_is_done_gently_or_left_out(key: str) -> None:
    rig, over = hurt()
    rig.press(over + 10, key)
    for place in range(1, 20):
        rig.press(over + 10 + place * 30, "y")
    rig.run()
    assert rig.session.state == "finished"
    left = [one.exercise for one in rig.effects(Skipped) if isinstance(one, Skipped)]
    done = [one.exercise for one in rig.effects(Performed) if isinstance(one, Performed) and one.complete]
    assert ("single-leg-rdl" in done) == (key == "n")
    assert ("single-leg-rdl" in left) == (key != "n")
    rig.never_two_at_once()


def test_it_asks_after_a_skip_too() -> None:
    rig, _ = hurt()
    rig.press(rig.now + 2, "n").run(rig.now + 30)
    assert rig.session.state == "paused"
    assert rig.texts()[-1] == words("ask-caution", exercise="single-leg-rdl", part="hamstrings")


def test_where_nothing_hurt_nothing_is_looked_up() -> None:
    rig = Rig(PLAN).begin().run(40)
    assert isinstance(rig.coach._conversation, Conversation)
    assert rig.coach._conversation.step_begins(rig.session) is None
