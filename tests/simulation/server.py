"""The process that answers for the speakers; after a kill there is a new one."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC
from typing import Any

from ask_sdk_core.skill import CustomSkill

from engine.storage.errors import StoreError
from engine.storage.port import Store
from skill.alexa.skill import build
from skill.config import Rendering, SkillConfig
from tests.simulation.clock import Clock
from tests.simulation.disk import Disk
from tests.simulation.faults import Killed
from tests.simulation.violations import Broken
from tests.skill.conversation.speaker import unchecked
from tests.skill.hands_free.tracks import KnownTracks
from tests.skill.validator import check

Envelope = dict[str, Any]


class Server:
    """Answers requests with the skill, in one process or in several.

    Attributes:
        troubled: Whether the latest answer was an apology, as the disk refused: nothing was kept of the request.
    """

    def __init__(
        self,
        disk: Disk,
        clock: Clock,
        rendering: Rendering,
        killed: Callable[[], None],
        tracks: KnownTracks | None = None,
    ) -> None:
        """``killed`` is told when the machine goes down with it; ``tracks`` are what a device may play."""
        self._tracks = tracks
        self._disk, self._clock, self._killed = disk, clock, killed
        self._config = SkillConfig(rendering=rendering)
        self.store: Store
        self.troubled = False
        self.start()

    def start(self) -> None:
        """Begin anew, with nothing remembered but what is on the disk."""
        self.store = self._disk.open()
        self._skill, self._other = self._made(), self._made()

    def answer(self, envelope: Envelope, *, elsewhere: bool = False) -> Envelope | None:
        """Answer a request; None when the process is killed meanwhile. ``elsewhere``: by another process."""
        try:
            with _told_of_trouble(allowed=self._disk.faults.refuses) as noted:
                answer = unchecked(self._other if elsewhere else self._skill, json.loads(json.dumps(envelope)))
        except Killed:
            self._killed()
            return None
        self.troubled = bool(noted.errors)
        violations = check(envelope, answer)
        if violations:
            raise Broken("a valid answer", f"{violations} for {envelope['request']}")
        return answer

    def _made(self) -> CustomSkill:
        about: dict[str, Any] = {"tracks": self._tracks} if self._tracks else {}
        return build(self.store, clock=self._clock, config=self._config, zones=lambda _device: UTC, **about)


class _Noted(logging.Handler):
    """Keeps what the skill logs of its troubles: it answers them with an apology, and they would pass unseen."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.errors: list[BaseException] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info and record.exc_info[1] is not None:
            self.errors.append(record.exc_info[1])


@contextmanager
def _told_of_trouble(*, allowed: bool) -> Iterator[_Noted]:
    """Break off where a request ended in trouble; a disk without room may be one."""
    logger, noted = logging.getLogger(), _Noted()
    logger.addHandler(noted)
    try:
        yield noted
    finally:
        logger.removeHandler(noted)
    for error in noted.errors:
        if not (allowed and isinstance(error, StoreError)):
            raise Broken("no request ends in trouble", repr(error)) from error
