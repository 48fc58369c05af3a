"""Whatever way a test asks the skill on, the validator sees the answer, in other processes too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.storage.memory import MemoryStore
from skill.alexa import skill as alexa
from skill.alexa.envelope import answer
from skill.alexa.skill import build
from skill.endpoint.front import create
from skill.endpoint.guards import Local
from tests.conftest import FOUND_WRONG
from tests.skill.conversation.speaker import Speaker, invoke
from tests.skill.device.envelopes import Envelopes
from tests.skill.endpoint.client import Client
from tests.skill.endpoint.running import ask, serving
from tests.skill.validator.watch import found

COACH = "from engine.cli import main; main()"
BREAKS = "import skill.alexa.response as r; r.Voice.text = lambda self, message: 'Something went wrong.'"
"""Python that makes every answer a bad one."""


@pytest.fixture
def breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("skill.alexa.response.Voice.text", lambda _self, _message: "Something went wrong.")


def launch() -> bytes:
    envelopes = Envelopes()
    request = envelopes.build({"type": "LaunchRequest"}, 1_800_000_000.0, {}, envelopes.new_session())
    return json.dumps(request).encode()


def through_the_sdk() -> None:
    invoke(build(MemoryStore()), json.loads(launch()))


def through_the_envelope() -> None:
    answer(build(MemoryStore()), launch())


def through_the_endpoint() -> None:
    store = MemoryStore()
    Client(create(build(store), store, Local("localhost"), "0")).post("/alexa", launch())


def through_a_speaker() -> None:
    with pytest.raises(AssertionError, match="tells nobody what to do"):
        Speaker().open()


@pytest.mark.parametrize("way", [through_the_sdk, through_the_envelope, through_the_endpoint, through_a_speaker])
def test_a_bad_answer_is_found_on_every_way(way, breaks):
    way()

    (wrong, *_) = found(FOUND_WRONG)
    assert "speech: it tells nobody what to do" in wrong["violates"]


def test_in_another_process_too(tmp_path: Path):
    with serving("-c", f"{BREAKS}; {COACH}", "serve", "--allow-unsigned", "--port", "0", home=tmp_path) as port:
        status, _ = ask(port, "POST", "/alexa", launch())

    assert status == 200
    (wrong,) = found(FOUND_WRONG)
    assert "speech: it tells nobody what to do" in wrong["violates"]


def test_a_good_answer_is_none_to_tell_of():
    through_the_sdk()
    through_the_envelope()

    assert found(FOUND_WRONG) == []
    assert alexa.Coach.invoke.__name__ == "watched"
