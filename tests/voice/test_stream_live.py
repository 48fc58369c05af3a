"""The stream as it is heard: recorded from a PulseAudio null sink. Skipped where PulseAudio is not installed."""

import shutil
import time

import numpy as np
import pytest

from engine.voice.devices import choose
from engine.voice.port import SAMPLE_RATE
from engine.voice.tones import tick
from tests.voice.pulse import MISSING, RATE, WHY_NOT, onsets, running, until
from tests.voice.pulse_counting import busy_machine, counted, kokoro_at_work

pytestmark = pytest.mark.skipif(bool(MISSING), reason=WHY_NOT)

TONE = np.full(SAMPLE_RATE // 4, 5_000, np.int16)


@pytest.fixture
def pulse():
    with running() as service:
        yield service


def test_counts_do_not_drift(pulse):
    # A machine busy with other tests can keep stream and recorder waiting: one undisturbed run of five is asked for.
    # What drifts by itself drifts in all of them; `make soak` asks ten minutes of it, every time.
    runs = []
    while not any(run.drift == 0 and run.worst_ms <= 1 and not run.missing for run in runs):
        assert len(runs) < 5, runs
        runs.append(counted(pulse, 8))


def test_counts_do_not_drift_while_kokoro_makes_clips(pulse):
    pytest.importorskip("kokoro_onnx", reason='the extra "natural" is not installed')
    runs = []
    with kokoro_at_work():
        while not any(run.drift == 0 and run.worst_ms <= 1 and not run.missing for run in runs):
            assert len(runs) < 5, runs
            runs.append(counted(pulse, 6))


def test_an_underrun_is_made_up_for(pulse, playing, monkeypatch):
    stream = playing()
    recording = pulse.record()
    for second in range(8):
        stream.mixer.play(tick(), second * SAMPLE_RATE)
    until(lambda: stream.position_seconds > 2.5)
    read = stream.mixer.read
    # The audio thread is held up once, for longer than any buffer.
    monkeypatch.setattr(stream.mixer, "read", lambda count: (monkeypatch.undo(), time.sleep(0.4), read(count))[-1])
    until(lambda: stream.position_seconds > 7.5, within=30)
    found = np.array(onsets(recording.stop(), RATE))
    errors = found - found[0] - RATE * np.round((found - found[0]) / RATE)
    assert stream.underruns >= 1
    assert np.abs(errors).max() > RATE * 0.1
    assert abs(errors[-1]) <= RATE * 0.015


def test_a_hush_is_heard_within_150_ms(pulse, playing):
    stream = playing()
    recording = pulse.record()
    waits = (1.0, 0.61, 0.64, 0.67, 0.70, 0.62, 0.65, 0.68, 0.63)
    took = []
    # Three within the limit: one that is late may be the machine's, which runs other tests beside this one.
    while sum(one < 0.150 for one in took) < 3:
        assert len(took) < len(waits), took
        took.append(_hushed_after(waits[len(took)], stream, recording))


def _hushed_after(wait, stream, recording):
    """Seconds from the key to the last sound."""
    at, begin = stream.position_seconds, stream.mixer.position
    for quarter in range(12):
        stream.mixer.play(TONE, begin + quarter * len(TONE))
    until(lambda: stream.position_seconds > at + wait)
    pressed = time.monotonic()
    stream.mixer.hush()
    until(lambda: recording.began() + len(recording.samples()) / RATE > pressed + 0.4)
    after = recording.samples()[round((pressed - recording.began()) * RATE) :]
    return np.flatnonzero(np.abs(after) > 100)[-1] / RATE


def test_a_removed_device_and_a_new_one(pulse, playing, monkeypatch):
    monkeypatch.setattr("engine.voice.stream.RETRY_EVERY", 0.5)
    monkeypatch.setattr("engine.voice.stream_outlet.LOST_AFTER", 0.8)
    lost, found = [], []
    stream = playing(on_lost=lost.append, on_found=found.append)
    pulse.record()
    for second in range(60):
        stream.mixer.play(tick(), second * SAMPLE_RATE)
    until(lambda: stream.position_seconds > 2)
    assert stream.alive
    pulse.remove_sinks()
    began, at = time.monotonic(), stream.position_seconds
    until(lambda: lost)
    assert not stream.alive
    until(lambda: stream.position_seconds > at + 3)
    assert stream.position_seconds - at == pytest.approx(time.monotonic() - began, abs=0.5)
    pulse.add_sink("two")
    recording = pulse.record("two")
    until(lambda: found, within=30)
    assert stream.alive
    until(lambda: stream.position_seconds > at + 9, within=40)
    assert stream.position_seconds - at == pytest.approx(time.monotonic() - began, abs=0.5)
    gaps = np.diff(onsets(recording.stop(), RATE)) / RATE
    assert len(gaps) >= 2
    # One count a second again, and no burst of missed ones. A busy machine may delay the first.
    assert gaps.min() > 0.2
    assert np.abs(gaps[-2:] - 1).max() < 0.06


def test_a_killed_service_does_not_hang_anything(pulse, playing, monkeypatch):
    monkeypatch.setattr("engine.voice.stream_outlet.LOST_AFTER", 0.8)
    stream = playing()
    recording = pulse.record()
    until(lambda: stream.position_seconds > 0.5)
    pulse.stop()
    recording.stop()
    at = stream.position_seconds
    until(lambda: not stream.alive)
    until(lambda: stream.position_seconds > at + 1.5)
    began = time.monotonic()
    stream.close()
    assert time.monotonic() - began < 20


def test_a_device_is_found_by_its_name(pulse):
    pulse.add_sink("headset")
    assert choose("HEADSET").id is not None
    assert choose().id is None


@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("crowd", [0, 3], ids=["plain", "busy"])
def test_ten_minutes(pulse, crowd, capsys):
    """With nothing else running: a machine that gives no sound its time for 80 ms makes any stream slip."""
    with busy_machine(crowd, hog=crowd > 0):
        result = counted(pulse, 600)
    with capsys.disabled():
        print(f"\n600 counts, {crowd} busy processes: drift {result.drift} samples, worst {result.worst_ms:.3f} ms")
    assert (result.missing, result.underruns) == (0, 0)
    assert result.drift == 0
    assert result.worst_ms <= 1


@pytest.mark.skipif(shutil.which("pacat") is None, reason=WHY_NOT)
def test_the_music_of_other_programs_goes_on(pulse, playing):
    with pulse.music():
        recording = pulse.record()
        until(lambda: np.abs(recording.samples()[-RATE // 10 :]).max(initial=0) > 500)
        first = len(recording.samples())
        stream = playing()
        stream.mixer.play(TONE, 0)
        until(lambda: stream.position_seconds > 0.5)
        stream.mixer.hush()
        until(lambda: stream.position_seconds > 1)
        stream.close()
        closed = len(recording.samples())
        until(lambda: len(recording.samples()) > closed + RATE)
        heard = np.abs(recording.stop()[first:])
    # Nowhere a tenth of a second in which the music is not there, as loud as before.
    tenths = heard[: len(heard) // 4800 * 4800].reshape(-1, 4800)
    assert tenths.max(axis=1).min() > 900
