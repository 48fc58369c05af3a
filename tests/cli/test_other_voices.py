"""A voice from another package, really installed: listed, chosen, tried, and reported when it fails."""

from __future__ import annotations

import wave

import pytest

from tests.cli.command import SHORT as WORKOUT

DRIVER = """
import numpy as np
from engine.voice.port import Voice, VoiceInfo

class Parrot(Voice):
    def __init__(self, voice, rate, locale):
        self.key = f"parrot {voice} {rate} {locale}"
        self.level = {None: 5000, "polly": 9000}[voice]

    key = ""

    def synthesise(self, text, pace=1.0):
        return np.full(4410 if self.level == 5000 else 8820, self.level, np.int16)

    def voices(self):
        return [VoiceInfo("polly", "Polly", ("en-GB",))]

    def close(self):
        pass

class Silent(Parrot):
    def synthesise(self, text, pace=1.0):
        return np.zeros(0, np.int16)

class Floating(Parrot):
    def synthesise(self, text, pace=1.0):
        return np.ones(4410)

def leaving(**_):
    raise SystemExit(3)
"""
ENTRIES = """[form_coach.voices]
parrot = parrot_voice:Parrot
silent = parrot_voice:Silent
floating = parrot_voice:Floating
leaving = parrot_voice:leaving
"""


@pytest.fixture
def environ(tmp_path):
    """The package is on the path, as pip would put it there."""
    site = tmp_path / "site"
    about = site / "parrot_voice-1.0.dist-info"
    about.mkdir(parents=True)
    (site / "parrot_voice.py").write_text(DRIVER)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: parrot-voice\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text(ENTRIES)
    (tmp_path / "own.toml").write_text(WORKOUT)
    return {"PYTHONPATH": str(site), "FORM_COACH_AUDIO": "none"}


def test_it_is_listed(run, environ):
    done = run("voices", "--json", environ=environ)
    listed = {voice["id"]: voice for voice in done.document["voices"]}
    assert listed["parrot:polly"] == {"id": "parrot:polly", "name": "Polly", "languages": ["en-GB"], "misheard": None}
    assert "parrot" in listed
    assert any(not id_.startswith(("parrot", "silent", "floating")) for id_ in listed), "the built-in ones, too"
    assert "The voice driver 'leaving' does not work: 3." in done.err


@pytest.mark.parametrize(("voice", "length"), [("parrot", 0.2), ("parrot:polly", 0.4)])
def test_the_sheet_has_the_lengths_of_its_clips(run, environ, voice, length):
    sheet = run("script", "own.toml", "--json", "--voice", voice, environ=environ).document
    assert {cue["length"] for step in sheet["steps"] for cue in step["cues"]} == {length}


def test_it_speaks_a_track(run, environ, tmp_path):
    assert run("render", "own.toml", "-o", "own.wav", "--voice", "parrot", "--tones", environ=environ).code == 0
    with wave.open(str(tmp_path / "own.wav")) as track:
        assert track.getnframes() > 100 * 22_050


def test_doctor_tries_it_out(run, environ):
    checks = run("doctor", "--json", environ=environ).document["checks"]
    voices = {check["found"].split(":")[0]: check["works"] for check in checks if check["what"] == checks[0]["what"]}
    assert voices["parrot"]
    assert not voices["silent"]
    assert not voices["leaving"]


@pytest.mark.parametrize(
    ("voice", "why"),
    [
        ("silent", "The voice gave no sound."),
        ("floating", "The voice gave something other than one channel of 16-bit samples."),
        ("leaving", "The voice driver 'leaving' does not work: 3."),
        ("parot", "There is no voice 'parot'; the nearest is 'parrot'."),
        ("parrot:nobody", "The voice driver 'parrot' does not work: 'nobody'."),
    ],
)
def test_one_that_fails_is_told_of(run, environ, tmp_path, voice, why):
    done = run("render", "own.toml", "-o", "own.wav", "--voice", voice, environ=environ)
    assert why in done.err
    assert "Traceback" not in done.err
    assert done.code == 2
    assert not (tmp_path / "own.wav").exists()
