"""The workout somebody is in, and where the listener of it is at the moment of a request.

A turn is spoken ahead of time: what was said reaches until some moment. A request that comes earlier lands where the
listener was; after it nothing happened, and the session waits.
"""

from __future__ import annotations

from msgspec import Struct

from engine.storage.port import Store, Stored
from engine.workflow.change import GRACE
from engine.workflow.plan import Plan
from engine.workflow.position import current, upcoming
from engine.workflow.replay import timer
from engine.workflow.session import OVER, Session
from engine.workflow.steps import Step
from skill.turns.limits import by_the_clock

HAIR = 0.01
"""Seconds by which sums of times may differ."""

REPEATED = 600.0
"""Seconds within which a request can come again after it has ended a workout."""


class Course(Struct):
    """A session under way, as a request finds it.

    Attributes:
        until: Up to when it has been coached, in seconds since the epoch.
        now: When the request arrived.
    """

    plan: Plan
    session: Session
    until: float
    now: float
    talk: str

    @property
    def steps(self) -> tuple[Step, ...]:
        """All its steps."""
        return self.plan.steps(self.session.swaps)

    @property
    def step(self) -> Step:
        """The step it is in."""
        return current(self.plan, self.session)

    @property
    def moment(self) -> float:
        """Where the listener is."""
        return min(self.now, self.until)

    @property
    def paused(self) -> bool:
        """Held, by the person or by us."""
        return self.session.state == "paused"

    @property
    def waiting(self) -> bool:
        """The step is over, and the coach waits to be told to go on."""
        deadline = self.session.deadline
        return deadline is not None and self.until >= deadline - HAIR and self.now >= deadline - HAIR

    @property
    def away(self) -> float:
        """Seconds since the last word."""
        return max(0.0, self.now - self.until)

    @property
    def late(self) -> bool:
        """So long after the last word that the time since does not count."""
        return self.away > GRACE

    @property
    def flows(self) -> bool:
        """In a walk or a rest: time passes, whatever is said meanwhile."""
        return self.step.kind in {"timed", "rest"} and not self.paused

    @property
    def exercise(self) -> str | None:
        """The exercise that a question is about: this one, or in a rest the one that follows."""
        return self.asked.exercise if self.asked else None

    @property
    def asked(self) -> Step | None:
        """The step that a question is about: this one, or in a rest the one that follows."""
        return self.step if self.step.exercise else upcoming(self.steps, self.session.step)

    @property
    def last(self) -> bool:
        """No step comes after this one."""
        return self.session.step + 1 >= len(self.steps)


def arrive(store: Store, stored: Stored, until: float, now: float) -> Course | None:
    """Bring a session to where its listener is, every deadline met on time; None when that was its end."""
    session = stored.session
    while True:
        course = Course(stored.plan, session, _reached(stored.plan, session, until), now, stored.settings.talk)
        if session.deadline is None or session.deadline >= course.moment - HAIR:
            return course
        applied = store.apply(session.id, timer(session), session.deadline)
        if applied.session.state in OVER:
            return None
        if applied.session.began == session.began:  # somebody else was quicker, and nothing is due any more
            return Course(stored.plan, applied.session, course.until, now, course.talk)
        session = applied.session


def _reached(plan: Plan, session: Session, until: float) -> float:
    """Up to when it is coached: a walk that no turn can hold goes on by the clock, to its end."""
    if session.deadline is not None and by_the_clock(current(plan, session)):
        return max(until, session.deadline)
    return until


def ended_by(store: Store, user: str, request: str, now: float) -> Course | None:
    """The workout that a request has ended, when it comes again."""
    for latest in store.sessions(user, 1) if user else ():
        if latest.ended_at is not None and now - latest.ended_at < REPEATED and _is_in_log(store, latest.id, request):
            stored = store.load(latest.id)
            return Course(stored.plan, stored.session, now, now, stored.settings.talk)
    return None


def _is_in_log(store: Store, session_id: str, request: str) -> bool:
    return any(entry.recorded.event.id == request for entry in store.log(session_id))
