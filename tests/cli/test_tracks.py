"""``coach tracks``: a folder of MP3 files with a manifest; a second run makes nothing anew."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from engine.tracks.chain import lay_tracks
from engine.tracks.prepared import PreparedTracks, index_of
from tests.cli.command import SHORT, Finished, files
from tests.cli.voices import Buzz, Mute
from tests.cues.speaking import Case, listener, speech
from tests.workflow.driving import built_in, own

Ask = Callable[..., Finished]


@pytest.fixture(autouse=True)
def buzz(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "short.toml").write_text(SHORT)
    monkeypatch.setattr("engine.voice.voices.open_voice", lambda *_, **__: Buzz())


def test_a_folder_gets_each_track_once_and_a_manifest(quick: Ask, tmp_path: Path) -> None:
    folder = tmp_path / "tracks"
    done = quick("tracks", str(folder), "short.toml", "--json").document
    manifest = json.loads((folder / "manifest.json").read_text())
    assert done["made"] == done["tracks"] == len(manifest["tracks"]) > 6
    assert {path.name for path in folder.iterdir()} == {"manifest.json", *(one["name"] for one in manifest["tracks"])}
    for one in manifest["tracks"]:
        content = (folder / one["name"]).read_bytes()
        assert (len(content), sha256(content).hexdigest()) == (one["bytes"], one["sha256"])
        assert (one["locale"], one["voice"]) == ("en-US", "buzz")
        assert one["step"].startswith("short, step ")


def test_a_second_run_makes_nothing_anew(quick: Ask, tmp_path: Path) -> None:
    folder = tmp_path / "tracks"
    quick("tracks", str(folder), "short.toml")
    before = files(folder)
    again = quick("tracks", str(folder), "short.toml", "--json").document
    assert again["made"] == 0
    assert again["kept"] == again["tracks"]
    assert files(folder) == before


def test_an_interrupted_run_goes_on_where_it_was(quick: Ask, tmp_path: Path) -> None:
    folder = tmp_path / "tracks"
    quick("tracks", str(folder), "short.toml")
    whole = files(folder)
    (folder / "manifest.json").unlink()
    lost = next(folder.glob("*.mp3"))
    lost.unlink()
    quick("tracks", str(folder), "short.toml")
    assert files(folder) == whole


def test_a_file_that_broke_off_is_made_again(quick: Ask, tmp_path: Path) -> None:
    folder = tmp_path / "tracks"
    quick("tracks", str(folder), "short.toml")
    before = files(folder)
    broken = next(folder.glob("*.mp3"))
    broken.write_bytes(broken.read_bytes()[:10])
    assert quick("tracks", str(folder), "short.toml", "--json").document["made"] == 1
    assert files(folder).keys() == before.keys()
    assert broken.stat().st_size > 10


def test_another_language_is_added(quick: Ask, tmp_path: Path) -> None:
    folder = tmp_path / "tracks"
    quick("tracks", str(folder), "short.toml")
    quick("tracks", str(folder), "short.toml", "--locale", "de-DE")
    locales = {one["locale"] for one in json.loads((folder / "manifest.json").read_text())["tracks"]}
    assert locales == {"en-US", "de-DE"}


def test_what_was_made_is_found_by_who_trains(quick: Ask, tmp_path: Path) -> None:
    quick("tracks", str(tmp_path), "short.toml", "--talk", "terse")
    plan = own({"exercise": "glute-bridge", "sets": 2, "rest": 20})
    made = json.loads((tmp_path / "manifest.json").read_text())["tracks"]
    tracks = PreparedTracks("https://files.example.org", index_of((one["key"], one["voice"]) for one in made))
    for new in (True, False):
        hearer = listener(Case("mine", talk="terse", new=new, seed=7))
        chain = lay_tracks(plan, (), hearer, speech(), locale="en-US", personal=False)
        assert tracks.all_there(chain.tracks, "en-US")
        address = tracks.address(chain.tracks[0], "en-US")
        assert address is not None
        assert (tmp_path / address.removeprefix("https://files.example.org/")).is_file()
    other = lay_tracks(built_in("day-1"), (), listener(Case("day-1")), speech(), locale="en-US", personal=False)
    assert not tracks.all_there(other.tracks, "en-US")
    assert tracks.address(other.tracks[0], "en-US") is None


def test_the_report_is_a_sentence(quick: Ask, tmp_path: Path) -> None:
    done = quick("tracks", "here", "short.toml", "--locale", "de-DE")
    assert done.code == 0
    assert done.out.startswith("here: ")
    assert "Stücke" in done.out


def test_a_voice_that_cannot_speak_leaves_no_manifest(
    quick: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.voice.voices.open_voice", lambda *_, **__: Mute())
    assert quick("tracks", "here", "short.toml").code != 0
    assert list((tmp_path / "here").iterdir()) == []


def test_a_workout_that_there_is_not_makes_no_folder(quick: Ask, tmp_path: Path) -> None:
    assert quick("tracks", "here", "shorter.toml").code != 0
    assert not (tmp_path / "here").exists()
