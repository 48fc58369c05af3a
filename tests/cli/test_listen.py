"""``coach listen``: real recordings through the real recogniser, and what is said where something is missing."""

import json
import shutil
import wave
from pathlib import Path

import numpy as np
import pytest

from engine.listening.sentences import load
from tests.listening.said import spoken
from tests.weights import weights


@pytest.fixture
def hears(home) -> None:
    """The recogniser of English is installed."""
    (home / "data" / "weights").mkdir(parents=True)
    (home / "data" / "weights" / "whisper-tiny.en").symlink_to(weights("whisper-tiny.en"))


def recorded(file: Path, *texts: str, rate: int = 44_100, channels: int = 2) -> str:
    sound = spoken("en-US", *texts)
    at = np.arange(int(len(sound) * rate / 16_000)) * 16_000 / rate
    samples = (np.interp(at, np.arange(len(sound)), sound) * 32_767).astype("<i2")
    with wave.open(str(file), "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(np.repeat(samples, channels).tobytes())
    return str(file)


def lines(done):
    assert done.code == 0, done.err
    return [json.loads(line) for line in done.out.splitlines()]


def test_a_recording_is_heard(quick, hears, tmp_path):
    file = recorded(tmp_path / "said.wav", "Coach, more rest.", "Did you see the game last night?")
    heard = lines(quick("listen", "--wav", file, "--json"))
    assert [(one["meaning"], one["slots"], one["text"]) for one in heard] == [
        ("MoreRestIntent", {}, "coach, more rest")
    ]
    assert set(heard[0]) == {"at", "end", "meaning", "slots", "text", "score"}
    assert 1.0 < heard[0]["at"] < heard[0]["end"] < 3.2
    everything = lines(quick("listen", "--wav", file, "--json", "--all"))
    assert [one.get("refused") for one in everything] == [None, "unlike"]
    assert everything[1]["meaning"] == "AMAZON.FallbackIntent"
    shown = quick("listen", "--wav", file, "--all")
    assert "coach, more rest" in shown.out.lower()
    assert "MoreRestIntent" in shown.out
    assert "Something else was said" in " ".join(shown.out.split())


def test_an_open_question_needs_no_call(quick, hears, tmp_path):
    file = recorded(tmp_path / "said.wav", "Eight.", rate=8_000, channels=1)
    assert lines(quick("listen", "--wav", file, "--json")) == []
    heard = lines(quick("listen", "--wav", file, "--json", "--situation", "rating"))
    assert [(one["meaning"], one["slots"]) for one in heard] == [("EffortIntent", {"effort": 8})]
    assert lines(quick("listen", "--wav", file, "--json", "--situation", "rating", "--call")) == []


def test_enrolling_keeps_numbers_and_no_sound(quick, hears, home, tmp_path):
    commands = [f"Coach, {phrase}." for phrase in load("en-US").enrol for _ in range(2)]
    done = quick("listen", "--enrol", "--json", "--wav", recorded(tmp_path / "said.wav", *commands, rate=16_000))
    assert done.document["understood"] >= 0.7 * done.document["of"]
    kept = home / "data" / "listening.toml"
    assert done.document["file"] == str(kept)
    assert kept.read_text().startswith("[en-US.addressed]\nfree = -")
    assert sorted(path.name for path in (home / "data").iterdir()) == ["listening.toml", "weights"]


def test_who_is_not_understood_changes_nothing(quick, hears, home, tmp_path):
    file = recorded(tmp_path / "said.wav", "Did you see the game?", "Where is my hat?")
    assert "everything stays as it was" in " ".join(quick("listen", "--enrol", "--wav", file).err.split())
    assert not (home / "data" / "listening.toml").exists()


def test_what_is_missing_is_one_line(run, home, tmp_path):
    file = recorded(tmp_path / "said.wav", "Coach, next.")
    assert "coach listen --install" in run("listen", "--wav", file).refused()
    assert not home.exists() or not list(home.rglob("*.toml"))


def test_without_a_microphone_a_recording_is_named(run, hears):
    assert "--wav FILE" in run("listen", environ={"FORM_COACH_AUDIO": "none"}).refused()


@pytest.mark.parametrize("content", [None, b"", b"RIFF and no more", b"RIFF\x24\x00\x00\x00WAVEfmt "])
def test_a_file_without_sound_is_named(quick, hears, tmp_path, content):
    file = tmp_path / "said.wav"
    if content is not None:
        file.write_bytes(content)
    assert "said.wav" in quick("listen", "--wav", str(file)).refused()


def test_installing_and_listening_are_two_calls(quick, tmp_path):
    assert "second call" in quick("listen", "--install", "--wav", str(tmp_path / "said.wav")).refused()


def test_the_weights_come_whole(run, home):
    weights("whisper-tiny.en")  # what they are made of is here
    done = run("listen", "--install", "--json")
    folder = Path(done.document["folder"])
    assert done.document["installed"] == "whisper-tiny.en"
    assert (folder / "model.bin").stat().st_size > 7e7
    shutil.rmtree(folder)
