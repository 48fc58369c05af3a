"""The bodies of the calls: a reminder for a moment, and a timer that launches a task of the skill at its end."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from skill.alexa.tasks import CONTINUE, VERSION, task_name


def reminder(at: str, words: str, locale: str, now: float) -> dict[str, Any]:
    """A reminder for the moment ``at`` where the device is; ``now`` in seconds since the epoch."""
    return {
        "requestTime": datetime.fromtimestamp(now, UTC).strftime("%Y-%m-%dT%H:%M:%S.000"),
        "trigger": {"type": "SCHEDULED_ABSOLUTE", "scheduledTime": f"{at}.000"},
        "alertInfo": {"spokenInfo": {"content": [{"locale": locale, "text": words}]}},
        "pushNotification": {"status": "ENABLED"},
    }


def timer(seconds: float, label: str, words: str, locale: str, skill_id: str) -> dict[str, Any]:
    """A timer that asks ``words`` at its end, and after a yes launches the task that goes on."""
    task = {"name": task_name(skill_id, CONTINUE), "version": VERSION, "input": {}}
    return {
        "duration": _duration(seconds),
        "timerLabel": label,
        "creationBehavior": {"displayExperience": {"visibility": "VISIBLE"}},
        "triggeringBehavior": {
            "operation": {
                "type": "LAUNCH_TASK",
                "textToConfirm": [{"locale": locale, "text": words}],
                "task": task,
            },
            "notificationConfig": {"playAudible": True},
        },
    }


def _duration(seconds: float) -> str:
    whole = max(1, round(seconds))
    return f"PT{whole // 60}M{whole % 60}S"
