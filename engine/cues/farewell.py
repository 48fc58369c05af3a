"""The last words of a cue sheet or track. In a live session, the effects of its end say them."""

from __future__ import annotations

from collections.abc import Sequence

from engine.cues.context import whole_minutes
from engine.cues.models import Arguments, Cue, Speech
from engine.cues.placement import MARGIN
from engine.cues.sheet import Scripted

BREATH = 0.8
"""Seconds between the end of the last stretch and the farewell."""


def closed(scripted: Sequence[Scripted], speech: Speech) -> tuple[Scripted, ...]:
    """The sheet with its farewell, after the last step, whose length stays the same."""
    if not scripted:
        return ()
    last = scripted[-1]
    minutes = whole_minutes(last.start + last.step.duration)
    texts: list[tuple[str, Arguments]] = [("finished", {"minutes": minutes})]
    if last.step.kind == "hold":
        texts.insert(0, ("release", {}))
    cues, at = list(last.cues), last.step.duration + MARGIN
    for message, arguments in texts:
        text = speech.text(message, arguments)
        cues.append(Cue(at, "announce", message, arguments, text, speech.length(text, 1.0)))
        at = cues[-1].end + BREATH
    return (*scripted[:-1], last._replace(cues=tuple(cues)))
