"""Alexa's rules for a response, as far as they can be checked from outside; no published tool checks them.

check(request_envelope, response) -> violated rules, each in words
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

from engine.understanding.intents import ELICITED

LONGEST_SPEECH = 8_000
LONGEST_RESPONSE = 24_000
LONGEST_BREAK = 10.0
LONGEST_OUTPUT = 240.0
LONGEST_REPROMPT = 90.0
MOST_AUDIO = 5
MOST_FILES = 15
LONGEST_TOKEN = 1_024
MOST_ENTITIES = 100
OPEN_TYPES = {"WORKOUT", "EXERCISE"}
SPOKEN = {"LaunchRequest", "IntentRequest"}
TAGS = {
    "speak",
    "break",
    "prosody",
    "p",
    "s",
    "w",
    "emphasis",
    "say-as",
    "sub",
    "phoneme",
    "audio",
    "lang",
    "voice",
    "amazon",
}
NEITHER = "something went wrong"

Envelope = dict[str, Any]


def check(request: Envelope, response: Any) -> list[str]:
    """Every rule that the answer to a request violates."""
    if not isinstance(response, dict) or not isinstance(response.get("response"), dict):
        return ["the answer has no response"]
    kind = str((request.get("request") or {}).get("type"))
    body = response["response"]
    of_the_words = (*_ending(kind, body), *_speech(body), *_kinds(kind, body))
    return [*_whole(response), *of_the_words, *_directives(body), *_asked_for(request, body)]


def _whole(response: Envelope) -> Iterator[str]:
    if response.get("version") != "1.0":
        yield "the version must be 1.0"
    if len(json.dumps(response, ensure_ascii=False).encode()) > LONGEST_RESPONSE:
        yield f"the response is longer than {LONGEST_RESPONSE} bytes"
    if not isinstance(response.get("sessionAttributes", {}), dict | None):
        yield "session attributes must be an object"


def _kinds(kind: str, body: Envelope) -> Iterator[str]:
    words = bool(body.get("outputSpeech") or body.get("reprompt") or body.get("card"))
    if kind not in SPOKEN and words:
        yield f"the answer to {kind} may not speak"
    if kind == "SessionEndedRequest" and (body.get("directives") or body.get("shouldEndSession") is False):
        yield "a session that has ended can neither be kept open nor get directives"
    if kind.startswith("AudioPlayer.") and any(not _type(one).startswith("AudioPlayer.") for one in _list(body)):
        yield "an answer to AudioPlayer holds AudioPlayer directives only"
    if kind == "CanFulfillIntentRequest" and not (body.get("canFulfillIntent") or {}).get("canFulfill"):
        yield "CanFulfillIntentRequest needs canFulfillIntent"
    if kind in SPOKEN and not words and not _list(body):
        yield "silence: a launch or an intent must be answered"


def _ending(kind: str, body: Envelope) -> Iterator[str]:
    if kind not in SPOKEN or _delegated(body):
        if _delegated(body) and (body.get("shouldEndSession") is not False or body.get("outputSpeech")):
            yield "Dialog.Delegate needs an open session, and no speech of ours"
        return
    end = body.get("shouldEndSession")
    asks = _words(body).rstrip().endswith("?")
    again = _spoken((body.get("reprompt") or {}).get("outputSpeech") or {})
    if end is not True and end is not False:
        yield "shouldEndSession must be true or false"
    if asks and end is not False:
        yield "a question must leave the session open"
    if not asks and end is False:
        yield "without a question the session must close"
    if end is False and not body.get("reprompt"):
        yield "an open session needs a reprompt"
    if again and not again.rstrip().endswith("?"):
        yield "a reprompt must ask again"
    if end is True and body.get("reprompt"):
        yield "a reprompt needs an open session"


def _speech(body: Envelope) -> Iterator[str]:
    said = body.get("outputSpeech")
    again = (body.get("reprompt") or {}).get("outputSpeech")
    for name, speech, longest in (("speech", said, LONGEST_OUTPUT), ("reprompt", again, LONGEST_REPROMPT)):
        if speech is not None:
            yield from (f"{name}: {problem}" for problem in _one_speech(speech, longest))


def _one_speech(speech: Envelope, longest: float) -> Iterator[str]:
    text = speech.get("ssml") if speech.get("type") == "SSML" else speech.get("text")
    if not isinstance(text, str) or not text.strip():
        yield "it is empty"
        return
    if len(text) > LONGEST_SPEECH:
        yield f"it is longer than {LONGEST_SPEECH} characters"
    if NEITHER in text.casefold():
        yield "it tells nobody what to do"
    if speech.get("type") == "SSML":
        yield from _ssml(text, longest)


def _ssml(text: str, longest: float) -> Iterator[str]:
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        yield f"not well formed: {error}"
        return
    if root.tag != "speak":
        yield "SSML begins with speak"
    if not "".join(root.itertext()).strip():
        yield "nothing but silence"
    tags = [element.tag.partition(":")[0] for element in root.iter()]
    if strange := sorted(set(tags) - TAGS):
        yield f"unknown tags {strange}"
    if tags.count("audio") > MOST_AUDIO:
        yield f"more than {MOST_AUDIO} audio files"
    yield from _breaks(root, longest)


def _breaks(root: ElementTree.Element, longest: float) -> Iterator[str]:
    pauses = [element.get("time", "1s") for element in root.iter("break")]
    if wrong := [pause for pause in pauses if not re.fullmatch(r"\d+(\.\d+)?(ms|s)", pause)]:
        yield f"breaks without a time: {wrong[:3]}"
        return
    seconds = [float(pause.rstrip("ms")) / (1000 if pause.endswith("ms") else 1) for pause in pauses]
    if any(pause > LONGEST_BREAK for pause in seconds):
        yield f"a break longer than {LONGEST_BREAK:g} seconds"
    words = sum(_saying(text) for text in root.itertext())
    if sum(seconds) + words > longest:
        yield f"it takes {sum(seconds) + words:.0f} seconds, {longest:g} are allowed"


def _saying(text: str) -> float:
    """Seconds that a voice takes, on the slow side."""
    words = text.split()
    return sum(0.1 + 0.065 * len(word) for word in words) + 0.2 * len(re.findall(r"[.,:?!]", text))


def _asked_for(request: Envelope, body: Envelope) -> Iterator[str]:
    """A question for a slot is about the intent at hand, and that one is in the dialog model."""
    intent = ((request.get("request") or {}).get("intent") or {}).get("name")
    for slot in (one.get("slotToElicit") for one in _list(body) if _type(one) == "Dialog.ElicitSlot"):
        if intent and slot not in ELICITED.get(intent, ()):
            yield f"{intent} has no dialog for {slot}"


def _directives(body: Envelope) -> Iterator[str]:
    directives = _list(body)
    if sum(_type(one) == "AudioPlayer.Play" for one in directives) > 1:
        yield "more than one Play"
    for one in directives:
        if _type(one) == "Dialog.UpdateDynamicEntities":
            yield from _entities(one, body)
        if _type(one) == "AudioPlayer.Play":
            yield from _play(one, body)
        if _type(one) == "Alexa.Presentation.APLA.RenderDocument":
            yield from _audio_document(one)


def _entities(directive: Envelope, body: Envelope) -> Iterator[str]:
    """A hundred values at most, synonyms among them, of types of the model; none to clear; for an open session."""
    types = directive.get("types") or []
    every = [value for one in types for value in one.get("values") or []]
    many = sum(1 + len((one.get("name") or {}).get("synonyms") or []) for one in every)
    if directive.get("updateBehavior") not in {"REPLACE", "CLEAR"}:
        yield "dynamic entities replace or clear"
    if (directive.get("updateBehavior") == "CLEAR") == bool(types):
        yield "dynamic entities have types, but to clear them"
    if many > MOST_ENTITIES:
        yield f"more than {MOST_ENTITIES} dynamic entities"
    if strange := {one.get("name") for one in types} - OPEN_TYPES:
        yield f"no types of the model: {strange}"
    if any(not (one.get("name") or {}).get("value") or not one.get("id") for one in every):
        yield "a dynamic entity without a value or an id"
    if body.get("shouldEndSession") is not False:
        yield "dynamic entities are for a session that stays open"


def _play(directive: Envelope, body: Envelope) -> Iterator[str]:
    stream = (directive.get("audioItem") or {}).get("stream") or {}
    enqueue = directive.get("playBehavior") == "ENQUEUE"
    if enqueue != bool(stream.get("expectedPreviousToken")):
        yield "ENQUEUE, and only that, has an expectedPreviousToken"
    if len(str(stream.get("token", ""))) > LONGEST_TOKEN:
        yield "the token is too long"
    if not str(stream.get("url", "")).startswith("https://"):
        yield "a stream must be HTTPS"
    if body.get("shouldEndSession") is False:
        yield "Play ends the session"


def _audio_document(directive: Envelope) -> Iterator[str]:
    document = directive.get("document") or {}
    if document.get("type") != "APLA" or not directive.get("token"):
        yield "an audio document needs its type and a token"
    parts = list(_parts((document.get("mainTemplate") or {}).get("item")))
    kinds = [kind for kind, _, _ in parts]
    if not set(kinds) & {"Speech", "Audio"}:
        yield "silence cannot be the whole document"
    if kinds.count("Audio") > MOST_FILES:
        yield f"more than {MOST_FILES} audio files"
    if any("${" in text for _, text, _ in parts):
        yield "words must not be read as an expression"
    if (length := max((end for _, _, end in parts), default=0.0)) > LONGEST_OUTPUT:
        yield f"the document takes {length:.0f} seconds"


def _parts(item: Any, start: float = 0.0) -> Iterator[tuple[str, str, float]]:
    """Kind, words and end of every part."""
    if not isinstance(item, dict):
        return
    kind = str(item.get("type"))
    if kind == "Silence":
        yield kind, "", start + float(item.get("duration", 0)) / 1000
    elif kind in {"Speech", "Audio"}:
        text = str(item.get("content", ""))
        yield kind, text, start + _saying(text)
    for child in item.get("items") or ():
        parts = list(_parts(child, start))
        yield from parts
        if kind == "Sequencer":
            start = max((end for _, _, end in parts), default=start)


def _words(body: Envelope) -> str:
    """All that is said, in order: the speech, then the audio document."""
    text = _spoken(body.get("outputSpeech") or {})
    for one in _list(body):
        if _type(one) == "Alexa.Presentation.APLA.RenderDocument":
            document = one.get("document") or {}
            parts = _parts((document.get("mainTemplate") or {}).get("item"))
            text += " ".join(words for _, words, _ in parts if words)
    return text


def _spoken(speech: Envelope) -> str:
    return re.sub(r"<[^>]*>", " ", str(speech.get("ssml") or speech.get("text") or ""))


def _list(body: Envelope) -> list[Envelope]:
    return list(body.get("directives") or ())


def _type(directive: Envelope) -> str:
    return str(directive.get("type"))


def _delegated(body: Envelope) -> bool:
    return any(_type(one) == "Dialog.Delegate" for one in _list(body))
