"""The sound of a session: one continuous stream to one device. Its position is the session's clock.

A device can be missing, be unplugged, or stop asking for sound. The position then follows the wall clock without sound,
and the session goes on in text. Every two seconds the stream looks for a device, which joins in at the right place.

The device is shared: music of other programs is never stopped or muted.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable

from engine.voice.devices import NoDeviceError, choose
from engine.voice.devices_output import OPEN_SECONDS
from engine.voice.mixer import Mixer
from engine.voice.port import SAMPLE_RATE, Samples
from engine.voice.stream_feed import Feed
from engine.voice.stream_outlet import Outlet
from engine.voice.uptime import uptime

_log = logging.getLogger(__name__)

Told = Callable[[str], None]
"""Takes a message for people."""

RETRY_EVERY = 2.0
_SHORT_TURN = 0.001
_TICK = 0.05


class AudioStream:
    """Plays a mixer.

    All methods may be called from any thread. ``on_lost`` and ``on_found`` are called from the stream's own thread,
    ``on_lost`` also by ``start`` when there is no device to begin with.
    """

    def __init__(
        self,
        mixer: Mixer,
        device: str | None = None,
        *,
        on_lost: Told | None = None,
        on_found: Told | None = None,
    ) -> None:
        self.mixer = mixer
        self._wanted = device
        self._told = {False: on_lost, True: on_found}
        self._feed = Feed(mixer)
        self._outlet = Outlet(self._feed, device)
        self._stop = threading.Event()
        self._keeper = threading.Thread(target=self._keep, name="audio-keeper", daemon=True)
        self._announced = True
        self._ticked = self._sought = 0.0

    def wake(self) -> None:
        """Open the device without waiting for it, and let it play silence until ``start``.

        What is silent at first while a device wakes up is over then.
        """
        _take_short_turns()
        self._feed.waits = True
        self._outlet.look(first=True)

    def tell(self, on_lost: Told, on_found: Told) -> None:
        """Tell others from now on that the device is gone, and that there is one again."""
        self._told = {False: on_lost, True: on_found}

    def start(self) -> None:
        """Begin to play, or, without a device, to run silently.

        Raises:
            DeviceError: a device was asked for by name, and there are only others.
        """
        if self._wanted is not None:
            self._refuse_wrong_name(self._wanted)
        _take_short_turns()
        self._outlet.settle(uptime(), wait=OPEN_SECONDS)
        self._feed.waits = False
        if not self._outlet.alive:
            self._outlet.look(first=True, wait=OPEN_SECONDS)
        if not self._outlet.alive:
            self._feed.start_substitute()
        self._announce("There is no audio output device that works: going on in text.")
        self._ticked = self._sought = uptime()
        self._keeper.start()

    def close(self) -> None:
        """End the sound and close the device. Always returns; may be called twice."""
        self._stop.set()
        if self._keeper.is_alive() and threading.current_thread() is not self._keeper:
            self._keeper.join(1)
        self._outlet.close()

    def show(self, take: Callable[[Samples, float], None]) -> None:
        """Show ``take`` what the device pulls, and when (uptime) it is heard: in the device's thread, so be quick."""
        self._feed.take = take

    @property
    def alive(self) -> bool:
        """Whether a device plays the stream now."""
        return self._outlet.alive

    @property
    def underruns(self) -> int:
        """How often the device ran out of sound; each gap was corrected for."""
        return self._feed.underruns

    @property
    def position_seconds(self) -> float:
        """Seconds of the timeline heard so far: the session's clock."""
        return self._feed.position / SAMPLE_RATE

    def _refuse_wrong_name(self, name: str) -> None:
        try:
            choose(name)
        except NoDeviceError as error:
            _log.debug("Starting without sound: %s", error)

    def _keep(self) -> None:
        woken = False  # this thread stood still, as after a suspend
        while not self._stop.wait(_TICK):
            now = uptime()
            woke, woken = woken, now - self._ticked > 1
            self._ticked = now
            if woke:  # the device has had a tick to make up for it by itself
                self._feed.catch_up()
            if not woken and self._outlet.silent(now):  # else the device's silence means nothing yet
                self._outlet.let_go()
            self._feed.substitute()
            self._announce("The audio device is gone: going on in text.")
            if self._outlet.empty and now - self._sought > RETRY_EVERY:
                self._sought = now
                self._outlet.look()

    def _announce(self, loss: str) -> None:
        alive = self.alive
        told = self._told[alive]
        if alive is self._announced:
            return
        self._announced = alive
        try:
            if told:
                told("Sound is back." if alive else loss)
        except Exception:
            _log.exception("A listener of the audio stream failed")


def _take_short_turns() -> None:
    """The device asks every 80 ms, and a busy Python thread keeps the interpreter for one switch interval."""
    sys.setswitchinterval(min(sys.getswitchinterval(), _SHORT_TURN))
