"""The stream on machines without sound: miniaudio's own silent device, and none at all."""

import subprocess
import sys
import threading
import time

import numpy as np
import pytest

from engine.voice import devices, devices_closing, stream_outlet
from engine.voice.devices import DeviceError, NoDeviceError, choose, has_device, output_devices
from engine.voice.mixer import Mixer
from engine.voice.port import SAMPLE_RATE
from engine.voice.stream import AudioStream
from engine.voice.stream_feed import LEAD
from engine.voice.uptime import uptime
from tests.voice.pulse import until

AROUND = 0.4
"""Seconds that a busy machine may put between two lines of a test; a stream that stands or races is further off."""


@pytest.fixture
def silent_device(monkeypatch):
    monkeypatch.setenv("FORM_COACH_AUDIO", "null")


@pytest.fixture
def no_device(monkeypatch):
    monkeypatch.setenv("FORM_COACH_AUDIO", "none")


def test_the_silent_device_is_offered_only_on_request(silent_device):
    assert [device.name for device in output_devices()] == ["NULL Playback Device"]
    assert choose("null play").name == "NULL Playback Device"
    assert has_device()


def test_without_a_device(no_device):
    assert output_devices() == []
    assert not has_device()
    with pytest.raises(NoDeviceError, match="no audio output device"):
        choose()


def test_a_wrong_name_names_those_there(silent_device, playing):
    with pytest.raises(DeviceError, match=r"'headset'.*NULL Playback Device"):
        playing(device="headset")


def test_the_whole_name_goes_before_a_part(monkeypatch):
    two = [devices.Device("Speaker (HDMI)", None, 1), devices.Device("speaker", None, 2)]
    monkeypatch.setattr(devices, "output_devices", lambda: two)
    assert choose("Speaker").id == 2
    assert choose("hdmi").id == 1


def test_looking_is_quick_and_says_nothing():
    script = "from engine.voice.devices import has_device; has_device()"
    environ = {"PULSE_SERVER": "unix:/nowhere", "PATH": ""}
    done = subprocess.run([sys.executable, "-c", script], env=environ, capture_output=True, check=True, timeout=20)
    assert done.stdout == done.stderr == b""


def test_the_position_keeps_real_time(silent_device, playing):
    stream = playing()
    until(lambda: stream.position_seconds > 0.2)
    assert stream.alive
    began, at = time.monotonic(), stream.position_seconds
    until(lambda: stream.position_seconds > 1.5)
    assert stream.position_seconds - at == pytest.approx(time.monotonic() - began, abs=AROUND)


def test_a_device_that_was_woken_plays_at_once(silent_device, playing):
    stream = playing(started=False)
    stream.wake()
    until(lambda: stream._outlet._open is not None and stream._outlet._open[1].frames > LEAD)
    assert stream.position_seconds == stream.mixer.position == 0
    played = []
    stream.show(lambda samples, _at: played.append(samples))
    stream.mixer.play(np.full(SAMPLE_RATE, 1_000, np.int16), 0)
    stream.start()
    until(lambda: sum(map(len, played)) > LEAD)
    assert np.flatnonzero(np.concatenate(played))[0] < LEAD / 2
    assert not stream.underruns


def test_a_device_that_was_woken_and_has_gone_is_looked_for_again(monkeypatch, silent_device, playing):
    stream = playing(started=False)
    stream.wake()
    until(lambda: stream._outlet._open is not None and stream._outlet._open[1].frames > SAMPLE_RATE)
    gone = stream._outlet._open[0]
    gone._device.stop()
    monkeypatch.setattr(stream_outlet, "LOST_AFTER", 0.3)
    until(lambda: stream._outlet.silent(uptime()))
    stream.start()
    assert stream.alive
    assert stream._outlet._open[0] is not gone
    until(lambda: stream.position_seconds > 0.5)


def test_a_stream_that_was_woken_without_a_device_goes_on_silently(no_device, playing):
    stream = playing(started=False)
    stream.wake()
    stream.start()
    assert not stream.alive
    until(lambda: stream.position_seconds > 0.2)


def test_without_a_device_the_time_goes_on(no_device, playing):
    told = []
    stream = playing(on_lost=told.append)
    assert not stream.alive
    assert len(told) == 1
    assert "text" in told[0]
    began, at = time.monotonic(), stream.position_seconds
    until(lambda: stream.position_seconds > at + 0.5)
    assert stream.position_seconds - at == pytest.approx(time.monotonic() - began, abs=AROUND)


def test_a_device_that_comes_later_is_picked_up(monkeypatch, no_device, playing):
    monkeypatch.setattr("engine.voice.stream.RETRY_EVERY", 0.2)
    found = []
    stream = playing(on_found=found.append)
    monkeypatch.setenv("FORM_COACH_AUDIO", "null")
    until(lambda: found)
    assert stream.alive
    at, began = stream.position_seconds, time.monotonic()
    until(lambda: stream.position_seconds > at + 0.5)
    assert stream.position_seconds - at == pytest.approx(time.monotonic() - began, abs=AROUND)


def test_a_device_that_stops_asking_is_lost_and_the_time_goes_on(monkeypatch, silent_device, playing):
    monkeypatch.setattr(stream_outlet, "LOST_AFTER", 0.3)
    lost, found = [], []
    stream = playing(on_lost=lost.append, on_found=found.append)
    until(lambda: stream.position_seconds > 1)
    monkeypatch.setenv("FORM_COACH_AUDIO", "none")
    stream._outlet._open[0]._device.stop()
    at, began = stream.position_seconds, time.monotonic()
    until(lambda: lost)
    assert not stream.alive
    until(lambda: stream.position_seconds > at + 1)
    assert stream.position_seconds - at == pytest.approx(time.monotonic() - began, abs=AROUND)
    assert not found


def test_a_listener_that_fails_does_not_stop_the_stream(no_device, playing, caplog):
    def fails(why):
        raise RuntimeError(why)

    stream = playing(on_lost=fails)
    at = stream.position_seconds
    until(lambda: stream.position_seconds > at + 0.2)
    assert "listener" in caplog.text


def test_a_service_that_hangs_holds_nothing_up(monkeypatch, silent_device):
    release = threading.Event()
    monkeypatch.setattr(devices_closing, "CLOSE_SECONDS", 0.1)
    monkeypatch.setattr("engine.voice.stream.OPEN_SECONDS", 0.1)
    monkeypatch.setattr(stream_outlet, "choose", lambda name: release.wait(30) and choose(name))
    stream = AudioStream(Mixer())
    began = time.monotonic()
    stream.start()
    assert not stream.alive
    until(lambda: stream.position_seconds > 0.3)
    stream.close()
    stream.close()
    assert time.monotonic() - began < 20
    release.set()
    until(lambda: not stream._outlet._opening.is_alive())
    assert not stream.alive


def test_a_device_that_hangs_when_closed_is_left_alone(monkeypatch, silent_device):
    release = threading.Event()
    monkeypatch.setattr(devices_closing, "CLOSE_SECONDS", 0.1)
    monkeypatch.setattr(devices_closing, "_close", lambda device: release.wait(30))
    stream = AudioStream(Mixer())
    stream.start()
    device = stream._outlet._open[0]._device
    began = time.monotonic()
    stream.close()
    assert time.monotonic() - began < 20
    release.set()
    device.close()


def test_close_from_a_callback_and_before_the_start(no_device):
    closed = threading.Event()
    stream = AudioStream(Mixer(), on_lost=lambda why: (stream.close(), closed.set()))
    stream.start()
    assert closed.wait(60)
    stream.close()
    AudioStream(Mixer()).close()
