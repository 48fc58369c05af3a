"""What a page plays: a workout from some place on, as pieces of sound, with what is shown and said meanwhile.

All times are seconds on one scale: the sum of the steps, from the beginning of the first piece.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from engine.display.display import display
from engine.display.model import Display, Spoken
from engine.tracks.track import Track
from engine.words.speech import SpokenWords
from engine.workflow.effects import AnyEffect
from engine.workflow.plan import Plan
from engine.workflow.session import STATE_OF_PHASE, Session

SHOWN: float = 2.0
"""Seconds for which a sentence stays, at the least, if no other follows."""


class Piece(Struct, frozen=True, gc=False):
    """A track of the workout.

    Attributes:
        name: Of its sound.
        at: When it begins.
        seconds: Its length.
        step: Index of its step, and how far that is when the piece begins: ``since``.
    """

    name: str
    at: float
    seconds: float
    step: int
    since: float


class Caption(Struct, frozen=True, gc=False):
    """A sentence, and when it is said."""

    at: float
    end: float
    text: str


class Playlist(Struct, frozen=True, gc=False):
    """A workout from some place on.

    Attributes:
        session: Id of the session, and the number of its ``stream``.
        begins: When each step begins, by ``displays``; the first may have begun before.
        displays: What is shown in each step, at its beginning.
        total: When it is over.
    """

    session: str
    stream: int
    pieces: tuple[Piece, ...]
    begins: tuple[float, ...]
    displays: tuple[Display, ...]
    captions: tuple[Caption, ...]
    total: float


def lay_out(
    plan: Plan,
    session: Session,
    tracks: Sequence[Track],
    names: Sequence[str],
    words: SpokenWords,
    effects: Iterable[AnyEffect],
) -> Playlist:
    """Lay out what is played. ``names`` are those of the ``tracks``, from the one that the session is in."""
    pieces = tuple(_pieces(tracks, names))
    begins = dict[int, float]()
    for piece in pieces:
        begins.setdefault(piece.step, piece.at - piece.since)
    total = pieces[-1].at + pieces[-1].seconds
    reported = tuple(effects)
    shown = tuple(
        display(plan, _as_of(plan, session, step, at), at, words, Spoken(), effects=reported)
        for step, at in begins.items()
    )
    captions = tuple(_captions(tracks, pieces))
    return Playlist(session.id, session.stream, pieces, tuple(begins.values()), shown, captions, total)


def _pieces(tracks: Iterable[Track], names: Iterable[str]) -> Iterator[Piece]:
    at = 0.0
    for track, name in zip(tracks, names, strict=True):
        yield Piece(name, at, track.seconds, track.step, track.start)
        at += track.seconds


def _as_of(plan: Plan, session: Session, step: int, began: float) -> Session:
    """The session as it will be in a step that begins at a moment of the playlist."""
    steps = plan.steps(session.swaps)
    before = sum(one.duration for one in steps[:step])
    return replace(
        session,
        state=STATE_OF_PHASE[steps[step].phase],
        step=step,
        began=began,
        active_from=began - before,
        deadline=began + steps[step].duration,
        paused_at=None,
        added=session.added if step == session.step else 0.0,
    )


def _captions(tracks: Iterable[Track], pieces: Iterable[Piece]) -> Iterator[Caption]:
    """The sentences of the tracks; numbers are what is huge already."""
    for track, piece in zip(tracks, pieces, strict=True):
        for cue in track.cues:
            if cue.value is None:
                yield Caption(piece.at + cue.at, piece.at + max(cue.end, cue.at + SHOWN), cue.text)
