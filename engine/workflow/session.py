"""One person doing one workout once, as plain data."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from engine.workflow.steps import Swaps

SESSION_VERSION = 1

State = Literal["ready", "warming_up", "exercising", "resting", "cooling_down", "paused", "finished", "stopped"]
Pace = Literal["guided", "self"]

STATE_OF_PHASE: dict[str, State] = {
    "warm_up": "warming_up",
    "exercise": "exercising",
    "rest": "resting",
    "cool_down": "cooling_down",
}
OVER: frozenset[State] = frozenset({"finished", "stopped"})

TOLD_WARM_UP = 1
"""Bit of :attr:`Session.told`: why the warm-up matters was said (programme W3)."""

TOLD_COOL_DOWN = 2
"""Bit of :attr:`Session.told`: why the cool-down matters was said (programme A4)."""

HURT = 4
"""Bit of :attr:`Session.told`: pain was reported in this step; gone with the next one (programme A6)."""

UNRESOLVED = 8
"""Bit of :attr:`Session.told`: it hurts, and the person has not chosen yet what to do about it."""

HURT_BEFORE = 32
"""Bit of :attr:`Session.told`: something hurt in this session, and what loads it is asked about."""

EMERGENCY = 16
"""Bit of :attr:`Session.told`: a sign of danger was reported. It never goes away again."""

WITHDRAWN = 64
"""Bit of :attr:`Session.told`: the session was taken out of the history."""

IN_TURNS = 128
"""Bit of :attr:`Session.told`: it is coached in turns even where it could be played, as was wished or had to be."""

FAILED_STREAM = 256
"""Bit of :attr:`Session.told`: a track could not be played."""

HELD = UNRESOLVED | EMERGENCY
"""Bits of :attr:`Session.told` that hold a session, whatever time passes."""


class Session(Struct, frozen=True, gc=False, omit_defaults=True):
    """The state of one workout. All times are seconds since the epoch; under 300 bytes each in memory.

    Attributes:
        id: Also the seed of what varies from session to session.
        definition: The store's key of the definition it began on, and will finish on.
        state: Of the machine in :mod:`engine.workflow.machine`.
        step: Index of the current step.
        active_from: When it would have begun, had there been no pause; now less this is the time trained.
        began: When the current step began, or would have, had there been no pause in it.
        deadline: When the current step is over; None while nothing is being waited for.
        paused_at: When the pause began.
        added: Seconds added to the current step, a rest or a get-ready (negative: taken away).
        told: Bits of what was said or reported: what is said once, and that it hurts.
        stream: Number of the stream of tracks as which it is played, if it is; 0 before the first.
        last_event: Mark of the event applied last: the same event at once again changes nothing. A mark, as ids may be
            long.
    """

    id: str
    definition: str
    state: State = "ready"
    step: int = 0
    active_from: float = 0.0
    began: float = 0.0
    deadline: float | None = None
    paused_at: float | None = None
    added: float = 0.0
    swaps: Swaps = ()
    told: int = 0
    pace: Pace = "guided"
    stream: int = 0
    last_event: int = 0
    version: int = SESSION_VERSION


def begin(session_id: str, definition: str, pace: Pace = "guided") -> Session:
    """A session that waits for its start."""
    return Session(session_id, definition, pace=pace)
