"""Pain and signs of danger: what is reported, and what the session refuses because of it."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.workflow import events
from engine.workflow.change import Change
from engine.workflow.effects import Alarm, Hurt, Hush, PainOver, Refused
from engine.workflow.event import Event
from engine.workflow.messages import Message
from engine.workflow.plan import Plan
from engine.workflow.session import EMERGENCY, HURT, HURT_BEFORE, OVER, UNRESOLVED, Session
from engine.workflow.steps import Step

_LOADS_AGAIN: Final = frozenset({"resume", "done", "repeat", "back", "harder", "more_rest", "less_rest"})
"""Triggers that would lead on past a pain as if it had not been told."""

_AFTER_AN_EMERGENCY: Final = frozenset({"stop", "emergency_reported", "time_reached"})
"""Triggers that may still come; a timer is never due while a session is paused."""


def unresolved(session: Session) -> bool:
    """Whether it hurts, and the person has not chosen yet what to do about it."""
    return bool(session.told & UNRESOLVED)


def alarmed(session: Session) -> bool:
    """Whether a sign of danger was reported in this session."""
    return bool(session.told & EMERGENCY)


def barred(session: Session, event: Event) -> Refused | None:
    """Why ``event`` is refused for the person's safety; None where it is not."""
    over = session.state in OVER
    if alarmed(session) and (event.trigger == "undo" if over else event.trigger not in _AFTER_AN_EMERGENCY):
        return Refused("refuse-emergency")
    if unresolved(session) and event.trigger in _LOADS_AGAIN:
        return Refused("refuse-hurt")
    return None


def pain_reported(plan: Plan, session: Session, event: events.PainReported, now: float) -> Change:
    """Stop the exercise, say so plainly, offer to skip, ease, change or end (programme A6)."""
    before = _trained_here(plan, session)
    hurt = Hurt(before.slot, before.exercise or "", event.part, event.side, event.severity)
    if unresolved(session):
        return Change(session, "paused", (hurt,))
    told = session.told | HURT | (UNRESOLVED | HURT_BEFORE if event.until_chosen else 0)
    return Change(_held(replace(session, told=told), now), "paused", (Hush(), hurt, Message("pain")))


def pain_cleared(plan: Plan, session: Session, _event: events.PainCleared, _now: float) -> Change | Refused:
    """Let the person go on again; they say when."""
    if not unresolved(session):
        return Refused("refuse-nothing-hurts")
    here = _trained_here(plan, session)
    fine = replace(session, told=session.told & ~(HURT | UNRESOLVED))
    return Change(fine, session.state, (PainOver(here.slot, here.exercise or ""), Message("pain-cleared")))


def emergency_reported(plan: Plan, session: Session, event: events.EmergencyReported, now: float) -> Change:
    """Stop everything for good. What is over, or has not begun, stays so and is noted."""
    here = _trained_here(plan, session)
    effects = (Hush(), Alarm(here.slot, here.exercise or "", event.part), Message("emergency"))
    noted = replace(session, told=session.told | EMERGENCY)
    if session.state in OVER or session.state == "ready":
        return Change(noted, session.state, effects)
    return Change(_held(noted, now), "paused", effects)


def _held(session: Session, now: float) -> Session:
    """The session paused; a pause that began before goes on."""
    return replace(session, deadline=None, paused_at=now if session.paused_at is None else session.paused_at)


def _trained_here(plan: Plan, session: Session) -> Step:
    """The step that a pain is about: in a rest, the one before it; the first one before anything was done."""
    steps = plan.steps(session.swaps)
    before = reversed(steps[: session.step + 1])
    return next((each for each in before if each.exercise), steps[session.step])
