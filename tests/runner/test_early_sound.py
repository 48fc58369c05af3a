"""Sound begun while the rest of the coach is loaded: whoever takes it has it, and nothing is left of the rest."""

import os
from contextlib import closing

import pytest

from engine.runner.early_sound import EarlySound, quick_driver
from engine.runner.playback_factory import open_playback
from engine.runner.settings import Settings
from engine.voice.choice import KINDS


@pytest.fixture(autouse=True)
def _silent_device(monkeypatch, tmp_path):
    monkeypatch.setenv("FORM_COACH_AUDIO", "null")
    monkeypatch.setenv("FORM_COACH_HOME", str(tmp_path))


def _runs(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_in_text_nothing_is_begun():
    with closing(EarlySound()) as early:
        early.begin(Settings(text=True), "en-US")
        assert early._worker is early._stream is None


def test_what_nobody_took_is_closed():
    with closing(EarlySound()) as early:
        early.begin(Settings(), "en-US")
        worker, stream = early._worker, early._stream
        assert _runs(worker.pid)
    assert worker._process.returncode is not None
    assert not stream.alive
    assert early.take_stream() is None


def test_the_playback_takes_both_of_it():
    early = EarlySound()
    early.begin(Settings(), "en-US")
    worker, stream = early._worker, early._stream
    with closing(open_playback(Settings(), "en-US", print, early)) as playback:
        assert playback._voice.pid == worker.pid
        assert playback._stream is stream
        early.close()
        assert _runs(worker.pid)
    assert worker._process.returncode is not None


def test_a_process_of_another_voice_is_replaced():
    with closing(EarlySound()) as early:
        early.begin(Settings(voice="pyttsx3"), "en-US")
        first = early._worker
        taken = early.take_worker(Settings(), "en-US")
        with closing(taken):
            assert taken.kind == KINDS[quick_driver(Settings(), "en-US")] != first.kind
        assert first._process.returncode is not None
