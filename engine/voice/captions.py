"""WebVTT: what is said, as text with times."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from engine.voice.caption_times import Shown, timed


@dataclass(frozen=True, slots=True)
class Caption:
    """A text, and its start and end in seconds."""

    start: float
    end: float
    text: str


def webvtt(captions: Iterable[Caption]) -> str:
    """The captions as a WebVTT file, sorted by time, without overlaps, each as long as it takes to be read."""
    said = (Shown(_ms(one.start), _ms(one.end), _lines(one.text)) for one in captions)
    blocks = [
        f"{number}\n{_time(start)} --> {_time(end)}\n{_escaped(text)}\n"
        for number, (start, end, text) in enumerate(timed(said), 1)
    ]
    return "\n".join(["WEBVTT\n", *blocks])


def _ms(seconds: float) -> int:
    return max(0, round(seconds * 1000))


def _time(ms: int) -> str:
    seconds, ms = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}.{ms:03d}"


def _lines(text: str) -> str:
    """The lines of a text without empty ones, which would end the cue."""
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def _escaped(text: str) -> str:
    """Escape markup and the arrow between times."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
