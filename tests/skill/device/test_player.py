"""The queue of a speaker: streams follow each other, are replaced, pause for a voice and go on."""

from __future__ import annotations

import pytest

from tests.skill.device.device import Device
from tests.skill.device.player import Unreachable
from tests.skill.device.playlist import Playlist, play, quiet, spoken
from tests.skill.device.road import Planned, late


def started(skill: Playlist, **about) -> Device:
    """A device on which the first stream of ten seconds has just begun."""
    device = Device(skill, lambda _url: 10.0, **about)
    device.open()
    device.hear()
    device.wait(0.5)
    return device


def heard(device: Device) -> list[tuple[str, float, float]]:
    return [(one.token, one.since / 1000, one.until / 1000) for one in device.player.heard]


@pytest.mark.parametrize("nearly", [0.0, 1.0, 9.0, 60.0, "at the end"])
def test_streams_follow_each_other_without_a_gap_unless_the_next_one_comes_late(nearly):
    device = started(Playlist(), nearly=nearly)
    assert device.play_to_the_end()

    assert heard(device) == [("1", 0, 10), ("2", 0, 10), ("3", 0, 10)]
    gaps = [b.at - a.at - 10.0 for a, b in zip(device.player.heard, device.player.heard[1:], strict=False)]
    assert gaps == pytest.approx([0.2, 0.2] if nearly in {"at the end", 60.0} else [0.0, 0.0], abs=0.001)


def test_what_is_told_of_them():
    skill = Playlist(2)
    started(skill).play_to_the_end()

    assert skill.told == [
        *("Started 1 0", "NearlyFinished 1 1", "Finished 1 10"),
        *("Started 2 0", "NearlyFinished 2 1", "Finished 2 10"),
    ]


def test_requests_about_streams_have_no_session_and_say_where_it_is():
    skill = Playlist()
    started(skill).wait(3.0)

    about = skill.requests[-1]
    assert "session" not in about
    player = about["context"]["AudioPlayer"]
    assert player == {"playerActivity": "PLAYING", "offsetInMilliseconds": 1000, "token": "1"}


def test_enqueued_after_something_else_it_is_dropped():
    device = started(Playlist(PlaybackNearlyFinished=quiet(play(9, "ENQUEUE", "other"))))
    device.play_to_the_end()

    assert device.player.dropped == ["9"]
    assert heard(device) == [("1", 0, 10)]


def test_replace_all_stops_what_plays_and_replace_enqueued_does_not():
    skill = Playlist(NextCommandIssued=quiet(play(5)), PreviousCommandIssued=quiet(play(6, "REPLACE_ENQUEUED")))
    device = started(skill)
    device.wait(3.4)
    device.press("next")
    device.wait(2.0)
    device.press("previous")
    device.wait(60.0)

    assert [token for token, _, _ in heard(device)] == ["1", "5", "6"]
    assert skill.told[2:4] == ["Stopped 1 4.1", "Started 5 0"]


def test_a_voice_pauses_it_and_afterwards_it_goes_on_by_itself():
    skill = Playlist()
    device = started(skill)
    device.wait(3.5)
    device.ask("HowIntent")
    device.play_to_the_end()

    assert skill.kinds[:6] == [
        *("LaunchRequest", "PlaybackStarted", "PlaybackNearlyFinished"),
        *("PlaybackStopped", "HowIntent", "PlaybackStarted"),
    ]
    assert heard(device)[:2] == [("1", 0, 4), ("1", 4, 10)]
    assert skill.requests[4]["context"]["AudioPlayer"]["playerActivity"] == "PAUSED"


def test_stopped_by_voice_it_stays_silent():
    skill = Playlist()
    device = started(skill)
    device.wait(4.5)
    device.call("AMAZON.PauseIntent")
    device.wait(600.0)

    assert heard(device) == [("1", 0, 5)]
    assert skill.told[-1] == "Stopped 1 5"
    assert device.player.activity == "STOPPED"


def test_what_is_enqueued_stays_silent_after_a_stop_and_an_answer_that_comes_late_starts_again():
    """So the device's player does: what is enqueued after the last stream plays, if none does."""
    road = Planned().then("AudioPlayer.PlaybackNearlyFinished", late(30.0))
    for device, tokens in ((started(Playlist()), ["1"]), (started(Playlist(), road=road), ["1", "2", "3"])):
        device.wait(4.5)
        device.call("AMAZON.PauseIntent")
        device.wait(60.0)
        assert [token for token, _, _ in heard(device)] == tokens


def test_an_answer_cut_off_has_no_directives():
    skill = Playlist(LaunchRequest=spoken("A long word of welcome, longer than anybody listens to.", play(1)))
    device = Device(skill, lambda _url: 10.0)
    device.open()
    device.wait(1.0)
    device.ask("HowIntent")
    device.wait(60.0)

    assert skill.told == []


def test_a_stream_that_cannot_be_had():
    def length(url: str) -> float:
        raise Unreachable(url)

    skill = Playlist()
    device = Device(skill, length)
    device.open()
    device.wait(10.0)

    failed = skill.requests[-1]["request"]
    assert failed["type"] == "AudioPlayer.PlaybackFailed"
    assert (failed["token"], failed["error"]["type"]) == ("1", "MEDIA_ERROR_SERVICE_UNAVAILABLE")
    assert heard(device) == []


def test_the_pause_of_a_screen_is_no_command():
    skill = Playlist()
    device = started(skill)
    device.wait(1.5)
    device.press("tap pause")
    device.wait(60.0)

    assert skill.kinds[-1] == "PlaybackStopped"
    device.press("play")
    device.wait(1.0)
    assert skill.kinds[-1] == "PlayCommandIssued"


def test_without_power_nothing_is_told():
    skill = Playlist()
    device = started(skill)
    device.wait(5.0)
    told = list(skill.told)
    device.lose_power()
    device.wait(600.0)

    assert skill.told == told
    assert device.player.token == ""
    assert heard(device) == [("1", 0, 5.5)]


def test_what_enqueues_for_a_player_that_waits_for_a_voice_begins_when_the_voice_is_over():
    skill = Playlist()
    device = started(skill, nearly="at the end")
    device.wait(9.6)
    device.ask("HowIntent")
    device.play_to_the_end()

    assert [token for token, _, _ in heard(device)] == ["1", "2", "3"]
