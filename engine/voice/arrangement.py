"""Turns a cue sheet into sounds at exact samples: clips, ticks and bells of a whole workout.

Times become samples once, from the beginning of the workout (``round(seconds * SAMPLE_RATE)``), so nothing drifts.
No clock, no file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from engine.cues.models import Cue
from engine.cues.sheet import Scripted
from engine.cues.sounds import Sound
from engine.cues.sounds import sounds as sounds_of
from engine.voice import tones
from engine.voice.captions import Caption
from engine.voice.port import SAMPLE_RATE, Clip, Samples
from engine.voice.track_parts import Chapter, Placed
from engine.workflow.steps import Step

GetClip = Callable[[str, float], Clip]
"""Gives the clip of a text at a pace."""


class Arrangement(NamedTuple):
    """All sounds of a workout.

    Attributes:
        placed: The sounds, by time.
        total: Length in samples, to the end of the farewell and the last bell.
    """

    placed: tuple[Placed, ...]
    total: int


def arrange(sheet: Sequence[Scripted], clip: GetClip, *, sounds: bool = True) -> Arrangement:
    """Place every cue's clip at its sample, and, with ``sounds``, ticks and bells."""
    placed = list(_clips(sheet, clip))
    if sounds:
        placed += _sounds(sheet)
    total = max([samples_in(length(sheet)), *(one.at + len(one.samples) for one in placed)])
    return Arrangement(tuple(sorted(placed, key=lambda one: one.at)), total)


def length(sheet: Sequence[Scripted]) -> float:
    """Seconds of the whole workout."""
    return sheet[-1].start + sheet[-1].step.duration if sheet else 0.0


def captions(sheet: Iterable[Scripted]) -> tuple[Caption, ...]:
    """The words of every cue with their start and end."""
    return tuple(
        Caption(scripted.start + cue.at, scripted.start + cue.end, cue.text)
        for scripted in sheet
        for cue in scripted.cues
    )


def chapters(sheet: Iterable[Scripted], title: Callable[[Step], str]) -> tuple[Chapter, ...]:
    """A chapter a step."""
    return tuple(Chapter(one.start, one.start + one.step.duration, title(one.step)) for one in sheet)


def samples_in(seconds: float) -> int:
    """Samples in some seconds."""
    return round(seconds * SAMPLE_RATE)


def tone_at(sound: Sound, start: float = 0.0) -> Placed:
    """A tick or bell of a step that begins after ``start`` seconds."""
    samples = tones.SOUNDS[sound.name]()
    return Placed(samples_in(start + sound.at), _softer(samples) if sound.soft else samples)


def _cues(sheet: Iterable[Scripted]) -> Iterator[tuple[float, Cue]]:
    for scripted in sheet:
        for cue in scripted.cues:
            yield scripted.start + cue.at, cue


def _clips(sheet: Iterable[Scripted], clip: GetClip) -> Iterator[Placed]:
    for at, cue in _cues(sheet):
        yield Placed(samples_in(at), clip(cue.text, cue.pace).samples)


def _sounds(sheet: Sequence[Scripted]) -> Iterator[Placed]:
    """The ticks and bells of every step, and the bell at the very end."""
    previous: Step | None = None
    for step, start, cues in sheet:
        for sound in sounds_of(previous, step, cues):
            yield tone_at(sound, start)
        previous = step
    if sheet:
        spoken = any(cue.end > sheet[-1].step.duration for cue in sheet[-1].cues)
        yield tone_at(Sound(0.0, "end", spoken), length(sheet))


def _softer(samples: Samples) -> Samples:
    half: Samples = samples // 2
    return half
