"""The audio devices of this machine: what it can be heard by, and the microphones.

Asks each of the system's sound services in turn, with ALSA's messages switched off: without a sound card it would
write pages to standard error. JACK would too, and is not asked: PipeWire and PulseAudio serve its users.

``FORM_COACH_AUDIO=null`` offers the silent device that keeps real time (for tests), ``FORM_COACH_AUDIO=none`` none.
"""

from __future__ import annotations

import atexit
import ctypes
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from engine.voice.devices_output import Output
from engine.voice.sound_library import miniaudio

_SERVICES = ("WASAPI", "DSOUND", "WINMM", "COREAUDIO", "PULSEAUDIO", "ALSA", "SNDIO", "AUDIO4", "OSS")


class DeviceError(Exception):
    """There is no such device. The text of it is for people."""


class NoDeviceError(DeviceError):
    """There is no device at all."""


@dataclass(frozen=True, slots=True)
class Device:
    """A device that can be opened.

    Attributes:
        name: What people call it.
        backend: The sound service it belongs to.
        id: The service's id for it; None for the service's current default.
        default: Whether the service would choose it.
    """

    name: str
    backend: object
    id: object = None
    default: bool = False

    @property
    def silent(self) -> bool:
        """Whether it is the one that only keeps time: nobody hears it, and it hears nobody."""
        return self.backend is miniaudio.Backend.NULL


class _Names(miniaudio.Devices):  # type: ignore[misc]
    """Lists names only: asking for a device's formats opens it, and a busy device would fail the whole list."""

    def _get_info(self, _kind: object, info: Any) -> dict[str, object]:  # noqa: ANN401 - a C structure
        return {"default": bool(info.isDefault)}


def output_devices() -> list[Device]:
    """Every output device, those of the preferred service first."""
    return [device for backend in _backends() for device in _devices_of(backend, _Names.get_playbacks)]


def input_devices() -> list[Device]:
    """The microphones of the preferred service. What only hears what this machine plays is none.

    Others would list them again, and ALSA a "default" that PulseAudio leads to what is played.
    """
    there = _all_inputs()
    return [device for device in there if device.backend is there[0].backend and not _is_monitor(device)]


def choose(name: str | None = None) -> Device:
    """Find the device that has ``name`` in its name; the default device if ``name`` is None.

    Raises:
        NoDeviceError: there is none.
        DeviceError: there is none of that name.
    """
    devices = output_devices()
    if not devices:
        raise NoDeviceError("There is no audio output device on this machine.")
    if name is None:
        return Device("the default device", devices[0].backend)
    return _by_name(name, devices, "audio output device")


def choose_input(name: str | None = None) -> Device:
    """Find the microphone that has ``name`` in its name; the default one if ``name`` is None.

    PulseAudio is told which: it would lead a microphone that was pulled out to what the machine plays.

    Raises:
        NoDeviceError: there is none.
        DeviceError: there is none of that name.
    """
    devices = input_devices() if name is None else _all_inputs()
    if not devices:
        raise NoDeviceError("There is no microphone on this machine.")
    if name is not None:
        return _by_name(name, devices, "microphone")
    first = next((device for device in devices if device.default), devices[0])
    return first if first.backend is miniaudio.Backend.PULSEAUDIO else Device("the default microphone", first.backend)


def has_device() -> bool:
    """Whether a device can be opened. Tried, because ALSA also lists devices that cannot."""
    try:
        Output(choose()).close()
    except (DeviceError, miniaudio.MiniaudioError):
        return False
    return True


def _all_inputs() -> list[Device]:
    return [device for backend in _backends() for device in _devices_of(backend, _Names.get_captures)]


def _is_monitor(device: Device) -> bool:
    return device.backend is miniaudio.Backend.PULSEAUDIO and _id_of(device.id).endswith(b".monitor")


def _by_name(name: str, devices: list[Device], kind: str) -> Device:
    wanted = name.casefold()
    # The whole name before a part of it: "Speaker" must stay reachable next to "Speaker (HDMI)".
    for fits in (wanted.__eq__, lambda there: wanted in there):
        for device in devices:
            if fits(device.name.casefold()):
                return device
    there = "; ".join(device.name for device in devices)
    raise DeviceError(f"No {kind} is called {name!r}. There are: {there}.")


def _backends() -> list[object]:
    wish = os.environ.get("FORM_COACH_AUDIO", "")
    if wish in ("null", "none"):
        return [miniaudio.Backend.NULL] if wish == "null" else []
    enabled = miniaudio.get_enabled_backends()
    known = (getattr(miniaudio.Backend, service) for service in _SERVICES)
    return [backend for backend in known if backend in enabled]


def _devices_of(backend: object, listed: Callable[[_Names], list[dict[str, Any]]]) -> list[Device]:
    _hush_alsa()
    try:
        found = listed(_Names([backend]))
    except miniaudio.MiniaudioError:
        return []
    return [Device(d["name"], backend, d["id"], d["default"]) for d in found if _real(backend, d["id"])]


def _real(backend: object, device_id: Any) -> bool:  # noqa: ANN401 - a C structure
    """Whether a device is no ALSA plugin, such as a resampler, or "null", which takes sound faster than real time."""
    if backend is not miniaudio.Backend.ALSA:
        return True
    name = _id_of(device_id)
    return name == b"default" or b":" in name


def _id_of(device_id: Any) -> bytes:  # noqa: ANN401 - as above
    return bytes(miniaudio.ffi.buffer(device_id)).split(b"\0")[0]


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
