"""What was skipped, ended or changed by a key is taken back with "u", within a minute; the place is as it was."""

from __future__ import annotations

import pytest

from engine.workflow.effects import Amended, Performed, Rated
from tests.runner.driving import Rig, own, words

SQUATS = {"exercise": "bodyweight-squat", "sets": 3, "repetitions": 8, "rest": 60}
BRIDGES = {"exercise": "glute-bridge", "sets": 1, "repetitions": 8, "rest": 60}
IN_SET = 12.0
"""Seconds into the first set."""


def in_set() -> tuple[Rig, float]:
    rig = Rig(own(SQUATS, BRIDGES)).begin()
    return rig, rig.start_of(1) + IN_SET


@pytest.mark.parametrize("key", ["s", "n", "\n"])
@pytest.mark.parametrize("after", [1.0, 30.0, 59.0])
def test_a_set_or_an_exercise_that_was_left_is_gone_on_with(key: str, after: float) -> None:
    rig, at = in_set()
    rig.press(at, key).press(at + after, "u").run(at + after + 20)
    assert rig.session.state == "paused"
    assert rig.session.step == 1
    assert rig.session.paused_at is not None
    assert rig.session.paused_at - rig.session.began == pytest.approx(IN_SET, abs=1.5)
    assert rig.texts(since=at + after)[0] == words("undone")
    assert words("terminal-keys-ready") in rig.shown()
    rig.press(at + after + 21, " ").run()
    assert rig.session.state == "finished"
    done = [(one.exercise, one.set) for one in rig.effects(Performed) if isinstance(one, Performed) and one.complete]
    assert done == [*(("bodyweight-squat", number) for number in (1, 2, 3)), ("glute-bridge", 1)]
    rig.never_two_at_once()


def test_an_exercise_that_was_swapped_is_there_again() -> None:
    rig, at = in_set()
    rig.press(at, "w").press(at + 10, "u").run(at + 30)
    assert rig.plan.steps(rig.session.swaps)[rig.session.step].exercise == "bodyweight-squat"
    assert "bodyweight squat" in rig.texts(since=at + 11)[-1].lower()


@pytest.mark.parametrize("wait", [61.0, 200.0])
def test_after_a_minute_nothing_is_taken_back_and_the_workout_goes_on(wait: float) -> None:
    rig, at = in_set()
    rig.press(at, "n").press(at + wait, "u").run(at + wait + 2)
    assert rig.texts(since=at + wait)[0] == words("nothing-to-undo")
    assert rig.session.state != "paused"


def test_where_nothing_was_done_nothing_is_taken_back() -> None:
    rig, at = in_set()
    rig.press(at, "u").run(at + 20)
    assert rig.texts(since=at)[0] == words("nothing-to-undo")
    assert rig.session.step == 1
    assert rig.session.state == "exercising"


def test_yes_to_nothing_means_nothing() -> None:
    rig, at = in_set()
    rig.press(at, "y").run(at + 10)
    plain, _ = in_set()
    assert rig.texts() == plain.run(at + 10).texts()


@pytest.mark.parametrize(("key", "message"), [("[", "slower"), ("]", "faster")])
def test_the_counting_gets_slower_or_faster_from_this_set_on(key: str, message: str) -> None:
    def gap(rig: Rig, since: float) -> float:
        (five, six) = (at for at, text in rig.heard(since=since) if text in {"5", "6"})
        return six - five

    rig, at = in_set()
    rig.press(at, key).run(at + 45)
    plain, _ = in_set()
    plain.run(at + 45)
    assert rig.when(words(message, exercise="bodyweight-squat")) == pytest.approx(at, abs=0.02)
    assert (gap(rig, at) > gap(plain, at)) == (key == "[")
    assert gap(rig, at) != gap(plain, at)
    rig.never_two_at_once()


def test_what_is_typed_in_a_set_does_not_stop_it() -> None:
    rig, _at = in_set()
    second = rig.start_of(4) + 5
    for number, key in enumerate("c6\n"):
        rig.press(second + number * 0.3, key)
    rig.press(second + 5, "8").run(second + 10)
    assert not rig.effects(Amended)
    assert rig.texts(since=second).count(words("refuse-correct-later")) == 1
    assert [one.effort for one in rig.effects(Rated)] == [8]  # type: ignore[attr-defined]
    assert rig.session.state == "exercising"
