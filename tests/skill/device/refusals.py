"""What the platform refuses of an answer: it says that something went wrong, and the answer is not carried out.

Not the rules for a good answer (:mod:`tests.skill.validator`): only what cannot be carried out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

LONGEST_TOKEN = 1024
ONLY_STOPS = ("AudioPlayer.PlaybackStarted", "AudioPlayer.PlaybackFinished")
STOPS = {"AudioPlayer.Stop", "AudioPlayer.ClearQueue"}


def refusals(kind: str, interfaces: dict[str, Any], answer: Any) -> list[str]:
    """Why an answer to a request of a type is refused; empty where it is carried out."""
    if not isinstance(answer, dict) or not isinstance(answer.get("response"), dict):
        return ["no response"]
    body = answer["response"]
    return [*_by_request(kind, body), *_plays(body), *_by_device(interfaces, body)]


def _by_request(kind: str, body: dict[str, Any]) -> Iterator[str]:
    directives = {str(one.get("type")) for one in body.get("directives") or ()}
    if not kind.startswith(("AudioPlayer.", "PlaybackController.")):
        return
    if body.get("outputSpeech") or body.get("reprompt") or body.get("card"):
        yield "may not contain an outputSpeech, a reprompt or a card"
    if body.get("shouldEndSession") is False:
        yield "there is no session to keep open"
    if kind == "AudioPlayer.PlaybackStopped" and directives:
        yield "PlaybackStopped gets no directives"
    if kind in ONLY_STOPS and directives - STOPS:
        yield f"{kind} gets Stop or ClearQueue only"
    if any(not one.startswith("AudioPlayer.") for one in directives):
        yield "AudioPlayer directives only"


def _plays(body: dict[str, Any]) -> Iterator[str]:
    plays = [one for one in body.get("directives") or () if one.get("type") == "AudioPlayer.Play"]
    if len(plays) > 1:
        yield "more than one Play"
    for play in plays:
        stream = play["audioItem"]["stream"]
        if (play["playBehavior"] == "ENQUEUE") != bool(stream.get("expectedPreviousToken")):
            yield "expectedPreviousToken with ENQUEUE, and only with it"
        if not stream.get("token") or len(stream["token"]) > LONGEST_TOKEN:
            yield "a token of at most 1024 characters"
        if not str(stream.get("url", "")).startswith("https://"):
            yield "the url must be https"


def _by_device(interfaces: dict[str, Any], body: dict[str, Any]) -> Iterator[str]:
    directives = [str(one.get("type")) for one in body.get("directives") or ()]
    if "AudioPlayer" not in interfaces and any(one.startswith("AudioPlayer.") for one in directives):
        yield "this device plays no streams"
    if "Alexa.Presentation.APL" not in interfaces and any(
        one.startswith("Alexa.Presentation.APL.") for one in directives
    ):
        yield "this device has no screen"
