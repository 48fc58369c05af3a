"""A tiny skill to try the device with: it plays numbered streams, one after the other, and says a word or two."""

from __future__ import annotations

from typing import Any

Envelope = dict[str, Any]

STOP = {"type": "AudioPlayer.Stop"}
SILENT: Envelope = {"version": "1.0", "response": {}}


def play(number: int, behavior: str = "REPLACE_ALL", after: str | None = None, offset: int = 0) -> Envelope:
    """The directive that plays stream ``number``."""
    stream: Envelope = {"token": f"{number}", "url": f"https://x/{number}.mp3", "offsetInMilliseconds": offset}
    if after is not None:
        stream["expectedPreviousToken"] = after
    return {"type": "AudioPlayer.Play", "playBehavior": behavior, "audioItem": {"stream": stream}}


def quiet(*directives: Envelope) -> Envelope:
    return {"version": "1.0", "response": {"directives": list(directives)}}


def spoken(words: str, *directives: Envelope, ends: bool = True, again: str = "", **attributes: Any) -> Envelope:
    """An answer that speaks."""
    body: Envelope = {"outputSpeech": {"type": "SSML", "ssml": f"<speak>{words}</speak>"}, "shouldEndSession": ends}
    if again:
        body["reprompt"] = {"outputSpeech": {"type": "SSML", "ssml": f"<speak>{again}</speak>"}}
    return {"version": "1.0", "sessionAttributes": attributes, "response": {**body, "directives": list(directives)}}


class Playlist:
    """Plays ``number`` streams. ``does`` has answers to some requests, by their type or intent."""

    def __init__(self, number: int = 3, **does: Envelope) -> None:
        self.number, self.does = number, does
        self.requests: list[Envelope] = []

    def __call__(self, envelope: Envelope) -> Envelope:
        self.requests.append(envelope)
        request = envelope["request"]
        name = (request.get("intent") or {}).get("name") or request["type"].rpartition(".")[2]
        return self.does.get(name.removeprefix("AMAZON.")) or self._answer(name, request)

    def _answer(self, name: str, request: Envelope) -> Envelope:
        match name:
            case "LaunchRequest":
                return spoken("Here we go.", play(1))
            case "PlaybackNearlyFinished" if int(request["token"]) < self.number:
                token = request["token"]
                return quiet(play(int(token) + 1, "ENQUEUE", token))
            case "AMAZON.PauseIntent":
                return spoken("Paused.", STOP)
            case "NextCommandIssued":
                return quiet(play(2))
            case "HowIntent":
                return spoken("Like this.")
        return SILENT

    @property
    def told(self) -> list[str]:
        """What was told of streams: what, which, and at what second of it."""
        audio = [one["request"] for one in self.requests if one["request"]["type"].startswith("AudioPlayer.")]
        return [f"{one['type'][20:]} {one['token']} {one.get('offsetInMilliseconds', 0) / 1000:g}" for one in audio]

    @property
    def kinds(self) -> list[str]:
        """Types of all requests, without their interfaces; of an intent its name."""
        requests = (one["request"] for one in self.requests)
        return [(one.get("intent") or {}).get("name") or one["type"].rpartition(".")[2] for one in requests]
