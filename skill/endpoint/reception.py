"""Takes in what callers send, within limits, before anything works on it.

A body that does not come costs neither a worker nor a place: it has a time in which to arrive, and where one caller, or
all together, hold too many unfinished ones, the oldest gives way. A newcomer is never refused for what others hold.
"""

from __future__ import annotations

import asyncio
from typing import Final

from werkzeug.sansio.request import Request

from skill.alexa.request_outline import LARGEST
from skill.endpoint.arrivals import Receive
from skill.endpoint.callers import caller_of
from skill.endpoint.errors import Refused

PATIENCE: Final = 5.0
"""Seconds for a whole body to arrive; Alexa waits eight for its answer."""
MOST_OF_ONE: Final = 32
"""Unfinished bodies of one caller."""
MOST: Final = 256
"""Unfinished bodies of all callers: 64 MB at the most."""

TOO_LARGE, TOO_SLOW, TOO_MANY, GONE = 413, 408, 503, 400


class Reception:
    """Takes in bodies. For one event loop at a time."""

    def __init__(self, patience: float = PATIENCE) -> None:
        """Give each body ``patience`` seconds to arrive."""
        self._patience = patience
        self._unfinished: dict[asyncio.Timeout, str] = {}

    async def take_in(self, received: Request, receive: Receive) -> bytes:
        """Read the body of a request.

        Raises:
            Refused: it is too large, too slow, or gave way to others; or the caller has gone.
        """
        if _announced(received) > LARGEST:
            raise Refused(TOO_LARGE)
        gave_way = False
        try:
            async with asyncio.timeout(self._patience) as limit:
                self._enter(limit, caller_of(received))
                try:
                    return await _read(receive)
                finally:
                    gave_way = self._unfinished.pop(limit, None) is None
        except TimeoutError:
            raise Refused(TOO_MANY if gave_way else TOO_SLOW) from None

    def _enter(self, limit: asyncio.Timeout, caller: str) -> None:
        self._unfinished[limit] = caller
        own = [other for other, whose in self._unfinished.items() if whose == caller]
        if len(own) > MOST_OF_ONE:
            self._give_way(own[0])
        elif len(self._unfinished) > MOST:
            self._give_way(next(iter(self._unfinished)))

    def _give_way(self, oldest: asyncio.Timeout) -> None:
        del self._unfinished[oldest]
        if not oldest.expired():
            oldest.reschedule(asyncio.get_running_loop().time())


def _announced(received: Request) -> int:
    """The length that the headers promise, in bytes; 0 where they promise none."""
    length = received.headers.get("content-length", "")
    return int(length) if length.isascii() and length.isdecimal() else 0


async def _read(receive: Receive) -> bytes:
    body, more = bytearray(), True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Refused(GONE)
        body += message.get("body", b"")
        if len(body) > LARGEST:
            raise Refused(TOO_LARGE)
        more = message.get("more_body", False)
    return bytes(body)
