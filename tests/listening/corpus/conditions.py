"""Under what conditions a command is heard."""

from __future__ import annotations

from typing import Final, Literal

import numpy as np
from msgspec import Struct

from engine.listening.port import Samples
from tests.listening.corpus.babble import babble
from tests.listening.corpus.breathless import breathless, cut_short
from tests.listening.corpus.clips import Clip
from tests.listening.corpus.noises import breathing, music, white
from tests.listening.corpus.rooms import BEDROOM, GYM, LIVING_ROOM, Room, answer
from tests.listening.corpus.sound import LOUDNESS, convolve, joined, level, silence
from tests.listening.corpus.speech import say

BEFORE, AFTER = 2.5, 1.2
"""Seconds of the noise alone before and after a command."""


class Condition(Struct, frozen=True):
    """One row of the figures.

    Attributes:
        noise: What else is heard.
        ratio: How much louder the command is, in decibels, by the power of all of either.
        manner: How it is said.
    """

    name: str
    noise: Literal["white", "babble", "music", "breathing"] | None = None
    ratio: float = 0.0
    room: Room | None = None
    manner: Literal["plain", "breathless", "cut short"] = "plain"


CONDITIONS: Final = (
    Condition("clean"),
    Condition("white 20 dB", "white", 20),
    Condition("babble 20 dB", "babble", 20),
    Condition("music 20 dB", "music", 20),
    Condition("white 10 dB", "white", 10),
    Condition("babble 10 dB", "babble", 10),
    Condition("music 10 dB", "music", 10),
    Condition("breathless, breath 10 dB", "breathing", 10, manner="breathless"),
    Condition("breathless", "breathing", 20, manner="breathless"),
    Condition("living room, babble 15 dB", "babble", 15, LIVING_ROOM),
    Condition("cut short", manner="cut short"),
    Condition("bedroom", room=BEDROOM),
    Condition("living room", room=LIVING_ROOM),
    Condition("gym", room=GYM),
    Condition("white 5 dB", "white", 5),
    Condition("babble 5 dB", "babble", 5),
    Condition("music 5 dB", "music", 5),
)
"""In the order in which they are measured: those with a goal first."""

NOISES: Final = {"white": white, "music": music, "breathing": breathing}
MANNERS: Final = {"breathless": breathless, "cut short": cut_short}


def sound(locale: str, clip: Clip, condition: Condition) -> Samples:
    """A command under a condition, with time before and after; the same every time."""
    said = MANNERS[condition.manner](clip) if condition.manner in MANNERS else say(clip.speaker, clip.text, clip.pace)
    after = silence(AFTER)
    if condition.room is not None:
        said = convolve(joined(said, after), answer(condition.room))
        said, after = said[: -len(after)], said[-len(after) :]
    heard = joined(silence(BEFORE), said, after) * (LOUDNESS / level(said))
    if condition.noise is None:
        return (heard + _hush(len(heard), clip.number)).astype(np.float32)
    beside = _noise(locale, condition.noise, len(heard), clip.number)
    return (heard + beside * (LOUDNESS * 10 ** (-condition.ratio / 20))).astype(np.float32)


def _noise(locale: str, name: str, count: int, number: int) -> Samples:
    chance = np.random.default_rng((number, 7))
    seconds = count / 16_000 + 0.1
    made = babble(locale, seconds, chance) if name == "babble" else NOISES[name](seconds, chance)
    return made[:count]


def _hush(count: int, number: int) -> Samples:
    """What the quietest microphone gives: noise 56 dB below speech."""
    return white(count / 16_000 + 0.1, np.random.default_rng((number, 3)))[:count] * (LOUDNESS / 600)
