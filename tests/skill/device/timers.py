"""Timers of the platform: at its end one rings, or launches a task of the skill once its person has said yes."""

from __future__ import annotations

import re
from typing import Any

from tests.skill.device.device import Device

LONGEST = 2 * 3600.0
MOST = 10


class TooMany(Exception):  # noqa: N818 - it says what there are
    """The device has ten timers already, or one with this label."""


def seconds(duration: str) -> float:
    """Of an ISO 8601 duration such as ``PT10M30S``."""
    parts = re.fullmatch(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?", duration)
    if parts is None or not any(parts.groups()):
        raise ValueError(f"{duration!r} is no duration of hours, minutes and seconds")
    hours, minutes, rest = (float(part or 0) for part in parts.groups())
    return hours * 3600 + minutes * 60 + rest


class Timers:
    """The timers of a device, as a skill's call of the Timers API sets them.

    Attributes:
        agrees: Whether the person says yes when a timer asks to launch its task.
        rung: Labels of those that have come to their end.
    """

    def __init__(self, device: Device, *, agrees: bool = True) -> None:
        self._device, self.agrees = device, agrees
        self.running: dict[str, dict[str, Any]] = {}
        self.rung: list[str] = []

    def create(self, body: dict[str, Any]) -> None:
        """Set a timer; ``body`` is that of the call.

        Raises:
            TooMany: there are ten, or one of this label.
            ValueError: it is longer than two hours, or no time at all.
        """
        label, length = body["timerLabel"], seconds(body["duration"])
        if not 0 < length <= LONGEST:
            raise ValueError(f"a timer of {length} seconds")
        if label in self.running or len(self.running) >= MOST:
            raise TooMany(label)
        self.running[label] = body
        self._device.time.later(length, lambda: self._rings(label, body))

    def cancel(self, label: str) -> None:
        self.running.pop(label, None)

    def _rings(self, label: str, body: dict[str, Any]) -> None:
        if self.running.get(label) is not body:
            return
        del self.running[label]
        self.rung.append(label)
        operation = body["triggeringBehavior"]["operation"]
        if operation["type"] == "LAUNCH_TASK" and self.agrees:
            launch = {"type": "LaunchRequest", "task": operation["task"]}
            self._device.conversation.begin(launch, self._device.envelopes.new_session())
