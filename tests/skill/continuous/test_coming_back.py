"""Coming back to a workout that was played: after a pause, a power cut, a track that failed, and its end."""

from __future__ import annotations

import pytest

from engine.workflow.effects import Performed, Rated
from engine.workflow.streams import played
from tests.skill.continuous.listening import Listening, NamedTracks
from tests.skill.device.envelopes import OLD_SPEAKER, SPEAKER

HOUR = 3600.0


def paused(person: Listening, seconds: float) -> Listening:
    person.device.call("AMAZON.PauseIntent")
    person.device.hear()
    person.device.wait(seconds)
    return person


def resumed(person: Listening) -> Listening:
    person.device.call("AMAZON.ResumeIntent")
    person.device.hear()
    person.device.wait(1.0)
    return person


def test_after_moments_a_set_goes_on_at_its_repetition() -> None:
    person = Listening().begin().until("repetitions")
    person.device.wait(10.0)
    step, since = person.place
    resumed(paused(person, 8.0))
    assert person.place[0] == step
    assert person.place[1] <= since + 1.0
    assert person.step.kind == "repetitions"


def test_after_a_while_a_set_begins_anew() -> None:
    person = Listening().begin().until("repetitions")
    person.device.wait(10.0)
    step = person.session.step
    resumed(paused(person, 60.0))
    assert person.session.step == step - 1
    assert person.step.kind == "ready"
    assert person.device.player.activity == "PLAYING"


def test_after_hours_a_short_warm_up_is_offered_first() -> None:
    person = Listening().begin().until("repetitions")
    resumed(paused(person, 3 * HOUR))
    assert person.device.player.activity != "PLAYING"
    assert person.device.conversation.session
    person.device.say("AMAZON.NoIntent")
    person.device.hear()
    person.device.wait(1.0)
    assert person.device.player.activity == "PLAYING"
    assert person.step.kind == "ready"


def test_who_opens_the_coach_after_an_hour_is_asked() -> None:
    person = paused(Listening().begin().until("rest"), HOUR)
    person.device.open()
    person.device.hear()
    assert person.device.conversation.session
    person.device.say("AMAZON.YesIntent")
    person.device.hear()
    person.device.wait(1.0)
    assert person.device.player.activity == "PLAYING"
    assert person.device.play_to_the_end()
    assert person.session.state == "finished"


@pytest.mark.parametrize("kind", ["timed", "repetitions", "rest"])
def test_after_a_power_cut_what_was_not_heard_is_not_counted(kind: str) -> None:
    person = Listening().begin().until(kind)
    person.device.wait(5.0)
    step, sets = person.session.step, person.sets
    person.device.lose_power()
    person.device.wait(HOUR)
    person.device.open()
    person.device.hear()
    assert person.session.step == step
    assert person.sets == sets
    assert person.device.conversation.session
    person.device.say("AMAZON.YesIntent")
    person.device.hear()
    person.device.wait(1.0)
    assert person.device.player.activity == "PLAYING"
    assert person.session.step in {step, step - 1}


def test_a_walk_that_was_cut_short_keeps_what_was_walked() -> None:
    person = Listening().begin()
    person.device.wait(400.0)
    assert person.step.kind == "timed"
    person.device.lose_power()
    person.device.wait(300.0)
    person.device.open()
    person.device.hear()
    person.device.wait(1.0)
    assert person.step.kind == "timed"
    assert 200.0 < person.place[1] < 405.0


def test_a_track_that_cannot_be_played_holds_the_workout_and_is_not_tried_again_and_again() -> None:
    person = Listening().begin().until("repetitions")
    person.tracks.offline = True
    step, done = person.session.step, len(person.effects(Performed))
    person.device.wait(60.0)
    told = len(person.device.post.exchanges)
    person.device.wait(HOUR / 4)
    assert len(person.device.post.exchanges) == told
    assert (person.session.state, person.session.step) == ("paused", step + 1)
    assert len(person.effects(Performed)) == done + 1
    person.device.open()
    assert "could not be played" in person.device.words


def test_a_workout_whose_tracks_fail_goes_on_in_turns_until_somebody_says_just_play() -> None:
    person = Listening()
    person.tracks.offline = True
    person.begin()
    assert person.session.state == "paused"
    assert not played(person.session)
    person.device.open()
    assert "could not be played" in person.device.words
    person.device.hear()
    assert person.device.conversation.session
    person.tracks.offline = False
    person.device.say("JustPlayIntent")
    person.device.hear()
    person.device.wait(1.0)
    assert person.device.player.activity == "PLAYING"


def test_how_hard_it_was_is_asked_at_the_next_word() -> None:
    person = Listening().begin("starter")
    assert person.device.play_to_the_end()
    person.device.wait(600.0)
    person.device.open()
    assert "How hard" in person.device.words
    person.device.hear()
    person.device.say("EffortIntent", effort=8)
    assert person.effects(Rated)
    person.device.hear()
    person.device.fall_silent()
    person.device.open()
    assert "How hard" not in person.device.words


def test_it_may_be_told_before_it_is_asked() -> None:
    person = Listening().begin("starter")
    assert person.device.play_to_the_end()
    person.device.ask("EffortIntent", effort=8)
    assert person.effects(Rated)


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_it_plays_in_every_language(locale: str) -> None:
    person = Listening(locale=locale).begin("starter")
    assert locale in next(iter(person.tracks.tracks))
    assert person.device.play_to_the_end()
    assert person.session.state == "finished"


def test_prepared_tracks_will_do() -> None:
    person = Listening(tracks=NamedTracks(personal=False)).begin("starter")
    assert person.device.play_to_the_end()
    assert person.session.state == "finished"


def test_where_no_track_can_be_had_it_goes_in_turns() -> None:
    tracks = NamedTracks(personal=False)
    tracks.missing = True
    person = Listening(tracks=tracks).begin("starter")
    assert person.device.conversation.session
    assert person.device.player.activity == "IDLE"


def test_a_device_that_plays_nothing_is_coached_in_turns() -> None:
    person = Listening(OLD_SPEAKER).begin("starter")
    assert person.device.conversation.session
    person.device.say("JustPlayIntent")
    assert "cannot play" in person.device.words


def test_another_device_takes_the_workout_over() -> None:
    person = Listening().begin().until("rest")
    step = person.session.step
    other = person.another(SPEAKER, name="device-2")
    other.open()
    other.hear()
    other.wait(2.0)
    assert other.player.activity == "PLAYING"
    assert person.session.step in {step, step - 1}
    person.device.wait(200.0)
    assert person.device.player.activity != "PLAYING"
    assert other.play_to_the_end()
    assert person.session.state == "finished"


def then_unrecognised() -> Listening:
    """A workout plays that a recognised voice began; the voice is not recognised any more."""
    person = Listening()
    person.device.envelopes.person = "amzn1.ask.person.RUNNER"
    person.device.ask("StartWorkoutIntent", workout="day-1")
    person.device.hear()
    person.device.wait(30.0)
    person.device.envelopes.person = None
    return person


def test_a_voice_that_is_not_recognised_speaks_of_the_workout_that_plays() -> None:
    person = then_unrecognised()
    person.device.call("AMAZON.PauseIntent")
    person.device.hear()
    (latest,) = person.store.sessions("amzn1.ask.person.RUNNER", 1)
    assert latest.state == "paused"
    person.device.call("AMAZON.ResumeIntent")
    person.device.hear()
    person.device.wait(2.0)
    assert person.device.player.activity == "PLAYING"


def test_nobody_deletes_the_data_of_the_person_whose_workout_plays() -> None:
    person = then_unrecognised()
    person.device.ask("ForgetMeIntent")
    person.device.hear()
    if person.device.conversation.session:
        person.device.say("AMAZON.YesIntent")
        person.device.hear()
    person.device.wait(90.0)
    assert person.store.sessions("amzn1.ask.person.RUNNER", 1)
