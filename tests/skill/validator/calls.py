"""Alexa's rules for what the skill sends to the platform's own services: timers and reminders.

check_timer(body), check_reminder(body) -> violated rules, each in words
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.skill.validator.parts import Envelope

LONGEST_TIMER = 2 * 3600.0
DURATION = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?")
OPERATIONS = {"NOTIFY_ONLY": None, "ANNOUNCE": "textToAnnounce", "LAUNCH_TASK": "textToConfirm"}


def check_timer(body: Envelope) -> list[str]:
    """What is wrong with the body of ``POST /v1/alerts/timers``."""
    return [*_timer(body), *_operation((body.get("triggeringBehavior") or {}).get("operation") or {})]


def check_reminder(body: Envelope) -> list[str]:
    """What is wrong with the body of ``POST /v1/alerts/reminders``."""
    return [*_reminder(body), *_trigger(body.get("trigger") or {})]


def _timer(body: Envelope) -> Iterator[str]:
    found = DURATION.fullmatch(str(body.get("duration")))
    hours, minutes, rest = (float(part or 0) for part in found.groups()) if found else (0.0, 0.0, 0.0)
    if not 0 < hours * 3600 + minutes * 60 + rest <= LONGEST_TIMER:
        yield "a timer takes up to two hours, as PT10M"
    if not body.get("timerLabel"):
        yield "a timer needs a label"
    visible = ((body.get("creationBehavior") or {}).get("displayExperience") or {}).get("visibility")
    if visible not in {"VISIBLE", "HIDDEN"}:
        yield "a timer is VISIBLE or HIDDEN"
    rings = ((body.get("triggeringBehavior") or {}).get("notificationConfig") or {}).get("playAudible")
    if not isinstance(rings, bool):
        yield "whether a timer is heard is true or false"


def _operation(operation: Envelope) -> Iterator[str]:
    kind = operation.get("type")
    if kind not in OPERATIONS:
        yield f"a timer does one of {sorted(OPERATIONS)}"
        return
    texts = OPERATIONS[kind]
    if texts is not None and not _texts(operation.get(texts)):
        yield f"{kind} needs {texts}, each with its locale"
    task = operation.get("task") or {}
    if kind == "LAUNCH_TASK" and not (task.get("name") and str(task.get("version", "")).isdigit()):
        yield "a task has a name and a version"


def _reminder(body: Envelope) -> Iterator[str]:
    if not MOMENT.fullmatch(str(body.get("requestTime"))):
        yield "requestTime is a moment without a zone"
    content = ((body.get("alertInfo") or {}).get("spokenInfo") or {}).get("content")
    if not _texts(content):
        yield "a reminder says something, in a locale"
    if ((body.get("pushNotification") or {}).get("status")) not in {"ENABLED", "DISABLED"}:
        yield "pushNotification is ENABLED or DISABLED"


def _trigger(trigger: Envelope) -> Iterator[str]:
    kind = trigger.get("type")
    if kind not in {"SCHEDULED_ABSOLUTE", "SCHEDULED_RELATIVE"}:
        yield "a reminder is for a moment, or after some seconds"
    if kind == "SCHEDULED_ABSOLUTE" and not MOMENT.fullmatch(str(trigger.get("scheduledTime"))):
        yield "scheduledTime is a moment without a zone"
    if kind == "SCHEDULED_RELATIVE" and not int(trigger.get("offsetInSeconds") or 0) > 0:
        yield "offsetInSeconds is more than 0"


def _texts(texts: object) -> bool:
    """Whether there are texts, each with a locale."""
    return bool(texts) and isinstance(texts, list) and all(_text(one) for one in texts)


def _text(one: Envelope) -> bool:
    return bool(re.fullmatch(r"[a-z]{2}-[A-Z]{2}", str(one.get("locale")))) and bool(one.get("text") or one.get("ssml"))
