"""The dialogue leads through a whole workout with no skill, no SDK and no sound."""

from __future__ import annotations

import pytest

from engine.dialogue.intent import Intent
from engine.workflow.effects import Performed, Rated
from tests.dialogue.driving import WHO, Listener

LOCALES = ["en-US", "de-DE"]


def go_through(listener: Listener, *, effort: int | None = None) -> Listener:
    """Say "ready" to every question, or how hard it was, until the workout is over."""
    for _ in range(120):
        if listener.session is None:
            return listener
        if listener.asked.kind == "warm":
            listener.wait(700.0).open()
        elif listener.asked.kind in {"rate", "finish"} and effort is not None:
            listener.say("EffortIntent", effort=effort)
        elif listener.asked.kind == "summary":
            listener.say("AMAZON.YesIntent")
        else:
            listener.say("ReadyIntent")
    raise AssertionError("it does not end")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("workout", ["starter", "day-1", "day-3", "day-5", "full"])
def test_every_workout_from_opening_to_the_summary(locale: str, workout: str) -> None:
    listener = go_through(Listener(locale).open().say("StartWorkoutIntent", workout=workout), effort=7)

    (summary,) = listener.store.sessions(WHO)
    assert (summary.workout, summary.state) == (workout, "finished")
    done = [one for one in listener.effects(Performed) if one.phase == "exercise"]
    plan = listener.store.load(summary.id).plan
    strength = [step for step in plan.steps() if step.phase == "exercise" and step.kind in {"repetitions", "hold"}]
    assert [(one.exercise, one.set, one.side) for one in done] == [(s.exercise, s.set, s.side) for s in strength]
    assert all(one.complete for one in done)
    assert {one.effort for one in listener.effects(Rated)} == {7}
    assert "summary-sets" in listener.messages()


def test_one_sentence_with_two_meanings_is_taken_whole() -> None:
    listener = Listener().open().say("AMAZON.NoIntent")
    listener.say("ReadinessIntent", also=(Intent("StartWorkoutIntent", {"minutes": 20}),), feeling="sore")
    assert listener.dialogue.wish.sore == 2 or listener.session is not None
    listener = Listener().open().say("StartWorkoutIntent", workout="day-1")
    while listener.asked.kind != "rate":
        listener.wait(700.0).open() if listener.asked.kind == "warm" else listener.say("ReadyIntent")
    listener.say("EffortIntent", also=(Intent("ReadyIntent"),), effort=7)
    assert [one.effort for one in listener.effects(Rated)] == [7]
    assert listener.asked.kind == "ready"
    assert listener.step.set == 1
