"""A smart speaker for the tests: builds requests, keeps Alexa's session, and puts every response to the validator."""

from __future__ import annotations

import copy
import json
import re
from datetime import UTC, datetime
from itertools import count
from typing import Any

from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_core.skill import CustomSkill

from engine.cues.estimate import estimate
from engine.storage.memory import MemoryStore
from engine.storage.port import Store
from skill.alexa.skill import build
from skill.config import SkillConfig
from tests.skill.validator.watch import by_hand, look

NOON = 1_800_000_000.0
USER = "amzn1.ask.account.SOMEBODY"
SERIALIZER = DefaultSerializer()
numbers = count(1)


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> float:
        return self.now


def invoke(skill: CustomSkill, envelope: dict[str, Any]) -> dict[str, Any]:
    """Through the SDK, from JSON to JSON. An answer that is not valid fails the test at its end."""
    answer = unchecked(skill, envelope)
    look(envelope, answer)
    return answer


def unchecked(skill: CustomSkill, envelope: dict[str, Any]) -> dict[str, Any]:
    """The same for who checks the answer."""
    request = SERIALIZER.deserialize(json.dumps(envelope), "ask_sdk_model.RequestEnvelope")
    with by_hand():
        answer = SERIALIZER.serialize(skill.invoke(request, None))
    return json.loads(json.dumps(answer))


class Speaker:
    """Somebody with a speaker."""

    def __init__(self, store: Store | None = None, locale="en-US", user=USER, rendering="ssml", clock=None, skill=None):
        self.store = store if store is not None else MemoryStore()
        self.clock = clock or Clock()
        self.locale, self.user, self.person, self.device = locale, user, None, "device"
        self.skill = skill or build(self.store, clock=self.clock, config=SkillConfig(rendering=rendering))
        self.attributes: dict[str, Any] = {}
        self.session: str | None = None
        self.envelope: dict[str, Any] = {}
        self.answer: dict[str, Any] = {}

    # --- what is said ---

    def open(self) -> Speaker:
        """Open the skill."""
        self.session = None
        return self.request({"type": "LaunchRequest"})

    def say(self, intent: str, after: float | None = None, dialog: str | None = None, **slots: Any) -> Speaker:
        """Speak when the coach has asked, or ``after`` seconds into what it says."""
        self.clock.now += self.length + 2.0 if after is None else after
        request = {"type": "IntentRequest", "intent": intent_of(intent, **slots)}
        if dialog:
            request["dialogState"] = dialog
        return self.request(request)

    def silence(self) -> Speaker:
        """Say nothing until the session ends."""
        self.clock.now += self.length + 20.0
        return self.request({"type": "SessionEndedRequest", "reason": "EXCEEDED_MAX_REPROMPTS"})

    def request(self, request: dict[str, Any]) -> Speaker:
        """Send a request."""
        self.envelope = self.build(request)
        self.send(self.envelope)
        return self

    def send(self, envelope: dict[str, Any]) -> dict[str, Any]:
        """Send an envelope, and keep the session as Alexa does."""
        self.answer = unchecked(self.skill, copy.deepcopy(envelope))
        violations = look(envelope, self.answer)
        assert violations == [], (violations, envelope["request"], self.answer)
        self.attributes = self.answer.get("sessionAttributes") or {}
        if not self.listening:
            self.session = None
        return self.answer

    def build(self, request: dict[str, Any]) -> dict[str, Any]:
        """An envelope."""
        new = self.session is None
        if new:
            self.session, self.attributes = f"session-{next(numbers)}", {}
        application, user = {"applicationId": "amzn1.ask.skill.ours"}, {"userId": self.user}
        system: dict[str, Any] = {
            "application": application,
            "user": user,
            "apiEndpoint": "https://api.amazonalexa.com",
        }
        system["device"] = {"deviceId": self.device, "supportedInterfaces": {}}
        if self.person:
            system["person"] = {"personId": self.person}
        moment = datetime.fromtimestamp(self.clock.now, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        common = {"requestId": f"amzn1.echo-api.request.{next(numbers)}", "timestamp": moment, "locale": self.locale}
        session = {"new": new, "sessionId": self.session, "application": application, "user": user}
        return {
            "version": "1.0",
            "session": {**session, "attributes": self.attributes},
            "context": {"System": system},
            "request": {**common, **request},
        }

    # --- what is heard ---

    @property
    def response(self) -> dict[str, Any]:
        return self.answer.get("response") or {}

    @property
    def ssml(self) -> str:
        return ((self.response.get("outputSpeech") or {}).get("ssml")) or ""

    @property
    def spoken(self) -> str:
        """The words alone."""
        timed = " ".join(text for _, text in self.timed)
        return re.sub(r"\s+", " ", f"{re.sub(r'<[^>]*>', ' ', self.ssml)} {timed}").strip()

    @property
    def timed(self) -> list[tuple[float, str]]:
        """What an audio document says, with the second at which it does."""
        heard = [one for one in self.response.get("directives") or () if one["type"].endswith("APLA.RenderDocument")]
        documents = [one["document"] for one in heard]
        items = [item for document in documents for item in document["mainTemplate"]["item"]["items"]]
        return [_timed(item) for item in items]

    @property
    def length(self) -> float:
        """Seconds that the response takes: its breaks, and an estimate of its words."""
        return max(duration(self.ssml), *(at + estimate(text) for at, text in [*self.timed, (0.0, "")]))

    @property
    def listening(self) -> bool:
        return self.response.get("shouldEndSession") is False

    @property
    def remembered(self) -> dict[str, Any]:
        """What the session attributes say, as plain values."""
        return json.loads(self.attributes.get("coach", "{}"))

    def claim(self, **remembered: Any) -> Speaker:
        """Let the session attributes say something else."""
        self.attributes = {"coach": json.dumps({**self.remembered, **remembered})}
        return self

    def claim_dialogue(self, **dialogue: Any) -> Speaker:
        """Let them say something else of the dialogue."""
        return self.claim(dialogue={**self.remembered.get("dialogue", {}), **dialogue})

    @property
    def asked(self) -> str:
        return str(self.remembered.get("dialogue", {}).get("asked", {}).get("kind", ""))

    def hears(self, *parts: str) -> Speaker:
        """All of these are in what was said."""
        for part in parts:
            assert part.casefold() in self.spoken.casefold(), (part, self.spoken)
        return self


def _timed(item: dict[str, Any]) -> tuple[float, str]:
    if item["type"] == "Speech":
        return 0.0, item["content"]
    silence, speech = item["items"]
    return silence["duration"] / 1000, speech["content"]


def duration(ssml: str) -> float:
    """Seconds of some SSML."""
    pauses = sum(float(n) / (1000 if unit == "ms" else 1) for n, unit in re.findall(r'time="([\d.]+)(ms|s)"', ssml))
    words = [part.strip() for part in re.split(r"<[^>]*>", ssml) if part.strip()]
    return pauses + sum(estimate(part) for part in words)


def intent_of(name: str, **slots: Any) -> dict[str, Any]:
    """An intent; a slot is an id that was recognised, or in a tuple the words that were not."""
    return {
        "name": name,
        "confirmationStatus": "NONE",
        "slots": {key: _slot(key, value) for key, value in slots.items()},
    }


def _slot(name: str, value: Any) -> dict[str, Any]:
    if isinstance(value, tuple):
        missed = {"authority": "ours", "status": {"code": "ER_SUCCESS_NO_MATCH"}}
        return {"name": name, "value": value[0], "resolutions": {"resolutionsPerAuthority": [missed]}}
    if isinstance(value, int):
        return {"name": name, "value": str(value), "confirmationStatus": "NONE"}
    match = {"value": {"name": value, "id": value}}
    found = {"authority": "ours", "status": {"code": "ER_SUCCESS_MATCH"}, "values": [match]}
    return {"name": name, "value": value, "resolutions": {"resolutionsPerAuthority": [found]}}
