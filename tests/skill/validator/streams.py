"""AudioPlayer: what plays, what follows it, and on which devices."""

from __future__ import annotations

from collections.abc import Iterator

from tests.skill.validator.parts import SPOKEN, Envelope, directives, interfaces, kind_of, type_of

LONGEST_TOKEN = 1_024
BEHAVIORS = {"ENQUEUE", "REPLACE_ALL", "REPLACE_ENQUEUED"}
CLEARS = {"CLEAR_ENQUEUED", "CLEAR_ALL"}


def rules(request: Envelope, body: Envelope) -> Iterator[str]:
    sent = [one for one in directives(body) if type_of(one).startswith("AudioPlayer.")]
    plays = [one for one in sent if type_of(one) == "AudioPlayer.Play"]
    able = interfaces(request)
    if sent and able is not None and "AudioPlayer" not in able:
        yield "this device plays no streams"
    if len(plays) > 1:
        yield "more than one Play"
    for one in plays:
        yield from _play(kind_of(request), one, body)
    for one in sent:
        if type_of(one) == "AudioPlayer.ClearQueue" and one.get("clearBehavior") not in CLEARS:
            yield f"ClearQueue is one of {sorted(CLEARS)}"


def _play(kind: str, directive: Envelope, body: Envelope) -> Iterator[str]:
    stream = (directive.get("audioItem") or {}).get("stream") or {}
    behavior = directive.get("playBehavior")
    if behavior not in BEHAVIORS:
        yield f"a Play is one of {sorted(BEHAVIORS)}"
    if (behavior == "ENQUEUE") != bool(stream.get("expectedPreviousToken")):
        yield "ENQUEUE, and only that, has an expectedPreviousToken"
    if kind.endswith("PlaybackNearlyFinished") and behavior == "REPLACE_ALL":
        yield "what nearly finishes is not cut off"
    if body.get("shouldEndSession") is False or (kind in SPOKEN and body.get("shouldEndSession") is not True):
        yield "Play ends the session"
    yield from _stream(stream)


def _stream(stream: Envelope) -> Iterator[str]:
    token, offset = stream.get("token"), stream.get("offsetInMilliseconds", 0)
    if not isinstance(token, str) or not token:
        yield "a stream needs a token"
    if len(str(token)) > LONGEST_TOKEN:
        yield "the token is too long"
    if not str(stream.get("url", "")).startswith("https://"):
        yield "a stream must be HTTPS"
    if not isinstance(offset, int) or offset < 0:
        yield "a stream begins at whole milliseconds"
