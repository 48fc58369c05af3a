"""A session's workout as a chain of tracks, one a step, each exactly as long as its step.

A place in the session and a place in a track are the same to each other, both ways. Steps are laid out when somebody
asks for them, as a request needs one or two of many.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from msgspec.structs import replace

from engine.cues.models import Listener, Speech
from engine.tracks.anybody import anybody, of_anybody
from engine.tracks.estimated import Estimated
from engine.tracks.layout import Heard, Here, Layout
from engine.tracks.parts import cuts
from engine.tracks.track import Track, heard_key
from engine.workflow.messages import Message
from engine.workflow.plan import Plan
from engine.workflow.steps import Swaps

FAREWELL: Final = (Message("all-done"),)

QUIET: Final = Heard(30.0, (), ())
"""The silent track that fills the time before a rest which was made longer and is not made anew."""


class Place(NamedTuple):
    """A place in a session: ``since`` seconds into a step. At the end of the last step, and later, it is over."""

    step: int
    since: float


class Found(NamedTuple):
    """A place in a track, in seconds from its beginning."""

    track: Track
    offset: float


def lay_tracks(
    plan: Plan,
    swaps: Swaps,
    listener: Listener,
    speech: Speech,
    *,
    locale: str,
    personal: bool,
    here: Here = Here(0),  # noqa: B008 - it never changes
    reasons: Sequence[Message] = (),
    farewell: Sequence[Message] = FAREWELL,
) -> Chain:
    """Lay a workout out as tracks.

    Args:
        plan: The workout.
        swaps: Made so far.
        listener: Who listens, as scripts need to know.
        speech: The words; their lengths are not looked at.
        locale: Of the words.
        personal: Whether the tracks may have what only this person has. Without it, weights, facts, reasons and a
            farewell of one's own are left out, and exercises are all explained or none, so that files made beforehand
            fit.
        here: The step that the session is in, where it differs from what is laid out.
        reasons: Why this workout, told in its first walk.
        farewell: The last words, after the last step.
    """
    steps, spoken = plan.steps(swaps), Estimated(speech)
    if personal:
        return Chain(Layout(steps, listener, spoken, True, here, tuple(reasons), tuple(farewell)), locale)
    anyone = anybody(listener, steps)
    return Chain(Layout(of_anybody(steps), anyone, spoken, False, Here(here.step, here.added), (), FAREWELL), locale)


class Chain:
    """The tracks of a workout. Make it with :func:`lay_tracks`."""

    def __init__(self, layout: Layout, locale: str) -> None:
        """Nothing is laid out yet."""
        self._layout, self._locale = layout, locale
        self._parts: dict[int, tuple[Track, ...]] = {}

    @property
    def tracks(self) -> tuple[Track, ...]:
        """All tracks in order."""
        return tuple(track for index in range(len(self._layout.steps)) for track in self.parts(index))

    def parts(self, step: int) -> tuple[Track, ...]:
        """The tracks of a step in order; of the last one, also the farewell."""
        if step not in self._parts:
            self._parts[step] = tuple(self._tracks(step))
        return self._parts[step]

    def find(self, step: int, since: float) -> Found:
        """The track that sounds ``since`` seconds into a step, and where in it; at the latest, its end."""
        parts = self.parts(step)
        track = next((one for one in parts if since < one.end), parts[-1])
        return Found(track, min(max(0.0, since - track.start), track.seconds))

    def place(self, track: Track, offset: float) -> Place:
        """The place in the session of a place in a track."""
        return Place(track.step, track.start + offset)

    def after(self, track: Track) -> Track | None:
        """The track that follows; None after the last."""
        parts = self.parts(track.step)
        if track.part + 1 < len(parts):
            return parts[track.part + 1]
        return self.parts(track.step + 1)[0] if track.step + 1 < len(self._layout.steps) else None

    def before(self, track: Track) -> Track | None:
        """The track that comes before; None before the first."""
        if track.part:
            return self.parts(track.step)[track.part - 1]
        return self.parts(track.step - 1)[-1] if track.step else None

    def _tracks(self, step: int) -> Iterator[Track]:
        for part, (start, heard) in enumerate(self._stretches(step)):
            key = heard_key(self._locale, heard.seconds, heard.cues, heard.tones)
            yield Track(step, part, start, heard.seconds, heard.cues, heard.tones, key, heard.open)

    def _stretches(self, step: int) -> Iterator[tuple[float, Heard]]:
        """What is heard in turn, and when it begins, in seconds from the step's start.

        Where nothing can be made anew, a rest of another length is the same rest, begun later or earlier: all its words
        count from its end.
        """
        layout = self._layout
        added = layout.added(step)
        later = 0.0 if layout.personal else added
        heard = layout.step(step, added - later)
        for number in range(math.ceil(later / QUIET.seconds), 0, -1):
            yield later - number * QUIET.seconds, QUIET
        for begin, part in _parted(heard):
            yield later + begin, part
        if step + 1 == len(layout.steps) and layout.farewell:
            yield later + heard.seconds, layout.goodbye()


def _parted(heard: Heard) -> Iterator[tuple[float, Heard]]:
    """The parts of what is heard, and when each begins; what the person ends is one."""
    marks = (0.0, heard.seconds) if heard.open else cuts(heard.seconds, heard.cues, heard.tones)
    for begin, end in pairwise(marks):
        cues = tuple(replace(cue, at=cue.at - begin) for cue in heard.cues if begin <= cue.at < end)
        tones = tuple(tone._replace(at=tone.at - begin) for tone in heard.tones if begin <= tone.at < end)
        yield begin, Heard(end - begin, cues, tones, heard.open)
