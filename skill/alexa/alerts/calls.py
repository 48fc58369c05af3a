"""Calls to the platform's alerts: the Reminders API and the Timers API, with the token of the request.

What comes of a call is one word, as :data:`engine.dialogue.alerts.outcomes.OUTCOMES` has them.
"""

from __future__ import annotations

import logging
from typing import Any, Final

from skill.alexa.time_zones import Device
from skill.deadline import TooLate, in_time

log = logging.getLogger(__name__)

REMINDERS: Final = "/v1/alerts/reminders"
TIMERS: Final = "/v1/alerts/timers"

PATIENCE: Final = 1.5
"""Seconds to wait for the connection, and again for the answer."""

IN_ALL: Final = 2.5
"""Seconds that a call may take."""

NEEDS: Final = 0.5
"""Seconds that must be left for it."""

_FULL: Final = ("MAX_", "EXCEEDED", "LIMIT")
_DEVICE: Final = ("DEVICE", "UNSUPPORTED", "NOT_SUPPORTED")


def post(device: Device, path: str, body: dict[str, Any]) -> str:
    """Create an alert; what came of it, in a word."""
    answer = _call(device, "POST", path, body)
    if answer is None:
        return "failed"
    status, told = answer
    if status < 300:  # noqa: PLR2004 - HTTP
        return "set"
    code = str(told.get("code", "")).upper() if isinstance(told, dict) else ""
    log.warning("an alert was not set: HTTP %d %s", status, code)
    return _refusal(status, code)


def get(device: Device, path: str) -> Any:  # noqa: ANN401 - JSON
    """What there is of one kind; None where that cannot be found out."""
    answer = _call(device, "GET", path)
    return answer[1] if answer is not None and answer[0] < 300 else None  # noqa: PLR2004 - HTTP


def delete(device: Device, path: str) -> None:
    """Take away what there is of one kind; what cannot be taken away stays."""
    _call(device, "DELETE", path)


def _refusal(status: int, code: str) -> str:
    if any(part in code for part in _FULL):
        return "full"
    if status in {401, 403} and not any(part in code for part in _DEVICE):
        return "permission"
    return "device" if any(part in code for part in _DEVICE) else "failed"


def _call(device: Device, method: str, path: str, body: dict[str, Any] | None = None) -> tuple[int, Any] | None:
    """The status and the JSON of an answer; None where there was none in time."""
    import requests  # noqa: PLC0415 - 65 ms, for alerts only

    permit = {"Authorization": f"Bearer {device.token}"}
    try:
        answer = in_time(
            lambda: requests.request(
                method, f"{device.endpoint}{path}", json=body, headers=permit, timeout=PATIENCE, allow_redirects=False
            ),
            limit=IN_ALL,
            needs=NEEDS,
        )
        return answer.status_code, answer.json() if answer.content else None
    except (requests.RequestException, TooLate, ValueError, OSError) as trouble:
        log.warning("an alert got no answer: %s", type(trouble).__name__)
        return None
