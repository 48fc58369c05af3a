"""A page without a browser: it talks with the coach, and knows what it would play."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from engine.catalog.loader import load
from engine.storage.memory import MemoryStore
from engine.tracks.files.locale_voices import LocaleVoices
from engine.tracks.files.served import ServedTracks
from engine.web.playlist import Playlist
from engine.web.shelf import Shelf
from engine.web.talk import Talk
from engine.web.talk_messages import Reply, Say
from engine.words.words import Words

HERE = "local"


class Room:
    """Somebody at a page, with a store of their own."""

    def __init__(self, folder: Path, clock: Callable[[], float] = time.time) -> None:
        voices = LocaleVoices(folder / "clips")
        self.shelf = Shelf(ServedTracks("", folder / "tracks", b"x" * 32, voices), voices)
        self.store, self._number = MemoryStore(), 0
        self.talk = Talk(self.store, HERE, Words.load("en-US"), self.shelf, load, clock)

    def say(self, **what: object) -> Reply:
        self._number += 1
        return self.talk.say(Say(f"request{self._number}", **what))  # type: ignore[arg-type]

    def begin(self, workout: str) -> Playlist:
        """Open the page for the first time, and begin a workout."""
        self.say(opens=True)
        self.say(text="no")
        reply = self.say(text=f"start {workout}")
        reply = reply if reply.playlist is not None else self.say(text="yes")
        assert reply.playlist is not None
        return reply.playlist
