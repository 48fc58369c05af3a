"""A workout that runs nowhere, shown on real web screens: pictures as the runner gives them, made for any moment."""

from __future__ import annotations

import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace

from engine.catalog.loader import load
from engine.catalog.own_workout import find_workout
from engine.display.display import display
from engine.display.model import Display, Spoken
from engine.runner.inbox import Inbox, Pressed
from engine.web.broadcast import Broadcast
from engine.web.orders import Opening
from engine.web.server import free_port
from engine.words.speech import SpokenWords
from engine.words.words import Words
from engine.workflow import Plan, begin
from engine.workflow.definition_builder import define
from engine.workflow.session import STATE_OF_PHASE, Session
from engine.workflow.wire import definition_key

KEY = "testkey23456"


class Answered(NamedTuple):
    """An answer over HTTP."""

    status: int
    body: bytes
    headers: Mapping[str, str]


class Feed:
    """Shows a workout on web screens.

    Attributes:
        base: The address, without the key.
    """

    def __init__(self, broadcast: Broadcast, inbox: Inbox, opening: Opening, workout: str = "starter") -> None:
        self.broadcast, self.inbox, self.opening = broadcast, inbox, opening
        scheme = "https" if opening.certificate else "http"
        self.base = f"{scheme}://127.0.0.1:{opening.port}"
        catalog = load()
        definition = define(find_workout(workout, catalog), catalog)
        self.plan = Plan(definition, definition_key(definition))
        self._words = SpokenWords(Words.load(opening.locale))

    @property
    def address(self) -> str:
        return f"{self.base}/#{self.opening.key}"

    def picture(
        self, step: int, gone: float, spoken: Spoken | None = None, *, paused: bool = False, speed: float = 1.0
    ) -> Display:
        """The session ``gone`` seconds into a step."""
        now, steps = 1e9, self.plan.steps(())
        state = STATE_OF_PHASE[steps[step].phase]
        session: Session = replace(
            begin("s", self.plan.key),
            state="paused" if paused else state,
            step=step,
            began=now - gone,
            active_from=now - gone - 60 * step,
            deadline=None if paused else now - gone + steps[step].duration,
            paused_at=now if paused else None,
        )
        return display(self.plan, session, now, self._words, spoken or Spoken(), speed=speed)

    def show(self, step: int, gone: float = 0.0, spoken: Spoken | None = None, **how: Any) -> Display:
        shown = self.picture(step, gone, spoken, **how)
        self.broadcast.show(shown)
        return shown

    def ask(self, path: str, body: object = None, *, key: str | None = None, **headers: str) -> Answered:
        """Ask over HTTP, with the right key unless another is given."""
        data = body if isinstance(body, bytes) or body is None else msgspec.json.encode(body)
        sent = {"Authorization": f"Bearer {self.opening.key if key is None else key}"}
        if data is not None:
            sent["Content-Type"] = "application/json"
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(f"{self.base}{path}", data=data, headers=sent)
        try:
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=60) as answer:
                return Answered(answer.status, answer.read(), answer.headers)
        except urllib.error.HTTPError as refused:
            with refused:
                return Answered(refused.code, refused.read(), refused.headers)

    def pressed(self, within: float = 5.0) -> Pressed | None:
        """The next key that was pressed on a screen."""
        end = time.monotonic() + within
        while time.monotonic() < end:
            if (came := self.inbox.take()) is not None:
                assert isinstance(came, Pressed)
                return came
            self.inbox.wait(0.1)
        return None

    def wait_attended(self, attended: bool = True, within: float = 10.0) -> bool:
        end = time.monotonic() + within
        while time.monotonic() < end and self.inbox.attended is not attended:
            time.sleep(0.02)
        return self.inbox.attended is attended


@contextmanager
def feeding(workout: str = "starter", **opening: Any) -> Iterator[Feed]:
    """Serve screens of a workout."""
    port = free_port("127.0.0.1", 0)
    about = Opening(
        opening.pop("host", "127.0.0.1"),
        port,
        opening.pop("key", KEY),
        opening.pop("locale", "en-US"),
        "local",
        **opening,
    )
    inbox = Inbox()
    broadcast = Broadcast(about, inbox)
    try:
        yield Feed(broadcast, inbox, about, workout)
    finally:
        broadcast.close()
        inbox.close()
