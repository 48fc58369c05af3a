"""Going on with an interrupted session: where it was, the set anew with its get-ready, and pain before all else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from engine.workflow.effects import Performed
from engine.workflow.events import Pause
from tests.runner.driving import NOON, SOON, WORDS, Rig, own, words

DEADLIFTS = own({"exercise": "single-leg-rdl", "sets": 2, "repetitions": 8, "rest": 75})


def killed(at: float) -> Rig:
    """A session whose process ended without a word."""
    return Rig(DEADLIFTS).begin().run(at)


def test_it_says_where_it_was_and_begins_the_set_anew_with_its_get_ready() -> None:
    rig = killed(40)
    step = rig.plan.steps()[rig.session.step]
    assert step.kind == "repetitions"
    rig.lips.clock += 500
    gone = rig.now
    rig.resume().run(gone + 60)
    heard = rig.texts(since=gone)
    assert heard[0].startswith(
        "Welcome back. You were at single-leg Romanian deadlift, left side, set 1 of 2, repetition"
    )
    assert heard[1] == words("set-anew")
    assert not heard[2].isdigit()
    assert [int(text) for text in heard if text.isdigit()][:4] == [3, 2, 1, 1]
    assert rig.session.state == "exercising"
    rig.never_two_at_once()


@pytest.mark.parametrize("away", [1.0, 19.0, 21.0, 1790.0, 60 * 86400.0])
def test_nobody_who_comes_back_is_counted_straight_into_a_set(away: float) -> None:
    """Sixty days later it used to go on at repetition 4."""
    rig = killed(40)
    rig.lips.clock += away
    gone = rig.now
    rig.resume()
    if away > 2 * 3600:
        rig.press(gone + 30, "n")
    rig.run(gone + 150)
    heard = rig.texts(since=gone)
    counted = [place for place, text in enumerate(heard) if text == "1"]
    assert heard[counted[0] - 2 : counted[0]] == ["3", "2"]
    assert len(heard[: counted[0] - 2]) > 3
    assert heard[counted[0] + 1] == words("go")
    numbers = [int(text) for text in heard if text.isdigit()]
    assert numbers[:6] == [3, 2, 1, 1, 2, 3]
    asked = words("ask-warm-again") in heard
    assert asked == (away > 2 * 3600)
    assert (words("start-gently") in heard) == asked


def reach(kind: str, side: str | None = None) -> Rig:
    """A session whose process ended as a step of that kind was over, before it could move on."""
    rig = killed(0.5)
    step = rig.plan.steps()[rig.session.step]
    while (step.kind, step.side) != (kind, side):
        rig.run(rig.now + 0.2)
        step = rig.plan.steps()[rig.session.step]
    over = rig.session.deadline or 0.0
    rig.run(over - NOON - SOON)
    rig.store.alive(rig.session.id, over)
    return rig


@pytest.mark.parametrize(("kind", "side"), [("ready", "left"), ("change", "right")])
def test_killed_as_the_count_in_ended_the_set_still_begins_with_its_get_ready(kind: str, side: str) -> None:
    rig = reach(kind, side)
    gone = rig.now
    rig.resume().run(gone + 40)
    heard = rig.texts(since=gone)
    assert heard[heard.index(words("go")) - 3 :][:3] == ["3", "2", "1"]
    assert rig.session.state == "exercising"


def test_after_a_short_warm_up_it_goes_on_when_the_person_is_ready() -> None:
    rig = killed(40)
    rig.lips.clock += 3 * 3600
    gone = rig.now
    rig.resume().press(gone + 20, "y").press(gone + 400, " ").run(gone + 399)
    assert rig.session.state == "paused"
    assert not [text for text in rig.texts(since=gone) if text.isdigit()]
    rig.run(gone + 460)
    assert [int(text) for text in rig.texts(since=gone) if text.isdigit()][:4] == [3, 2, 1, 1]


@pytest.mark.parametrize("away", [5.0, 4000.0, 60 * 86400.0])
@pytest.mark.parametrize("held", [False, True])
def test_pain_that_was_told_comes_first_whenever_the_person_comes_back(away: float, held: bool) -> None:
    rig = Rig(DEADLIFTS).begin().press(40, "o").run(60)
    if held:
        assert rig.coach.interrupt()
    rig.lips.clock += away
    gone = rig.now
    rig.resume().press(gone + 60, " ").press(gone + 90, " ").run(gone + 120)
    heard = rig.texts(since=gone)
    assert heard[:2] == [words("pain-before-going-on", exercise="single-leg-rdl"), words("ask-pain-now")]
    assert words("pain-only-if") in heard
    assert not [text for text in heard if text.isdigit()]
    assert rig.session.state == "paused"
    rig.press(gone + 130, "s").run()
    assert rig.session.state == "finished"


@pytest.mark.parametrize("seconds", [30.0, 3600.0, 11 * 3600.0])
def test_a_workout_that_was_stopped_can_be_gone_on_with_for_hours(seconds: float) -> None:
    rig = Rig(DEADLIFTS).begin().stop(40).run()
    assert rig.session.state == "stopped"
    rig.lips.clock += seconds
    gone = rig.now
    rig.resume()
    if seconds > 2 * 3600:
        rig.press(gone + 30, "n")
    rig.run()
    assert rig.session.state == "finished"
    heard = rig.texts(since=gone)
    assert (words("ask-warm-again") in heard) == (seconds > 2 * 3600)
    assert [int(text) for text in heard if text.isdigit()][:4] == [3, 2, 1, 1]


def test_a_stop_is_taken_back_while_the_farewell_is_said() -> None:
    rig = Rig(DEADLIFTS).begin().stop(40).press(42, "u").run(60)
    assert rig.session.state == "paused"
    assert rig.texts(since=42)[0] == words("undone")
    rig.press(70, " ").run()
    assert rig.session.state == "finished"


@pytest.mark.parametrize("at", [1, 9, 15, 22.3, 41, 48, 55, 80, 110, 160, 190])
def test_wherever_it_was_killed_it_ends_with_every_set_done_once(at: float) -> None:
    rig = killed(at)
    place = rig.plan.steps()[rig.session.step]
    rig.lips.clock += 4000
    rig.resume()
    again = rig.plan.steps()[rig.session.step]
    assert (again.slot, again.set) == (place.slot, place.set)
    rig.run()
    assert rig.session.state == "finished"
    done = {(each.set, each.side): (each.repetitions, each.complete) for each in performed(rig)}
    assert done == {(set_, side): (8, True) for set_ in (1, 2) for side in ("left", "right")}
    rig.never_two_at_once()


def test_not_more_than_the_time_between_two_notes_is_lost() -> None:
    for tenth in range(140, 400, 13):
        at = tenth / 10
        rig = killed(at)
        step = rig.session.step
        before = at - rig.start_of(step)
        rig.lips.clock += 100
        rig.resume()
        assert before - 1.3 <= held_at(rig) - rig.start_of(step) <= before + SOON


def held_at(rig: Rig) -> float:
    """When the session was held."""
    (pause,) = [entry.recorded for entry in rig.store.log("ride") if isinstance(entry.recorded.event, Pause)]
    return pause.at - NOON


def test_a_clock_that_was_set_back_does_not_hold_the_workout_up() -> None:
    rig = killed(40)
    rig.lips.clock -= 7200
    rig.resume().run(40 + 60)
    assert rig.session.state == "exercising"
    assert [int(text) for text in rig.texts(since=50) if text.isdigit()][:4] == [3, 2, 1, 1]


def test_the_keys_work_while_it_says_where_it_was() -> None:
    rig = killed(40)
    rig.resume().press(rig.now + 1.0, " ").run(rig.now + 100)
    assert rig.session.state == "paused"
    assert rig.texts()[-1] == words("paused")
    rig = killed(40)
    rig.resume().stop(rig.now + 1.0).run()
    assert rig.session.state == "stopped"
    assert rig.texts()[-1].startswith(words("stopped", minutes=1)[:6])


def test_whoever_hurts_while_it_says_where_it_was_is_not_sent_on() -> None:
    rig = killed(40)
    rig.resume().press(rig.now + 1.0, "o").run(rig.now + 300)
    assert rig.session.state == "paused"
    assert rig.texts()[-2:] == [words("pain"), words("ask-pain")]


def test_a_question_while_it_says_where_it_was_is_answered_and_then_it_goes_on() -> None:
    rig = killed(40)
    rig.resume().press(rig.now + 1.0, "+").run(rig.now + 20)
    assert words("refuse-not-resting") in rig.texts()
    assert rig.session.state == "exercising"
    rig.never_two_at_once()


@pytest.mark.parametrize("at", [40, 120])
def test_an_interruption_while_it_says_where_it_was_loses_nothing(at: float) -> None:
    rig = killed(at)
    rig.resume().run(rig.now + 2)
    assert rig.coach.interrupt()
    held = rig.session
    rig.lips.clock += 1000
    rig.resume().run(rig.now + 2)
    assert rig.coach.interrupt()
    assert rig.session.step == held.step
    assert held.paused_at is not None
    assert rig.session.paused_at is not None
    assert rig.session.paused_at - rig.session.began == pytest.approx(held.paused_at - held.began, abs=SOON)


def test_the_sentence_is_shown_at_once_and_the_count_when_it_is_heard() -> None:
    rig = killed(40)
    lines = len(rig.shown())
    rig.resume()
    shown = [line for line in rig.shown()[lines:] if line and " · " not in line]
    assert len(shown) == 1
    assert "Welcome back" in shown[0]


def performed(rig: Rig) -> Iterator[Performed]:
    return (effect for effect in rig.effects(Performed) if isinstance(effect, Performed))


def test_a_rest_and_a_walk_say_what_is_left() -> None:
    rig = killed(120)
    assert rig.session.state == "resting"
    gone = rig.now
    rig.resume()
    assert WORDS.exercise("single-leg-rdl") in rig.texts(since=gone)[0]
    assert held_at(rig) == pytest.approx(120, abs=1.1)
