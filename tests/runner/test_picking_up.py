"""Going on with an interrupted session: one sentence of where it was, three, two, one, and on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from engine.workflow.effects import Performed
from tests.runner.driving import NOON, SOON, WORDS, Rig, own, words

DEADLIFTS = own({"exercise": "single-leg-rdl", "sets": 2, "repetitions": 8, "rest": 75})


def killed(at: float) -> Rig:
    """A session whose process ended without a word."""
    return Rig(DEADLIFTS).begin().run(at)


def test_it_says_where_it_was_counts_in_and_goes_on() -> None:
    rig = killed(40)
    step = rig.plan.steps()[rig.session.step]
    assert step.kind == "repetitions"
    rig.lips.clock += 500
    gone = rig.now
    rig.resume().run(gone + 22)
    heard = rig.heard(since=gone)
    assert heard[0][1].startswith("Welcome back")
    assert [text for _, text in heard[1:4]] == ["3", "2", "1"]
    assert [heard[place + 1][0] - heard[place][0] for place in (1, 2)] == pytest.approx([1.0, 1.0], abs=SOON)
    resumed = heard[3][0] + 1.0
    assert rig.session.state == "exercising"
    assert rig.start_of(rig.session.step) <= 40
    numbers = [int(text) for at, text in heard if at > resumed and text.isdigit()]
    before = [int(text) for at, text in rig.heard(until=40) if at > rig.start_of(step.index) and text.isdigit()]
    assert numbers[0] - before[-1] in (0, 1)
    rig.never_two_at_once()


@pytest.mark.parametrize("at", [1, 9, 15, 22.3, 41, 48, 55, 80, 110, 160, 190])
def test_wherever_it_was_killed_it_ends_with_every_set_done_once(at: float) -> None:
    rig = killed(at)
    step = rig.session.step
    rig.lips.clock += 4000
    rig.resume()
    assert rig.session.step == step
    rig.run()
    assert rig.session.state == "finished"
    done = [(each.set, each.side, each.repetitions, each.complete) for each in performed(rig)]
    assert done == [(set_, side, 8, True) for set_ in (1, 2) for side in ("left", "right")]
    rig.never_two_at_once()


def test_not_more_than_the_time_between_two_notes_is_lost() -> None:
    for tenth in range(140, 400, 13):
        at = tenth / 10
        rig = killed(at)
        before = at - rig.start_of(rig.session.step)
        rig.lips.clock += 100
        rig.resume()
        session = rig.session
        assert session.paused_at is not None
        assert before - 1.3 <= session.paused_at - session.began <= before + SOON


def test_a_clock_that_was_set_back_does_not_hold_the_workout_up() -> None:
    rig = killed(40)
    rig.lips.clock -= 7200
    rig.resume().run(40 + 20)
    assert rig.session.state == "exercising"
    assert "4" in rig.texts(since=50)


def test_the_keys_work_in_the_count_in() -> None:
    rig = killed(40)
    rig.resume().press(rig.now + 1.0, " ").run(rig.now + 1.5)
    assert rig.session.state == "exercising"
    rig = killed(40)
    rig.resume().press(rig.now + 1.0, "q").run()
    assert rig.session.state == "stopped"
    assert rig.texts()[-1].startswith(words("stopped", minutes=1)[:6])


def test_whoever_hurts_in_the_count_in_is_not_sent_on() -> None:
    rig = killed(40)
    rig.resume().press(rig.now + 1.0, "o").run(rig.now + 300)
    assert rig.session.state == "paused"
    assert rig.texts()[-1] == words("pain")


def test_a_question_in_the_count_in_is_answered_and_then_it_goes_on() -> None:
    rig = killed(40)
    rig.resume().press(rig.now + 1.0, "+").run(rig.now + 20)
    assert words("refuse-while-paused") in rig.texts()
    assert rig.session.state == "exercising"
    rig.never_two_at_once()


def test_an_interruption_in_the_count_in_loses_nothing() -> None:
    rig = killed(40)
    rig.resume().run(rig.now + 2)
    held = rig.session
    assert rig.coach.interrupt()
    rig.lips.clock += 1000
    rig.resume()
    assert (rig.session.step, rig.session.paused_at) == (held.step, held.paused_at)


def test_the_sentence_is_shown_at_once_and_the_count_when_it_is_heard() -> None:
    rig = killed(40)
    lines = len(rig.shown())
    rig.resume()
    assert len(rig.shown()) == lines + 1
    rig.run(rig.now + 0.1)
    assert len(rig.shown()) == lines + 1


def performed(rig: Rig) -> Iterator[Performed]:
    return (effect for effect in rig.effects(Performed) if isinstance(effect, Performed))


def test_a_rest_and_a_walk_say_what_is_left() -> None:
    rig = killed(120)
    assert rig.session.state == "resting"
    gone = rig.now
    rig.resume()
    assert WORDS.exercise("single-leg-rdl") in rig.texts(since=gone)[0]
    assert rig.session.paused_at is not None
    assert rig.session.paused_at == pytest.approx(NOON + 120, abs=1.1)
