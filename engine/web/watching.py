"""What is behind a screen that watches the workout of this computer: its pictures come, and what is pressed goes."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Mapping
from typing import Annotated, Final

from msgspec import Meta, Struct

from engine.decoding import decode_json
from engine.web.app import JSON, Handler
from engine.web.asgi import Answer
from engine.web.hub import Hub

ANYWHERE: Final = frozenset(" yofquct0123456789\n\r\x7f\x1b")
"""Keys that mean the same in every step. Any other belongs to the step that was shown when it was pressed."""

PRESSES: Final = 24
"""Presses of all screens within a second; more are refused, so that nobody drowns the others."""


class Press(Struct, frozen=True, forbid_unknown_fields=True):
    """A key that was pressed.

    Attributes:
        step: Index of the step that was shown.
        session: Id of the session that was shown; empty where a page does not know it.
    """

    key: Annotated[str, Meta(min_length=1, max_length=1)]
    step: Annotated[int, Meta(ge=0, le=100_000)]
    session: Annotated[str, Meta(max_length=64)] = ""

    @property
    def placed(self) -> int | None:
        """The step that it belongs to, if it belongs to one."""
        return None if self.key.lower() in ANYWHERE else self.step


class _Shown(Struct, frozen=True):
    """Of a display, whose it is."""

    session: str


class Watching:
    """Shows what comes from a coach elsewhere. For one event loop.

    Attributes:
        hub: Brings the pictures.
    """

    def __init__(self, press: Callable[[Press], None], progress: Callable[[], bytes]) -> None:
        """Hand presses on to ``press``; ``progress`` gives the weeks so far, as JSON."""
        self.hub = Hub()
        self._press, self._progress = press, progress
        self._lately: deque[float] = deque(maxlen=PRESSES)
        self._session = ""

    def show(self, display: bytes) -> None:
        """Show a display, as JSON."""
        now = asyncio.get_running_loop().time() * 1000
        self._session = decode_json(display, _Shown).session
        self.hub.publish(b'{"at":%.1f,"display":%b}' % (now, display))

    def routes(self) -> Mapping[tuple[str, str], Handler]:
        """What is answered."""
        return {
            ("GET", "/about"): self._about,
            ("POST", "/press"): self._pressed,
            ("GET", "/progress"): self._weeks,
        }

    async def _about(self, _body: bytes, _path: str) -> Answer:
        return Answer(200, b'{"coaches":false}', JSON)

    async def _pressed(self, body: bytes, _path: str) -> Answer:
        press = decode_json(body, Press)
        now = asyncio.get_running_loop().time()
        if len(self._lately) == PRESSES and now - self._lately[0] < 1.0:
            return Answer(429, b"Too fast.\n")
        self._lately.append(now)
        if press.session and press.session != self._session:
            return Answer(409, b"Another workout runs now.\n")
        self._press(press)
        return Answer(204)

    async def _weeks(self, _body: bytes, _path: str) -> Answer:
        found = await asyncio.get_running_loop().run_in_executor(None, self._progress)
        return Answer(200, found, JSON)
