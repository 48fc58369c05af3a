"""Where the listener is in the workout under way."""

from __future__ import annotations

from typing import NamedTuple

from engine.workflow.change import GRACE
from engine.workflow.plan import Plan
from engine.workflow.position import HAIR, current, upcoming
from engine.workflow.session import Session
from engine.workflow.steps import Step

BY_THE_CLOCK = 240.0
"""Seconds; a longer walk is only begun aloud and then goes on without words, even while the conversation is closed."""


def by_the_clock(step: Step) -> bool:
    """Whether a step goes on alone once it has begun."""
    return step.kind == "timed" and step.duration > BY_THE_CLOCK


class Place(NamedTuple):
    """A session under way, and where its listener is.

    Attributes:
        until: Up to when it has been coached, in seconds since the epoch.
        now: The present moment.
        moment: Where the listener is: a hold takes effect there.
    """

    plan: Plan
    session: Session
    until: float
    now: float
    moment: float

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps of the workout."""
        return self.plan.steps(self.session.swaps)

    @property
    def step(self) -> Step:
        """The step the session is in."""
        return current(self.plan, self.session)

    @property
    def paused(self) -> bool:
        """Whether the session is held."""
        return self.session.state == "paused"

    @property
    def waiting(self) -> bool:
        """Whether the step is over and the coach waits to be told to go on."""
        deadline = self.session.deadline
        return deadline is not None and min(self.until, self.now) >= deadline - HAIR

    @property
    def away(self) -> float:
        """Seconds since the listener was coached last."""
        paused = self.session.paused_at
        return max(0.0, self.now - (self.until if paused is None else min(self.until, paused)))

    @property
    def late(self) -> bool:
        """Whether the time since the last word is too long to count as training."""
        return self.now - self.until > GRACE

    @property
    def flows(self) -> bool:
        """Whether time passes whatever is said: in a walk or a rest."""
        return self.step.kind in {"timed", "rest"} and not self.paused

    @property
    def last(self) -> bool:
        """Whether no step follows this one."""
        return self.session.step + 1 >= len(self.steps)

    @property
    def subject(self) -> Step | None:
        """The step that a question is about: the next one while the coach waits or the person rests, else this one."""
        if self.waiting or self.step.exercise is None:
            return upcoming(self.steps, self.session.step)
        return self.step
