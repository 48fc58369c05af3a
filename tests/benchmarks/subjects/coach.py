"""This engine: an event from stored bytes to stored bytes, sessions in memory, a whole workout."""

from __future__ import annotations

from collections.abc import Callable

from engine.catalog.loader import load
from engine.cues.models import Listener
from engine.cues.sheet import sheet
from engine.words.speech import SpokenWords
from engine.words.words import Words
from engine.workflow import Plan, Session, advance, begin, define
from engine.workflow import events as happened
from engine.workflow.replay import timer
from engine.workflow.wire import Recorded, decode_session, definition_key, encode
from tests.elapsing import elapse

NOON = 1_800_000_000.0
Stored = tuple[bytes, happened.AnyEvent, float]
"""A session at rest, an event, and when it happens."""


def plan() -> Plan:
    """The full workout, compiled."""
    definition = define(load().workouts["full"], load())
    made = Plan(definition, definition_key(definition))
    made.steps()
    return made


def begun(plan: Plan, session: str = "k3f9a2c71d") -> Session:
    """A session that has just begun."""
    return advance(plan, begin(session, plan.key), happened.Start(id="s1"), NOON).session


def _reached(plan: Plan, kind: str) -> Session:
    """A session that has come to the third step of a kind in the strength work, by the clock."""
    session = begun(plan)
    wanted = [step.index for step in plan.steps() if step.kind == kind and step.phase in {"exercise", "rest"}][2]
    while session.step < wanted:
        assert session.deadline is not None
        session = advance(plan, session, timer(session), session.deadline).session
    return session


def mix(plan: Plan) -> list[Stored]:
    """Five events of every day, each with a session in which it changes something."""
    set_, rest = _reached(plan, "repetitions"), _reached(plan, "rest")
    assert set_.deadline is not None
    paused = advance(plan, set_, happened.Pause(id="p1"), set_.began + 7.0).session
    return [
        (encode(set_), timer(set_), set_.deadline),
        (encode(set_), happened.Done(id="d4f07b1c22"), set_.began + 30.0),
        (encode(set_), happened.Pause(id="d4f07b1c23"), set_.began + 11.0),
        (encode(paused), happened.Resume(id="d4f07b1c24"), set_.began + 60.0),
        (encode(rest), happened.MoreRest(id="d4f07b1c25"), rest.began + 20.0),
    ]


def one_event(plan: Plan, stored: Stored) -> tuple[bytes, bytes]:
    """From stored state to stored state, without the disk."""
    data, event, now = stored
    session, _effects = advance(plan, decode_session(data), event, now)
    return encode(session), encode(Recorded(now, event))


def events_in_turn(plan: Plan) -> Callable[[], object]:
    """An action that handles every event of the mix once."""
    stored = mix(plan)

    def action() -> None:
        for each in stored:
            one_event(plan, each)

    return action


def sessions(plan: Plan, number: int) -> list[Session]:
    """Sessions of as many people, a few events in, with ids of their own."""
    return [_few_events(plan, f"{serial:010x}") for serial in range(number)]


def _few_events(plan: Plan, name: str) -> Session:
    session = begun(plan, name)
    for step, event in enumerate((happened.Done, happened.Pause, happened.Resume), 1):
        session = advance(plan, session, event(id=f"{name[3:]}-{step}"), NOON + 31.25 * step).session
    return session


def whole_workout(plan: Plan) -> Session:
    """The full workout in simulated time, every deadline met."""
    session = begun(plan)
    for _recorded, outcome in elapse(plan, session, NOON + 24 * 3600):
        session = outcome.session
    assert session.state == "finished"
    return session


def every_script(plan: Plan) -> Callable[[], object]:
    """An action that writes the scripts of all steps."""
    catalog = load()
    patterns = {name: one.pattern for name, one in catalog.exercises.items()}
    speech = SpokenWords(Words.load("en-US"))
    listener = Listener(workout="full", advice=tuple(catalog.advice.values()), patterns=patterns)
    return lambda: sheet(plan.steps(), speech, listener)
