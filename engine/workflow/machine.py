"""The state machine: which events are legal in which state. One machine serves all sessions.

Sessions are plain data and are never registered as models: a registered model costs forty times as much and is never
freed. A :class:`Mover` carries a state through one trigger and is dropped. Callbacks are guards only, because an
exception in a callback would leave a state half changed.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from transitions import Machine

from engine.workflow.session import State

MIDDLE: tuple[State, ...] = ("warming_up", "exercising", "resting", "cooling_down")
STATES: tuple[State, ...] = ("ready", *MIDDLE, "paused", "finished", "stopped")

TRAVEL = ("time_reached", "done", "skip", "back", "repeat", "swap_exercise", "easier", "harder")
"""Triggers that lead to another step, or to another run of this one."""


class Mover:
    """Carries a state through one trigger.

    Attributes:
        state: Where it is; the machine alone changes it.
        target: The state of the step that the event leads to.
    """

    __slots__ = ("state", "target")

    def __init__(self, state: State, target: State) -> None:
        """Start from ``state``, meaning to arrive in ``target``."""
        self.state, self.target = state, target

    # One guard a destination, named so that the diagram reads well.
    def warm_up_next(self) -> bool:
        """The step that follows belongs to the warm-up."""
        return self.target == "warming_up"

    def exercise_next(self) -> bool:
        """The step that follows belongs to an exercise."""
        return self.target == "exercising"

    def rest_next(self) -> bool:
        """The step that follows is a rest."""
        return self.target == "resting"

    def cool_down_next(self) -> bool:
        """The step that follows belongs to the cool-down."""
        return self.target == "cooling_down"

    def nothing_next(self) -> bool:
        """That was the last step."""
        return self.target == "finished"

    def held_next(self) -> bool:
        """The session waits to be resumed."""
        return self.target == "paused"

    def start_next(self) -> bool:
        """The session waits for its start again."""
        return self.target == "ready"

    def stopped_again(self) -> bool:
        """The session was stopped before what is taken back."""
        return self.target == "stopped"


_GUARDS: dict[State, str] = {
    "exercising": "exercise_next",
    "resting": "rest_next",
    "warming_up": "warm_up_next",
    "cooling_down": "cool_down_next",
    "finished": "nothing_next",
    "paused": "held_next",
    "ready": "start_next",
    "stopped": "stopped_again",
}


def _rows() -> list[dict[str, Any]]:
    """Every transition there is."""

    def towards(trigger: str, source: list[State], destinations: tuple[State, ...]) -> list[dict[str, Any]]:
        return [
            {"trigger": trigger, "source": source, "dest": state, "conditions": _GUARDS[state]}
            for state in _GUARDS
            if state in destinations
        ]

    middle, begun = list(MIDDLE), [*MIDDLE, "paused"]
    rows = towards("start", ["ready"], ("warming_up", "exercising", "cooling_down"))
    for trigger in TRAVEL:
        source = middle if trigger == "time_reached" else begun
        ends = ("finished",) if trigger in {"time_reached", "done", "skip"} else ()
        rows += towards(trigger, source, (*MIDDLE, *ends))
    rows += towards("resume", ["paused"], MIDDLE)
    rows += towards("more_rest", ["resting"], ("resting",))
    rows += towards("less_rest", ["resting"], MIDDLE)
    rows += towards("leave_out", begun, (*MIDDLE, "paused", "finished"))
    rows += towards("undo", begun, ("paused", "ready"))
    rows += towards("undo", ["finished"], ("paused", "ready", "finished"))
    rows += towards("undo", ["stopped"], ("paused", "ready", "stopped"))
    rows += [
        {"trigger": "pause", "source": middle, "dest": "paused"},
        {"trigger": "pain_reported", "source": begun, "dest": "paused"},
        {"trigger": "pain_cleared", "source": begun, "dest": "="},
        {"trigger": "emergency_reported", "source": begun, "dest": "paused"},
        {"trigger": "emergency_reported", "source": ["ready", "finished", "stopped"], "dest": "="},
        {"trigger": "effort_reported", "source": [*begun, "finished"], "dest": "="},
        {"trigger": "longer_ready", "source": begun, "dest": "="},
        {"trigger": "tempo_changed", "source": begun, "dest": "="},
        {"trigger": "stream_changed", "source": begun, "dest": "="},
        {"trigger": "corrected", "source": [*begun, "finished", "stopped"], "dest": "="},
        {"trigger": "withdraw", "source": ["ready", *begun], "dest": "stopped"},
        {"trigger": "withdraw", "source": ["finished", "stopped"], "dest": "="},
        {"trigger": "stop", "source": ["ready", *begun], "dest": "stopped"},
        {"trigger": "imported", "source": "ready", "dest": "finished"},
    ]
    return rows


MACHINE = Machine(
    model=None,
    states=list(STATES),
    transitions=_rows(),
    initial="ready",
    auto_transitions=False,
    send_event=False,
)

LEGAL: dict[str, frozenset[str]] = {state: frozenset(MACHINE.get_triggers(state)) for state in STATES}
"""The triggers that each state knows."""


@cache
def move(state: State, trigger: str, target: State) -> State:
    """The state after ``trigger``.

    Raises:
        ValueError: the machine knows no such way; the caller computed an impossible target.
    """
    mover = Mover(state, target)
    if not MACHINE.events[trigger].trigger(mover):
        raise ValueError(f"{trigger} does not lead from {state} to {target}")
    return mover.state
