"""APL for audio: what it says, and how long it takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.skill.validator.parts import AUDIO_DOCUMENT, Envelope, directives, spoken, type_of
from tests.skill.validator.times import LONGEST_OUTPUT, saying

MOST_FILES = 15


def rules(_request: Envelope, body: Envelope) -> Iterator[str]:
    for one in directives(body):
        if type_of(one) == AUDIO_DOCUMENT:
            yield from _audio_document(one)


def words(body: Envelope) -> str:
    """All that is said, in order: the speech, then the audio document."""
    text = spoken(body.get("outputSpeech") or {})
    for one in directives(body):
        if type_of(one) == AUDIO_DOCUMENT:
            document = one.get("document") or {}
            parts = _parts((document.get("mainTemplate") or {}).get("item"))
            text += " ".join(words for _, words, _ in parts if words)
    return text


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
        yield kind, text, start + saying(text)
    for child in item.get("items") or ():
        parts = list(_parts(child, start))
        yield from parts
        if kind == "Sequencer":
            start = max((end for _, _, end in parts), default=start)
