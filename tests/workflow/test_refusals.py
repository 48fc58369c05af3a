"""Every event in every state: a change, a refusal with words, or a timer that is ignored. A refusal changes nothing."""

from __future__ import annotations

from typing import get_args

import pytest

from engine.words.messages import REFUSALS
from engine.workflow import Session, advance
from engine.workflow import events as happened
from engine.workflow.effects import Refused
from engine.workflow.machine import LEGAL, STATES
from engine.workflow.place import Place
from tests.workflow.driving import Ride, at, built_in, check_words, refused

PLAN = built_in("full")
EVENTS = {event.trigger: event for event in get_args(happened.AnyEvent)}
FIELDS: dict[str, dict[str, object]] = {
    "effort_reported": {"effort": 5},
    "swap_exercise": {"exercise": "split-squat"},
    "corrected": {"repetitions": 6},
    "tempo_changed": {"way": "slower"},
    "leave_out": {"exercise": "seated-toe-reach"},
    "longer_ready": {"seconds": 10.0},
    "stream_changed": {"stream": 1},
    "imported": {"app": "strong", "sets": ()},
}
FINE = {"pain_cleared": "refuse-nothing-hurts"}
MIDDLE = dict.fromkeys(("start", "imported"), "refuse-already-started") | {"resume": "refuse-not-paused"} | FINE
NO_REST = dict.fromkeys(("more_rest", "less_rest"), "refuse-not-resting")
TIRED = "effort_reported"
WRONG = "corrected"
DANGER = "emergency_reported"
LAST = ("stop", "withdraw", "time_reached", "longer_ready", "stream_changed")
OPEN = {DANGER, "undo", "withdraw", "time_reached", "longer_ready", "stream_changed"}
"""What even a session that is over does not refuse."""

SAID: dict[str, dict[str, str]] = {
    "ready": {
        trigger: "refuse-not-started" for trigger in EVENTS if trigger not in {"start", "imported", DANGER, *LAST}
    },
    # Nothing was lifted yet, and a walk has neither rungs nor a squat in its place.
    "warming_up": MIDDLE
    | NO_REST
    | {"back": "refuse-first", TIRED: "refuse-nothing-to-rate", "swap_exercise": "refuse-unfit"}
    | {WRONG: "refuse-nothing-to-correct"}
    | {"easier": "refuse-no-easier", "harder": "refuse-no-harder", "tempo_changed": "refuse-no-tempo"},
    "exercising": MIDDLE | NO_REST | {"easier": "refuse-no-easier", WRONG: "refuse-correct-later"},
    "resting": MIDDLE | {"easier": "refuse-no-easier"},
    "cooling_down": MIDDLE
    | NO_REST
    | {"swap_exercise": "refuse-unfit", "easier": "refuse-no-easier", "harder": "refuse-no-harder"}
    | {"tempo_changed": "refuse-no-tempo", "leave_out": "refuse-not-to-come"},
    "paused": {
        "start": "refuse-already-started",
        "imported": "refuse-already-started",
        "pause": "refuse-already-paused",
        "easier": "refuse-no-easier",
    }
    | dict.fromkeys(("more_rest", "less_rest"), "refuse-while-paused")
    | {WRONG: "refuse-correct-later"}
    | FINE,
    "finished": {trigger: "refuse-over" for trigger in EVENTS if trigger not in {TIRED, WRONG, *OPEN}},
    "stopped": {trigger: "refuse-over" for trigger in EVENTS if trigger not in OPEN},
}
UNHEARD = {"stream_changed"}
"""What is known without a word."""

IGNORED = {state: {"longer_ready"} for state in STATES}  # none of them is in a get-ready
for held in ("ready", "paused", "finished", "stopped"):
    IGNORED[held] = {"time_reached", "longer_ready"} | (UNHEARD if held != "paused" else set())


def _in_state(state: str) -> tuple[Session, float]:
    ride = Ride(PLAN)
    if state == "ready":
        return ride.session, ride.now
    kinds = {"warming_up": "timed", "cooling_down": "hold", "resting": "rest"}
    phases = {"warming_up": "warm_up", "cooling_down": "cool_down", "resting": "rest"}
    kind, phase = kinds.get(state, "repetitions"), phases.get(state, "exercise")
    ride.until(lambda step: (step.kind, step.phase) == (kind, phase) and (step.kind != "rest" or step.set > 1))
    if state == "paused":
        ride.send(happened.Pause, after=1)
    if state == "stopped":
        ride.send(happened.Stop, after=1)
    while state == "finished" and ride.session.state != "finished":
        ride.tick()
    return ride.session, ride.session.deadline or ride.now + 1


def _undo(session: Session) -> dict[str, object]:
    return {"of": "y", "place": Place(0), "entries": 1, "seen": session.last_event}


@pytest.mark.parametrize("trigger", EVENTS)
@pytest.mark.parametrize("state", STATES)
def test_what_every_state_makes_of_every_event(state: str, trigger: str) -> None:
    session, now = _in_state(state)
    assert session.state == state
    event = EVENTS[trigger](id="x", **FIELDS.get(trigger, {}), **_undo(session) if trigger == "undo" else {})
    after, effects = advance(PLAN, session, event, now)
    check_words(effects)
    if trigger in IGNORED.get(state, ()):
        assert (after, effects) == (session, ())
    elif trigger in SAID[state]:
        assert (after, refused(effects)) == (session, SAID[state][trigger])
    else:
        assert after != session
        assert effects or trigger in UNHEARD
        assert not any(isinstance(effect, Refused) for effect in effects)


def test_every_refusal_of_a_state_is_in_the_table() -> None:
    reached = {message for table in SAID.values() for message in table.values()}
    in_place = {"refuse-longest-rest", "refuse-same", "refuse-not-needed", "refuse-no-alternative"}
    in_place |= {"refuse-what-to-correct", "refuse-no-sides", "refuse-held"}
    in_place |= {"refuse-no-slower", "refuse-no-faster"}
    # tests/workflow/test_safety.py and test_undo.py have these.
    in_place |= {"refuse-hurt", "refuse-emergency", "refuse-undo"}
    assert reached | in_place == set(REFUSALS)


def test_the_machine_knows_no_event_in_a_state_that_refuses_it_for_being_in_it() -> None:
    of_the_state = {"refuse-not-started", "refuse-over", "refuse-already-started", "refuse-while-paused"}
    of_the_state |= {"refuse-already-paused", "refuse-not-paused", "refuse-not-resting"}
    for state, table in SAID.items():
        of_the_set = {WRONG} if state == "stopped" else set()  # what is named can be put right, the last set cannot
        for trigger, message in ((trigger, table[trigger]) for trigger in table.keys() - of_the_set):
            assert (trigger in LEGAL[state]) == (message not in of_the_state), (state, trigger)


def test_a_refused_event_can_be_sent_again_when_its_time_has_come() -> None:
    ride = Ride(PLAN).until(at("timed"))
    event = happened.Resume(id="same")
    assert refused(ride.happen(event, ride.now + 1)) == "refuse-not-paused"
    ride.send(happened.Pause, after=1)
    assert ride.happen(event, ride.now + 1)
    assert ride.session.state == "warming_up"
