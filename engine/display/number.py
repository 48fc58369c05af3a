"""What is huge on a screen: the number that people look for from across the room."""

from __future__ import annotations

import math

from engine.cues.timing import count_times, counted
from engine.display.labels import Labels
from engine.display.model import Big
from engine.workflow.session import Session
from engine.workflow.steps import Step

MINUTE = 60


def big(step: Step, session: Session, gone: float, labels: Labels) -> Big:
    """Choose what is huge ``gone`` seconds into a step.

    Counted where the coach counts; the time gone where nothing but the person ends it; else the time left.
    """
    if step.most:
        return Big("gone", clock(math.floor(gone)))
    if step.kind != "repetitions":
        return Big("left", clock(step.duration + session.added - gone))
    if session.pace == "self":
        return Big("word", str(step.repetitions), labels.inside("screen-repetitions", {}))
    under = labels.inside("screen-of", {"repetitions": step.repetitions or 0})
    moments = tuple(session.began + at for at in count_times(step))
    return Big("count", str(counted(step, gone)), under, moments)


def next_change(shown: Big, until: float, now: float) -> float:
    """When a number changes next by itself, in the session's time; never before ``now`` is over."""
    moment = _next_change(shown, until, now)
    return moment if moment > now else math.inf


def _next_change(shown: Big, until: float, now: float) -> float:
    match shown.kind:
        case "count":
            return next((at for at in shown.moments if at > now), math.inf)
        case "left":
            return until - max(0, math.ceil(until - now - 0.001) - 1)
        case "gone":
            return now + 1.0
        case "word":
            return math.inf


def clock(seconds: float) -> str:
    """Tell a time as a screen does: seconds alone below a minute."""
    whole = max(0, math.ceil(seconds - 0.001))
    return str(whole) if whole < MINUTE else f"{whole // MINUTE}:{whole % MINUTE:02}"
