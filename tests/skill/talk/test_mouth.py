"""Speaking a turn aloud, on the silent device that keeps real time."""

import time
from types import SimpleNamespace

import pytest

from skill.talk import playback as module
from skill.talk.playback import Playback
from skill.talk.spoken import Piece

PIECES = (Piece("Go.", 0.4), Piece("", 0.8), Piece("One.", 0.4))


@pytest.fixture
def playback(monkeypatch, tmp_path):
    monkeypatch.setenv("FORM_COACH_AUDIO", "null")
    monkeypatch.setenv("FORM_COACH_HOME", str(tmp_path))
    opened = Playback("en-US", lambda trouble: None)
    yield opened
    opened.close()


def test_it_takes_as_long_as_it_says_and_is_heard_to_its_end(playback):
    begun = time.monotonic()
    playback.say(PIECES)
    assert playback.heard
    assert playback.cut is None
    assert 1.5 < time.monotonic() - begun < 30


def test_an_interruption_tells_how_much_was_heard(playback, monkeypatch):
    def interrupt(_seconds):
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "time", SimpleNamespace(sleep=interrupt))
    playback.say((*PIECES, Piece("", 600.0)))
    assert playback.cut is not None
    assert 0 <= playback.cut < 5
