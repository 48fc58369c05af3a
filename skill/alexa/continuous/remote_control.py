"""The buttons of a remote control or of a device: they mean what "Alexa, next" and the like mean, without a word."""

from __future__ import annotations

from typing import Final

from skill.alexa.request import AlexaRequest

BUTTONS: Final = {
    "PlaybackController.NextCommandIssued": "AMAZON.NextIntent",
    "PlaybackController.PreviousCommandIssued": "AMAZON.PreviousIntent",
    "PlaybackController.PauseCommandIssued": "AMAZON.PauseIntent",
    "PlaybackController.PlayCommandIssued": "AMAZON.ResumeIntent",
}
"""The intent of each."""


def meant(request: AlexaRequest) -> AlexaRequest:
    """Take a pressed button as what is said for it; it belongs to no conversation."""
    return request._replace(type="IntentRequest", intent=BUTTONS[request.type], new=True, attributes=None, presses=True)
