"""The health of the server: whether its store can be reached. Asked apart from the workers, and not for long."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import Final

from msgspec import Struct

from engine.storage.errors import StoreError
from engine.storage.port import Store

log = logging.getLogger(__name__)

PATIENCE: Final = 0.5
"""Seconds for the store to answer; a later answer counts as none."""


class Report(Struct, frozen=True):
    """What is said of the server's health."""

    ok: bool
    version: str
    store: bool


class Health:
    """Looks after one store, with a thread of its own. However many ask, the store is asked once at a time."""

    def __init__(self, store: Store, version: str, patience: float = PATIENCE) -> None:
        """Report on ``store`` within ``patience`` seconds."""
        self._store, self._version, self._patience = store, version, patience
        self._thread = ThreadPoolExecutor(1, "health")
        self._asked: Future[bool] | None = None
        self._lock = Lock()

    async def report(self) -> Report:
        """How the server is now, in an event loop."""
        try:
            async with asyncio.timeout(self._patience):
                reachable = await asyncio.shield(asyncio.wrap_future(self._ask()))
        except TimeoutError:
            reachable = self._late()
        return Report(reachable, self._version, reachable)

    def report_here(self) -> Report:
        """How the server is now; this thread waits."""
        try:
            reachable = self._ask().result(self._patience)
        except TimeoutError:
            reachable = self._late()
        return Report(reachable, self._version, reachable)

    def _ask(self) -> Future[bool]:
        with self._lock:
            if self._asked is None or self._asked.done():
                self._asked = self._thread.submit(self._reachable)
            return self._asked

    def _late(self) -> bool:
        log.error("the store did not answer in %.1f s", self._patience)
        return False

    def _reachable(self) -> bool:
        try:
            self._store.sessions("healthz", limit=1)
        except StoreError as error:
            log.error("the store cannot be reached: %s", error)  # noqa: TRY400 - the text says it all
            return False
        return True
