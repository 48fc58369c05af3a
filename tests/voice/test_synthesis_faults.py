"""Workers that die, hang or never start: replaced, asked again, and in the end an error in words."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from engine.voice.port import SAMPLE_RATE, Samples, VoiceError
from engine.voice.synthesis import espeak, folders, process, worker_voice
from engine.voice.synthesis.process import Worker
from engine.voice.synthesis.pyttsx import PyttsxVoice
from engine.voice.synthesis.sounds import read_sound
from engine.voice.synthesis.worker_voice import WorkerVoice

SENTENCE = "Push through your heel."


@pytest.fixture
def fragile() -> Iterator[PyttsxVoice]:
    """A voice with a short time limit and a worker that a test may harm."""
    opened = PyttsxVoice(limit=2.0)
    opened.synthesise("a")
    yield opened
    opened.close()


def pid_of(voice: PyttsxVoice) -> int:
    assert voice.pid is not None
    return voice.pid


def test_a_killed_worker_is_replaced(fragile):
    before = pid_of(fragile)
    os.kill(before, signal.SIGKILL)
    assert len(fragile.synthesise(SENTENCE)) > SAMPLE_RATE
    assert fragile.pid != before


def test_a_worker_killed_midway_is_replaced_and_asked_again():
    voice = PyttsxVoice(limit=20.0)
    voice.synthesise("a")
    before = pid_of(voice)
    os.kill(before, signal.SIGSTOP)
    killer = threading.Timer(0.2, os.kill, (before, signal.SIGKILL))
    killer.start()
    assert len(voice.synthesise(SENTENCE)) > SAMPLE_RATE
    assert not killer.is_alive()
    assert voice.pid != before
    killer.join()
    voice.close()


class Gentle(WorkerVoice):
    """Makes clips ahead, while everything else goes first."""

    key = "gentle"

    def synthesise(self, text: str, pace: float = 1.0) -> Samples:
        return read_sound(self._said({"text": text, "rate": 170, "voice": "", "locale": "en-US"}))


def test_one_that_lets_everything_else_go_first_is_waited_for():
    voice = Gentle("pyttsx", limit=2.0, gentle=True)
    voice.synthesise("a")
    before = voice.pid
    os.kill(before, signal.SIGSTOP)  # as on a machine that gives it no time
    with ThreadPoolExecutor() as other:
        clip = other.submit(voice.synthesise, SENTENCE)
        time.sleep(3)
        os.kill(before, signal.SIGCONT)
        assert len(clip.result()) > SAMPLE_RATE
    assert voice.pid == before
    voice.close()


def test_a_hung_worker_is_killed_and_replaced(fragile):
    before = pid_of(fragile)
    os.kill(before, signal.SIGSTOP)
    assert len(fragile.synthesise(SENTENCE)) > SAMPLE_RATE
    with pytest.raises(ProcessLookupError):
        os.kill(before, 0)


def test_a_lost_temporary_folder_is_noticed_before_the_limit():
    """An error inside espeak-ng's callback would leave pyttsx3 waiting for ever."""
    voice = PyttsxVoice(limit=60.0)
    voice.synthesise("a")
    process.remove_folder(voice._worker._folder)
    started = time.monotonic()
    assert len(voice.synthesise(SENTENCE)) > SAMPLE_RATE
    assert time.monotonic() - started < 40
    voice.close()


def test_a_driver_that_does_not_exist_is_an_error_in_words():
    voice = PyttsxVoice(driver="nope")
    voice.prepare()
    with pytest.raises(VoiceError, match="pyttsx3 cannot use its driver nope"):
        voice.synthesise("a")
    with pytest.raises(VoiceError):
        voice.voices()
    voice.close()


def test_a_python_that_cannot_be_started_is_an_error_in_words(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    monkeypatch.setattr(folders, "_base", lambda: str(tmp_path))
    voice = PyttsxVoice()
    voice.prepare()
    with pytest.raises(VoiceError, match="did not start"):
        voice.synthesise("a")
    assert not list(tmp_path.iterdir())


def test_workers_that_never_get_ready_end_in_an_error(monkeypatch):
    monkeypatch.setattr(process, "_MODULE", "this")  # prints on its output what is no answer
    monkeypatch.setattr(worker_voice, "Worker", lambda kind, argument, _limit, **_: Worker(kind, argument, 0.3))
    voice = PyttsxVoice()
    with pytest.raises(VoiceError, match="replaced, in vain"):
        voice.synthesise("a")
    voice.close()


def fake_loader(folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """An espeakng_loader with the real library and without data."""
    library = espeak.library()
    assert library is not None
    package = folder / "espeakng_loader"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "libespeak-ng.so").symlink_to(library)
    monkeypatch.setenv("PYTHONPATH", str(folder))
    return package / "espeak-ng-data", library.with_name("espeak-ng-data")


@pytest.mark.skipif(sys.platform != "linux", reason="espeak-ng comes in a wheel on Linux only")
def test_missing_espeak_data_is_an_error_in_words(tmp_path, monkeypatch):
    fake_loader(tmp_path, monkeypatch)
    voice = PyttsxVoice()
    with pytest.raises(VoiceError, match=r"data is incomplete.*reinstall espeakng-loader"):
        voice.synthesise("a")
    voice.close()


@pytest.mark.skipif(sys.platform != "linux", reason="espeak-ng comes in a wheel on Linux only")
def test_espeak_data_down_a_very_long_path_is_found(tmp_path, monkeypatch):
    data, real = fake_loader(tmp_path.joinpath(*["deep" * 12] * 5), monkeypatch)
    data.symlink_to(real)
    assert len(str(data)) > 250
    voice = PyttsxVoice()
    assert len(voice.synthesise(SENTENCE)) > SAMPLE_RATE
    voice.close()


def test_closing_ends_a_request_under_way():
    voice = PyttsxVoice(limit=60.0)
    voice.synthesise("a")
    os.kill(pid_of(voice), signal.SIGSTOP)
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(voice.synthesise, SENTENCE)
        while not voice._turn.locked():
            time.sleep(0.001)
        voice.close()
        with pytest.raises(VoiceError, match="closed"):
            asked.result(timeout=40.0)


def test_closing_twice_is_fine_and_speaking_afterwards_is_not():
    voice = PyttsxVoice()
    voice.synthesise("a")
    voice.close()
    voice.close()
    with pytest.raises(VoiceError, match="closed"):
        voice.synthesise("a")
    voice.prepare()
    assert voice.pid is None
