"""The web application: ``POST /alexa`` and ``GET /healthz``.

Requests are taken in by one event loop, and answered by a few workers. A worker gets a request when it is there as a
whole.
"""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from typing import Final

import msgspec
from ask_sdk_core.skill import CustomSkill
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from engine.storage.port import Store
from skill.alexa.envelope import answer_outline
from skill.alexa.request_outline import outline
from skill.endpoint.errors import Untrusted
from skill.endpoint.guards import Guard
from skill.endpoint.health import Health
from skill.endpoint.reception import TOO_MANY, Reception, refuse

log = logging.getLogger(__name__)

JSON: Final = "application/json;charset=UTF-8"
WAITING: Final = 16
"""Whole requests that may wait, for each worker: more than are answered within the eight seconds that Alexa waits."""

NO_REQUEST: Final = (
    "This is no request of Alexa's: it must be a JSON object with a request that has a type. "
    "See docs/self-hosting.md, or talk with the skill by coach talk.\n"
)


def create(skill: CustomSkill, store: Store, guard: Guard, version: str, workers: int = 8) -> Starlette:
    """Make the application.

    Args:
        skill: Answers requests.
        store: Checked by ``/healthz``.
        guard: Decides which requests are answered.
        version: Reported by ``/healthz``.
        workers: Threads that answer requests.
    """
    endpoint, health = _Endpoint(skill, guard, workers), Health(store, version)

    async def healthz(_: Request) -> Response:
        report = await health.report()
        return Response(msgspec.json.encode(report), 200 if report.ok else 503, media_type="application/json")

    app = Starlette(routes=[Route("/alexa", endpoint.serve, methods=["POST"]), Route("/healthz", healthz)])
    app.router.redirect_slashes = False
    return app


class _Endpoint:
    """Answers what is posted to ``/alexa``."""

    def __init__(self, skill: CustomSkill, guard: Guard, workers: int) -> None:
        self._skill, self._guard, self._reception = skill, guard, Reception()
        self._workers, self._most = ThreadPoolExecutor(workers, "answers"), workers * WAITING
        self._waiting = 0

    async def serve(self, received: Request) -> Response:
        """Take a request in, and have it answered."""
        body = await self._reception.take_in(received)
        if self._waiting >= self._most:
            refuse(TOO_MANY)
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._workers, self._answer, received, body)
        finally:
            self._waiting -= 1

    def _answer(self, received: Request, body: bytes) -> Response:
        about = outline(body)
        try:
            about = self._guard.admit(received, body, about)
        except Untrusted as reason:
            log.warning("refused: %s", reason)
            return Response(status_code=400)
        if not about.type:
            log.warning("refused: no request")
            return PlainTextResponse(NO_REQUEST, 400)
        return Response(answer_outline(self._skill, about), headers={"Content-Type": JSON})
