"""Sessions, the microphone, the screen, timers and the road of a device."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.skill.device.device import Device
from tests.skill.device.envelopes import HUB, OLD_SPEAKER, SPEAKER
from tests.skill.device.playlist import Playlist, play, quiet, spoken
from tests.skill.device.road import ANSWER_LOST, ASKED_AGAIN, LOST, TWICE, Planned, late
from tests.skill.device.timers import Timers, TooMany

ASKS = spoken("Shall we?", ends=False, again="Shall we begin?", step=1)
DOCUMENT = {"type": "Alexa.Presentation.APL.RenderDocument", "token": "page", "document": {}}


def opened(skill: Playlist, **about) -> Device:
    device = Device(skill, lambda _url: 10.0, **about)
    device.open()
    return device


def test_a_session_keeps_its_attributes_and_the_next_one_has_none():
    skill = Playlist(LaunchRequest=ASKS, YesIntent=spoken("Good.", kept=2))
    device = opened(skill)
    device.hear()
    device.say("AMAZON.YesIntent")
    device.hear()
    device.open()

    launch, yes, again = (one["session"] for one in skill.requests)
    assert (launch["new"], launch["attributes"]) == (True, {})
    assert (yes["new"], yes["attributes"], yes["sessionId"]) == (False, {"step": 1}, launch["sessionId"])
    assert (again["new"], again["attributes"]) == (True, {})
    assert again["sessionId"] != launch["sessionId"]


def test_who_says_nothing_is_asked_again_and_then_left_alone():
    skill = Playlist(LaunchRequest=ASKS)
    device = opened(skill)
    began = device.time.now
    device.fall_silent()

    ended = skill.requests[-1]
    assert (ended["request"]["type"], ended["request"]["reason"]) == ("SessionEndedRequest", "EXCEEDED_MAX_REPROMPTS")
    assert ended["session"]["attributes"] == {"step": 1}
    assert device.time.now - began > 16.0
    with pytest.raises(AssertionError, match="no session is open"):
        device.say("AMAZON.YesIntent")


def test_a_word_cuts_the_speech_off_and_reaches_the_session():
    skill = Playlist(LaunchRequest=ASKS)
    device = opened(skill)
    device.say("AMAZON.YesIntent")

    assert skill.kinds == ["LaunchRequest", "AMAZON.YesIntent"]
    assert skill.requests[-1]["session"]["new"] is False


def test_without_the_name_only_what_controls_a_stream_reaches_the_skill():
    device = Device(Playlist(), lambda _url: 10.0)
    with pytest.raises(AssertionError, match="without its name"):
        device.call("AMAZON.NextIntent")
    device.open()
    device.wait(5.0)
    device.call("AMAZON.NextIntent")
    with pytest.raises(AssertionError, match="without its name"):
        device.call("HowIntent")


@pytest.mark.parametrize(
    ("name", "answer", "why"),
    [
        ("PlaybackStarted", spoken("Hello."), "outputSpeech"),
        ("PlaybackStarted", quiet(play(9)), "Stop or ClearQueue only"),
        ("PlaybackFinished", quiet(play(9)), "Stop or ClearQueue only"),
        ("PlaybackNearlyFinished", quiet(play(9, "ENQUEUE")), "expectedPreviousToken"),
        ("PlaybackNearlyFinished", quiet(play(9, after="1")), "expectedPreviousToken"),
        ("PlaybackNearlyFinished", quiet(play(9), play(9)), "more than one Play"),
        ("PlaybackNearlyFinished", quiet(DOCUMENT), "AudioPlayer directives only"),
        ("PlaybackNearlyFinished", None, "no response"),
        ("LaunchRequest", spoken("Look.", DOCUMENT), "no screen"),
    ],
)
def test_what_the_platform_refuses_is_not_carried_out(name, answer, why):
    skill = Playlist(**{name: answer or {"version": "1.0"}})
    device = opened(skill)
    device.wait(60.0)

    assert any(why in problem for _, problems in device.post.refused for problem in problems)
    error = next(one["request"] for one in skill.requests if "error" in one["request"])
    assert error["error"]["type"] == "INVALID_RESPONSE"
    assert "9" not in {one.token for one in device.player.heard}


def test_a_speaker_without_streams_says_so_and_refuses_them():
    skill = Playlist()
    device = opened(skill, model=OLD_SPEAKER)
    device.wait(30.0)

    assert skill.requests[0]["context"]["System"]["device"]["supportedInterfaces"] == {}
    assert "AudioPlayer" not in skill.requests[0]["context"]
    assert device.post.refused
    assert device.player.heard == []


# --- the screen ---


def test_a_screen_shows_takes_commands_and_is_touched():
    command = {"type": "Alexa.Presentation.APL.ExecuteCommands", "token": "page", "commands": [{"type": "Idle"}]}
    skill = Playlist(
        LaunchRequest=spoken("Look.", DOCUMENT), UserEvent=spoken("Yes.", command, {**command, "token": "old"})
    )
    device = opened(skill, model=HUB)
    device.hear()
    device.touch("next", 3)
    device.hear()

    event = skill.requests[-1]
    assert (event["request"]["type"], event["request"]["arguments"]) == (
        "Alexa.Presentation.APL.UserEvent",
        ["next", 3],
    )
    assert event["context"]["Alexa.Presentation.APL"]["token"] == "page"
    assert event["session"]["new"] is True
    assert device.screen.commands == [{"type": "Idle"}]
    assert device.screen.ignored == ["old"]


@pytest.mark.parametrize(("directives", "frozen"), [((play(1), DOCUMENT), False), ((DOCUMENT, play(1)), True)])
def test_a_document_before_a_stream_freezes_the_screen(directives, frozen):
    device = opened(Playlist(LaunchRequest=spoken("Look.", *directives)), model=HUB)
    device.hear()

    assert device.screen.frozen is frozen


# --- the road ---


@pytest.mark.parametrize(
    ("way", "reached", "plays"), [(LOST, 0, 1), (TWICE, 2, 3), (ANSWER_LOST, 1, 1), (ASKED_AGAIN, 2, 3)]
)
def test_a_request_that_is_lost_or_comes_twice(way, reached, plays):
    skill = Playlist()
    device = opened(skill, road=Planned().then("AudioPlayer.PlaybackNearlyFinished", way))
    device.play_to_the_end()

    nearly = [one["request"] for one in skill.requests if one["request"]["type"].endswith("NearlyFinished")]
    assert sum(one["token"] == "1" for one in nearly) == reached
    assert len({one["requestId"] for one in nearly if one["token"] == "1"}) == min(1, reached)
    assert len({one.token for one in device.player.heard}) == plays


def test_a_request_that_others_overtake():
    skill = Playlist()
    device = opened(skill, road=Planned().then("AudioPlayer.PlaybackStarted", late(15.0)))
    device.play_to_the_end()

    assert skill.told.index("Started 1 0") > skill.told.index("Started 2 0")


def test_who_hears_no_answer_has_no_session_any_more():
    device = Device(Playlist(LaunchRequest=ASKS), lambda _url: 10.0, road=Planned().then("LaunchRequest", ANSWER_LOST))

    assert device.open() is None
    assert device.conversation.session is None


# --- timers ---

TIMER = {
    "duration": "PT10M",
    "timerLabel": "walk",
    "creationBehavior": {"displayExperience": {"visibility": "VISIBLE"}},
    "triggeringBehavior": {
        "operation": {
            "type": "LAUNCH_TASK",
            "task": {"name": "amzn1.ask.skill.ours.GoOn", "version": "1", "input": {}},
        },
        "notificationConfig": {"playAudible": True},
    },
}


@pytest.mark.parametrize("agrees", [True, False])
def test_a_timer_that_ends_launches_its_task_if_its_person_says_yes(agrees):
    skill = Playlist()
    device = Device(skill, lambda _url: 10.0)
    timers = Timers(device, agrees=agrees)
    timers.create(TIMER)
    device.wait(599.0)
    assert skill.requests == []
    device.wait(5.0)

    assert timers.rung == ["walk"]
    assert [one["request"].get("task", {}).get("name") for one in skill.requests[:1]] == (
        ["amzn1.ask.skill.ours.GoOn"] if agrees else []
    )


def test_the_limits_of_timers():
    timers = Timers(Device(Playlist(), lambda _url: 10.0))
    timers.create(TIMER)
    with pytest.raises(TooMany):
        timers.create(TIMER)
    for wrong in ("PT2H1S", "PT0S", "10 minutes"):
        with pytest.raises(ValueError, match=r"timer|duration"):
            timers.create({**TIMER, "timerLabel": "other", "duration": wrong})


# --- apart from the skill ---


def test_the_device_knows_nothing_of_the_skill():
    for path in Path(__file__).parent.glob("*.py"):
        if path.name.startswith("test_") or path.name == "coached.py":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        modules = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
        modules += [name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names]
        ours = {one for one in modules if one.split(".")[0] in {"skill", "engine"}}
        assert ours <= {"engine.cues.estimate"}, path  # how long words take: a guess of its own would drift away
    assert SPEAKER.audio
