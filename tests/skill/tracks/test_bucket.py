"""The tracks in a bucket that moto plays: put there once, found by Lambda through its index."""

from __future__ import annotations

import boto3
import pytest
from click.testing import CliRunner
from moto import mock_aws

from engine.catalog.own_workout import read_workout
from engine.tracks.files.beforehand import prepared_tracks
from engine.tracks.files.filling import Wish, fill
from engine.words.words import Words
from skill.config import SkillConfig
from skill.tracks.bucket import fill_bucket, main
from skill.tracks.prepared_index import open_tracks
from tests.skill.storage.tables import CREDENTIALS, REGION
from tests.tracks.voices import Noting, noted
from tests.workflow.driving import CATALOG

BUCKET = "form-coach-tracks"
SHORT = """
id = "short"
warm_up = "none"
cool_down = "none"
[[block]]
exercise = "glute-bridge"
sets = 1
"""


@pytest.fixture
def client(monkeypatch):
    for name, value in CREDENTIALS.items():
        monkeypatch.setenv(name, value)
    with mock_aws():
        client = boto3.client("s3")
        client.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION})
        yield client


@pytest.fixture
def laid(tmp_path):
    (tmp_path / "short.toml").write_text(SHORT)
    workout = read_workout(tmp_path / "short.toml", CATALOG)
    return tuple(prepared_tracks(workout, CATALOG, Words.load("en-US"), "normal"))


@pytest.fixture
def folder(tmp_path, laid):
    folder = tmp_path / "tracks"
    folder.mkdir()
    fill(folder, [Wish(track, "en-US", "short") for track in laid], noted(Noting()))
    return folder


def kept(client) -> dict:
    found = client.list_objects_v2(Bucket=BUCKET).get("Contents", ())
    return {one["Key"]: (one["Size"], one["LastModified"]) for one in found}


def test_every_track_is_put_there_once_and_for_ever(client, folder):
    names = {f"tracks/{path.name}" for path in folder.glob("*.mp3")}
    assert fill_bucket(client, folder, BUCKET) == len(names) > 2
    assert kept(client).keys() == names
    about = client.head_object(Bucket=BUCKET, Key=min(names))
    assert (about["ContentType"], about["CacheControl"]) == ("audio/mpeg", "public, max-age=31536000, immutable")
    before = kept(client)
    assert fill_bucket(client, folder, BUCKET) == 0
    assert kept(client) == before


def test_one_that_was_not_put_there_whole_is_put_again(client, folder):
    fill_bucket(client, folder, BUCKET)
    broken = min(kept(client))
    client.put_object(Bucket=BUCKET, Key=broken, Body=b"half")
    assert fill_bucket(client, folder, BUCKET) == 1
    assert kept(client)[broken][0] > 4


def test_lambda_finds_them_by_the_index_that_is_written_when_all_are_there(client, folder, laid):
    config = SkillConfig(tracks_url=f"https://{BUCKET}.s3.{REGION}.amazonaws.com/tracks")
    assert open_tracks(config, folder / "index.json") is None
    fill_bucket(client, folder, BUCKET)
    tracks = open_tracks(config, folder / "index.json")
    assert tracks is not None
    assert not tracks.personal
    assert tracks.all_there(laid, "en-US")
    for track in laid:
        name = tracks.address(track, "en-US").removeprefix(f"{config.tracks_url}/")
        assert f"tracks/{name}" in kept(client)
    assert open_tracks(SkillConfig(), folder / "index.json") is None


def test_a_bucket_that_cannot_be_filled_is_named(client, folder, monkeypatch):
    result = CliRunner().invoke(main, [str(folder), "no-such-bucket"])
    assert result.exit_code == 1
    assert result.output.startswith("Error: no-such-bucket could not be filled: ")
    assert not (folder / "index.json").exists()


def test_a_folder_without_tracks_says_what_makes_them(tmp_path):
    result = CliRunner().invoke(main, [str(tmp_path), BUCKET])
    assert result.exit_code == 1
    assert "coach tracks" in result.output


def test_the_command_tells_what_it_did(client, folder):
    result = CliRunner().invoke(main, [str(folder), BUCKET])
    assert result.exit_code == 0, result.output
    many = len(list(folder.glob("*.mp3")))
    assert result.output == f"{BUCKET}: {many} tracks put there, {many} in all.\n"
