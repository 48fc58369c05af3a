"""What is said about reminders, and about being called back from a walk."""

from __future__ import annotations

from engine.words.messages.parameters import takes

_MOMENT = takes("day", "number", "month", "hour", "minute")
_DAY = takes("day", "number", "month")

ALERTS = {
    "remind": takes("frontend"),
    "remind-afterwards": takes(),
    "ask-remind-time": takes(),
    "again-remind-time": takes(),
    "third-remind-time": takes(),
    "ask-remind-ok": _MOMENT,
    "remind-past": takes(),
    "remind-set": _MOMENT,
    "remind-permission": takes(),
    "remind-refused": takes(),
    "remind-device": takes(),
    "remind-full": takes(),
    "remind-failed": takes(),
    "reminder-words": takes(),
    "remind-day": _DAY,
    "remind-near": _DAY,
    "remind-named": _DAY,
    "remind-month": takes("month"),
    "remind-clock": takes("hour", "minute"),
    "ask-call-back": takes(),
    "again-call-back": takes(),
    "call-set": takes("minutes"),
    "call-permission": takes(),
    "call-refused": takes(),
    "call-device": takes(),
    "call-full": takes(),
    "call-failed": takes(),
    "call-words": takes(),
    "call-label": takes(),
}
"""By name, with their parameters."""
