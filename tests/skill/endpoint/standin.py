"""A skill with one sentence for everything, in place of the conversation, and requests to it."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from ask_sdk_core.skill_builder import CustomSkillBuilder

from engine.workflow import events

SESSION = "s"
SKILL = "amzn1.ask.skill.ours"
NOW = 1_800_000_000.0


def build(store, *, config=None, clock=None, zones=None, catalog=None, tracks=None):
    """Answers everything; ``skill.heard`` has what it was asked, by the name of the intent or type."""
    builder = CustomSkillBuilder()
    heard = []

    def answer(handler_input):
        request = handler_input.request_envelope.request
        intent = getattr(request, "intent", None)
        name = intent.name if intent else request.object_type
        heard.append(name)
        if name == "Repeat":
            # The request's id is the event's: however often it comes, it acts once.
            store.apply(SESSION, events.Repeat(id=request.request_id), NOW + 1 + int(request.request_id[1:]))
        return handler_input.response_builder.speak(f"heard {name}").ask("and?").response

    builder.request_handler(lambda handler_input: True)(answer)
    skill = builder.create()
    skill.heard = heard
    return skill


def moment(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def request(kind="LaunchRequest", *, at: float = NOW, skill: str = SKILL, **about) -> dict:
    """An envelope as Alexa sends it."""
    application, user = {"applicationId": skill}, {"userId": "amzn1.ask.account.A"}
    device = {"deviceId": "d", "supportedInterfaces": {"AudioPlayer": {}}}
    system = {"application": application, "user": user, "device": device, "apiEndpoint": "https://api.amazonalexa.com"}
    return {
        "version": "1.0",
        "session": {"new": True, "sessionId": "s", "application": application, "user": user, "attributes": {}},
        "context": {"System": system, "AudioPlayer": {"playerActivity": "IDLE"}},
        "request": {"type": kind, "requestId": "r", "timestamp": moment(at), "locale": "en-US", **about},
    }


def intent(name: str, **slots) -> dict:
    slots = {slot: {"name": slot, "value": value, "confirmationStatus": "NONE"} for slot, value in slots.items()}
    return {"name": name, "confirmationStatus": "NONE", "slots": slots}


def body(envelope: object) -> bytes:
    return json.dumps(envelope).encode()
