"""How long a device speaks: its breaks, and the estimate of its words that the coach has as well."""

from __future__ import annotations

import re
from typing import Any

from engine.cues.estimate import estimate


def seconds(answer: dict[str, Any]) -> float:
    """Seconds that an answer is spoken."""
    body = answer["response"]
    documents = (
        one["document"] for one in body.get("directives") or () if str(one["type"]).endswith("APLA.RenderDocument")
    )
    return of_speech(body.get("outputSpeech") or {}) + sum(_of_document(one) for one in documents)


def of_speech(speech: dict[str, Any]) -> float:
    text = str(speech.get("ssml") or speech.get("text") or "")
    pauses = re.findall(r'time="([\d.]+)(ms|s)"', text)
    return sum(float(n) / (1000 if unit == "ms" else 1) for n, unit in pauses) + of_words(text)


def words(answer: dict[str, Any]) -> str:
    """The words of an answer alone."""
    speech = answer["response"].get("outputSpeech") or {}
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", str(speech.get("ssml") or speech.get("text") or ""))).strip()


def of_words(text: str) -> float:
    return sum(estimate(piece) for piece in map(str.strip, re.split(r"<[^>]*>", text)) if piece)


def _of_document(document: dict[str, Any]) -> float:
    return _end((document.get("mainTemplate") or {}).get("item") or {}, 0.0)


def _end(item: dict[str, Any], start: float) -> float:
    """When a part is over that begins at ``start``."""
    kind = item.get("type")
    if kind == "Silence":
        return start + float(item.get("duration", 0)) / 1000
    if kind == "Speech":
        return start + of_words(str(item.get("content", "")))
    last = start
    for child in item.get("items") or ():
        last = max(last, _end(child, last if kind == "Sequencer" else start))
    return last
