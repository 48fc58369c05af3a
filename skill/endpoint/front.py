"""The front of the server: one event loop takes requests in, and hands whole ones to the application in workers.

The application is Flask's (:mod:`skill.endpoint.app`). Health is told here, and the files of tracks are sent from here,
so that neither needs a worker.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Final

from ask_sdk_core.skill import CustomSkill
from werkzeug.sansio.request import Request
from werkzeug.wrappers import Response

from engine.storage.port import Store
from skill.endpoint.app import HEALTH, create_app, health_answer
from skill.endpoint.arrivals import Environ, Receive, Scope, Send, arrived, whole
from skill.endpoint.errors import Refused
from skill.endpoint.guards import Guard
from skill.endpoint.health import Health
from skill.endpoint.reception import TOO_MANY, Reception
from skill.endpoint.track_files import Files, TrackFiles, is_of_a_track
from skill.package.pages import Keeping

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

WAITING: Final = 16
"""Whole requests that may wait, for each worker: more than are answered within the eight seconds that Alexa waits."""

_CLOSE: Final = {"Connection": "close"}
_READING: Final = frozenset({"GET", "HEAD"})


def create(
    skill: CustomSkill,
    store: Store,
    guard: Guard,
    version: str,
    workers: int = 8,
    files: Files | None = None,
    keeping: Keeping | None = None,
) -> Front:
    """Make the front, with the whole application behind it.

    Args:
        skill: Answers requests.
        store: Checked by ``/healthz``.
        guard: Decides which requests are answered.
        version: Reported by ``/healthz``.
        workers: Threads that answer requests.
        files: Of the tracks; None for none.
        keeping: What the pages about privacy tell of how things are kept.
    """
    health = Health(store, version)
    return Front(create_app(skill, guard, health, files, keeping=keeping), health, workers, files)


class Front:
    """An ASGI application in front of a WSGI one."""

    def __init__(self, app: WSGIApplication, health: Health, workers: int, files: Files | None = None) -> None:
        """Hand whole requests to ``app``, in ``workers`` threads."""
        self._app, self._health, self._reception, self._tracks = app, health, Reception(), TrackFiles(files)
        self._workers, self._most = ThreadPoolExecutor(workers, "answers"), workers * WAITING
        self._waiting = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        received = arrived(scope)
        try:
            if received.method in _READING and is_of_a_track(scope["path"]):
                about = whole(scope, received, b"")
                await self._tracks.send(await self._tracks.answer(about), about, send)
                return
            answer = await self._answer(scope, received, receive)
        except Refused as refused:
            # More of the request may still be on its way.
            answer = Response(b"", refused.status_code, _CLOSE)
        await _tell(answer, send)

    async def _answer(self, scope: Scope, received: Request, receive: Receive) -> Response:
        if scope["path"] == HEALTH and received.method in _READING:
            return health_answer(await self._health.report())
        body = await self._reception.take_in(received, receive)
        return await self._hand_on(whole(scope, received, body))

    async def _hand_on(self, request: Environ) -> Response:
        if self._waiting >= self._most:
            raise Refused(TOO_MANY)
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._workers, self._ask, request)
        finally:
            self._waiting -= 1

    def _ask(self, request: Environ) -> Response:
        return Response.from_app(self._app, request, buffered=True)


async def _tell(answer: Response, send: Send) -> None:
    headers = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in answer.headers]
    await send({"type": "http.response.start", "status": answer.status_code, "headers": headers})
    await send({"type": "http.response.body", "body": answer.get_data()})
