"""What the answer to each kind of request may hold."""

from __future__ import annotations

from collections.abc import Iterator

from tests.skill.validator.parts import ANSWERED, SPOKEN, Envelope, directives, kind_of, speaks, types

STOPS = {"AudioPlayer.Stop", "AudioPlayer.ClearQueue"}
STARTED, FINISHED, STOPPED = (f"AudioPlayer.Playback{one}" for one in ("Started", "Finished", "Stopped"))
PLAYER = ("AudioPlayer.", "PlaybackController.")
TOLD = ("System.", "AlexaSkillEvent.", "Reminders.")
"""Beginnings of requests that only tell something: nothing can be answered."""


def rules(request: Envelope, body: Envelope) -> Iterator[str]:
    kind = kind_of(request)
    if kind not in SPOKEN and speaks(body):
        yield f"the answer to {kind} may not speak"
    if kind == "SessionEndedRequest" and (directives(body) or body.get("shouldEndSession") is False):
        yield "a session that has ended can neither be kept open nor get directives"
    if kind == "CanFulfillIntentRequest" and not (body.get("canFulfillIntent") or {}).get("canFulfill"):
        yield "CanFulfillIntentRequest needs canFulfillIntent"
    if kind in ANSWERED and not speaks(body) and not directives(body):
        yield "silence: a launch or an intent must be answered"
    if kind.startswith(TOLD) and directives(body):
        yield f"{kind} gets no directives"
    if kind.startswith(PLAYER):
        yield from _of_the_player(kind, body)


def _of_the_player(kind: str, body: Envelope) -> Iterator[str]:
    sent = set(types(body))
    if any(not one.startswith("AudioPlayer.") for one in sent):
        yield f"an answer to {kind.partition('.')[0]} holds AudioPlayer directives only"
    if body.get("shouldEndSession") is False:
        yield f"{kind} has no session to keep open"
    if kind == STOPPED and sent:
        yield "PlaybackStopped gets an empty answer"
    if kind in {STARTED, FINISHED} and sent - STOPS:
        yield f"{kind.partition('.')[2]} gets only Stop or ClearQueue"
