"""Request envelopes as Alexa sends them."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime
from typing import Any, Final, Literal

from skill.talk.clock import Clock

Device = Literal["speaker", "show", "player"]
Document = dict[str, Any]
"""A JSON object."""

APPLICATION: Final = "amzn1.ask.skill.00000000-0000-4000-8000-000000000000"
"""The skill id of conversations in the terminal."""

USER: Final = "amzn1.ask.account.TERMINAL"
DEVICE: Final = "amzn1.ask.device.TERMINAL"

_VIEWPORT: Final = {
    "experiences": [{"arcMinuteWidth": 246, "arcMinuteHeight": 144, "canRotate": False, "canResize": False}],
    "mode": "HUB",
    "shape": "RECTANGLE",
    "pixelWidth": 1024,
    "pixelHeight": 600,
    "currentPixelWidth": 1024,
    "currentPixelHeight": 600,
    "dpi": 160,
    "touch": ["SINGLE"],
    "keyboard": [],
    "video": {"codecs": ["H_264_42", "H_264_41"]},
}


def person_id(name: str) -> str:
    """The id of a recognised speaker."""
    return f"amzn1.ask.person.{name}"


class Session:
    """One Alexa session, from its first request to its end."""

    def __init__(self) -> None:
        """Start without attributes."""
        self.id = f"amzn1.echo-api.session.{uuid.uuid4()}"
        self.new = True
        self.attributes: Document = {}


class Envelopes:
    """Wraps the requests of one person at one device in envelopes."""

    def __init__(self, locale: str, clock: Clock, device: Device = "speaker", person: str | None = None) -> None:
        """``person`` is the id of a recognised speaker; None for an unrecognised one."""
        self.player: Document = {"playerActivity": "IDLE"}
        self._locale, self._clock, self._device, self._person = locale, clock, device, person

    def launch(self, session: Session) -> Document:
        """The skill is opened."""
        return self._envelope(session, {"type": "LaunchRequest", "shouldLinkResultBeReturned": False})

    def intent(self, session: Session, intent: Document, dialog: str | None = None) -> Document:
        """A sentence was said; ``dialog`` is the state of the intent's dialog, if it has one."""
        request: Document = {"type": "IntentRequest", "intent": intent}
        if dialog is not None:
            request["dialogState"] = dialog
        return self._envelope(session, request)

    def ended(self, session: Session, reason: str, error: str = "") -> Document:
        """The session is over."""
        request: Document = {"type": "SessionEndedRequest", "reason": reason}
        if error:
            request["error"] = {"type": "INVALID_RESPONSE", "message": error}
        return self._envelope(session, request)

    def told(self, request: Document) -> Document:
        """The player of the device tells something; that belongs to no session."""
        return {name: part for name, part in self._envelope(Session(), request).items() if name != "session"}

    def _envelope(self, session: Session, request: Document) -> Document:
        system = self._system()
        return {
            "version": "1.0",
            "session": {
                "new": session.new,
                "sessionId": session.id,
                "application": system["application"],
                "attributes": session.attributes,
                "user": system["user"],
            },
            "context": self._context(system),
            "request": {
                "requestId": f"amzn1.echo-api.request.{uuid.uuid4()}",
                "locale": self._locale,
                "timestamp": datetime.fromtimestamp(self._clock(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
                **request,
            },
        }

    def _system(self) -> Document:
        system: Document = {
            "application": {"applicationId": APPLICATION},
            "user": {"userId": USER},
            "device": {"deviceId": DEVICE, "supportedInterfaces": self._interfaces()},
            "apiEndpoint": "https://api.amazonalexa.com",
        }
        if self._person:
            system["person"] = {"personId": person_id(self._person)}
        return system

    def _interfaces(self) -> Document:
        player: Document = {"AudioPlayer": {}}
        if self._device != "show":
            return player
        return player | {"Alexa.Presentation.APL": {"runtime": {"maxVersion": "2024.3"}}}

    def _context(self, system: Document) -> Document:
        context: Document = {"System": system, "AudioPlayer": self.player}
        return context if self._device != "show" else context | {"Viewport": _VIEWPORT}
