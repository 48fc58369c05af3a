"""The files of tracks over HTTP: whole, in part, what one has already; and nothing about names that there are not."""

from __future__ import annotations

import asyncio
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from engine.runner.chosen_voices import choose_voice
from engine.storage.memory import MemoryStore
from engine.tracks.chain import lay_tracks
from engine.tracks.files.locale_voices import LocaleVoices
from engine.tracks.files.names import secret_in
from engine.tracks.files.served import ServedTracks
from engine.voice.port import VoiceError
from skill.config import SkillConfig
from skill.endpoint.app import create_app
from skill.endpoint.front import create
from skill.endpoint.guards import Local
from skill.endpoint.health import Health
from skill.endpoint.own_tracks import own_tracks
from skill.endpoint.track_files import TrackFiles
from tests.cues.speaking import Case, listener, speech
from tests.skill.endpoint.client import Answer, Client
from tests.skill.endpoint.running import ask, server
from tests.skill.endpoint.standin import build
from tests.workflow.driving import SQUATS, own

SOUND = bytes(range(256)) * 1000
NAME = "a" * 64
PATH = f"/tracks/{NAME}.mp3"


class Files:
    """Two tracks: one is there, one has to be made first; and one whose voice fails."""

    def __init__(self, folder) -> None:
        self.folder, self.made = folder, []
        (folder / f"{NAME}.mp3").write_bytes(SOUND)

    def ready(self, name):
        path = self.folder / f"{name}.mp3"
        return path if path.exists() else None

    def file(self, name):
        if name == "c" * 64:
            raise VoiceError("It has lost its tongue.")
        if name != "b" * 64:
            return None
        self.made.append(name)
        (self.folder / f"{name}.mp3").write_bytes(b"made")
        return self.folder / f"{name}.mp3"


@pytest.fixture
def files(tmp_path):
    return Files(tmp_path)


@pytest.fixture(params=["front", "flask"])
def get(request, files):
    """Ask the front, and Flask's application alone, as it stands behind somebody's own WSGI server."""
    guard = Local("127.0.0.1")
    if request.param == "front":
        client = Client(create(build(None), MemoryStore(), guard, "0", files=files))
        return lambda path, method="GET", **headers: client.ask(method, path, headers=headers)
    app = create_app(build(None), guard, Health(MemoryStore(), "0"), files).test_client()

    def asking(path, method="GET", **headers):
        with app.open(path, method=method, headers=headers) as answer:
            return Answer(answer.status_code, {name.lower(): value for name, value in answer.headers}, answer.data)

    return asking


def test_a_file_is_sent_whole_and_kept_for_ever(get):
    answer = get(PATH)
    assert (answer.status_code, answer.data) == (200, SOUND)
    assert answer.headers["content-type"] == "audio/mpeg"
    assert answer.headers["content-length"] == str(len(SOUND))
    assert answer.headers["accept-ranges"] == "bytes"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["etag"] == f'"{NAME}"'


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [("bytes=0-99", 0, 99), ("bytes=1000-", 1000, len(SOUND) - 1), ("bytes=-10", len(SOUND) - 10, len(SOUND) - 1)],
)
def test_a_part_is_sent(get, asked, first, last):
    answer = get(PATH, Range=asked)
    assert (answer.status_code, answer.data) == (206, SOUND[first : last + 1])
    assert answer.headers["content-range"] == f"bytes {first}-{last}/{len(SOUND)}"
    assert answer.headers["content-length"] == str(last + 1 - first)


def test_a_part_beyond_the_end_is_refused(get):
    answer = get(PATH, Range=f"bytes={len(SOUND)}-")
    assert (answer.status_code, answer.data) == (416, b"")
    assert answer.headers["content-range"] == f"bytes */{len(SOUND)}"


@pytest.mark.parametrize("asked", ["bytes=9-3", "lines=1-2", "bytes=x-", "", "bytes=0-1,3-4", "bytes=-999999999"])
def test_a_range_that_is_none_counts_as_none(get, asked):
    answer = get(PATH, Range=asked)
    assert (answer.status_code, answer.data) == (200, SOUND)


def test_what_one_has_already_is_not_sent_again(get):
    answer = get(PATH, **{"If-None-Match": f'"{NAME}"'})
    assert (answer.status_code, answer.data) == (304, b"")


def test_a_part_of_what_has_changed_is_sent_whole(get):
    assert get(PATH, Range="bytes=0-9", **{"If-Range": '"another"'}).data == SOUND


def test_a_head_tells_the_length_alone(get):
    answer = get(PATH, "HEAD")
    assert (answer.status_code, answer.data) == (200, b"")
    assert answer.headers["content-length"] == str(len(SOUND))


def test_a_file_that_is_not_there_is_made(get, files):
    assert get(f"/tracks/{'b' * 64}.mp3").data == b"made"
    assert files.made == ["b" * 64]


@pytest.mark.parametrize(
    "path", [f"/tracks/{'d' * 64}.mp3", "/tracks/", "/tracks/..mp3", f"/tracks/{NAME}", "/tracks/a/b.mp3"]
)
def test_another_name_is_nothing(get, path):
    answer = get(path)
    assert answer.status_code == 404
    assert "cache-control" not in answer.headers


def test_a_voice_that_fails_is_asked_again_soon(get):
    answer = get(f"/tracks/{'c' * 64}.mp3")
    assert (answer.status_code, answer.data, answer.headers["retry-after"]) == (503, b"", "10")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_put_there(get, method):
    assert get(PATH, method).status_code == 405


def test_without_a_public_address_there_are_no_tracks():
    assert own_tracks(SkillConfig()) is None
    client = Client(create(build(None), MemoryStore(), Local("127.0.0.1"), "0"))
    assert client.get(PATH).status_code == 404


def test_who_takes_nothing_more_is_left(files):
    taken = []

    async def send(message):
        taken.append(message)
        if len(taken) > 2:
            await asyncio.Event().wait()

    async def stalled() -> None:
        tracks = TrackFiles(files, stalled=0.05)
        environ = {"PATH_INFO": PATH, "REQUEST_METHOD": "GET"}
        await tracks.send(await tracks.answer(environ), environ, send)

    asyncio.run(stalled())
    assert sum(len(message.get("body", b"")) for message in taken) < len(SOUND)


def test_twenty_at_once_on_two_processes_get_the_same_file(tmp_path):
    """Also one whose name was given out before the server began."""
    home = tmp_path / "home"
    secret = secret_in(home / "data" / "tracks.key")
    chain = lay_tracks(own(SQUATS), (), listener(Case("mine")), speech(), locale="en-US", personal=True)
    folder = home / "cache" / "tracks"
    before = ServedTracks("https://coach.example.org", folder, secret, LocaleVoices(None))
    before.close()  # makes nothing itself
    names = [before.address(track, "en-US").rpartition("/")[2] for track in chain.tracks[:3]]
    with (
        server(
            "--allow-unsigned", "--processes", "2", home=home, FORM_COACH_PUBLIC_URL="https://coach.example.org"
        ) as port,
        ThreadPoolExecutor(20) as threads,
    ):
        answers = list(threads.map(lambda number: ask(port, "GET", f"/tracks/{names[number % 3]}"), range(60)))
        assert {status for status, _ in answers} == {200}
        assert len({content for _, content in answers}) == 3
        assert ask(port, "GET", f"/tracks/{names[0]}", Range="bytes=0-3")[1] == answers[0][1][:4]
        assert ask(port, "GET", f"/tracks/{'0' * 64}.mp3") == (404, b"")
        with socket.create_connection(("127.0.0.1", port)) as idle:  # reads nothing
            idle.sendall(f"GET /tracks/{names[0]} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            began = time.monotonic()
            assert ask(port, "GET", "/healthz")[0] == 200
            assert time.monotonic() - began < 20
    assert sorted(path.name for path in folder.glob("*.mp3")) == sorted(names)
    assert not list(folder.glob("*.part"))


def test_tracks_have_the_voice_that_was_chosen_at_this_machine(tmp_path, monkeypatch):
    monkeypatch.setenv("FORM_COACH_HOME", str(tmp_path))
    chain = lay_tracks(own(SQUATS), (), listener(Case("mine")), speech(), locale="en-US", personal=True)

    def name():
        with closing(own_tracks(SkillConfig(public_url="https://coach.example.org"))) as tracks:
            return tracks.address(chain.tracks[0], "en-US")

    clearest = name()
    choose_voice("en-US", "gmw/en-us")
    assert name() != clearest
    choose_voice("en-US", None)
    assert name() == clearest
