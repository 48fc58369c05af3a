"""A process that imports the Lambda entry, as before a snapshot, and then answers people whom it does not know.

``python -m tests.benchmarks.subjects.waking`` prints milliseconds of this process's own work as JSON, the store in
memory: of the import, of opening the coach by one person after the other, and of beginning a workout: those that nobody
began here before, and then the first of them by others.
"""

from __future__ import annotations

import json
import os
import time
from typing import Any

SKILL = "amzn1.ask.skill.ours"


WORKOUTS = ("day-1", "day-3", "starter", "day-5")
OTHERS = 12


def main() -> dict[str, Any]:
    """Measure."""
    os.environ |= {"FORM_COACH_STORE": "memory", "FORM_COACH_SKILL_ID": SKILL}
    began = time.process_time()
    from skill.lambda_entry import handler  # noqa: PLC0415 - it is what is measured

    imported = (time.process_time() - began) * 1e3
    opened, begun = [], []
    for number, workout in enumerate((*WORKOUTS, *WORKOUTS[:1] * OTHERS)):
        opened.append(_milliseconds(handler, _envelope(number, {"type": "LaunchRequest"})))
        filled = {"workout": {"name": "workout", "value": workout}}
        start = {"type": "IntentRequest", "intent": {"name": "StartWorkoutIntent", "slots": filled}}
        begun.append(_milliseconds(handler, _envelope(number, start)))
    new, again = begun[: len(WORKOUTS)], begun[len(WORKOUTS) :]
    return {"import": imported, "opens": opened, "begins": new, "begins again": again}


def _milliseconds(handler: Any, envelope: dict[str, Any]) -> float:
    began = time.process_time()
    assert handler(envelope, None)["response"]["outputSpeech"]
    return (time.process_time() - began) * 1e3


def _envelope(number: int, request: dict[str, Any]) -> dict[str, Any]:
    application, user = {"applicationId": SKILL}, {"userId": f"person-{number}"}
    device = {"deviceId": "d", "supportedInterfaces": {}}
    system = {"application": application, "user": user, "device": device, "apiEndpoint": "https://api.amazonalexa.com"}
    about = {"requestId": f"{number}-{request['type']}", "timestamp": "2027-01-15T08:00:00Z", "locale": "en-US"}
    session = {"new": True, "sessionId": f"s-{number}", "application": application, "user": user, "attributes": {}}
    return {"version": "1.0", "session": session, "context": {"System": system}, "request": {**about, **request}}


if __name__ == "__main__":
    print(json.dumps(main()))
