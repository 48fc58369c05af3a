"""The audio player of a speaker: a queue of streams, and what is told of them.

Written from Amazon's reference of the AudioPlayer interface and the player of the AVS Device SDK, which devices run:

- ENQUEUE whose ``expectedPreviousToken`` is not the last token queued or played is dropped without a word; if nothing
  plays, what is enqueued begins at once. Stop leaves the queue as it is, but nothing of it begins before the next Play.
- REPLACE_ALL tells PlaybackStopped of what played, then PlaybackStarted of the new one. REPLACE_ENQUEUED leaves alone
  what plays.
- A voice request pauses the stream and tells PlaybackStopped; then it goes on by itself and tells PlaybackStarted.
- PlaybackNearlyFinished comes once a stream, at any time between its beginning and its end.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from typing import Any, Literal, NamedTuple

from tests.skill.device.timeline import Appointment, Time

Nearly = float | Literal["at the end"]
"""When PlaybackNearlyFinished comes: seconds after the beginning, or right before PlaybackFinished."""

Tell = Callable[..., None]
"""Takes the name of a request, a token, an offset in milliseconds, and what else belongs to it."""

Length = Callable[[str], float]
"""Seconds of the stream at an address; raises :class:`Unreachable`."""

GONE_ON = ("PLAYING", "PAUSED")
SAME = 0.0005


class Unreachable(Exception):  # noqa: N818 - it says what a stream is
    """A stream that cannot be fetched or played."""


class Stream(NamedTuple):
    """A stream of the queue; its offset in milliseconds."""

    token: str
    url: str
    offset: int


class Heard(NamedTuple):
    """A part of a stream that sounded: from and to in milliseconds of the stream, ``at`` when it began."""

    token: str
    url: str
    since: int
    until: int
    at: float


class Player:
    """Plays one stream at a time.

    Attributes:
        activity: As in ``context.AudioPlayer.playerActivity``.
        token, url: Of the stream that plays or played last.
        since: When it went on last, in seconds since the epoch.
        heard: All that sounded, in order.
        dropped: Tokens that were to be enqueued after something else.
    """

    def __init__(self, time: Time, length: Length, tell: Tell, nearly: Nearly = 1.0) -> None:
        self._time, self._length, self._tell, self._nearly = time, length, tell, nearly
        self.activity, self.token, self.heard = "IDLE", "", list[Heard]()
        self.dropped: list[str] = []
        self.queue: deque[Stream] = deque()
        self.url, self._milliseconds, self._told_nearly = "", 0, True
        self._offset, self.since = 0, 0.0
        self._ends, self._nears = Appointment(time), Appointment(time)
        self._behind, self._wants = False, False

    @property
    def offset(self) -> int:
        """Milliseconds into the stream."""
        if self.activity != "PLAYING":
            return self._offset
        passed = round((self._time.now - self.since) * 1000)
        return min(self._milliseconds, self._offset + passed)

    # --- directives ---

    def play(self, behavior: str, stream: Stream, expected: str | None) -> None:
        """Carry out AudioPlayer.Play."""
        if behavior == "ENQUEUE" and expected != (self.queue[-1].token if self.queue else self.token):
            self.dropped.append(stream.token)
            return
        if behavior == "REPLACE_ALL":
            self._halt()
        if behavior != "ENQUEUE":
            self.queue.clear()
        self.queue.append(stream)
        self._wants = True
        self._go_on()

    def stop(self) -> None:
        """Carry out AudioPlayer.Stop: what is enqueued stays so, until the next Play."""
        self._halt()
        self._wants = False

    def clear(self, behavior: str) -> None:
        """Carry out AudioPlayer.ClearQueue."""
        if behavior == "CLEAR_ALL":
            self.stop()
        self.queue.clear()

    # --- what else happens to it ---

    def step_behind(self) -> None:
        """Somebody speaks with the device: the stream pauses."""
        self._behind = True
        if self.activity == "PLAYING":
            self._pause("PAUSED")

    def step_forward(self) -> None:
        """Nobody speaks any more: it goes on by itself, or what was to play meanwhile begins."""
        self._behind = False
        if self.activity == "PAUSED":
            self._sound(self._offset)
        else:
            self._go_on()

    def pause_by_hand(self) -> None:
        """The pause button of a screen, which tells the skill nothing but that the stream stopped."""
        self.stop()

    def lose_power(self) -> None:
        """Fall silent without a word, and forget everything."""
        if self.activity == "PLAYING":
            self._note_heard()
        self._ends.cancel()
        self._nears.cancel()
        self.queue.clear()
        self.activity, self.token, self._offset, self._behind, self._wants = "IDLE", "", 0, False, False

    # --- inside ---

    def _go_on(self) -> None:
        if self.queue and self._wants and not self._behind and self.activity not in GONE_ON:
            self._begin(self.queue.popleft())

    def _begin(self, stream: Stream) -> None:
        self.token, self.url, self._told_nearly = stream.token, stream.url, False
        try:
            self._milliseconds = round(self._length(stream.url) * 1000)
        except Unreachable as error:
            self._fail(str(error))
            return
        self._sound(stream.offset)

    def _sound(self, offset: int) -> None:
        self.activity, self._offset, self.since = "PLAYING", offset, self._time.now
        self._tell("PlaybackStarted", self.token, offset)
        left = max(0.0, (self._milliseconds - offset) / 1000)
        if not self._told_nearly and self._nearly != "at the end":
            self._nears.make(min(self._nearly, max(0.0, left - SAME)), self._tell_nearly)
        self._ends.make(left, self._finish)

    def _tell_nearly(self) -> None:
        self._told_nearly = True
        self._tell("PlaybackNearlyFinished", self.token, self.offset)

    def _finish(self) -> None:
        if not self._told_nearly:
            self._tell_nearly()
        self._note_heard()
        self._offset, self.activity = self._milliseconds, "FINISHED"
        self._tell("PlaybackFinished", self.token, self._offset)
        self._go_on()

    def _fail(self, why: str) -> None:
        self.activity, self._offset = "STOPPED", 0
        state = {"token": self.token, "offsetInMilliseconds": 0, "playerActivity": self.activity}
        error = {"type": "MEDIA_ERROR_SERVICE_UNAVAILABLE", "message": why}
        self._tell("PlaybackFailed", self.token, None, error=error, currentPlaybackState=state)

    def _halt(self) -> None:
        """Stop what plays or is paused; that a paused one has stopped was told before."""
        if self.activity == "PLAYING":
            self._pause("STOPPED")
        elif self.activity == "PAUSED":
            self.activity = "STOPPED"

    def _pause(self, activity: str) -> None:
        self._ends.cancel()
        self._nears.cancel()
        self._note_heard()
        self._offset, self.activity = self.offset, activity
        self._tell("PlaybackStopped", self.token, self._offset)

    def _note_heard(self) -> None:
        self.heard.append(Heard(self.token, self.url, self._offset, self.offset, self.since))


def carry_out(player: Player, directives: Iterable[dict[str, Any]]) -> None:
    """Carry out the directives of an answer that are for the player, in their order."""
    for one in directives:
        match one.get("type"):
            case "AudioPlayer.Play":
                stream = one["audioItem"]["stream"]
                about = Stream(stream["token"], stream["url"], int(stream.get("offsetInMilliseconds") or 0))
                player.play(one["playBehavior"], about, stream.get("expectedPreviousToken"))
            case "AudioPlayer.Stop":
                player.stop()
            case "AudioPlayer.ClearQueue":
                player.clear(one["clearBehavior"])
