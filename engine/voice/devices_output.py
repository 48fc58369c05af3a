"""One open output device."""

from __future__ import annotations

from collections.abc import Generator
from typing import Protocol

from engine.voice.devices_closing import Released, close_in_time
from engine.voice.port import SAMPLE_RATE, Samples
from engine.voice.sound_library import miniaudio

OPEN_SECONDS = 3.0
"""How long to wait for a device at the start."""

PROMPT = (20, 2, 0.03)
"""Milliseconds of a period, periods, and seconds from pull to ear, where a sound must be heard at once."""

Pull = Generator[Samples | bytes, int, None]
"""Is sent the number of frames wanted, yields them."""


class Chosen(Protocol):
    """What is needed to open a device."""

    @property
    def backend(self) -> object:
        """The sound service."""

    @property
    def id(self) -> object:
        """The service's id for it; None for the default."""


class _Device(Released, miniaudio.PlaybackDevice):  # type: ignore[misc]
    """A device that leaves no connection behind."""


class Output:
    """An open device, at rest until started.

    Attributes:
        latency: Seconds from pulling a sample to hearing it, about.
    """

    def __init__(self, device: Chosen, *, prompt: bool = False) -> None:
        """Open a device; a ``prompt`` one is heard at once, and not made for a busy machine."""
        period, periods, self.latency = PROMPT if prompt else _buffering(device.backend)
        self._device = _Device(
            nchannels=1,
            sample_rate=SAMPLE_RATE,
            buffersize_msec=period,
            callback_periods=periods,
            device_id=device.id,
            backends=[device.backend],
            app_name="Form Coach",
        )

    def start(self, pull: Pull) -> None:
        """Play what ``pull`` yields, in the device's own thread. ``pull`` must have been started."""
        self._device.start(pull)

    def rest(self) -> None:
        """Play nothing more until started again."""
        self._device.stop()

    def close(self) -> None:
        """Close the device. Always returns, even if the device hangs."""
        close_in_time(self._device)


def _buffering(backend: object) -> tuple[int, int, float]:
    """Milliseconds of a period, periods, and seconds from pull to ear.

    The buffer has to outlast a busy machine and yet let a pause be heard within 150 ms of the key. PulseAudio keeps one
    and a half periods, measured, however many it is asked for; the others keep as many as they are asked for.
    """
    if backend is miniaudio.Backend.PULSEAUDIO:
        return 80, 2, 0.12
    return 40, 3, 0.12
