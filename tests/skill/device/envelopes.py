"""Requests as the platform builds them: who, where, on which device, and in which session."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Any

Envelope = dict[str, Any]

APPLICATION = "amzn1.ask.skill.ours"
APL = "Alexa.Presentation.APL"
WITHOUT_SESSION = ("AudioPlayer.", "PlaybackController.", "System.", "AlexaSkillEvent.")
"""Beginnings of requests that belong to no session."""


@dataclass(frozen=True)
class Model:
    """What a device can do.

    Attributes:
        audio: It plays long streams.
        screen: The viewport of its screen (``shape``, ``pixelWidth``, …); None where it has none.
        runtime: The latest APL version that it knows.
    """

    audio: bool = True
    screen: Mapping[str, Any] | None = None
    runtime: str = "2024.2"

    @property
    def interfaces(self) -> dict[str, Any]:
        """As in ``supportedInterfaces``."""
        audio: dict[str, Any] = {"AudioPlayer": {}} if self.audio else {}
        return {**audio, APL: {"runtime": {"maxVersion": self.runtime}}} if self.screen else audio


SPEAKER = Model()
OLD_SPEAKER = Model(audio=False)
HUB = Model(screen={"shape": "RECTANGLE", "pixelWidth": 1280, "pixelHeight": 800, "dpi": 160, "mode": "HUB"})
SPOT = Model(screen={"shape": "ROUND", "pixelWidth": 480, "pixelHeight": 480, "dpi": 160, "mode": "HUB"})
TV = Model(screen={"shape": "RECTANGLE", "pixelWidth": 960, "pixelHeight": 540, "dpi": 320, "mode": "TV"})


@dataclass
class Envelopes:
    """Builds the requests of one device of one account.

    Attributes:
        person: The voice that is recognised; None where none is.
    """

    model: Model = SPEAKER
    locale: str = "en-US"
    user: str = "amzn1.ask.account.SOMEBODY"
    device: str = "device-1"
    person: str | None = None
    _numbers: Any = field(default_factory=lambda: count(1))

    def build(
        self, request: Mapping[str, Any], now: float, context: Mapping[str, Any], session: Mapping[str, Any] | None
    ) -> Envelope:
        """A request with an id of its own."""
        moment = datetime.fromtimestamp(now, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        id_ = f"amzn1.echo-api.request.{self.device}-{next(self._numbers)}"
        about = {"requestId": id_, "timestamp": moment, "locale": self.locale}
        envelope: Envelope = {
            "version": "1.0",
            "context": {"System": self._system(), **context},
            "request": {**about, **request},
        }
        if session is not None and not str(request["type"]).startswith(WITHOUT_SESSION):
            envelope["session"] = {**session, "application": self._application, "user": {"userId": self.user}}
        return copy.deepcopy(envelope)

    def new_session(self) -> dict[str, Any]:
        """A session that begins with the next request."""
        id_ = f"amzn1.echo-api.session.{self.device}-{next(self._numbers)}"
        return {"new": True, "sessionId": id_, "attributes": {}}

    @property
    def _application(self) -> dict[str, Any]:
        return {"applicationId": APPLICATION}

    def _system(self) -> dict[str, Any]:
        interfaces = self.model.interfaces
        system: dict[str, Any] = {
            "application": self._application,
            "user": {"userId": self.user},
            "device": {"deviceId": self.device, "supportedInterfaces": interfaces},
            "apiEndpoint": "https://api.amazonalexa.com",
        }
        return {**system, "person": {"personId": self.person}} if self.person else system


def intent(name: str, **slots: Any) -> Envelope:
    """An intent: a slot's value is an id that was recognised, a number, or in a tuple words that were not."""
    return {
        "name": name,
        "confirmationStatus": "NONE",
        "slots": {key: _slot(key, value) for key, value in slots.items()},
    }


def _slot(name: str, value: Any) -> Envelope:
    if isinstance(value, tuple):
        missed = {"authority": "ours", "status": {"code": "ER_SUCCESS_NO_MATCH"}}
        return {"name": name, "value": value[0], "resolutions": {"resolutionsPerAuthority": [missed]}}
    if not isinstance(value, str):
        return {"name": name, "value": str(value), "confirmationStatus": "NONE"}
    match = {"value": {"name": value, "id": value}}
    found = {"authority": "ours", "status": {"code": "ER_SUCCESS_MATCH"}, "values": [match]}
    return {"name": name, "value": value, "resolutions": {"resolutionsPerAuthority": [found]}}
