"""What the coach says just now is no command."""

import pytest

from engine.listening.candidates import Candidate
from engine.listening.gate import echoes

CUE = "Next: glute bridge. Set two of three. That hurts? Then stop, and tell me."
CALLED = Candidate("Coach, next.", "AMAZON.NextIntent", addressed=True)
PAIN = Candidate("That hurts.", "PainIntent")
YES = Candidate("Yes.", "AMAZON.YesIntent")


@pytest.mark.parametrize(
    ("best", "free", "echo"),
    [
        (CALLED, "Set two of three.", True),
        (CALLED, "Next, glute bridge.", True),
        (CALLED, "Coach, next.", False),
        (PAIN, "That hurts.", True),
        (PAIN, "Ouch, my knee!", True),  # it cannot be told apart, and the coach is quiet again in a moment
        (YES, "Yes.", False),
    ],
)
def test_only_what_it_does_not_say_itself_counts(best, free, echo):
    assert echoes(best, free, [CUE]) is echo


@pytest.mark.parametrize("best", [CALLED, PAIN, YES])
def test_a_silent_coach_echoes_nothing(best):
    assert not echoes(best, "That hurts.", [])
