"""One command under one condition, or one piece of what nobody said to the coach, and what the ear made of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import numpy as np
from msgspec import Struct

from engine.dialogue.intent import Value
from engine.listening.candidates import Candidate
from engine.listening.hearing import Heard
from engine.listening.port import RATE, Samples, Scores
from tests.listening.corpus.clips import Clip, Command
from tests.listening.corpus.conditions import Condition, sound
from tests.listening.corpus.unwanted import Kind
from tests.listening.evaluation.listener import Listener

Outcome = Literal["right", "wrong", "refused"]
BLOCK = RATE // 10
TURN = 30.0
"""Seconds after which something else is sensible while nobody speaks to the coach: a set, a rest, a set."""


class Piece(Struct, frozen=True):
    """A piece of speech: what the ear said of it, and by which scores, the best ones, of which sentences."""

    heard: Heard
    scores: Scores | None
    among: tuple[Candidate, ...]


class Trial(Struct, frozen=True):
    """A command and what was heard of it."""

    condition: str
    speaker: str
    text: str
    command: Command
    pieces: tuple[Piece, ...]

    @property
    def outcome(self) -> Outcome:
        """What would have been done."""
        return outcome(self.command, [(piece.heard.meaning, piece.heard.slots) for piece in self.pieces if acts(piece)])


def acts(piece: Piece) -> bool:
    """Whether something would have been done."""
    return piece.heard.refused is None


def outcome(command: Command, done: list[tuple[str, dict[str, Value]]]) -> Outcome:
    """What acts come to for somebody who said a command."""
    if not done:
        return "refused"
    return "right" if all(command.is_meant_by(*one) for one in done) else "wrong"


def trial(listener: Listener, locale: str, clip: Clip, condition: Condition) -> Trial:
    """Let a command be heard."""
    listener.begin(clip.command.situation, addressed=bool(clip.address))
    pieces = tuple(_pieces(listener, sound(locale, clip, condition)))
    return Trial(condition.name, clip.speaker.name, clip.text, clip.command, pieces)


def overheard(listener: Listener, locale: str, kind: Kind, share: float) -> Iterator[Piece]:
    """Let what nobody says to the coach be heard, while sets and rests take turns."""
    listener.begin("in-set", addressed=True)
    for number, block in enumerate(kind.blocks(locale, share)):
        listener.arm(("in-set", "in-rest")[number % 2], addressed=True)
        yield from _pieces(listener, block)


def _pieces(listener: Listener, samples: Samples) -> Iterator[Piece]:
    for block in np.split(samples, range(BLOCK, len(samples), BLOCK)):
        yield from (Piece(*found) for found in listener.hear(block))
