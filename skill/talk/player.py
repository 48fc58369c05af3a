"""The player of a device in the terminal: tracks are shown as what is said in them, in simulated time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, NamedTuple

from engine.tracks.track import Track
from skill.talk.spoken import Piece, plain

Document = dict[str, Any]
Ask = Callable[[Document], Document]
"""Takes what a player tells, gives the skill's response."""

FREE: Final = frozenset(
    f"AMAZON.{name}Intent"
    for name in (
        *("Next", "Previous", "Pause", "Resume", "Repeat", "StartOver", "Cancel", "Stop"),
        *("LoopOn", "LoopOff", "ShuffleOn", "ShuffleOff"),
    )
)
"""What reaches the skill without its name, while its tracks play or have played."""


class ShownTracks:
    """The port of tracks without sound: every track can be had, and is remembered by its address."""

    personal = True

    def __init__(self) -> None:
        """Nothing was asked for yet."""
        self._tracks: dict[str, Track] = {}

    def address(self, track: Track, locale: str) -> str | None:
        """The address of a track."""
        address = f"https://tracks.invalid/{locale}/{track.key}.mp3"
        self._tracks[address] = track
        return address

    def all_there(self, tracks: Iterable[Track], locale: str) -> bool:
        """Whether all can be had: they can."""
        del tracks, locale
        return True

    def at(self, address: str) -> Track:
        """The track at an address."""
        return self._tracks[address]


class Queued(NamedTuple):
    """A track that plays or waits, from ``offset`` seconds on."""

    token: str
    track: Track
    offset: float


class Player:
    """Plays one track after the other, and tells the skill of it."""

    def __init__(self, tracks: ShownTracks, forward: Callable[[float], None]) -> None:
        """Play ``tracks``; ``forward`` lets time pass."""
        self._tracks, self._forward = tracks, forward
        self._queue: deque[Queued] = deque()
        self._now: Queued | None = None
        self._activity = "IDLE"

    @property
    def plays(self) -> bool:
        """Whether a track sounds."""
        return self._activity == "PLAYING"

    @property
    def has_played(self) -> bool:
        """Whether it has played a track of the skill."""
        return self._now is not None

    @property
    def left(self) -> float:
        """Seconds to the end of the track that sounds."""
        return self._now.track.seconds - self._now.offset if self._now is not None and self.plays else 0.0

    @property
    def context(self) -> Document:
        """Its state, as every request has it."""
        state: Document = {"playerActivity": self._activity}
        if self._now is None:
            return state
        return state | {"token": self._now.token, "offsetInMilliseconds": round(self._now.offset * 1000)}

    def carry_out(self, directives: Iterable[Document], ask: Ask) -> None:
        """Carry out the directives that are for the player."""
        for one in directives:
            match one["type"]:
                case "AudioPlayer.Play":
                    self._take(one, ask)
                case "AudioPlayer.Stop":
                    self._activity = "STOPPED" if self._now is not None else "IDLE"
                case "AudioPlayer.ClearQueue":
                    self._queue.clear()

    def run(self, seconds: float, ask: Ask) -> Iterator[Piece]:
        """Let it play for some seconds; give what is heard."""
        while self.plays and self._now is not None and seconds > 0:
            passed = min(seconds, self.left)
            yield from _heard(self._now.track, self._now.offset, self._now.offset + passed)
            self._now = self._now._replace(offset=self._now.offset + passed)
            self._forward(passed)
            seconds -= passed
            if self.left <= 0:
                self._finish(ask)
        self._forward(seconds)

    def _take(self, directive: Document, ask: Ask) -> None:
        stream = directive["audioItem"]["stream"]
        queued = Queued(stream["token"], self._tracks.at(stream["url"]), stream["offsetInMilliseconds"] / 1000)
        if directive["playBehavior"] == "ENQUEUE":
            self._queue.append(queued)
        else:
            self._queue.clear()
            self._begin(queued, ask)

    def _begin(self, queued: Queued, ask: Ask) -> None:
        self._now, self._activity = queued, "PLAYING"
        self._tell("Started", ask)
        if self.plays:
            self._tell("NearlyFinished", ask)

    def _finish(self, ask: Ask) -> None:
        self._activity = "FINISHED"
        self._tell("Finished", ask)
        if self._queue:
            self._begin(self._queue.popleft(), ask)

    def _tell(self, what: str, ask: Ask) -> None:
        about = {key: value for key, value in self.context.items() if key != "playerActivity"}
        answer = ask({"type": f"AudioPlayer.Playback{what}", **about})
        self.carry_out(answer.get("directives") or (), ask)


def _heard(track: Track, since: float, until: float) -> Iterator[Piece]:
    """What is said in a part of a track, with the silences between."""
    reached = since
    for cue in track.cues:
        if since <= cue.at < until:
            yield Piece("", max(0.0, cue.at - reached))
            yield from plain(cue.text)
            reached = cue.end
    yield Piece("", max(0.0, until - reached))
