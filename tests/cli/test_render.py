"""``coach render``: a file when all goes well, and no trace of one when anything does not."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
import wave
from pathlib import Path

import pytest
from click.testing import CliRunner

from engine.cli.main import coach
from engine.cli.output import clock
from engine.voice import tones
from tests.cli.command import COACH, SHORT, files
from tests.cli.shapes import Rendered, plain, read
from tests.cli.voices import Buzz, Interrupted, Mute, Stumbling


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Where to make tracks, in this process."""
    (tmp_path / "short.toml").write_text(SHORT)
    monkeypatch.setenv("FORM_COACH_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def speaking(monkeypatch):
    """Choose the voice."""

    def with_voice(voice):
        monkeypatch.setattr("engine.cli.clip_source.open_voice", lambda *_, **__: voice)

    with_voice(Buzz())
    return with_voice


def render(*arguments):
    return CliRunner().invoke(coach, ["render", *arguments])


def frames(path) -> int:
    with wave.open(str(path)) as file:
        return file.getnframes()


def made(folder) -> set[str]:
    return {path.name for path in folder.iterdir()} - {"home", "short.toml"}


def test_it_says_where_the_file_is_how_long_it_plays_and_how_long_it_took(folder, speaking):
    result = render("short.toml", "-o", "short.wav", "--captions", "short.vtt")
    assert result.exit_code == 0, result.output
    long = re.escape(clock(frames("short.wav") / 22050))
    assert re.match(rf"short\.wav: {long} long, made in [\d.]+ seconds, [\d.]+ times", result.stdout)
    assert result.stdout.endswith("Captions: short.vtt\n")
    assert plain(result.stdout)
    assert made(folder) == {"short.wav", "short.vtt"}


def test_as_a_document(folder, speaking):
    found = read(json.loads(render("short.toml", "-o", "short.wav", "--json").stdout), Rendered)
    assert (found.file, found.captions) == ("short.wav", None)
    assert found.duration == frames("short.wav") / 22050


def test_it_plays_until_the_farewell_has_been_heard(folder, speaking):
    render("short.toml", "-o", "with.wav")
    render("short.toml", "-o", "without.wav", "--no-sounds")
    script = json.loads(CliRunner().invoke(coach, ["script", "short.toml", "--json"]).stdout)
    farewell = script["steps"][-1]["cues"][-1]
    assert farewell["text"].startswith("That is it, you are done.")
    assert farewell["at"] > script["duration"]
    assert frames("with.wav") == frames("without.wav") == round((farewell["at"] + farewell["length"]) * 22050)


def test_the_same_order_makes_the_same_file(folder, speaking):
    for name in ("one.wav", "other.wav", "one.mp3", "other.mp3"):
        assert render("short.toml", "-o", name).exit_code == 0
    assert (folder / "one.wav").read_bytes() == (folder / "other.wav").read_bytes()
    assert (folder / "one.mp3").read_bytes() == (folder / "other.mp3").read_bytes()


def test_files_are_as_readable_as_any_other(folder, speaking):
    render("short.toml", "-o", "short.wav", "--captions", "short.vtt")
    (folder / "other").write_text("")
    modes = {(folder / name).stat().st_mode for name in ("short.wav", "short.vtt", "other")}
    assert len(modes) == 1


def test_a_suffix_in_capitals(folder, speaking):
    assert render("short.toml", "-o", "SHORT.WAV").exit_code == 0


def test_without_a_voice_there_is_no_track(folder, speaking):
    speaking(Mute())
    result = render("short.toml", "-o", "short.wav", "--captions", "short.vtt")
    assert str(result.exception) == "It has lost its tongue."
    assert made(folder) == set()


@pytest.mark.parametrize("text", ["Go.", "3", "Push the floor away."])
def test_one_text_that_cannot_be_spoken_becomes_a_tone(folder, speaking, text):
    speaking(Buzz())
    render("short.toml", "-o", "whole.wav", "--no-sounds")
    speaking(Stumbling(text))
    result = render("short.toml", "-o", "short.wav", "--captions", "short.vtt", "--no-sounds")
    assert result.exit_code == 0
    assert "A tone stands in for the voice: It stumbles." in result.stderr
    assert text in (folder / "short.vtt").read_text().splitlines()
    with wave.open("short.wav") as file:
        sound = file.readframes(file.getnframes())
    assert tones.stand_in().tobytes() in sound
    assert frames("short.wav") == frames("whole.wav")


@pytest.mark.parametrize("error", [KeyboardInterrupt(), MemoryError(), RuntimeError("a defect")], ids=repr)
def test_nothing_is_left_of_a_track_that_was_interrupted(folder, speaking, error, monkeypatch):
    monkeypatch.setattr("engine.cli.clip_source.ClipLibrary.get", lambda *_: (_ for _ in ()).throw(error))
    assert render("short.toml", "-o", "short.wav", "--captions", "short.vtt").exit_code != 0
    assert made(folder) == set()


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(28, "No space left on device")], ids=repr)
def test_what_was_there_before_stays_when_writing_fails(folder, speaking, error, monkeypatch):
    (folder / "short.wav").write_text("the track of yesterday")
    (folder / "short.vtt").write_text("its captions")
    before = {name: (folder / name).read_bytes() for name in ("short.wav", "short.vtt")}

    def failing(*_):
        raise error
        yield

    monkeypatch.setattr("engine.voice.track.pieces", failing)
    assert render("short.toml", "-o", "short.wav", "--captions", "short.vtt").exit_code != 0
    assert {name: (folder / name).read_bytes() for name in made(folder)} == before


def test_a_voice_that_is_interrupted(folder, speaking):
    speaking(Interrupted(KeyboardInterrupt()))
    assert render("full", "-o", "full.wav").exit_code != 0
    assert made(folder) == set()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_ctrl_c_leaves_nothing_behind_and_says_so_with_its_code(tmp_path):
    process = subprocess.Popen(
        [str(COACH), "render", "full", "-o", "full.mp3", "--captions", "full.vtt"],
        env=os.environ | {"FORM_COACH_HOME": str(tmp_path / "home")},
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    deadline = time.monotonic() + 60
    while not list(tmp_path.glob(".full.mp3.*")) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert list(tmp_path.glob(".full.mp3.*")), "the track was never begun"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert out == b""
    assert b"Traceback" not in err
    assert {path.name for path in tmp_path.iterdir()} == {"home"}


def test_the_real_voice_from_the_real_command(run, tmp_path, home):
    (tmp_path / "short.toml").write_text(SHORT)
    done = run("render", "short.toml", "-o", "short.mp3", "--voice", "pyttsx3")
    assert (done.code, done.err) == (0, ""), "no progress bar where nobody sees it"
    assert done.out.startswith("short.mp3: 02:07 long")
    clips = [name for name in files(home) if name.endswith(".clip")]
    assert len(clips) > 20
    assert all(name.startswith(str(Path("cache", "clips"))) for name in clips)
    assert run("render", "short.toml", "-o", "again.mp3", "--voice", "pyttsx3").code == 0
    assert (tmp_path / "short.mp3").read_bytes() == (tmp_path / "again.mp3").read_bytes()


def test_in_german(run, tmp_path):
    (tmp_path / "short.toml").write_text(SHORT)
    done = run("render", "short.toml", "-o", "short.wav", "--captions", "short.vtt", "--locale", "de")
    assert done.code == 0
    assert "Untertitel: short.vtt" in done.out
    assert "Beckenheben" in (tmp_path / "short.vtt").read_text(encoding="utf-8")
