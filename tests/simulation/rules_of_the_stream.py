"""What a player plays: each step once and in order, unless somebody breaks in; and nothing else is counted."""

from __future__ import annotations

from collections.abc import Iterator

from tests.simulation.rules_of_the_clock import Played
from tests.simulation.violations import require
from tests.skill.device.player import Heard, Player
from tests.skill.hands_free.tracks import KnownTracks

HAIR = 5
"""Milliseconds."""


class Following:
    """Watches the player of one device."""

    def __init__(self, player: Player, tracks: KnownTracks) -> None:
        self._player, self._tracks = player, tracks
        self._looked, self._free, self._noted = 0, 0, 0

    def breaks_in(self) -> None:
        """Somebody says or presses something, or is answered, or the power fails.

        What plays now may end anywhere, and anything may play after it.
        """
        self.look()
        self._free = len(self._player.heard) + (self._player.activity == "PLAYING")

    def sounding(self, now: float) -> Iterator[tuple[float, float, Played]]:
        """When what sounded since this was asked last began and ended, and what it was."""
        player = self._player
        for one in player.heard[self._noted :]:
            yield one.at, one.at + (one.until - one.since) / 1000, self._played(one)
        self._noted = len(player.heard)
        if player.activity == "PLAYING":
            since = player.offset - round((now - player.since) * 1000)
            yield player.since, now, self._played(Heard("", player.url, since, player.offset, player.since))

    def _played(self, heard: Heard) -> Played:
        track = self._tracks.known[heard.url]
        return Played(track.step, track.start + heard.since / 1000, track.start + heard.until / 1000, heard.at)

    def look(self) -> None:
        """Look at what was heard since the last time."""
        heard = self._player.heard
        for number in range(max(1, self._looked, self._free + 1), len(heard)):
            self._follows(heard[number - 1], heard[number])
        self._looked = len(heard)

    def _follows(self, last: Heard, one: Heard) -> None:
        if last.url == one.url:
            require(one.since >= last.until - HAIR, "each step is heard once", f"{one} after {last}")
            return
        before, after = self._tracks.known[last.url], self._tracks.known[one.url]
        goes_on = (after.step, after.part) in {(before.step, before.part + 1), (before.step + 1, 0)}
        require(goes_on, "each step is heard once", f"{one} after {last}")
