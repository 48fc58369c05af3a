"""A set never begins by surprise: not after a stop, not after an undo, not in a new exercise; nothing is left out."""

from __future__ import annotations

from functools import cache

import pytest

from tests.dialogue.driving import Listener
from tests.dialogue.states import at, at_place, at_question, at_the_first_set, copied, in_the_circuit

SECONDS = [1.0, 9.9, 10.0, 25.0, 42.0, 50.0, 110.0]
WAYS = {
    "stop": lambda listener: listener.say("AMAZON.StopIntent", after=0.0),
    "pause": lambda listener: listener.say("AMAZON.PauseIntent", after=0.0).silence(),
    "cancel": lambda listener: listener.say("AMAZON.CancelIntent", after=0.0),
    "pause, then stop": lambda listener: listener.say("AMAZON.PauseIntent", after=0.0).say("AMAZON.StopIntent"),
}
BACK = {
    "open": lambda listener: listener.open(),
    "resume": lambda listener: listener.say("AMAZON.ResumeIntent", after=0.0),
    "undo": lambda listener: listener.say("UndoIntent", after=0.0),
}


def led_in(listener: Listener) -> bool:
    """Tell whether what goes on is a rest, a walk, or a set that begins with its get-ready or a count-in."""
    answer = listener.answer
    assert answer is not None
    session, plan = answer.exchange.session, answer.exchange.plan
    if not answer.reply.speaks or session is None or plan is None:
        return True
    step = plan.steps(session.swaps)[session.step]
    if step.kind == "ready":
        return session.deadline is not None and session.deadline - answer.exchange.now > step.duration - 1.0
    return step.kind in {"rest", "timed", "change"} or "go-on-in" in listener.messages()


@cache
def _places() -> tuple[Listener, ...]:
    return in_the_circuit("en-US"), at_the_first_set("en-US"), at("rate", "en-US")


@pytest.mark.parametrize("back", BACK)
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("gone", [3.0, 300.0])
def test_coming_back_never_counts_at_once(gone: float, way: str, back: str) -> None:
    for place in _places():
        for seconds in SECONDS:
            listener = WAYS[way](copied(place).wait(seconds))
            listener.listening = False
            BACK[back](listener.wait(gone))
            assert led_in(listener), (seconds, listener.said)
            if listener.asked.kind in {"reopen", "resume", "ready", "go-on"} and listener.listening:
                listener.say("ReadyIntent")
                assert led_in(listener), (seconds, listener.said)


def test_a_set_that_was_stopped_minutes_ago_begins_anew_when_the_stop_is_taken_back() -> None:
    listener = at_place("in a set", "en-US").say("AMAZON.StopIntent", after=0.0).wait(300.0).say("UndoIntent")
    assert listener.asked.kind == "ready"
    listener.say("ReadyIntent")
    assert listener.step.kind == "ready"


def test_what_is_swapped_in_a_rest_is_explained_as_a_whole_before_it_begins() -> None:
    listener = at_place("in a rest", "en-US").say("SwapIntent", after=0.0)
    told = [one for one in listener.messages() if one.startswith("exercise-")]
    assert any(one.endswith(".setup") for one in told)
    assert len(told) >= 2
    assert (listener.asked.kind, listener.step.kind) == ("ready", "ready")
    assert listener.asked.about["exercise"] == listener.step.exercise


def test_skipping_at_the_walk_leaves_the_activation() -> None:
    for listener in (at_question("warm", "en-US").say("SkipIntent"), _on_the_walk()):
        step = listener.step
        assert (step.phase, step.kind, step.round) == ("warm_up", "ready", 1)
        assert listener.messages()[0] == "skipped-warm-up"


@pytest.mark.parametrize("scope", ["warm-up", "phase"])
def test_skipping_the_warm_up_at_the_walk_skips_all_of_it_and_explains_what_begins(scope: str) -> None:
    for listener in (at_question("warm", "en-US").say("SkipIntent", scope=scope), _on_the_walk(scope=scope)):
        assert (listener.step.phase, listener.step.set) == ("exercise", 1)
        assert (listener.asked.kind, listener.asked.about["exercise"]) == ("ready", listener.step.exercise)
        assert listener.messages()[0] == "skipped-warm-up"  # why it matters, once (W3)
        assert any(one.startswith("exercise-") for one in listener.messages())
        assert listener.say("UndoIntent").step.phase == "warm_up"


def _on_the_walk(**slots: str) -> Listener:
    return at_place("on the walk", "en-US").say("SkipIntent", after=0.0, **slots)


@pytest.mark.parametrize("scope", ["warm-up", "phase"])
def test_skipping_the_rest_of_the_warm_up_leaves_out_all_its_rounds(scope: str) -> None:
    listener = in_the_circuit("en-US").say("SkipIntent", after=5.0, scope=scope)
    assert listener.step.phase == "exercise"
    waiting = at_question("warm", "en-US").say("SkipIntent").say("SkipIntent", scope=scope)
    assert waiting.step.phase == "exercise"
