"""A microphone as it records: from a virtual one of PulseAudio, and from the silent device."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from engine.voice.devices import DeviceError, NoDeviceError, choose_input, input_devices
from engine.voice.devices_input import INPUT_RATE
from engine.voice.microphone import Microphone
from tests.voice.pulse import MISSING, RATE, WHY_NOT, Pulse, running, until

with_pulse = pytest.mark.skipif(bool(MISSING), reason=WHY_NOT)

TONE = (8_000 * np.sin(np.arange(RATE // 2) * (2 * np.pi * 440 / RATE))).astype(np.int16)


@pytest.fixture
def pulse() -> Iterator[Pulse]:
    with running() as service:
        yield service


def loudest(microphone: Microphone) -> float:
    """The level of the next block; 0 where none came."""
    block = microphone.read(0.1)
    return 0.0 if block is None else float(np.abs(block.samples).max())


def test_the_silent_device_records_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORM_COACH_AUDIO", "null")
    with Microphone() as microphone:
        block = microphone.read(10)
        assert block is not None
        assert not block.samples.any()


def test_without_a_microphone_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORM_COACH_AUDIO", "none")
    assert input_devices() == []
    with pytest.raises(NoDeviceError, match="no microphone"), Microphone():
        pass


@with_pulse
def test_what_the_machine_plays_is_no_microphone(pulse: Pulse) -> None:
    assert input_devices() == []
    assert choose_input("monitor of one").name == "Monitor of one"
    with pytest.raises(DeviceError, match=r"No microphone.*Monitor of one"):
        choose_input("headset")


@with_pulse
def test_a_tone_in_the_room_is_recorded_at_its_pitch(pulse: Pulse) -> None:
    pulse.add_microphone("desk")
    assert [device.name for device in input_devices()] == ["desk"]
    with Microphone() as microphone, pulse.play(TONE, "desk-room"):
        assert microphone.name == "desk"
        until(lambda: loudest(microphone) > 0.2)
        heard = np.concatenate([block.samples for _ in range(10) if (block := microphone.read(1)) is not None])
    strongest = np.argmax(np.abs(np.fft.rfft(heard))) * INPUT_RATE / len(heard)
    assert abs(strongest - 440) < 10


@with_pulse
def test_a_microphone_that_is_pulled_out_is_missed_and_one_that_comes_is_found(
    pulse: Pulse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.voice.microphone.LOST_AFTER", 0.5)
    monkeypatch.setattr("engine.voice.microphone.RETRY_EVERY", 0.2)
    unplug = pulse.add_microphone("desk")
    with Microphone() as microphone:
        until(lambda: microphone.read(0.1) is not None)
        pulse.control("unload-module", unplug)
        until(lambda: microphone.read(0.1) is None and not microphone.there)
        pulse.add_microphone("headset")
        until(lambda: microphone.read(0.1) is not None)
        assert microphone.there
        assert microphone.name == "headset"
