"""From a cue sheet to sounds at exact samples: the clips, the ticks of the tempo and the bells of a whole workout.

Times become samples once, from the beginning of the workout (``round(seconds * SAMPLE_RATE)``), so nothing drifts.
Nothing here knows a clock or a file.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from engine.cues.models import Cue
from engine.cues.sheet import Scripted
from engine.cues.timing import ticks
from engine.voice import tones
from engine.voice.captions import Caption, Chapter
from engine.voice.mixer import Placed
from engine.voice.port import SAMPLE_RATE, Clip, Samples
from engine.workflow.steps import WORK, Step

GetClip = Callable[[str, float], Clip]
"""Gives the clip of a text at a pace."""

HUSH = round(0.1 * SAMPLE_RATE)
"""Samples of quiet before a word that a tick keeps: the word's onset stands clear."""

EXACT = frozenset({"count", "time"})
"""Cues whose onset names a time: no bell sounds across it."""


class Arrangement(NamedTuple):
    """All that sounds in a workout.

    Attributes:
        placed: By time.
        total: Samples of the whole; the last bell has room to ring out.
    """

    placed: tuple[Placed, ...]
    total: int


class Spoken(NamedTuple):
    """A clip at its place. ``exact``: its onset names a time."""

    start: int
    end: int
    exact: bool


def arrange(sheet: Sequence[Scripted], clip: GetClip, *, sounds: bool = True) -> Arrangement:
    """Place every cue's clip at its sample; with ``sounds``, ticks and bells around them."""
    said = list(_clips(sheet, clip))
    placed, total = said, _samples(length(sheet))
    if sounds:
        spoken = _spoken(sheet, said)
        placed = [*said, *_bells(sheet, spoken), *_ticks(sheet, spoken)]
        total = max([total, *(one.at + len(one.samples) for one in placed)])
    return Arrangement(tuple(sorted(placed, key=lambda one: one.at)), total)


def length(sheet: Sequence[Scripted]) -> float:
    """Seconds of the whole workout."""
    return sheet[-1].start + sheet[-1].step.duration if sheet else 0.0


def captions(sheet: Iterable[Scripted]) -> tuple[Caption, ...]:
    """The words of every cue, from when to when they are said."""
    return tuple(
        Caption(scripted.start + cue.at, scripted.start + cue.end, cue.text)
        for scripted in sheet
        for cue in scripted.cues
    )


def chapters(sheet: Iterable[Scripted], title: Callable[[Step], str]) -> tuple[Chapter, ...]:
    """A chapter a step."""
    return tuple(Chapter(one.start, one.start + one.step.duration, title(one.step)) for one in sheet)


def _samples(seconds: float) -> int:
    return round(seconds * SAMPLE_RATE)


def _cues(sheet: Iterable[Scripted]) -> Iterator[tuple[float, Cue]]:
    for scripted in sheet:
        for cue in scripted.cues:
            yield scripted.start + cue.at, cue


def _clips(sheet: Iterable[Scripted], clip: GetClip) -> Iterator[Placed]:
    for at, cue in _cues(sheet):
        yield Placed(_samples(at), clip(cue.text, cue.pace).samples)


def _spoken(sheet: Iterable[Scripted], said: Iterable[Placed]) -> list[Spoken]:
    exact = (cue.kind in EXACT for _, cue in _cues(sheet))
    return [Spoken(one.at, one.at + len(one.samples), timed) for one, timed in zip(said, exact, strict=True)]


def _ticks(sheet: Iterable[Scripted], spoken: Sequence[Spoken]) -> Iterator[Placed]:
    """The turns of the movement, where nobody speaks: a tick at a count would blur what is to be heard."""
    tick = tones.tick()
    for scripted in sheet:
        for at in ticks(scripted.step):
            placed = Placed(_samples(scripted.start + at), tick)
            if not _meets(spoken, placed.at, placed.at + len(tick) + HUSH):
                yield placed


def _bells(sheet: Sequence[Scripted], spoken: Sequence[Spoken]) -> Iterator[Placed]:
    """One sound at each change of step; softer under a word, and none that would blur a count."""
    for at, bell in _rings(sheet):
        start, end = _samples(at), _samples(at) + len(bell)
        if any(word.exact and word.start >= start - HUSH for word in _meets(spoken, start, end + HUSH)):
            continue
        yield Placed(start, _softer(bell) if _meets(spoken, start, end) else bell)


def _rings(sheet: Sequence[Scripted]) -> Iterator[tuple[float, Samples]]:
    steps: list[Step | None] = [None, *(one.step for one in sheet), None]
    starts = [*(one.start for one in sheet), length(sheet)]
    for at, (previous, following) in zip(starts, pairwise(steps), strict=True):
        if bell := _ring(previous, following):
            yield at, bell()


def _ring(previous: Step | None, following: Step | None) -> Callable[[], Samples] | None:
    """Which sound leads from one step to the next."""
    if following is not None and following.kind in WORK:
        return tones.bell
    if following is not None and following.kind == "rest":
        return tones.rest_bell
    if previous is not None and previous.kind in WORK:
        return tones.end_bell
    return tones.ready_bell if following is not None and following.kind == "ready" else None


def _softer(samples: Samples) -> Samples:
    half: Samples = samples // 2
    return half


def _meets(spoken: Sequence[Spoken], start: int, end: int) -> list[Spoken]:
    """The words that sound between two samples. No two words sound at once, so their ends are in order as well."""
    first = bisect_left(spoken, start + 1, key=lambda word: word.end)
    last = bisect_left(spoken, end, key=lambda word: word.start)
    return list(spoken[first:last])
