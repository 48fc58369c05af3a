"""Sets the alerts that an answer asks for, and takes away a timer that would ring too late."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from engine.dialogue.acts import Act, Alert
from engine.dialogue.alerts.outcomes import ALERTED
from engine.dialogue.intent import Intent
from engine.workflow.messages import Message
from skill.alexa.alerts import bodies, calls
from skill.alexa.time_zones import reachable

if TYPE_CHECKING:
    from skill.alexa.request import AlexaRequest

LABEL: Final = Message("call-label")
"""What the timer of a walk is called."""

Text = Callable[[Message], str]
"""The words of a message."""


def outcome_of(acts: tuple[Act, ...], request: AlexaRequest, text: Text, now: float) -> Intent:
    """Set the alert among ``acts``; tell what came of it."""
    alert = next(act for act in acts if isinstance(act, Alert))
    outcome = set_alert(alert, request, text, now)
    return Intent(ALERTED, {"kind": alert.kind, "at": alert.at, "outcome": outcome})


def set_alert(alert: Alert, request: AlexaRequest, text: Text, now: float) -> str:
    """Set an alert; what came of it, in a word. The same reminder is not set twice."""
    device, words = request.device, text(alert.words)
    if not reachable(device):
        return "device"
    if alert.kind == "timer":
        return _set_timer(bodies.timer(alert.seconds, text(LABEL), words, request.locale, request.skill), request)
    if _is_set(calls.get(device, calls.REMINDERS), alert.at):
        return "set"
    return calls.post(device, calls.REMINDERS, bodies.reminder(alert.at, words, request.locale, now))


def _set_timer(body: dict[str, object], request: AlexaRequest) -> str:
    """Set a timer in place of one of before: an account walks one walk at a time, and labels are unique."""
    outcome = calls.post(request.device, calls.TIMERS, body)
    if outcome != "failed":
        return outcome
    calls.delete(request.device, calls.TIMERS)
    return calls.post(request.device, calls.TIMERS, body)


def take_timers_away(request: AlexaRequest) -> None:
    """Take away the skill's timers: the walk that one is for is over."""
    if reachable(request.device):
        calls.delete(request.device, calls.TIMERS)


def _is_set(known: object, at: str) -> bool:
    """Tell whether a reminder for this very moment is among those that are known."""
    alerts = known.get("alerts") if isinstance(known, dict) else None
    return any(_moment(one) == at for one in alerts or () if isinstance(one, dict) and one.get("status") == "ON")


def _moment(alert: dict[str, object]) -> str:
    trigger = alert.get("trigger")
    return str(trigger.get("scheduledTime", ""))[:19] if isinstance(trigger, dict) else ""
