"""A microphone that is read block by block, and that may be pulled out and come back."""

from __future__ import annotations

import logging
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from engine.voice.devices import DeviceError, choose_input
from engine.voice.devices_input import Input
from engine.voice.sound_library import miniaudio
from engine.voice.uptime import uptime

LOST_AFTER = 1.5
"""Seconds without sound after which a microphone counts as gone. Silence is sound, too."""

RETRY_EVERY = 2.0
"""Seconds between two looks for a microphone."""

_log = logging.getLogger(__name__)


class Block(NamedTuple):
    """A piece of sound.

    Attributes:
        samples: 32-bit floats from -1 to 1, at :data:`engine.voice.devices_input.INPUT_RATE`.
        at: When it came, in seconds of the uptime.
    """

    samples: npt.NDArray[np.float32]
    at: float


class Microphone:
    """Records while it is open: a context manager. For one thread.

    Attributes:
        there: Whether it records.
        name: What people call it; empty until there was one.
    """

    def __init__(self, wanted: str | None = None) -> None:
        """Record with the microphone that has ``wanted`` in its name, the default one if None."""
        self._wanted = wanted
        self._blocks: SimpleQueue[tuple[bytes, float]] = SimpleQueue()
        self._input: Input | None = None
        self._heard_at = self._sought = 0.0
        self.name = ""

    def __enter__(self) -> Self:
        """Open it; see :meth:`open`."""
        self.open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    @property
    def there(self) -> bool:
        """Whether it records."""
        return self._input is not None

    def read(self, timeout: float = 0.5) -> Block | None:
        """Give the next block; None if none came within ``timeout``. One that has gone is looked for meanwhile."""
        try:
            data, at = self._blocks.get(timeout=timeout)
        except Empty:
            self._look_after()
            return None
        self._heard_at = at
        return Block(np.frombuffer(data, np.float32), at)

    def _take(self, data: bytes) -> None:
        self._blocks.put((data, uptime()))

    def _look_after(self) -> None:
        """Let go of a microphone that has fallen silent, and look for one where there is none."""
        now = uptime()
        if self._input is not None and now - self._heard_at > LOST_AFTER:
            self.close()
        if self._input is None and now - self._sought > RETRY_EVERY:
            try:
                self.open()
            except DeviceError as error:
                _log.debug("No microphone: %s", error)

    def open(self) -> None:
        """Open it.

        Raises:
            DeviceError: there is none, none of that name, or it cannot be opened.
        """
        self._heard_at = self._sought = uptime()
        chosen = choose_input(self._wanted)
        try:
            opened = Input(chosen)
            opened.start(self._take)
        except miniaudio.MiniaudioError as error:
            raise DeviceError(f"The microphone {chosen.name!r} cannot be opened.") from error
        self._input, self.name = opened, chosen.name

    def close(self) -> None:
        """Close it; what is read after that looks for it again."""
        opened, self._input = self._input, None
        if opened is not None:
            opened.close()
