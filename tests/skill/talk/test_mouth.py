"""Saying a turn aloud, on the silent device that keeps real time."""

import time
from types import SimpleNamespace

import pytest

from skill.talk import mouth as module
from skill.talk.mouth import Mouth
from skill.talk.spoken import Piece

PIECES = (Piece("Go.", 0.4), Piece("", 0.8), Piece("One.", 0.4))


@pytest.fixture
def mouth(monkeypatch, tmp_path):
    monkeypatch.setenv("FORM_COACH_AUDIO", "null")
    monkeypatch.setenv("FORM_COACH_HOME", str(tmp_path))
    opened = Mouth("en-US", lambda trouble: None)
    yield opened
    opened.close()


def test_it_takes_as_long_as_it_says_and_is_heard_to_its_end(mouth):
    begun = time.monotonic()
    mouth.say(PIECES)
    assert mouth.heard
    assert mouth.cut is None
    assert 1.5 < time.monotonic() - begun < 30


def test_an_interruption_tells_how_much_was_heard(mouth, monkeypatch):
    def interrupt(_seconds):
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "time", SimpleNamespace(sleep=interrupt))
    mouth.say((*PIECES, Piece("", 600.0)))
    assert mouth.cut is not None
    assert 0 <= mouth.cut < 5
