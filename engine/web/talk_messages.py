"""What a page that coaches by itself and the coach tell each other."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from msgspec import Meta, Struct

from engine.display.model import Choice, Display
from engine.session.playback import Player
from engine.web.playlist import Playlist

Id = Annotated[str, Meta(min_length=1, max_length=64)]
Number = Annotated[int, Meta(ge=0, le=1_000_000)]

LATEST: Final = 6 * 3600.0
"""Seconds for which a page may have been without the coach, and what it tells of that time is believed."""


class Where(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a page is in what it plays."""

    session: Id
    stream: Number
    step: Number
    since: Annotated[float, Meta(ge=0, le=100_000)]
    plays: bool = False

    @property
    def player(self) -> Player:
        """The same for the dialogue."""
        return Player(self.session, self.stream, self.step, self.since, self.plays)


class Say(Struct, frozen=True, forbid_unknown_fields=True):
    """What a person does at a page.

    Attributes:
        id: Of the request: the same one twice acts once.
        opens: Whether the conversation begins.
        key: That was pressed.
        text: That was typed.
        where: Where the page is, if it plays.
    """

    id: Id
    opens: bool = False
    key: Annotated[str, Meta(max_length=1)] = ""
    text: Annotated[str, Meta(max_length=300)] = ""
    where: Where | None = None


class Tell(Struct, frozen=True, forbid_unknown_fields=True):
    """What a page tells of its player.

    Attributes:
        ago: Seconds since then: a page without the coach tells later.
    """

    told: Literal["started", "finished", "stopped", "failed"]
    where: Where
    ago: Annotated[float, Meta(ge=0, le=LATEST)] = 0.0


class Reply(Struct, frozen=True):
    """What a page does next.

    Attributes:
        texts: Said first; ``voice`` is the name of their sound.
        display: What stands still meanwhile; None before a workout.
        choices: What can be done.
        playlist: What is played then, and from where: ``at``. None where the coach waits.
        until: Where the playing stops, if it goes in turns; what the coach says and asks ``then``.
        halts: Whether what plays is out of date, and falls silent.
    """

    texts: tuple[str, ...] = ()
    voice: str = ""
    display: Display | None = None
    choices: tuple[Choice, ...] = ()
    playlist: Playlist | None = None
    at: float = 0.0
    until: float | None = None
    then: Reply | None = None
    halts: bool = False
