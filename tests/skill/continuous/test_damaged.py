"""What a player tells is not trusted: nothing that is none of ours, or makes no sense, changes a session."""

from __future__ import annotations

from typing import Any

import pytest

from engine.workflow.effects import Performed
from skill.alexa.continuous.token import read_token
from tests.skill.continuous.listening import Listening

FOREIGN = [
    None,
    "",
    "7",
    "[]",
    "{}",
    '["x",1,2,3,4.0,true,"normal"]',
    "[1,2,3]",
    "\x00",
    "x" * 2000,
    '["a",1,0,0,1e999,true,"normal",[]]',
]
KINDS = ["Started", "NearlyFinished", "Finished", "Stopped", "Failed"]


def told(person: Listening, kind: str, token: Any, **about: Any) -> dict[str, Any]:
    request = {"type": f"AudioPlayer.Playback{kind}", "token": token, **about}
    return person._answer(person.device.envelopes.build(request, person.time.now, {}, None))


@pytest.mark.parametrize("kind", KINDS)
def test_a_token_that_is_none_of_ours_changes_nothing(kind: str) -> None:
    person = Listening().begin().until("rest")
    before = person.session
    for token in FOREIGN:
        answer = told(person, kind, token, offsetInMilliseconds=1000)
        assert not answer["response"].get("directives")
    assert person.session == before


@pytest.mark.parametrize("kind", KINDS)
def test_an_old_stream_of_the_same_workout_changes_nothing(kind: str) -> None:
    person = Listening().begin().until("repetitions")
    old = person.device.player.token
    person.device.call("AMAZON.PreviousIntent")
    person.device.hear()
    person.device.wait(2.0)
    before = person.session
    told(person, kind, old, offsetInMilliseconds=20_000)
    assert person.session == before


@pytest.mark.parametrize("offset", [None, -5, "seven", 10**12, 1.5])
def test_a_strange_offset_counts_as_none(offset: object) -> None:
    person = Listening().begin().until("repetitions")
    token = read_token(person.device.player.token)
    assert token is not None
    told(person, "Stopped", person.device.player.token, offsetInMilliseconds=offset)
    assert person.session.step == token.step


def test_a_failure_of_a_kind_that_nobody_knew_holds_the_workout_all_the_same() -> None:
    person = Listening().begin().until("repetitions")
    token = person.device.player.token
    state = {"token": token, "offsetInMilliseconds": 4000, "playerActivity": "STOPPED"}
    told(person, "Failed", token, error={"type": "MEDIA_ERROR_OF_TOMORROW", "message": "?"}, currentPlaybackState=state)
    assert person.session.state == "paused"


def test_a_track_that_fails_while_another_plays_disturbs_nothing() -> None:
    person = Listening().begin().until("repetitions")
    before, token = person.session, person.device.player.token
    state = {"token": token, "offsetInMilliseconds": 4000, "playerActivity": "PLAYING"}
    told(person, "Failed", token, error={"type": "MEDIA_ERROR_UNKNOWN", "message": "?"}, currentPlaybackState=state)
    assert person.session == before


def test_a_track_that_begins_although_its_player_was_stopped_counts_no_set() -> None:
    """It was on its way when somebody pressed pause: the player has no time to have played what is between."""
    person = Listening().begin().until("repetitions")
    before, token = person.session, person.device.player.token
    ahead = token.replace(f",{before.step},", f",{before.step + 1},", 1)
    told(person, "Stopped", token, offsetInMilliseconds=174)
    answer = told(person, "Started", ahead, offsetInMilliseconds=0)
    assert answer["response"]["directives"][0]["type"] == "AudioPlayer.Stop"
    told(person, "Stopped", ahead, offsetInMilliseconds=200)
    person.device.wait(3600.0)
    person.device.open()
    person.device.hear()
    assert person.session.step == before.step
    assert not [one for one in person.effects(Performed) if one.slot == person.step.slot]
