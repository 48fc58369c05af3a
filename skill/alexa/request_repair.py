"""Simpler forms of a request, for when the SDK cannot read it.

First without new values: Amazon may send some that today's SDK does not know, in parts that the skill does not use.
Then, if the request itself is the problem, as a sentence that was not understood.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final

from skill.alexa.presses import USER_EVENT
from skill.alexa.request_outline import Outline

_LOCALE = re.compile(r"[a-z]{2}-[A-Z]{2}")
_LONGEST: Final = 512
_SILENT: Final = (
    *("AudioPlayer.", "PlaybackController.", "VideoPlayer.", "System.", "AlexaSkillEvent.", "Reminders.", "Messaging."),
    *("AlexaHouseholdListEvent.", "Alexa.", "SessionEndedRequest"),
)
"""Types of requests, or their beginnings, that are not answered with speech."""
FAILED: Final = "AudioPlayer.PlaybackFailed"
CAN_FULFILL: Final = "CanFulfillIntentRequest"
_NOT_UNDERSTOOD: Final = {"name": "AMAZON.FallbackIntent", "confirmationStatus": "NONE"}


def speaks(about: Outline) -> bool:
    """Whether the request may be answered with speech."""
    return about.type == USER_EVENT or (about.type != CAN_FULFILL and not about.type.startswith(_SILENT))


def ways(about: Outline) -> Iterator[str]:
    """The request itself, then its simpler forms, the best first."""
    if about.text is not None:
        yield about.text
        yield json.dumps({"version": "1.0", **_around(about), "request": about.part("request")})
        if about.type == FAILED:  # why does not matter
            failed = {name: part for name, part in about.part("request").items() if name != "error"}
            yield json.dumps({"version": "1.0", **_around(about), "request": failed})
    if speaks(about):
        yield json.dumps({"version": "1.0", **_around(about), "request": _fallback(about)})


def _around(about: Outline) -> dict[str, Any]:
    """Only the person, the device and the skill."""
    system: dict[str, Any] = {"application": _only(about, "context", "System", "application", "applicationId")}
    system |= {who: found for who in ("user", "person") if (found := _person(about, who))}
    system["device"] = _only(about, "context", "System", "device", "deviceId") | {"supportedInterfaces": _shows(about)}
    system |= _only(about, "context", "System", "apiEndpoint") | _only(about, "context", "System", "apiAccessToken")
    context = {"System": system} | _player(about)
    if "session" not in about.data:
        return {"context": context}
    session = {"new": about.part("session").get("new") is True, **_only(about, "session", "sessionId")}
    session |= {"application": system["application"], "attributes": about.part("session", "attributes")}
    return {"context": context, "session": session | {who: system[who] for who in ("user",) if who in system}}


def _person(about: Outline, who: str) -> dict[str, str]:
    return _only(about, "context", "System", who, f"{who}Id")


def _shows(about: Outline) -> dict[str, Any]:
    # The SDK sets each name as an attribute, so none may be one of Python's own.
    named = about.part("context", "System", "device", "supportedInterfaces")
    return {name: {} for name in named if not name.startswith("_")}


def _player(about: Outline) -> dict[str, Any]:
    player = about.part("context", "AudioPlayer")
    offset = player.get("offsetInMilliseconds")
    if not player:
        return {}
    where = {"offsetInMilliseconds": offset} if isinstance(offset, int) else {}
    return {"AudioPlayer": _only(about, "context", "AudioPlayer", "token") | where}


def _only(about: Outline, *path: str) -> dict[str, str]:
    """A text under its name, if it is present and not too long."""
    found = about.word(*path)
    longest = _LONGEST if path[-1] != "apiAccessToken" else 10 * _LONGEST
    return {path[-1]: found} if 0 < len(found) <= longest else {}


def _fallback(about: Outline) -> dict[str, Any]:
    locale = about.word("request", "locale")
    return {
        "type": "IntentRequest",
        "requestId": about.request_id[:_LONGEST] or "unknown",
        "timestamp": _moment(about).isoformat(),
        "locale": locale if _LOCALE.fullmatch(locale) else "en-US",
        "intent": _NOT_UNDERSTOOD,
    }


def _moment(about: Outline) -> datetime:
    try:
        moment = datetime.fromisoformat(about.word("request", "timestamp"))
    except ValueError:
        return datetime.now(UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
