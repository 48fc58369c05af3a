"""The device of a stream: finds and opens it, notices when it stops asking for sound, and closes it."""

from __future__ import annotations

import logging
import threading

from engine.voice.devices import DeviceError, choose
from engine.voice.devices_output import Output
from engine.voice.port import SAMPLE_RATE
from engine.voice.sound_library import miniaudio
from engine.voice.stream_feed import Feed, Tap
from engine.voice.uptime import uptime

LOST_AFTER = 1.5
"""Seconds without a pull after which a device counts as lost."""

START_WITHIN = 4.0
"""The same for a device opened just now: some need two seconds to start."""

_log = logging.getLogger(__name__)


class Outlet:
    """At most one open device, fed by ``feed``."""

    def __init__(self, feed: Feed, wanted: str | None) -> None:
        self._feed = feed
        self._wanted = wanted
        self._guard = threading.Lock()
        self._open: tuple[Output, Tap] | None = None
        self._opening: threading.Thread | None = None
        self._closed = False

    @property
    def alive(self) -> bool:
        """Whether a device plays the feed."""
        opened = self._open
        return opened is not None and self._feed.has(opened[1])

    @property
    def empty(self) -> bool:
        """Whether there is no device, open or starting."""
        return self._open is None

    def look(self, *, first: bool = False, wait: float = 0) -> None:
        """Try to open a device, in its own thread, so that a hanging sound service cannot stop the clock."""
        if self._closed or (self._opening and self._opening.is_alive()):
            return
        self._opening = threading.Thread(target=self._try, args=(first,), name="audio-open", daemon=True)
        self._opening.start()
        self._opening.join(wait)

    def settle(self, now: float, *, wait: float) -> None:
        """Wait until a device that is being opened is open, and let go of one that has gone silent since."""
        if self._opening:
            self._opening.join(wait)
        if self.silent(now):
            self.let_go()

    def silent(self, now: float) -> bool:
        """Whether the device has stopped asking for sound."""
        opened = self._open
        if opened is None:
            return False
        tap = opened[1]
        return now - tap.last_pull > (LOST_AFTER if tap.frames > SAMPLE_RATE else START_WITHIN)

    def let_go(self) -> None:
        """Close the device, if there is one."""
        with self._guard:
            opened, self._open = self._open, None
        if opened:
            self._feed.release(opened[1])
            opened[0].close()

    def close(self) -> None:
        """Close the device, and open no other."""
        self._closed = True
        self.let_go()

    def _try(self, first: bool) -> None:
        try:
            output = Output(choose(self._wanted))
            self._begin(output, Tap(output.latency, uptime()), first)
        except (DeviceError, miniaudio.MiniaudioError) as error:
            _log.debug("No output: %s", error)
            self.let_go()
        if self._closed:
            self.let_go()

    def _begin(self, output: Output, tap: Tap, first: bool) -> None:
        with self._guard:
            self._open = (output, tap)
        if first:
            self._feed.first(tap)
        pull = self._feed.pull(tap)
        next(pull)
        output.start(pull)
