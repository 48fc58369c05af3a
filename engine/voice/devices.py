"""The audio output devices of this machine.

Asks each of the system's sound services in turn, with ALSA's messages switched off: without a sound card it would
write pages to standard error. JACK would too, and is not asked: PipeWire and PulseAudio serve its users.

``FORM_COACH_AUDIO=null`` offers the silent device that keeps real time (for tests), ``FORM_COACH_AUDIO=none`` none.
"""

from __future__ import annotations

import atexit
import ctypes
import os
from dataclasses import dataclass
from functools import cache
from typing import Any

import miniaudio

from engine.voice.devices_output import Output

_SERVICES = ("WASAPI", "DSOUND", "WINMM", "COREAUDIO", "PULSEAUDIO", "ALSA", "SNDIO", "AUDIO4", "OSS")


class DeviceError(Exception):
    """There is no such output device. The text of it is for people."""


class NoDeviceError(DeviceError):
    """There is no output device at all."""


@dataclass(frozen=True, slots=True)
class OutputDevice:
    """A device that can be opened.

    Attributes:
        name: What people call it.
        backend: The sound service it belongs to.
        id: The service's id for it; None for the service's current default.
    """

    name: str
    backend: object
    id: object = None


class _Names(miniaudio.Devices):  # type: ignore[misc]
    """Lists names only: asking for a device's formats opens it, and a busy device would fail the whole list."""

    def _get_info(self, *_: object) -> dict[str, object]:
        return {}


def output_devices() -> list[OutputDevice]:
    """Every output device, those of the preferred service first."""
    return [device for backend in _backends() for device in _devices_of(backend)]


def choose(name: str | None = None) -> OutputDevice:
    """Find the device that has ``name`` in its name; the default device if ``name`` is None.

    Raises:
        NoDeviceError: there is none.
        DeviceError: there is none of that name.
    """
    devices = output_devices()
    if not devices:
        raise NoDeviceError("There is no audio output device on this machine.")
    if name is None:
        return OutputDevice("the default device", devices[0].backend)
    return _by_name(name, devices)


def has_device() -> bool:
    """Whether a device can be opened. Tried, because ALSA also lists devices that cannot."""
    try:
        Output(choose()).close()
    except (DeviceError, miniaudio.MiniaudioError):
        return False
    return True


def _by_name(name: str, devices: list[OutputDevice]) -> OutputDevice:
    wanted = name.casefold()
    # The whole name before a part of it: "Speaker" must stay reachable next to "Speaker (HDMI)".
    for fits in (wanted.__eq__, lambda there: wanted in there):
        for device in devices:
            if fits(device.name.casefold()):
                return device
    there = "; ".join(device.name for device in devices)
    raise DeviceError(f"No audio output device is called {name!r}. There are: {there}.")


def _backends() -> list[object]:
    wish = os.environ.get("FORM_COACH_AUDIO", "")
    if wish in ("null", "none"):
        return [miniaudio.Backend.NULL] if wish == "null" else []
    enabled = miniaudio.get_enabled_backends()
    known = (getattr(miniaudio.Backend, service) for service in _SERVICES)
    return [backend for backend in known if backend in enabled]


def _devices_of(backend: object) -> list[OutputDevice]:
    _hush_alsa()
    try:
        found = _Names([backend]).get_playbacks()
    except miniaudio.MiniaudioError:
        return []
    return [OutputDevice(d["name"], backend, d["id"]) for d in found if _real(backend, d["id"])]


def _real(backend: object, device_id: Any) -> bool:  # noqa: ANN401 - a C structure
    """Whether a device is no ALSA plugin, such as a resampler, or "null", which takes sound faster than real time."""
    if backend is not miniaudio.Backend.ALSA:
        return True
    name = bytes(miniaudio.ffi.buffer(device_id)).split(b"\0")[0]
    return name == b"default" or b":" in name


@cache
def _hush_alsa() -> None:
    """Drop ALSA's messages. Every failure shows in a result code as well."""
    try:
        set_handler = ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler
    except (OSError, AttributeError):
        return
    text = ctypes.c_char_p
    handler = ctypes.CFUNCTYPE(None, text, ctypes.c_int, text, ctypes.c_int, text)(lambda *_: None)
    set_handler(handler)
    # Back to the default at exit: ALSA must not call into an interpreter that has ended.
    atexit.register(lambda: (set_handler(None), handler))
