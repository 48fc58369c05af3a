"""As many as one can, at the keys: the number is typed after the set, and nobody is waited for who cannot press one."""

from __future__ import annotations

import pytest

from engine.runner.keys import NoKeys
from engine.workflow.effects import Amended, Performed
from tests.runner.driving import Rig, own, words

MOST = {"exercise": "bodyweight-squat", "most": True, "sets": 2, "rest": 60}
SIDED = {"exercise": "single-leg-rdl", "most": True, "sets": 1, "rest": 60}


def typed(rig: Rig, at: float, text: str) -> Rig:
    for number, key in enumerate(text):
        rig.press(at + number, key)
    return rig


def counted(rig: Rig) -> list[tuple[int, str | None, int | None]]:
    return [(one.set, one.side, one.repetitions) for one in rig.effects(Amended)]  # type: ignore[attr-defined]


def test_the_number_is_asked_for_and_typed_while_the_rest_goes_on() -> None:
    rig = Rig(own(MOST)).begin().press(100.0, "n")
    typed(rig, 110.0, "15\n").run(until=140.0)
    assert words("ask-how-many", sides="none") in rig.texts(since=100.0, until=110.0)
    assert words("terminal-how-many") in rig.shown()
    assert counted(rig) == [(1, None, 15)]
    assert rig.session.state == "resting"


def test_the_number_may_come_when_the_next_set_is_under_way() -> None:
    rig = Rig(own(MOST)).begin().press(100.0, "n")
    typed(rig, 175.0, "15\n").run(until=190.0)
    assert counted(rig) == [(1, None, 15)]


def test_next_ends_the_rest_and_the_number_stays_open() -> None:
    rig = Rig(own(MOST)).begin().press(100.0, "n").press(105.0, "n")
    typed(rig, 108.0, "9\n").run(until=112.0)
    assert rig.session.state == "exercising"
    assert counted(rig) == [(1, None, 9)]


def test_sides_are_told_one_by_one_or_together() -> None:
    rig = Rig(own(SIDED, MOST)).begin().press(100.0, "n").press(150.0, "n")
    typed(rig, 155.0, "12l\n")
    typed(rig, 162.0, "10r\n").run(until=170.0)
    assert counted(rig) == [(1, "left", 12), (1, "right", 10)]


def test_the_very_last_set_can_be_told_after_the_end() -> None:
    rig = Rig(own({**MOST, "sets": 1})).begin().press(100.0, "n")
    typed(rig, 112.0, "21\n").run()
    assert rig.session.state == "finished"
    assert counted(rig) == [(1, None, 21)]


def test_the_end_does_not_wait_for_ever() -> None:
    rig = Rig(own({**MOST, "sets": 1})).begin().press(100.0, "n").run()
    assert (rig.session.state, counted(rig)) == ("finished", [])
    assert rig.now < 160.0


class _Nobody(NoKeys):
    """No keyboard, on the clock of the test."""

    def __init__(self, rig: Rig) -> None:
        self._lips = rig.lips

    def read(self, timeout: float) -> None:
        self._lips.clock += timeout


@pytest.mark.parametrize("pace", ["guided", "self"])
def test_without_a_keyboard_a_set_ends_after_the_usual_time_and_it_is_said_once(pace: str) -> None:
    block = MOST if pace == "guided" else {"exercise": "bodyweight-squat", "sets": 2, "rest": 60}
    rig = Rig(own(block), pace=pace)  # type: ignore[arg-type]
    rig.hand = _Nobody(rig)  # type: ignore[assignment]
    rig.coach = rig._coach(rig.session)
    rig.begin().run()
    assert rig.session.state == "finished"
    assert rig.texts().count(words("most-unattended")) == 1
    assert [one.complete for one in rig.effects(Performed)] == [True, True]  # type: ignore[attr-defined]
    assert words("ask-how-many", sides="none") not in rig.texts()
