"""The mark of a page that coaches is kept while it is needed, and no longer."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest

from engine.runner.claim import Claim, RunsElsewhere
from engine.storage.errors import StoreError
from engine.storage.sqlite import SqliteStore
from engine.web.coaching import Coaching
from engine.web.page_claim import PageClaim
from engine.web.playlist import Playlist
from engine.web.talk_messages import Reply, Say
from engine.words.words import Words
from tests.web.test_sound import Room


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    with closing(SqliteStore(tmp_path / "coach.db")) as opened:
        yield opened


def claim(store: SqliteStore) -> PageClaim:
    return PageClaim(Claim(store.path), store, "local")


class Slow:
    """A conversation that takes its time."""

    locale, holds = "en-US", False

    def __init__(self, reply: Reply) -> None:
        self.begun, self.goes_on, self._reply = Event(), Event(), reply

    def say(self, _said: Say) -> Reply:
        self.begun.set()
        assert self.goes_on.wait(30)
        return self._reply


def test_the_mark_is_kept_while_the_coach_thinks(
    store: SqliteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.web.coaching.SILENT", 0.0)
    talk = Slow(Reply(playlist=Playlist("s", 1, (), (), (), (), 0.0)))

    async def look_meanwhile(coaching: Coaching) -> None:
        say = coaching.routes()["POST", "/say"]
        saying = asyncio.ensure_future(say(b'{"id":"r","text":"start"}', "/say"))
        await asyncio.get_running_loop().run_in_executor(None, talk.begun.wait)
        coaching.look()
        talk.goes_on.set()
        assert (await saying).status == 200

    about = (Room(tmp_path).shelf, lambda: b"", claim(store), Words.load("en-US"))
    with closing(Coaching(talk, *about)) as coaching:  # type: ignore[arg-type]
        asyncio.run(look_meanwhile(coaching))
        with pytest.raises(RunsElsewhere):
            Claim(store.path).take()
    Claim(store.path).take()


def test_a_store_that_cannot_be_used_leaves_no_mark(store: SqliteStore) -> None:
    store.close()
    with pytest.raises(StoreError):
        claim(store).take(None)
    Claim(store.path).take()
