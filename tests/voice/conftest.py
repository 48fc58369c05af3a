"""Streams for the tests."""

import pytest

from engine.voice.mixer import Mixer
from engine.voice.stream import AudioStream


@pytest.fixture
def playing():
    """Starts streams, and closes them before whatever the test asked for earlier."""
    opened = []

    def play(*, started=True, **options):
        stream = AudioStream(Mixer(), **options)
        opened.append(stream)
        if started:
            stream.start()
        return stream

    yield play
    for stream in opened:
        stream.close()
