"""The one function that moves a session on.

For each event: is it legal in this state (the machine knows); what does it ask for (the handlers compute a change);
let the machine make the move. An event that is not legal changes nothing and comes back as a refusal.
"""

from __future__ import annotations

from typing import NamedTuple
from zlib import crc32

from msgspec.structs import replace

from engine.workflow.change import Change
from engine.workflow.effects import AnyEffect, Refused
from engine.workflow.events import AnyEvent
from engine.workflow.handlers import HANDLERS
from engine.workflow.machine import LEGAL, move
from engine.workflow.plan import Plan
from engine.workflow.safety import barred
from engine.workflow.session import HELD, OVER, Session, State

_WHY_NOT = {
    "start": "refuse-already-started",
    "imported": "refuse-already-started",
    "pause": "refuse-already-paused",
    "resume": "refuse-not-paused",
    "more_rest": "refuse-not-resting",
    "less_rest": "refuse-not-resting",
}

_SILENT = frozenset({"time_reached", "longer_ready", "stream_changed"})
"""Triggers that come from a clock or a frontend. Late ones are passed over without a word."""


class Outcome(NamedTuple):
    """What an event led to."""

    session: Session
    effects: tuple[AnyEffect, ...]


def advance(plan: Plan, session: Session, event: AnyEvent, now: float) -> Outcome:
    """Apply ``event``, which happened at ``now`` (seconds since the epoch).

    The same event at once again, and a timer that is early or out of date, change nothing and have no effects. Never
    raises for an event that is out of place: the effects then hold one :class:`Refused`.
    """
    if mark_of(event) == session.last_event:
        return Outcome(session, ())
    if session.told & HELD and (refused := barred(session, event)) is not None:
        return Outcome(session, (refused,))
    now = max(now, session.began)
    if event.trigger not in LEGAL[session.state]:
        return Outcome(session, _refuse(session.state, event.trigger))
    answer = HANDLERS[type(event)](plan, session, event, now)
    if isinstance(answer, Change):
        return _carry_out(answer, event)
    return Outcome(session, () if answer is None else (answer,))


def mark_of(event: AnyEvent) -> int:
    """Give a small number in place of an event's id; two ids share one once in a billion times."""
    return crc32(event.id.encode()) & 0x3FFFFFFF


def _carry_out(change: Change, event: AnyEvent) -> Outcome:
    state = move(change.session.state, event.trigger, change.target)
    return Outcome(replace(change.session, state=state, last_event=mark_of(event)), change.effects)


def _refuse(state: State, trigger: str) -> tuple[AnyEffect, ...]:
    """What no person asked for gets no answer; everything else is told why not."""
    if trigger in _SILENT:
        return ()
    if state in OVER:
        return (Refused("refuse-over"),)
    if state == "ready":
        return (Refused("refuse-not-started"),)
    if state == "paused" and trigger in {"more_rest", "less_rest"}:
        return (Refused("refuse-while-paused"),)
    return (Refused(_WHY_NOT[trigger]),)
