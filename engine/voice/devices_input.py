"""One open microphone."""

from __future__ import annotations

from collections.abc import Callable, Generator

from engine.voice.devices_closing import Released, close_in_time
from engine.voice.devices_output import Chosen
from engine.voice.sound_library import miniaudio

INPUT_RATE = 16_000
"""Samples a second of what is listened to."""

PERIOD = 32
"""Milliseconds that come at once: 512 samples, as many as are judged at once for whether somebody speaks."""

Take = Callable[[bytes], None]
"""Takes samples, 32-bit floats, in the device's own thread: must return at once."""


class _Device(Released, miniaudio.CaptureDevice):  # type: ignore[misc]
    """A device that leaves no connection behind."""


class Input:
    """An open microphone, at rest until started."""

    def __init__(self, device: Chosen) -> None:
        self._device = _Device(
            input_format=miniaudio.SampleFormat.FLOAT32,
            nchannels=1,
            sample_rate=INPUT_RATE,
            buffersize_msec=PERIOD,
            callback_periods=4,
            device_id=device.id,
            backends=[device.backend],
            app_name="Form Coach",
        )

    def start(self, take: Take) -> None:
        """Give ``take`` what is recorded."""
        giving = _give(take)
        next(giving)
        self._device.start(giving)

    def close(self) -> None:
        """Close the device. Always returns, even if the device hangs."""
        close_in_time(self._device)


def _give(take: Take) -> Generator[None, bytearray, None]:
    while True:
        take(bytes((yield)))
