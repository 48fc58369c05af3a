"""A made-up device and its person: requests as Alexa sends them, one after the other, to a skill that nobody hears."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count
from typing import Any, Final

import msgspec
from ask_sdk_core.skill import CustomSkill

from skill.alexa.envelope import answer

BEGINNING: Final = 1_700_000_000.0
"""Seconds since the epoch."""

BETWEEN: Final = 30.0
"""Seconds from one request to the next."""

_SCREEN: Final = {"Alexa.Presentation.APL": {"runtime": {"maxVersion": "2024.3"}}}


class Clock:
    """Tells a time of its own; what is rehearsed never takes the real one."""

    def __init__(self) -> None:
        """Begin."""
        self.now = BEGINNING

    def __call__(self) -> float:
        """Seconds since the epoch."""
        return self.now


class Stage:
    """One person with one device.

    Attributes:
        playing: The token of the track that it plays; empty where none plays.
    """

    def __init__(
        self, skill: CustomSkill, clock: Clock, locale: str, *, plays: bool = False, shows: bool = False
    ) -> None:
        """Set it up: ``plays`` tells whether it plays tracks, ``shows`` whether it has a screen."""
        self._skill, self._clock, self._locale, self._plays = skill, clock, locale, plays
        self._interfaces: dict[str, Any] = ({"AudioPlayer": {}} if plays else {}) | (_SCREEN if shows else {})
        self._application, self._user = {"applicationId": "rehearsal"}, {"userId": f"rehearsal-{id(self)}"}
        self._numbers, self._attributes, self._new = count(1), dict[str, Any](), True
        self.playing = ""

    def open(self, **about: object) -> None:
        """Open the skill by its name, or with a task."""
        self._new = True
        self._converse({"type": "LaunchRequest", **about})

    def say(self, *intents: str, **slots: str) -> None:
        """Say one thing after the other, each in the session that is open, or with the skill's name."""
        for name in intents:
            filled = {slot: _slot(slot, value) for slot, value in slots.items()}
            self._converse({"type": "IntentRequest", "intent": {"name": name, "slots": filled}})

    def press(self, button: str) -> None:
        """Press a button on the screen."""
        source = {"type": "TouchWrapper", "handler": "Press", "id": ""}
        about = {"token": "screen", "arguments": ["coach", button, "screen", 0], "source": source, "components": {}}
        self._converse({"type": "Alexa.Presentation.APL.UserEvent", **about})

    def fall_silent(self) -> None:
        """Let the session end."""
        self._converse({"type": "SessionEndedRequest", "reason": "EXCEEDED_MAX_REPROMPTS"})
        self._new = True

    def tell(self, *kinds: str, **about: object) -> None:
        """Tell what belongs to no session."""
        for kind in kinds:
            self._send({"type": kind, **about})

    def answer(self, kind: str, **about: object) -> None:
        """Answer what the platform asked in the session, in its words."""
        self._converse({"type": kind, **about})

    def report(self, *kinds: str, **about: object) -> None:
        """Tell of the track that plays."""
        self.tell(
            *(f"AudioPlayer.Playback{kind}" for kind in kinds), token=self.playing, offsetInMilliseconds=500, **about
        )

    def _converse(self, request: dict[str, Any]) -> None:
        session = {"new": self._new, "sessionId": "rehearsal", "application": self._application, "user": self._user}
        got = self._send(request, {**session, "attributes": {} if self._new else self._attributes})
        self._attributes = got.get("sessionAttributes") or {}
        self._new = got.get("response", {}).get("shouldEndSession") is not False

    def _send(self, request: dict[str, Any], session: dict[str, Any] | None = None) -> dict[str, Any]:
        self._clock.now += BETWEEN
        moment = datetime.fromtimestamp(self._clock.now, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        about = {"requestId": f"rehearsal-{next(self._numbers)}", "timestamp": moment, "locale": self._locale}
        envelope = {"version": "1.0", "context": self._context(), "request": {**about, **request}}
        body = msgspec.json.encode(envelope if session is None else envelope | {"session": session})
        got: dict[str, Any] = msgspec.json.decode(answer(self._skill, body))
        self._hear(got)
        return got

    def _context(self) -> dict[str, Any]:
        device = {"deviceId": "rehearsal", "supportedInterfaces": self._interfaces}
        system = {"application": self._application, "user": self._user, "device": device}
        player = {"playerActivity": "PLAYING", "token": self.playing, "offsetInMilliseconds": 500}
        heard = {"AudioPlayer": player if self.playing else {"playerActivity": "IDLE"}} if self._plays else {}
        return {"System": {**system, "apiEndpoint": "https://api.amazonalexa.com"}, **heard}

    def _hear(self, got: dict[str, Any]) -> None:
        for directive in got.get("response", {}).get("directives") or ():
            if directive["type"] == "AudioPlayer.Play":
                self.playing = directive["audioItem"]["stream"]["token"]


def _slot(name: str, value: str) -> dict[str, Any]:
    """A slot whose value was recognised."""
    match = {"value": {"name": value, "id": value}}
    found = {"authority": "rehearsal", "status": {"code": "ER_SUCCESS_MATCH"}, "values": [match]}
    return {"name": name, "value": value, "resolutions": {"resolutionsPerAuthority": [found]}}
