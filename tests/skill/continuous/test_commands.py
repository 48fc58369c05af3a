"""What can be said, and pressed, while a workout plays."""

from __future__ import annotations

import json

import pytest

from engine.workflow.effects import Performed
from engine.workflow.streams import played
from skill.alexa.envelope import answer
from skill.alexa.skill import build
from tests.skill.continuous.listening import Listening


def about(place: tuple[int, float]) -> tuple[int, float]:
    return place[0], pytest.approx(place[1], abs=1.5)  # type: ignore[return-value]


@pytest.mark.parametrize("way", ["voice", "button", "tap"])
def test_a_pause_keeps_the_place_and_resume_goes_on_there(way: str) -> None:
    person = Listening().begin().until("rest")
    person.device.wait(10.0)
    place = person.place
    if way == "voice":
        person.device.call("AMAZON.PauseIntent")
        person.device.hear()
    else:
        person.device.press("pause" if way == "button" else "tap pause")
    person.device.wait(300.0)
    assert person.session.state == "paused"
    assert person.place == about(place)
    if way == "voice":
        person.device.call("AMAZON.ResumeIntent")
        person.device.hear()
    else:
        person.device.press("play")
    person.device.wait(1.0)
    assert person.place == about(place)
    assert person.device.player.activity == "PLAYING"
    assert person.device.play_to_the_end()
    assert person.session.state == "finished"


def test_next_leads_to_the_next_step_and_counts_what_was_done() -> None:
    person = Listening().begin().until("repetitions")
    person.device.wait(9.0)
    step = person.session.step
    person.device.call("AMAZON.NextIntent")
    person.device.hear()
    person.device.wait(1.0)
    assert person.place == (step + 1, pytest.approx(1.0, abs=1.0))
    (*_, last) = person.effects(Performed)
    assert not last.complete
    assert 1 <= last.repetitions <= 4


def test_the_buttons_do_what_the_words_do_and_say_nothing() -> None:
    person = Listening().begin().until("rest")
    step = person.session.step
    person.device.press("next")
    person.device.wait(1.0)
    assert person.place[0] == step + 1
    person.device.press("previous")
    person.device.wait(1.0)
    assert person.place[0] < step + 1
    assert person.device.player.activity == "PLAYING"


def test_previous_goes_back_to_the_set_before() -> None:
    person = Listening().begin().until("rest")
    step = person.session.step
    person.device.call("AMAZON.PreviousIntent")
    person.device.hear()
    person.device.wait(0.5)
    assert person.step.kind == "ready"
    assert person.place[0] == person.session.step < step
    assert person.device.play_to_the_end()
    assert person.session.state == "finished"


def test_a_question_is_answered_and_it_goes_on_at_the_beginning_of_the_repetition() -> None:
    person = Listening().begin().until("repetitions")
    person.device.wait(9.0)
    step, since = person.place
    tempo = person.step.tempo.total
    person.device.ask("HowToIntent")
    assert person.device.words
    person.device.hear()
    person.device.wait(0.3)
    assert person.place == (step, pytest.approx(since // tempo * tempo + 0.1, abs=0.3))
    assert person.device.play_to_the_end()
    assert all(complete for *_, complete in person.sets)


@pytest.mark.parametrize("kind", ["timed", "rest", "ready", "repetitions"])
@pytest.mark.parametrize("intent", ["AMAZON.LoopOnIntent", "AMAZON.ShuffleOnIntent", "AMAZON.RepeatIntent"])
def test_loop_and_shuffle_are_declined_and_repeat_loses_nothing(kind: str, intent: str) -> None:
    person = Listening().begin().until(kind)
    person.device.wait(4.0)
    step = person.place[0]
    person.device.call(intent)
    assert person.device.words
    person.device.hear()
    person.device.wait(0.5)
    assert person.device.player.activity == "PLAYING"
    assert person.place[0] == step
    assert not person.device.conversation.session


def test_stop_ends_the_workout_and_what_was_done_is_kept() -> None:
    person = Listening().begin().until("rest")
    person.device.call("AMAZON.StopIntent")
    person.device.hear()
    person.device.wait(60.0)
    assert person.session.state == "stopped"
    assert person.device.player.activity != "PLAYING"
    assert not person.device.player.queue


def test_next_after_a_stop_asks_whether_to_go_on_and_a_yes_does() -> None:
    person = Listening().begin().until("rest")
    person.device.call("AMAZON.StopIntent")
    person.device.hear()
    person.device.wait(60.0)
    person.device.call("AMAZON.NextIntent")
    person.device.hear()
    assert person.session.state == "stopped"
    assert "Shall we go on there?" in person.device.words
    person.device.say("AMAZON.YesIntent")
    person.device.hear()
    assert person.session.state == "resting"


def test_cancel_keeps_the_place() -> None:
    person = Listening().begin().until("rest")
    person.device.call("AMAZON.CancelIntent")
    person.device.hear()
    person.device.wait(60.0)
    assert person.session.state == "paused"
    assert person.device.player.activity != "PLAYING"


def test_start_over_asks_first_and_holds_meanwhile() -> None:
    person = Listening().begin().until("repetitions")
    person.device.call("AMAZON.StartOverIntent")
    person.device.hear()
    assert person.device.conversation.session
    assert person.session.state == "paused"
    step = person.session.step
    person.device.say("AMAZON.YesIntent")
    person.device.hear()
    person.device.wait(1.0)
    assert person.device.player.activity == "PLAYING"
    assert person.session.step == step - 1


def test_an_effort_is_noted_at_any_time() -> None:
    person = Listening().begin().until("repetitions").until("rest")
    person.device.wait(5.0)
    person.device.ask("EffortIntent", effort=8)
    person.device.hear()
    person.device.wait(1.0)
    assert person.device.player.activity == "PLAYING"
    assert person.step.kind == "rest"


def test_pain_stops_the_stream_first_and_is_asked_about() -> None:
    person = Listening().begin().until("repetitions")
    person.device.ask("PainIntent", body_part="knee")
    person.device.hear()
    assert person.device.player.activity != "PLAYING"
    assert person.device.conversation.session
    person.device.fall_silent()
    person.device.wait(600.0)
    assert person.session.state == "paused"
    person.device.call("AMAZON.ResumeIntent")
    person.device.hear()
    assert person.device.player.activity != "PLAYING"
    assert person.device.conversation.session


def test_a_sign_of_danger_stops_everything() -> None:
    person = Listening().begin().until("repetitions")
    person.device.ask("EmergencyIntent")
    person.device.hear()
    person.device.wait(30.0)
    assert person.device.player.activity != "PLAYING"
    person.device.press("play")
    person.device.wait(30.0)
    assert person.device.player.activity != "PLAYING"


def test_count_with_me_goes_back_to_turns_and_just_play_comes_again() -> None:
    person = Listening().begin().until("rest")
    person.device.ask("CountWithMeIntent")
    person.device.hear()
    assert person.device.player.activity != "PLAYING"
    assert person.device.conversation.session
    assert not played(person.session)
    person.device.fall_silent()
    person.device.open()
    person.device.hear()
    assert person.device.player.activity != "PLAYING"
    person.device.say("JustPlayIntent")
    person.device.hear()
    person.device.wait(1.0)
    assert played(person.session)
    assert person.device.player.activity == "PLAYING"


def test_a_button_in_turns_silences_the_coach_and_nothing_is_counted_to_silence() -> None:
    """A button is answered without a word, so nobody is coached from there on."""
    person = Listening().begin().until("repetitions")
    person.device.ask("CountWithMeIntent")
    person.device.hear()
    person.device.say("ReadyIntent")
    person.device.wait(12.0)
    person.device.press("play")
    done = len(person.effects(Performed))
    person.device.wait(900.0)
    person.device.open()
    person.device.hear()
    assert len(person.effects(Performed)) == done


def test_a_press_that_arrives_twice_at_the_beginning_of_a_set_acts_once() -> None:
    """The pause takes effect where the repetition began, at the very moment at which the step before was over."""
    person = Listening().begin().until("repetitions").until("ready").until("repetitions")
    person.device.wait(1.0)
    device = person.device
    pressed = device.envelopes.build({"type": "PlaybackController.PauseCommandIssued"}, person.time.now, {}, None)
    state = {"token": device.player.token, "offsetInMilliseconds": device.player.offset, "playerActivity": "PLAYING"}
    pressed["context"]["AudioPlayer"] = state
    for skill in (build(person.store, clock=person.time, tracks=person.tracks) for _ in range(2)):
        answer(skill, json.dumps(pressed).encode())
        assert person.session.state == "paused"
        assert person.step.kind == "repetitions"


def test_more_rest_is_so_much_longer() -> None:
    person = Listening().begin().until("rest")
    person.device.wait(5.0)
    left = person.session.deadline - person.device.time.now
    person.device.ask("MoreRestIntent", seconds=30)
    person.device.hear()
    person.device.wait(0.5)
    assert person.session.deadline - person.device.time.now == pytest.approx(left + 30.0, abs=8.0)
    step = person.session.step
    person.device.wait(left + 15.0)
    assert person.place[0] == step
    assert person.device.play_to_the_end()
    assert person.session.state == "finished"
