"""Where in the workout somebody is: definitions, steps, sessions, events, effects and the machine that joins them.

Pure: nothing here reads a clock, opens a file or socket, draws a random number or starts a thread. Time comes in as
``now`` (seconds since the epoch), what must happen goes out as effects. It may import ``engine.catalog.models``
and nothing else of the engine.

    advance(plan, session, event, now) -> Outcome(session, effects)
"""

from engine.workflow.advance import Outcome, advance
from engine.workflow.definition import Definition, define
from engine.workflow.plan import Plan
from engine.workflow.session import Session, begin
from engine.workflow.steps import Step

__all__ = ["Definition", "Outcome", "Plan", "Session", "Step", "advance", "begin", "define"]
