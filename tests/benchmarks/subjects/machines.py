"""State machines as their own documentation shows them: eight states, one callback, the same ways for each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from statemachine import State, StateMachine
from transitions import Machine

STATES = ["ready", "warming_up", "exercising", "resting", "cooling_down", "paused", "finished", "stopped"]
WAYS: list[dict[str, Any]] = [
    {"trigger": "start", "source": "ready", "dest": "warming_up"},
    {"trigger": "exercise", "source": ["warming_up", "resting"], "dest": "exercising"},
    {"trigger": "rest", "source": "exercising", "dest": "resting", "after": "noted"},
    {"trigger": "cool_down", "source": "exercising", "dest": "cooling_down"},
    {"trigger": "finish", "source": "cooling_down", "dest": "finished"},
    {"trigger": "pause", "source": ["warming_up", "exercising", "resting", "cooling_down"], "dest": "paused"},
    {"trigger": "resume", "source": "paused", "dest": "exercising"},
    {"trigger": "stop", "source": ["exercising", "resting", "paused"], "dest": "stopped"},
]


class Model:
    """A session that a machine can move."""

    def __init__(self, state: str) -> None:
        self.state = state
        self.notes = 0

    def noted(self) -> None:
        """The one callback."""
        self.notes += 1


def shared_trigger() -> Callable[[], object]:
    """`transitions`, one machine for all, the model not registered: the least that a trigger can cost."""
    machine = Machine(model=None, states=STATES, transitions=WAYS, initial="ready", auto_transitions=False)
    event = machine.events["rest"]

    def action() -> None:
        event.trigger(Model("exercising"))

    return action


class Documented:
    """A session with a machine of its own, as the first page of the documentation shows."""

    def __init__(self, state: str) -> None:
        self.notes = 0
        self.machine = Machine(model=self, states=STATES, transitions=WAYS, initial=state)

    def noted(self) -> None:
        """The one callback."""
        self.notes += 1


def machine_per_session() -> object:
    """`transitions`: bring a session back by making its machine in the state it was in, then one event."""
    session = Documented("exercising")
    return session.rest()  # type: ignore[attr-defined]


class Statechart(StateMachine):
    """The same in python-statemachine."""

    ready = State(initial=True)
    warming_up, exercising, resting, cooling_down, paused = State(), State(), State(), State(), State()
    finished, stopped = State(final=True), State(final=True)

    start = ready.to(warming_up)
    exercise = warming_up.to(exercising) | resting.to(exercising)
    rest = exercising.to(resting, after="noted")
    cool_down = exercising.to(cooling_down)
    finish = cooling_down.to(finished)
    pause = warming_up.to(paused) | exercising.to(paused) | resting.to(paused) | cooling_down.to(paused)
    resume = paused.to(exercising)
    stop = exercising.to(stopped) | resting.to(stopped) | paused.to(stopped)

    notes: ClassVar[int] = 0

    def noted(self) -> None:
        """The one callback."""


def statechart_per_session() -> object:
    """python-statemachine: bring a session back by making its machine in the state it was in, then one event."""
    return Statechart(start_value="exercising").send("rest")
