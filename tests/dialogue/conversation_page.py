"""Writes ``docs/conversation.md``: real conversations, from the words that are said to the words that are answered.

``python -m tests.dialogue.conversation_page`` (``make conversations``).
"""

from __future__ import annotations

import re
import tomllib
from itertools import count
from pathlib import Path
from typing import Any

from engine.dialogue.exchange import Place
from engine.dialogue.situation import situation_of
from engine.understanding.understanding import Understanding
from skill.talk.heard import document
from tests.skill.conversation import speaker as speakers
from tests.skill.conversation.speaker import Speaker

ROOT = Path(__file__).parent.parent.parent
SOURCE, PAGE = ROOT / "docs" / "conversation.toml", ROOT / "docs" / "conversation.md"
LONGEST = 460
"""Characters of an answer that are shown; in the middle of a turn the rest is left out."""

HEAD = """# Conversations

Made by `make conversations` from `docs/conversation.toml`: each sentence is understood, answered by the dialogue and
spoken by the skill as it would be on a speaker. A turn of counting is shortened (…).
"""


def page() -> str:
    """Write the page; what is said between repetitions goes by the numbers of the requests, counted from one here."""
    whole = tomllib.loads(SOURCE.read_text(encoding="utf-8"))
    others, speakers.numbers = speakers.numbers, count(1)
    try:
        return "\n".join([HEAD, *(_conversation(one) for one in whole["conversation"])])
    finally:
        speakers.numbers = others


def _conversation(one: dict[str, Any]) -> str:
    speaker = Speaker(locale=one["locale"])
    understanding = Understanding.load(one["locale"])
    lines = [f"## {one['title']}", ""]
    for said in one["says"]:
        lines += _line(speaker, understanding, said)
    return "\n".join(lines) + "\n"


def _line(speaker: Speaker, understanding: Understanding, said: str | int) -> list[str]:
    if isinstance(said, int):
        speaker.clock.now += said
        return [f"*{_span(said)} later*", ""]
    if said == "(open)":
        return [_spoken(speaker, "Alexa, open form coach"), _answer(speaker.open()), ""]
    if said == "(silence)":
        speaker.silence()
        return ["*(nothing is said)*", ""]
    barge = re.match(r"\(barge in: (\d+)\) (.*)", said)
    after, text = (float(barge[1]), barge[2]) if barge else (None, said)
    speaker.clock.now += speaker.length + 2.0 if after is None else after
    intent = understanding.understand(text, _situation(speaker, heard=after is None)).intent
    speaker.request({"type": "IntentRequest", "intent": document(intent, speaker.locale)})
    return [_spoken(speaker, text, interrupts=after is not None), _answer(speaker), ""]


def _situation(speaker: Speaker, *, heard: bool) -> str:
    stored = speaker.store.latest_open(speaker.user)
    place = None
    if stored is not None and stored.session.state != "ready":
        now = speaker.clock.now
        place = Place(stored.plan, stored.session, now, now, now)
    return situation_of(speaker.asked, place, heard=heard)


def _span(seconds: int) -> str:
    if seconds < 3600:
        return f"{round(seconds / 60)} minutes"
    return f"{seconds / 3600:.0f} hours" if seconds >= 7200 else "an hour"


def _spoken(_speaker: Speaker, text: str, *, interrupts: bool = False) -> str:
    return f"> **{text}**{' *(in the middle)*' if interrupts else ''}"


def _answer(speaker: Speaker) -> str:
    words = speaker.spoken
    if len(words) > LONGEST:
        words = f"{words[: LONGEST // 2].rsplit(' ', 1)[0]} … {words[-LONGEST // 2 :].split(' ', 1)[1]}"
    return f">\n> {words or '(silence)'}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
