"""Tracks made on demand: each once, whoever asks and however often, by names that nobody can guess."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from engine.tracks.chain import Chain, lay_tracks
from engine.tracks.files.folder import Recipe, TrackFolder
from engine.tracks.files.names import NAME, name_of, secret_in
from engine.tracks.files.served import ServedTracks
from engine.tracks.track import Track
from engine.voice.port import VoiceError
from engine.voice.track import TrackError
from tests.cues.speaking import Case, listener, speech
from tests.tracks.voices import Noting, noted
from tests.workflow.driving import SQUATS, own

SECRET = b"s" * 32


def chain() -> Chain:
    plan = own(SQUATS)
    return lay_tracks(plan, (), listener(Case("mine")), speech(), locale="en-US", personal=True)


TRACKS = chain().tracks


def served(folder: Path, voice: Noting | None = None, secret: bytes = SECRET, limit: int = 1 << 30) -> ServedTracks:
    return ServedTracks("https://coach.example.org", folder, secret, noted(voice or Noting()), limit)


def name_in(address: str | None) -> str:
    assert address is not None
    begin, _, end = address.rpartition("/tracks/")
    assert begin == "https://coach.example.org"
    return end.removesuffix(".mp3")


def test_a_track_has_an_address_at_once_and_is_made_in_the_background(tmp_path: Path) -> None:
    tracks = served(tmp_path)
    name = name_in(tracks.address(TRACKS[0], "en-US"))
    file = tracks.file(name)  # waits for the one who makes it
    assert file is not None
    assert file.read_bytes()[:2] == b"\xff\xf3"
    tracks.close()


def test_names_are_the_secret_s(tmp_path: Path) -> None:
    one, same, other = (
        name_in(served(tmp_path / where, secret=secret).address(TRACKS[0], "en-US"))
        for where, secret in (("a", SECRET), ("b", SECRET), ("c", b"t" * 32))
    )
    assert one == same != other
    assert NAME.fullmatch(one)


@pytest.mark.parametrize("name", ["0" * 64, "", "..", "../../coach.db", "A" * 64, "0" * 64 + ".json", "é" * 64])
def test_a_name_that_was_never_given_out_is_nothing_and_leaves_nothing(tmp_path: Path, name: str) -> None:
    assert served(tmp_path).file(name) is None
    assert list(tmp_path.iterdir()) == []


def test_after_a_restart_a_name_given_out_before_is_made(tmp_path: Path) -> None:
    broken = Noting()
    broken.broken = True
    first = served(tmp_path, broken)
    name = name_in(first.address(TRACKS[1], "en-US"))
    first.close()
    again = served(tmp_path)
    assert again.file(name) is not None


def test_a_voice_that_fails_leaves_no_file_and_is_told_until_it_works(tmp_path: Path) -> None:
    voice = Noting()
    voice.broken = True
    tracks = served(tmp_path, voice)
    name = name_in(tracks.address(TRACKS[0], "en-US"))
    with pytest.raises(VoiceError, match="cannot say"):
        tracks.file(name)
    assert not tracks.all_there(TRACKS, "en-US")
    assert list(tmp_path.glob("*.mp3")) == list(tmp_path.glob("*.part")) == []


def test_a_folder_that_cannot_be_written_gives_no_address(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert served(tmp_path / "file" / "tracks").address(TRACKS[0], "en-US") is None


def test_many_at_once_are_given_one_file_made_once(tmp_path: Path) -> None:
    made = []

    def make(recipe: Recipe, file: Path) -> None:
        made.append(recipe)
        file.write_bytes(b"sound")

    folders = [TrackFolder(tmp_path, make) for _ in range(2)]
    folders[0].note("a" * 64, Recipe("en-US", TRACKS[0]))
    with ThreadPoolExecutor(20) as pool:
        found = list(pool.map(lambda number: folders[number % 2].file("a" * 64), range(40)))
    assert len(set(found)) == 1
    assert len(made) == 1
    assert made[0].track == TRACKS[0]


class Counting(ServedTracks):
    """Notes each track that is made."""

    def _make(self, recipe: Recipe, file: Path) -> None:
        self.made = [*getattr(self, "made", []), recipe.track.key]
        super()._make(recipe, file)


def test_what_many_listeners_hear_is_made_once_and_each_text_spoken_once(tmp_path: Path) -> None:
    """Twenty people with the same workout, on two servers, each asking for one track after the other."""
    voices = [Noting(), Noting()]
    servers = [Counting("https://c.example.org", tmp_path / "t", SECRET, noted(one, tmp_path / "c")) for one in voices]

    def listen(number: int) -> list[bytes]:
        server, laid = servers[number % 2], chain()
        files = [server.file(name_of(track, "buzz", SECRET)) for track in laid.tracks if server.address(track, "en-US")]
        return [file.read_bytes() for file in files if file is not None]

    with ThreadPoolExecutor(20) as pool:
        heard = list(pool.map(listen, range(20)))
    for server in servers:
        server.close()
    assert all(one == heard[0] for one in heard)
    assert len(heard[0]) == len(TRACKS)
    made = [key for server in servers for key in getattr(server, "made", [])]
    assert sorted(made) == sorted({track.key for track in TRACKS})


MAKER = """
import sys
from pathlib import Path
from engine.tracks.files.folder import TrackFolder
def make(recipe, file):
    with open(file.parent / "log", "a") as log: log.write(file.name + "\\n")
    file.write_bytes(b"sound")
folder = TrackFolder(Path(sys.argv[1]), make)
print("ready", flush=True)
sys.stdin.readline()
for name in sys.argv[2:]: folder.file(name)
"""


def test_two_processes_make_each_file_once(tmp_path: Path) -> None:
    names = [f"{number:064x}" for number in range(30)]
    folder = TrackFolder(tmp_path, lambda *_: None)
    for name in names:
        folder.note(name, Recipe("en-US", TRACKS[0]))
    command = [sys.executable, "-c", MAKER, str(tmp_path), *names]
    makers = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    for maker in makers:
        assert maker.stdout is not None
        assert maker.stdout.readline() == "ready\n"
    for maker in makers:
        maker.communicate("go\n", timeout=60)
        assert maker.returncode == 0
    assert sorted((tmp_path / "log").read_text().split()) == [f"{name}.mp3" for name in names]


def test_what_was_used_longest_ago_gives_way(tmp_path: Path) -> None:
    def make(_: Recipe, file: Path) -> None:
        file.write_bytes(b"x" * 1000)

    folder = TrackFolder(tmp_path, make, limit=20_000)
    names = [f"{number:064x}" for number in range(200)]
    for number, name in enumerate(names):
        folder.note(name, Recipe("en-US", TRACKS[0]))
        file = folder.file(name)
        assert file is not None
        os.utime(file, (number, number))
    left = {path.stem for path in tmp_path.glob("*.mp3")}
    assert len(left) <= 20 + 33
    assert names[-1] in left
    assert names[0] not in left
    assert folder.file(names[0]) is not None  # by its recipe


def test_a_secret_is_kept_where_the_disk_knows_no_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("Operation not supported")

    monkeypatch.setattr(os, "link", refuse)
    secret = secret_in(tmp_path / "tracks.key")
    assert secret_in(tmp_path / "tracks.key") == secret


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tracks = served(tmp_path)
    name = name_in(tracks.address(TRACKS[0], "en-US"))
    tracks.close()

    def fail(track: Track, clips: object, file: Path) -> None:
        raise TrackError(f"The disk is full: {file} was not written.")

    for file in tmp_path.glob("*.mp3"):
        file.unlink()
    monkeypatch.setattr("engine.tracks.files.served.make_track", fail)
    with pytest.raises(TrackError, match="The disk is full"):
        tracks.file(name)


def test_a_secret_is_made_once_and_kept_from_others(tmp_path: Path) -> None:
    file = tmp_path / "data" / "tracks.key"
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(lambda _: secret_in(file), range(8)))
    assert len(found) == 1
    assert len(found.pop()) == 32
    if sys.platform != "win32":
        assert file.stat().st_mode & 0o077 == 0
    assert [path.name for path in file.parent.iterdir()] == ["tracks.key"]
    file.write_bytes(b"short")
    with pytest.raises(OSError, match="Delete it"):
        secret_in(file)
