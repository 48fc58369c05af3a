"""A first request after waking finds everything made: no module is loaded, and nothing of the rehearsal is left."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from engine.words import locales
from tests.skill.deploy.first_requests import first_requests, ways_in
from tests.skill.endpoint.standin import SKILL
from tests.skill.storage import standin
from tests.skill.storage.tables import CREDENTIALS, dynamodb, everything

WAKES = """
import json, logging, random, sys
logging.basicConfig(stream=sys.stderr)
state = random.getstate()
import skill.tracks.prepared_index as prepared

class Tracks:
    personal = False
    def address(self, track, locale): return f"https://tracks.example/{track.key}.mp3"
    def all_there(self, tracks, locale): return all(track.key for track in tracks)

prepared.open_tracks = lambda config: Tracks()
import skill.lambda_entry as entry
problems = [] if random.getstate() == state else ["random numbers were drawn"]
before = set(sys.modules)
late = {}
for name, envelope in json.load(sys.stdin):
    answer = entry.handler(envelope, None)
    late[name] = sorted(set(sys.modules) - before)
    before |= set(sys.modules)
    if "response" not in answer:
        problems.append(name)
print(json.dumps({"late": late, "problems": problems}))
"""


@pytest.fixture
def table(monkeypatch):
    for name, value in CREDENTIALS.items():
        monkeypatch.setenv(name, value)
    with dynamodb() as client, standin.serving(client) as server:
        yield client, server


def wake(requests, **settings: str) -> tuple[dict, str]:
    """Let a process of its own import the entry, and answer these requests; what it tells, and its log."""
    environment = {**os.environ, "FORM_COACH_STORE": "memory", "FORM_COACH_SKILL_ID": SKILL, **settings}
    said, command = json.dumps(requests).encode(), [sys.executable, "-c", WAKES]
    done = subprocess.run(command, check=False, input=said, capture_output=True, env=environment, timeout=150)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout), done.stderr.decode()


def of_table(server) -> dict[str, str]:
    address = f"http://127.0.0.1:{server.server_port}"
    settings = {"FORM_COACH_STORE": "dynamodb", "FORM_COACH_TABLE": "sessions", **CREDENTIALS}
    return settings | {"AWS_ENDPOINT_URL_DYNAMODB": address}


def late(told: dict) -> dict[str, list[str]]:
    return {name: modules for name, modules in told["late"].items() if modules}


def test_no_first_request_of_any_kind_in_any_language_loads_a_module():
    told, log = wake([*first_requests(locales.whole()), *ways_in(locales.available())])
    assert (late(told), told["problems"]) == ({}, [])
    assert "Traceback" not in log


def test_the_first_calls_to_the_table_load_no_module(table):
    told, _ = wake(ways_in(["en-US"]), **of_table(table[1]))
    assert (late(told), told["problems"]) == ({}, [])
    assert {"transact_write_items", "query"} <= set(table[1].calls)


def test_the_rehearsal_asks_nothing_of_the_table_and_leaves_nothing_in_it(table):
    client, server = table
    told, log = wake([], **of_table(server))
    assert told["problems"] == []
    assert (server.calls, everything(client), log) == ([], [], "")


def test_where_somebody_waits_already_nothing_is_rehearsed():
    told, _ = wake(ways_in(["en-US"])[:1], AWS_LAMBDA_INITIALIZATION_TYPE="on-demand")
    assert late(told)
