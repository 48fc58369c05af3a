"""The soft tone that says that a command was heard.

It has a device of its own, made ready beforehand: the coach's stream is filled a tenth of a second ahead, which is too
late for an answer that is felt to come at once.
"""

from __future__ import annotations

import logging

import numpy as np

from engine.voice.devices import DeviceError, choose
from engine.voice.devices_output import Output, Pull
from engine.voice.mixer_voices import amplified
from engine.voice.port import SAMPLE_RATE, Samples
from engine.voice.sound_library import miniaudio
from engine.voice.tones import heard
from engine.voice.uptime import uptime

_log = logging.getLogger(__name__)


class HeardTone:
    """Plays the tone. For one thread; without a device it plays nothing."""

    def __init__(self, device: str | None, volume: float) -> None:
        """Play through ``device`` at a volume from 0 (then no device is opened) to 1."""
        self._wanted, self._samples = device, amplified(heard(), volume)
        self._output: Output | None = None
        self._over: float | None = None
        if volume:
            self._open()

    def play(self) -> None:
        """Begin to play; a tone that is playing begins again."""
        if self._output is None:
            return
        pull = _pull(self._samples)
        next(pull)
        try:
            self._output.rest()
            self._output.start(pull)
        except miniaudio.MiniaudioError as error:
            _log.debug("No tone: %s", error)
            self._open()
        self._over = uptime() + len(self._samples) / SAMPLE_RATE + 2 * self._output.latency if self._output else None

    def look_after(self) -> None:
        """Let the device rest when the tone is over."""
        if self._over is not None and self._output is not None and uptime() > self._over:
            self._over = None
            try:
                self._output.rest()
            except miniaudio.MiniaudioError as error:
                _log.debug("The tone's device is gone: %s", error)
                self._open()

    def close(self) -> None:
        """Release the device."""
        opened, self._output = self._output, None
        if opened is not None:
            opened.close()

    def _open(self) -> None:
        self.close()
        try:
            self._output = Output(choose(self._wanted), prompt=True)
        except (DeviceError, miniaudio.MiniaudioError) as error:
            _log.debug("No device for the tone: %s", error)


def _pull(samples: Samples) -> Pull:
    at, wanted = 0, (yield b"")
    while True:
        out: Samples = np.zeros(wanted, np.int16)
        part = samples[at : at + wanted]
        out[: len(part)] = part
        at += wanted
        wanted = yield out
