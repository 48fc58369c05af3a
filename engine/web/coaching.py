"""What is behind a page that coaches by itself: it plays the workout, and the coach answers what is done there."""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

import msgspec

from engine.decoding import decode_json
from engine.runner.claim import RunsElsewhere
from engine.runner.person_claim import OTHER_PC, SPEAKER
from engine.web.app import JSON, Handler
from engine.web.asgi import Answer
from engine.web.hub import Hub
from engine.web.page_claim import PageClaim
from engine.web.shelf import Shelf
from engine.web.talk import Talk
from engine.web.talk_messages import Reply, Say, Tell
from engine.words.words import Words

T = TypeVar("T")

MOST: Final = 8
"""Things that may wait for the conversation."""

ELSEWHERE: Final = {SPEAKER: "web-on-speaker", OTHER_PC: "web-on-other-pc"}
"""What is said of where a workout runs; in another window without an entry."""

SILENT: Final = 45.0
"""Seconds without a word of a page that plays; it tells every ten where it is."""

FOR_EVER: Final = "private, max-age=31536000, immutable"
"""What is under a name never changes."""


class Coaching:
    """Answers pages that coach. For one event loop.

    Attributes:
        hub: Nothing is shown by it: such a page knows what it plays.
    """

    def __init__(self, talk: Talk, shelf: Shelf, progress: Callable[[], bytes], claim: PageClaim, words: Words) -> None:
        """Talk by ``talk``, with the sound of ``shelf``; ``progress`` gives the weeks so far, as JSON.

        While something plays, the ``claim`` tells that a workout runs. Where another has it, ``words`` say so.
        """
        self.hub = Hub()
        self._talk, self._shelf, self._progress = talk, shelf, progress
        self._claim, self._words, self._told_at = claim, words, math.inf
        self._one, self._waiting = ThreadPoolExecutor(1, "conversation"), 0

    def routes(self) -> Mapping[tuple[str, str], Handler]:
        """What is answered."""
        return {
            ("GET", "/about"): self._about,
            ("POST", "/say"): self._said,
            ("POST", "/tell"): self._told,
            ("GET", "/made"): self._made,
            ("GET", "/piece/"): self._piece,
            ("GET", "/voice/"): self._voice,
            ("GET", "/progress"): self._weeks,
        }

    def close(self) -> None:
        """End."""
        self._one.shutdown(cancel_futures=True)
        self._claim.give_back()
        self._shelf.close()

    async def _about(self, _body: bytes, _path: str) -> Answer:
        return Answer(200, b'{"coaches":true}', JSON)

    async def _said(self, body: bytes, _path: str) -> Answer:
        said = decode_json(body, Say)
        answer = await self._in_turn(lambda: self._say(said))
        if said.opens:
            asyncio.get_running_loop().run_in_executor(None, self._talk.get_ready)
        return answer

    async def _told(self, body: bytes, _path: str) -> Answer:
        told = decode_json(body, Tell)
        return await self._in_turn(lambda: self._tell(told))

    async def _made(self, _body: bytes, _path: str) -> Answer:
        return _json(self._shelf.progress())

    async def _piece(self, _body: bytes, path: str) -> Answer:
        name = path.rsplit("/", 1)[-1]
        return _sound(await _elsewhere(lambda: self._shelf.piece(name)), "audio/mpeg")

    async def _voice(self, _body: bytes, path: str) -> Answer:
        return _sound(self._shelf.answer(path.rsplit("/", 1)[-1]), "audio/wav")

    async def _weeks(self, _body: bytes, _path: str) -> Answer:
        return Answer(200, await _elsewhere(self._progress), JSON)

    def _say(self, said: Say) -> Reply:
        """Answer, unless another window coaches. The claim is kept as long as something plays."""
        try:
            self._claim.take(said.where)
        except RunsElsewhere as error:
            return self._talk.say_away(said, on_speaker=error.where == SPEAKER) or self._leave_alone(error)
        self._told_at = time.monotonic()
        reply = self._talk.say(said)
        self._claim.note(reply)
        self._note(plays=reply.playlist is not None or (reply == Reply() and said.where is not None))
        return reply

    def _leave_alone(self, error: RunsElsewhere) -> Reply:
        """Say where the workout runs, and show how it can be seen here."""
        text = self._words.say(ELSEWHERE.get(error.where, "web-elsewhere"))
        how = () if error.where else (self._words.say("web-how-to-see"),)
        return Reply((text, *how), self._shelf.say((text,), self._talk.locale))

    def _tell(self, told: Tell) -> Reply:
        try:
            self._claim.take(told.where)
        except RunsElsewhere:
            return Reply(halts=True)
        self._told_at = time.monotonic()
        reply = self._talk.tell(told)
        self._note(plays=reply.display is None and not reply.halts)
        return reply

    def _note(self, *, plays: bool) -> None:
        """Give the claim back where nothing plays; while pain holds the workout, not before it runs out."""
        self._told_at = time.monotonic()
        if not plays and not self._talk.holds:
            self._claim.give_back()

    def look(self) -> None:
        """Give the claim back where a page has been silent for long: it was closed, or is without the coach.

        Whoever is being answered has it: what comes of that may play.
        """
        if time.monotonic() - self._told_at > SILENT and not self._waiting:
            self._told_at = math.inf
            self._one.submit(self._claim.give_back)

    async def _in_turn(self, work: Callable[[], Reply]) -> Answer:
        """Do something in the thread of the conversation: one thing after the other, and not too many."""
        if self._waiting >= MOST:
            return Answer(429, b"Too fast.\n")
        self._waiting += 1
        try:
            return _json(await asyncio.get_running_loop().run_in_executor(self._one, work))
        finally:
            self._waiting -= 1


async def _elsewhere(work: Callable[[], T]) -> T:
    return await asyncio.get_running_loop().run_in_executor(None, work)


def _json(thing: object) -> Answer:
    return Answer(200, msgspec.json.encode(thing), JSON)


def _sound(sound: bytes | None, kind: str) -> Answer:
    return Answer(404) if sound is None else Answer(200, sound, kind, FOR_EVER)
