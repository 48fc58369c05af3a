"""A track: the sound of one step of a workout, or of a part of one, as data."""

from __future__ import annotations

from hashlib import sha256
from typing import Final

import msgspec
from msgspec import Struct

from engine.cues.models import Cue
from engine.cues.sounds import Sound

FORMAT: Final = 2
"""Part of every key. Raise it when the same track would be made into another sound."""

_DIGITS: Final = 4
"""Decimals of a time in a key: a tenth of a millisecond, so that a sum of times does not change the key."""


class Track(Struct, frozen=True):
    """What is heard in a step or in a part of one.

    Attributes:
        step: Index among the steps of the workout, with the swaps made.
        part: Which part of the step it is, from 0.
        start: Seconds into the step at which the track begins. Negative where it begins earlier than its step does.
        seconds: Its length.
        cues: What is said, timed from the track's beginning.
        tones: Ticks and bells, timed from there, too.
        key: Hash of all that is heard but the voice: tracks of the same key sound the same.
        open: Whether the person ends it: a set of as many as one can, or at one's own pace.
    """

    step: int
    part: int
    start: float
    seconds: float
    cues: tuple[Cue, ...]
    tones: tuple[Sound, ...]
    key: str
    open: bool = False

    @property
    def end(self) -> float:
        """Seconds into the step at which the track ends."""
        return self.start + self.seconds


def heard_key(locale: str, seconds: float, cues: tuple[Cue, ...], tones: tuple[Sound, ...]) -> str:
    """Hash what is heard in a track of some seconds."""
    said = [(_rounded(cue.at), cue.text, _rounded(cue.pace)) for cue in cues]
    beside = [(_rounded(tone.at), tone.name, tone.soft) for tone in tones]
    return sha256(msgspec.json.encode((FORMAT, locale, _rounded(seconds), said, beside))).hexdigest()


def _rounded(seconds: float) -> float:
    return round(float(seconds), _DIGITS)
