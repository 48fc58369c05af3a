"""WebVTT: what is said, as text with times."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

_Cue = tuple[int, int, str]
"""Start and end in milliseconds, and the text."""


@dataclass(frozen=True, slots=True)
class Caption:
    """A text, and its start and end in seconds."""

    start: float
    end: float
    text: str


def webvtt(captions: Iterable[Caption]) -> str:
    """The captions as a WebVTT file, sorted by time, without overlaps."""
    timed = [(_ms(caption.start), _ms(caption.end), _lines(caption.text)) for caption in captions]
    cues = _apart(sorted(cue for cue in timed if cue[2]))
    blocks = [
        f"{number}\n{_time(start)} --> {_time(end)}\n{_escaped(text)}\n"
        for number, (start, end, text) in enumerate(cues, 1)
    ]
    return "\n".join(["WEBVTT\n", *blocks])


def _apart(cues: Iterable[_Cue]) -> list[_Cue]:
    """End each cue before the next begins. Cues that begin in the same millisecond become one."""
    apart: list[_Cue] = []
    for cue in cues:
        if apart and apart[-1][0] == cue[0]:
            apart[-1] = _joined(apart[-1], cue)
            continue
        if apart:
            start, end, text = apart[-1]
            apart[-1] = (start, min(end, cue[0]), text)
        apart.append(cue)
    # A cue without duration is not valid WebVTT.
    return [(start, max(end, start + 1), text) for start, end, text in apart]


def _joined(one: _Cue, other: _Cue) -> _Cue:
    return one[0], max(one[1], other[1]), f"{one[2]}\n{other[2]}"


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
