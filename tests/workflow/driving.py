"""Driving a session in a test: the workouts, the clock, the log, and what every effect has to keep to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import count
from typing import Any, TypeVar

from engine.catalog.loader import load
from engine.catalog.own_workout import check_document
from engine.words.messages import MESSAGES
from engine.workflow import Plan, Step, advance, begin, define
from engine.workflow.definition import Lift
from engine.workflow.effects import AnyEffect, Effect, Refused
from engine.workflow.events import AnyEvent, Start
from engine.workflow.messages import Message
from engine.workflow.position import current
from engine.workflow.replay import timer
from engine.workflow.session import Pace
from engine.workflow.undo import undo_of
from engine.workflow.wire import Recorded

CATALOG = load()
NOON = 1_800_000_000.0

E = TypeVar("E", bound=Effect)


def built_in(name: str) -> Plan:
    """The plan of a built-in workout."""
    return Plan(define(CATALOG.workouts[name], CATALOG), name)


def own(*blocks: dict[str, Any], loads: Mapping[str, Lift] | None = None, **parts: Any) -> Plan:
    """The plan of a workout of one's own: blocks, and no warm-up or cool-down unless they are given."""
    document = {"id": "mine", "warm_up": "none", "cool_down": "none", "block": list(blocks), **parts}
    return Plan(define(check_document(document, "mine.toml", CATALOG), CATALOG, loads=loads), "mine")


SQUATS = {"exercise": "bodyweight-squat", "sets": 2, "repetitions": 8, "rest": 60}
DEADLIFTS = {"exercise": "single-leg-rdl", "sets": 2, "repetitions": 8, "rest": 75}


class Ride:
    """A session under way: sends events, keeps the log, remembers what came of the last event."""

    def __init__(self, plan: Plan, pace: Pace = "guided") -> None:
        self.plan = plan
        self.session = begin("ride", plan.key, pace)
        self.now = NOON
        self.log: list[Recorded] = []
        self.effects: tuple[AnyEffect, ...] = ()
        self._ids = count(1)

    def send(self, event: type[AnyEvent], after: float = 0.0, **fields: Any) -> tuple[AnyEffect, ...]:
        """Let ``after`` seconds pass, then let ``event`` happen."""
        return self.happen(event(id=f"e{next(self._ids)}", **fields), self.now + after)

    def happen(self, event: AnyEvent, at: float) -> tuple[AnyEffect, ...]:
        """Let an event happen at a time of one's choice."""
        self.now = at
        outcome = advance(self.plan, self.session, event, at)
        self.log.append(Recorded(at, event))
        self.session, self.effects = outcome
        check_words(self.effects)
        return self.effects

    def take_back(self, of: str, after: float = 0.0) -> tuple[AnyEffect, ...]:
        """Let ``after`` seconds pass, then take the event of this id back."""
        now = self.now + after
        event = undo_of(self.plan, begin("ride", self.plan.key, self.session.pace), self.log, of, f"u{of}", now)
        assert event is not None
        return self.happen(event, now)

    @property
    def last(self) -> str:
        """Id of the event sent last."""
        return self.log[-1].event.id

    def tick(self) -> tuple[AnyEffect, ...]:
        """Let the deadline pass, just in time."""
        assert self.session.deadline is not None
        return self.happen(timer(self.session), self.session.deadline)

    def until(self, wanted: Callable[[Step], bool]) -> Ride:
        """Begin if need be, and let time pass until the first step that is wanted."""
        if self.session.state == "ready":
            self.send(Start)
        while not wanted(self.step):
            self.tick()
        return self

    @property
    def step(self) -> Step:
        """The current step."""
        return current(self.plan, self.session)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps as they are now."""
        return self.plan.steps(self.session.swaps)

    def where(self) -> tuple[str, str | None, int, str | None]:
        """Kind, exercise, set and side of the current step."""
        return self.step.kind, self.step.exercise, self.step.set, self.step.side


def at(kind: str, set_: int = 1, side: str | None = None, phase: str | None = None) -> Callable[[Step], bool]:
    """Picks a step for :meth:`Ride.until`."""
    return lambda step: (
        step.kind == kind and step.set == set_ and side in {None, step.side} and phase in {None, step.phase}
    )


def check_words(effects: Iterable[AnyEffect]) -> None:
    """Every word that is asked for exists, with exactly the parameters it takes."""
    for effect in effects:
        if isinstance(effect, Message):
            assert effect.id in MESSAGES, effect
            assert set(effect.arguments) == MESSAGES[effect.id], effect


def only(kind: type[E], effects: Iterable[AnyEffect]) -> list[E]:
    """The effects of one kind."""
    return [effect for effect in effects if type(effect) is kind]


def said(effects: Iterable[AnyEffect]) -> list[str]:
    """The messages of what is said."""
    return [effect.id for effect in only(Message, effects)]


def refused(effects: Iterable[AnyEffect]) -> str:
    """The message of the one refusal that there is."""
    (effect,) = effects
    assert isinstance(effect, Refused)
    return effect.id
