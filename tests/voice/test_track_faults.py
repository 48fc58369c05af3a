"""Failures while a track is written, and the memory that writing takes."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from engine.voice import track
from engine.voice.port import SAMPLE_RATE
from engine.voice.tones import tick
from engine.voice.track import TrackError, write_track
from engine.voice.track_parts import Placed

SUFFIXES = (".wav", ".mp3")
COUNTS = [Placed(second * SAMPLE_RATE, tick()) for second in range(6)]


def test_errors_are_for_people(tmp_path):
    with pytest.raises(TrackError, match=r"\.wav or \.mp3"):
        write_track(tmp_path / "a.ogg", [], 10)
    with pytest.raises(TrackError, match="There is no folder"):
        write_track(tmp_path / "nowhere" / "a.wav", [], 10)
    (tmp_path / "file").write_text("")
    with pytest.raises(TrackError, match="There is no folder"):
        write_track(tmp_path / "file" / "a.wav", [], 10)
    (tmp_path / "folder.wav").mkdir()
    with pytest.raises(TrackError, match="is a folder"):
        write_track(tmp_path / "folder.wav", [], 10)
    with pytest.raises(TrackError, match="27 hours"):
        write_track(tmp_path / "a.wav", [], 28 * 3600 * SAMPLE_RATE)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder.wav"]


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "disk is full"), (errno.EACCES, "may not write"), (errno.EIO, "cannot be written")],
)
def test_a_failure_to_write_is_told_and_leaves_nothing(tmp_path, monkeypatch, number, words):
    def fails(*_):
        raise OSError(number, "so it goes")

    monkeypatch.setattr(track.track_wav, "header", fails)
    with pytest.raises(TrackError, match=words):
        write_track(tmp_path / "a.wav", COUNTS, 10)
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_disk_that_is_really_full(tmp_path, monkeypatch, suffix):
    full = Path("/dev/full").open("wb")  # noqa: SIM115 - the code under test closes it
    monkeypatch.setattr(track.Path, "open", lambda path, mode: full)
    with pytest.raises(TrackError, match="disk is full"):
        write_track(tmp_path / f"a{suffix}", COUNTS, 6 * SAMPLE_RATE)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_interruption_leaves_the_older_file_and_nothing_else(tmp_path, suffix):
    def interrupt(_):
        raise KeyboardInterrupt

    path = tmp_path / f"a{suffix}"
    path.write_text("older")
    with pytest.raises(KeyboardInterrupt):
        write_track(path, COUNTS, 60 * SAMPLE_RATE, progress=interrupt)
    assert path.read_text() == "older"
    assert list(tmp_path.iterdir()) == [path]


def test_others_may_read_it_as_any_new_file(tmp_path):
    write_track(tmp_path / "a.wav", [], 10)
    (tmp_path / "b").write_text("")
    assert (tmp_path / "a.wav").stat().st_mode == (tmp_path / "b").stat().st_mode


@pytest.mark.skipif(sys.platform != "linux", reason="counts memory the Linux way")
def test_the_memory_does_not_grow_with_the_length(tmp_path):
    script = """
import sys
from pathlib import Path
from engine.voice.track_parts import Placed
from engine.voice.tones import bell
from engine.voice.track import write_track
seconds = 2 * 3600
placed = (Placed(second * 22050, bell()) for second in range(seconds))
write_track(Path(sys.argv[1]), placed, seconds * 22050)
print(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1])
"""
    path = tmp_path / "a.wav"
    done = subprocess.run([sys.executable, "-c", script, path], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 300_000  # kilobytes
    assert path.stat().st_size == 2 * 3600 * 2 * SAMPLE_RATE + 44
    path.unlink()
