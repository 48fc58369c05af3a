"""``coach serve``: real processes, a real port."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from click.testing import CliRunner

from engine.storage.sqlite import SqliteStore
from skill.commands.serve import serve
from tests.skill.endpoint.running import ask, server, wait_for
from tests.skill.endpoint.standin import SESSION, SKILL, body, intent, request
from tests.storage.samples import started, truthful

TIMES = 40


@pytest.fixture
def history(tmp_path):
    """The file of the store, with a session in it."""
    with closing(SqliteStore(tmp_path / "data" / "coach.db")) as store:
        started(store, SESSION)
    return tmp_path / "data" / "coach.db"


def test_two_processes_share_the_store_and_the_same_request_twice_acts_once(tmp_path, history):
    raw = [body(request("IntentRequest", intent=intent("Repeat"), requestId=f"r{number}")) for number in range(TIMES)]
    with server("--allow-unsigned", "--processes", "2", home=tmp_path) as port, ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda one: ask(port, "POST", "/alexa", one), sorted(raw * 3)))
        health = ask(port, "GET", "/healthz")
        assert ask(port, "POST", "/alexa", b" " * 300_000)[0] == 413
    assert {status for status, _ in answers} == {200}
    assert all(json.loads(answer)["response"]["outputSpeech"] for _, answer in answers)
    assert json.loads(health[1])["ok"]
    with closing(SqliteStore(history)) as store:
        logged = [entry.recorded.event.id for entry in store.log(SESSION)]
        assert sorted(logged) == sorted(["start", *(f"r{number}" for number in range(TIMES))])
        truthful(store, SESSION)


def test_a_server_for_alexa_refuses_what_is_not_signed(tmp_path):
    with server(home=tmp_path, FORM_COACH_SKILL_ID=SKILL) as port:
        assert ask(port, "POST", "/alexa", body(request())) == (400, b"")
        assert ask(port, "GET", "/healthz")[0] == 200


def refused(*arguments, **environment):
    given = {"FORM_COACH_SKILL_ID": None, "FORM_COACH_STORE": "memory", **environment}
    result = CliRunner().invoke(serve, arguments, env=given)
    assert result.exit_code != 0
    assert "Traceback" not in result.output
    return result.output


def test_it_does_not_start_without_knowing_for_which_skill():
    assert "FORM_COACH_SKILL_ID" in refused()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.0.9"])
def test_it_does_not_take_unsigned_requests_from_others(host):
    assert "can be reached from others" in refused("--allow-unsigned", "--host", host)


def test_it_does_not_share_a_store_in_memory():
    assert "share a store in memory" in refused("--allow-unsigned", "--processes", "2")


def test_it_does_not_share_a_port():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert "Nothing can be served at" in refused("--allow-unsigned", "--port", str(taken.getsockname()[1]))
    assert "Nothing can be served at" in refused("--host", "192.0.2.1", FORM_COACH_SKILL_ID=SKILL)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("FORM_COACH_STORE", "paper", "sqlite or dynamodb or memory"),
        ("FORM_COACH_RENDERING", "mp3", "ssml or apla"),
        ("FORM_COACH_KEEP_DAYS", "0", "from 1 to 36500"),
        ("FORM_COACH_PUBLIC_URL", "http://here", "https://coach.example.org"),
        ("FORM_COACH_PUBLIC_URL", "https://over there", "https://coach.example.org"),
        ("FORM_COACH_PUBLIC_URL", "https://[::1", "https://coach.example.org"),
        ("FORM_COACH_PUBLIC_URL", "https://here:99999", "https://coach.example.org"),
    ],
)
def test_settings_that_cannot_be_meant(name, value, words):
    output = refused("--allow-unsigned", **{name: value})
    assert words in output
    assert name in output


@pytest.mark.skipif(sys.platform == "win32", reason="signals are different on Windows")
def test_a_closed_terminal_ends_it_and_frees_its_port(tmp_path):
    command = [sys.executable, "-m", "tests.skill.endpoint.running", "--port", "0", "--allow-unsigned"]
    home = {**os.environ, "FORM_COACH_HOME": str(tmp_path)}
    with subprocess.Popen(command, env=home, stdout=subprocess.PIPE, text=True) as running:
        port = int(running.stdout.readline().split("/alexa")[0].rpartition(":")[2])
        wait_for(port)
        running.send_signal(signal.SIGHUP)
        assert running.wait(20) == 0
    with closing(socket.socket()) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        trial.bind(("127.0.0.1", port))
