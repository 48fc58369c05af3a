"""What is spoken: its SSML, how long it takes, and that it tells people something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from tests.skill.validator.parts import Envelope
from tests.skill.validator.times import LONGEST_OUTPUT, saying

LONGEST_SPEECH = 8_000
LONGEST_BREAK = 10.0
LONGEST_REPROMPT = 90.0
MOST_AUDIO = 5
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


def rules(_request: Envelope, body: Envelope) -> Iterator[str]:
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
    words = sum(saying(text) for text in root.itertext())
    if sum(seconds) + words > longest:
        yield f"it takes {sum(seconds) + words:.0f} seconds, {longest:g} are allowed"
