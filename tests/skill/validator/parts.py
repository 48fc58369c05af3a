"""What rules look at: an envelope and a response as plain JSON, any part of which may be missing or wrong."""

from __future__ import annotations

import re
from typing import Any

Envelope = dict[str, Any]

APL = "Alexa.Presentation.APL"
AUDIO_DOCUMENT = "Alexa.Presentation.APLA.RenderDocument"

ANSWERED = {"LaunchRequest", "IntentRequest"}
"""Requests that need an answer that is heard or does something."""

SPOKEN = {*ANSWERED, f"{APL}.UserEvent", "Connections.Response", "SessionResumedRequest"}
"""Requests whose answers may speak."""


def kind_of(request: Envelope) -> str:
    """The type of a request."""
    return str((request.get("request") or {}).get("type"))


def directives(body: Envelope) -> list[Envelope]:
    return list(body.get("directives") or ())


def type_of(directive: Envelope) -> str:
    return str(directive.get("type"))


def types(body: Envelope) -> list[str]:
    """The types of all directives, in their order."""
    return [type_of(one) for one in directives(body)]


def interfaces(request: Envelope) -> Envelope | None:
    """What the device can do; None where the request does not say."""
    device = ((request.get("context") or {}).get("System") or {}).get("device") or {}
    return device.get("supportedInterfaces")


def spoken(speech: Envelope) -> str:
    """The words of a speech."""
    return re.sub(r"<[^>]*>", " ", str(speech.get("ssml") or speech.get("text") or ""))


def reprompted(body: Envelope) -> str:
    """What is said when nobody answers."""
    return spoken((body.get("reprompt") or {}).get("outputSpeech") or {})


def delegated(body: Envelope) -> bool:
    """Whether Alexa leads the dialog on."""
    return "Dialog.Delegate" in types(body)


def speaks(body: Envelope) -> bool:
    """Whether anything is said or written down."""
    return bool(body.get("outputSpeech") or body.get("reprompt") or body.get("card"))
