"""The state of a workout: definitions, steps, sessions, events, effects and the machine that joins them.

Pure: nothing here reads a clock, opens a file or socket, draws a random number or starts a thread. Time comes in as
``now`` (seconds since the epoch), what must happen goes out as effects. It may import ``engine.catalog.models``
and nothing else of the engine.

    advance(plan, session, event, now) -> Outcome(session, effects)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.workflow.definition import Definition
from engine.workflow.plan import Plan
from engine.workflow.session import Session, begin
from engine.workflow.steps import Step

if TYPE_CHECKING:
    from engine.workflow.definition_builder import define
    from engine.workflow.transition import Outcome, advance

__all__ = ["Definition", "Outcome", "Plan", "Session", "Step", "advance", "begin", "define"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - as the language has it
    """Import the heavy parts on first use: a cue sheet needs no machine, and a running session no catalogue."""
    if name in {"advance", "Outcome"}:
        from engine.workflow import transition as later  # noqa: PLC0415 - the machine: 20 ms
    elif name == "define":
        from engine.workflow import definition_builder as later  # type: ignore[no-redef]  # noqa: PLC0415 - as above
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(later, name)
    return found
