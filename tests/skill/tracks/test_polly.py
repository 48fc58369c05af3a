"""Amazon Polly as a voice, played by a server on this machine that is asked as Polly is."""

from __future__ import annotations

import json
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import lameenc
import numpy as np
import pytest

from engine.voice.named import drivers
from engine.voice.port import SAMPLE_RATE, VoiceError
from engine.voice.voices import open_voice
from engine.words.locales import available
from skill.tracks.polly import open_polly
from tests.skill.storage.tables import CREDENTIALS


def mp3(seconds: float) -> bytes:
    lame = lameenc.Encoder()
    lame.silence()
    lame.set_channels(1)
    lame.set_in_sample_rate(SAMPLE_RATE)
    lame.set_bit_rate(48)
    sound = (9000 * np.sin(np.arange(round(seconds * SAMPLE_RATE)) / 8)).astype(np.int16)
    return bytes(lame.encode(sound.tobytes()) + lame.flush())


class Polly(ThreadingHTTPServer):
    """Speaks for half a second; ``asked`` has what it was asked."""

    answer: tuple[int, bytes] = (200, mp3(0.5))

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[dict] = []


class Handler(BaseHTTPRequestHandler):
    server: Polly

    def do_POST(self) -> None:
        assert self.path == "/v1/speech"
        self.server.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        status, content = self.server.answer
        self.send_response(status)
        self.send_header("Content-Type", "audio/mpeg" if status == 200 else "application/json")
        self.send_header("x-amzn-ErrorType", "InvalidSsmlException")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serving():
    with Polly() as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def polly(monkeypatch):
    with serving() as server:
        for name, value in CREDENTIALS.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setenv("AWS_ENDPOINT_URL_POLLY", f"http://127.0.0.1:{server.server_port}")
        monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
        yield server


@pytest.fixture
def voice(polly):
    voice = open_polly(None, None, "de-DE")
    yield voice
    voice.close()


def test_it_speaks_the_locale_in_a_neural_voice(polly, voice):
    samples = voice.synthesise("Noch zwei & dann Pause.")
    assert len(samples) == pytest.approx(0.5 * SAMPLE_RATE, rel=0.2)
    assert samples.dtype == np.int16
    assert polly.asked == [
        {
            "Engine": "neural",
            "LanguageCode": "de-DE",
            "OutputFormat": "mp3",
            "SampleRate": "22050",
            "Text": "<speak>Noch zwei &amp; dann Pause.</speak>",
            "TextType": "ssml",
            "VoiceId": "Vicki",
        }
    ]


def test_a_pace_and_a_rate_are_percents(polly, voice):
    voice.synthesise("Los.", 1.15)
    quick = open_polly("Daniel", 340, "de-DE")
    quick.synthesise("Los.", 1.15)
    quick.close()
    assert [(one["VoiceId"], one["Text"]) for one in polly.asked] == [
        ("Vicki", '<speak><prosody rate="115%">Los.</prosody></speak>'),
        ("Daniel", '<speak><prosody rate="200%">Los.</prosody></speak>'),
    ]


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ((400, b'{"message": "Invalid SSML request"}'), "Invalid SSML request"),
        ((200, b"no sound"), "other than an MP3"),
    ],
)
def test_a_refusal_is_an_error_in_words(polly, voice, answer, why):
    polly.answer = answer
    with pytest.raises(VoiceError, match=why):
        voice.synthesise("Los.")


def test_every_locale_has_a_voice_of_its_own_that_amazon_knows():
    import botocore.session  # noqa: PLC0415 - only here

    names = set(botocore.session.get_session().get_service_model("polly").shape_for("VoiceId").enum)
    voices = {one.languages[0]: one.id for one in open_polly(None, None, "en-US").voices()}
    assert voices.keys() == set(available())
    assert set(voices.values()) <= names


def test_it_is_chosen_as_every_voice_is():
    voice = open_voice(voice="polly:Matthew", locale="en-US")
    assert voice.key == "polly|neural|Matthew|en-US|170"


def test_without_an_account_that_is_told(monkeypatch):
    for name in (*CREDENTIALS, "AWS_REGION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", "/nowhere")
    with pytest.raises(VoiceError, match="You must specify a region"):
        open_polly(None, None, "en-US").synthesise("Go.")


def test_it_is_never_asked_unasked():
    """The doctor tries every driver that is listed; this one costs money."""
    assert "polly" not in drivers()
