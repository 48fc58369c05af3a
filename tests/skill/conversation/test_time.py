"""Where the listener is: a barge-in lands there, after the last word nothing happens, a walk goes on by the clock."""

import pytest

from engine.workflow.effects import Performed
from engine.workflow.events import TimeReached
from engine.workflow.position import elapsed, time_left
from tests.skill.conversation.speaker import Speaker


def session(speaker: Speaker):
    return speaker.store.latest_open(speaker.user).session


def step(speaker: Speaker):
    stored = speaker.store.latest_open(speaker.user)
    return stored.plan.steps(stored.session.swaps)[stored.session.step]


def in_the_circuit(**about) -> Speaker:
    """The first round of the circuit has just begun to be spoken."""
    speaker = Speaker(**about)
    speaker.open().say("StartWorkoutIntent", workout="day-1").say("ReadyIntent", after=200)
    assert step(speaker).kind == "ready"
    return speaker


def at_the_first_set(**about) -> Speaker:
    """The first set of the strength work has just begun to be spoken."""
    speaker = in_the_circuit(**about)
    speaker.say("SkipIntent", after=5, scope="phase").say("ReadyIntent")
    assert (step(speaker).phase, step(speaker).kind) == ("exercise", "ready")
    return speaker


def test_a_pause_lands_where_the_listener_was():
    speaker = in_the_circuit().say("AMAZON.PauseIntent", after=10 + 12)

    assert session(speaker).state == "paused"
    assert step(speaker).kind == "repetitions"
    assert elapsed(session(speaker), speaker.clock.now + 500) == pytest.approx(12)
    speaker.hears("Paused", "Shall we go on?")


@pytest.mark.parametrize("intent", ["AMAZON.ResumeIntent", "AMAZON.NextIntent", "AMAZON.YesIntent"])
def test_what_follows_a_short_pause_is_what_was_not_yet_said(intent):
    speaker = in_the_circuit().say("AMAZON.PauseIntent", after=10 + 12)

    counted = speaker.say(intent, after=19).hears("We go on in 3 2 1").spoken.partition("Next:")[0]
    assert "6" in counted.split()
    assert "4" not in counted.split()
    assert elapsed(session(speaker), session(speaker).began + 12) == pytest.approx(12)


@pytest.mark.parametrize("opens", [False, True])
def test_after_a_longer_one_the_set_begins_anew_with_its_get_ready(opens):
    speaker = in_the_circuit().say("AMAZON.PauseIntent", after=10 + 12)
    speaker.clock.now += 60
    speaker = speaker.open() if opens else speaker.say("AMAZON.ResumeIntent")

    counted = speaker.hears("We begin this set again. Round 1 of 3: knee hug").spoken.partition("Next:")[0]
    assert "We go on in" not in counted
    assert [number for number in map(str, range(4, 10)) if number not in counted.split()] == []
    assert (step(speaker).kind, elapsed(session(speaker), session(speaker).began)) == ("ready", 0)


def test_a_get_ready_that_was_left_is_no_set_that_begins_again():
    speaker = in_the_circuit().say("AMAZON.PauseIntent", after=5).say("AMAZON.ResumeIntent", after=60)

    speaker.hears("On we go. Round 1 of 3: knee hug")
    assert "again" not in speaker.spoken


def test_after_the_last_word_nothing_happens_until_somebody_is_ready():
    speaker = at_the_first_set()
    before = speaker.length
    speaker.say("TimeLeftIntent", after=before + 300)
    left = time_left(speaker.store.latest_open(speaker.user).plan, session(speaker), session(speaker).deadline)

    assert step(speaker).kind == "rest"
    speaker.hears(f"About {round(left / 60)} minutes left", "Say ready to go on, or pause. Are you ready?")
    assert speaker.say("ReadyIntent", after=6).hears("set 2 of 3")
    assert (step(speaker).set, session(speaker).began) == (2, speaker.clock.now)


def test_waiting_does_not_count_as_training():
    speaker = at_the_first_set()
    began = session(speaker).active_from
    spoken = speaker.length
    speaker.say("ReadyIntent", after=spoken + 600)

    assert session(speaker).active_from == pytest.approx(began + 600, abs=15)


def test_ready_in_the_middle_of_a_rest_ends_it():
    speaker = at_the_first_set().say("ReadyIntent", after=10 + 32 + 8 + 32 + 20)

    assert (step(speaker).kind, step(speaker).set) == ("ready", 2)


def test_done_in_the_middle_of_a_set_ends_it_with_what_was_counted():
    speaker = at_the_first_set().say("DoneIntent", after=speaker_answer(at_the_first_set()) + 10 + 17)
    log = speaker.store.log(session(speaker).id)
    cut = [effect for effect in log[-1].effects if isinstance(effect, Performed)]

    assert [(one.repetitions, one.complete) for one in cut] == [(4, False)]
    assert step(speaker).kind == "change"


def speaker_answer(speaker: Speaker) -> float:
    """Seconds until the step begins, while something is answered."""
    return session(speaker).began - speaker.clock.now


def test_a_question_in_a_set_holds_it():
    speaker = in_the_circuit().say("HowToIntent", after=10 + 8)

    assert session(speaker).state == "paused"
    speaker.hears("hug it to your chest", "Shall we go on?").say("AMAZON.YesIntent").hears("We go on in")
    assert elapsed(session(speaker), session(speaker).began + 8) == pytest.approx(8)


def test_a_question_in_a_rest_lets_it_go_on():
    speaker = at_the_first_set()
    speaker.say("WhatNextIntent", after=speaker_answer(speaker) + 82 + 20).hears("Next:", "Halfway", "5 4 3 2 1")

    assert session(speaker).state == "resting"
    assert speaker.length == pytest.approx(55, abs=4)


def test_a_longer_rest_is_spoken_to_its_end():
    speaker = at_the_first_set()
    speaker.say("MoreRestIntent", after=speaker_answer(speaker) + 82 + 20, seconds=30).hears("More rest", "5 4 3 2 1")

    assert speaker.length == pytest.approx(85, abs=4)
    speaker.say("LessRestIntent", after=10, seconds=600)
    assert step(speaker).kind == "ready"


def test_more_rest_is_possible_when_the_rest_is_over():
    speaker = at_the_first_set()
    speaker.say("MoreRestIntent").hears("More rest", "5 4 3 2 1", "Are you ready?")

    assert session(speaker).state == "resting"


def test_not_yet_before_a_set_of_the_circuit_is_no_mistake():
    speaker = in_the_circuit().say("MoreRestIntent").hears("Take your time", "Are you ready?")

    assert speaker.remembered["dialogue"]["asked"]["about"]["exercise"] == "glute-bridge"
    speaker.say("AMAZON.YesIntent", after=60).hears("Get ready: glute bridge")


def test_a_conversation_that_ends_by_silence_is_picked_up_where_it_was():
    speaker = at_the_first_set()
    speaker.silence()
    assert session(speaker).state == "paused"
    speaker.clock.now += 1700
    speaker.open().hears("Welcome back", "Get ready", "set 2 of 3")

    assert (step(speaker).kind, step(speaker).set) == ("ready", 2)


def test_a_conversation_cut_off_in_a_set_is_picked_up_at_the_beginning_of_the_set():
    speaker = in_the_circuit()
    speaker.clock.now += 10 + 12
    speaker.request(
        {"type": "SessionEndedRequest", "reason": "ERROR", "error": {"type": "INVALID_RESPONSE", "message": "x"}}
    )
    speaker.clock.now += 300

    speaker.open().hears("You were at knee hug", "repetition 5", "We begin this set again. Round 1 of 3: knee hug")
    assert step(speaker).kind == "ready"


def test_a_lost_connection_is_picked_up_too():
    speaker = at_the_first_set()
    speaker.clock.now += 1000
    speaker.open().hears("Welcome back. Ready for set 2?")
    speaker.say("ReadyIntent").hears("Get ready", "set 2 of 3")

    assert (step(speaker).kind, step(speaker).set) == ("ready", 2)


@pytest.mark.parametrize("lost", [False, True])
def test_after_half_an_hour_it_is_asked_first(lost):
    speaker = at_the_first_set() if lost else at_the_first_set().silence()
    speaker.clock.now += 1900 + (speaker.length if lost else 0)
    speaker.open().hears("You have not finished this one yet: Day one", "Shall we go on there?")
    speaker.say("AMAZON.YesIntent")
    assert "Welcome back" not in speaker.spoken  # that was said before the question
    if lost:
        speaker.hears("Ready for set 2?").say("ReadyIntent")

    assert (step(speaker).kind, step(speaker).set) == ("ready", 2)
    assert session(speaker).state == "exercising"


def slept() -> Speaker:
    """A night after the first set, it is to go on."""
    speaker = at_the_first_set().silence()
    speaker.clock.now += 40_000
    return speaker.open().hears("not finished", "Shall we go on there?").say("AMAZON.YesIntent")


def test_after_a_night_a_short_warm_up_is_offered():
    speaker = slept().hears("Shall we do a short warm-up first?")
    assert session(speaker).state == "paused"
    speaker.say("AMAZON.YesIntent").hears("March on the spot for 2 minutes", "Ready for set 2?")
    speaker.say("ReadyIntent", after=300).hears("Get ready", "set 2 of 3")

    assert session(speaker).state == "exercising"


def test_without_it_the_set_begins_gently_from_its_get_ready():
    speaker = slept().say("AMAZON.NoIntent").hears("Then start gently. Get ready", "set 2 of 3")

    assert session(speaker).state == "exercising"


def test_the_walk_goes_on_while_the_conversation_is_closed():
    speaker = Speaker()
    speaker.open().say("StartWorkoutIntent", workout="day-1").silence()
    assert session(speaker).state == "warming_up"
    speaker.clock.now += 100
    speaker.open().hears("minutes left", "are you warm already?")
    speaker.silence()
    speaker.clock.now += 500
    speaker.open().hears("Welcome back. Ready for knee hug?")
    speaker.say("ReadyIntent").hears("Round 1 of 3: knee hug")

    assert step(speaker).kind == "ready"
    effects = [effect for entry in speaker.store.log(session(speaker).id) for effect in entry.effects]
    assert [(one.exercise, one.complete) for one in effects if isinstance(one, Performed)] == [("walk", True)]


def test_done_ends_the_walk_at_once():
    speaker = Speaker()
    speaker.open().say("StartWorkoutIntent", workout="day-1").say("DoneIntent", after=60).hears("Round 1 of 3")
    spoken = speaker.length
    speaker.say("ReadyIntent").hears("Get ready: glute bridge")  # the walk's deadline is no longer of any account

    assert spoken < 200


def test_a_shorter_turn_after_a_barge_in_ends_where_it_says():
    speaker = in_the_circuit()
    speaker.say("SkipIntent", after=3, scope="phase")
    speaker.hears("Stand tall on the working leg", "Ready for single-leg Romanian deadlift?")
    speaker.say("ReadyIntent").hears("set 1 of 3").say("ReadyIntent").hears("set 2 of 3")

    assert step(speaker).set == 2


def test_a_clock_that_was_set_back_does_no_harm():
    speaker = in_the_circuit()
    speaker.say("AMAZON.PauseIntent", after=-5000).say("AMAZON.ResumeIntent", after=1)

    assert session(speaker).state == "warming_up"


def test_done_out_of_a_pause_goes_to_the_next_step_when_that_is_meant():
    speaker = in_the_circuit().say("AMAZON.PauseIntent", after=10 + 12).say("DoneIntent")
    speaker.hears("Is the set done, or shall I count on?").say("AMAZON.YesIntent")
    speaker.hears("Brace your core", "Ready for glute bridge?").say("ReadyIntent").hears("Get ready: glute bridge")

    assert (step(speaker).kind, step(speaker).exercise) == ("ready", "glute-bridge")


def test_next_in_a_set_is_asked_about_and_loses_nothing():
    speaker = in_the_circuit().say("AMAZON.NextIntent", after=10 + 12).hears("Is the set done, or shall I count on?")
    speaker.say("AMAZON.NoIntent", after=10).hears("We go on in 3 2 1")

    assert (step(speaker).kind, step(speaker).exercise) == ("repetitions", "knee-hug")
    assert elapsed(session(speaker), session(speaker).began + 12) == pytest.approx(12)


@pytest.mark.parametrize("intent", ["AMAZON.NextIntent", "ReadyIntent"])
def test_next_never_leads_back_into_what_hurts(intent):
    speaker = in_the_circuit().say("PainIntent", after=10 + 12).say(intent).hears("Only if it does not hurt")
    assert (session(speaker).state, step(speaker).exercise) == ("paused", "knee-hug")
    speaker.say("SkipIntent").hears("I leave knee hug out", "Ready for glute bridge?")

    assert step(speaker).exercise == "glute-bridge"


@pytest.mark.parametrize("early", [0.5, 5.0, 9.0])
def test_an_answer_that_comes_before_the_estimated_end_is_an_answer_all_the_same(early):
    speaker = in_the_circuit()
    for _ in range(3):  # each move is new
        speaker.say("ReadyIntent")
    turn = speaker.remembered["coached"]["until"] - speaker.clock.now
    speaker.say("AMAZON.YesIntent", after=turn - early).hears("Get ready: standing hip flexion")

    finished = stretches(in_the_circuit())
    turn = finished.remembered["coached"]["until"] - finished.clock.now
    finished.say("EffortIntent", after=turn - early, effort=8).hears("8", "you are done")


def stretches(speaker: Speaker) -> Speaker:
    """The last stretch is being spoken, the last thing in a workout."""
    for scope in ("phase", "phase", "exercise"):
        speaker.say("SkipIntent", after=4, scope=scope)
    speaker.say("ReadyIntent").say("ReadyIntent").say("ReadyIntent")
    assert speaker.asked == "summary"
    return speaker


def test_a_rest_that_was_cut_short_is_not_counted_on_when_the_conversation_is_lost():
    """Five minutes more were granted, and not taken; what was to be said in them was never heard."""
    speaker = at_the_first_set()
    speaker.say("MoreRestIntent", after=speaker.remembered["coached"]["until"] - speaker.clock.now - 60.0, seconds=300)
    speaker.say("ReadyIntent", after=10.0)
    heard_until = speaker.remembered["coached"]["until"]

    speaker.session = None  # no word of its end arrives
    speaker.clock.now += 3 * 3600.0
    speaker.open()
    log = speaker.store.log(session(speaker).id)
    assert [entry.recorded.at for entry in log if entry.recorded.at > heard_until + 0.01] == []


def test_a_question_that_interrupts_ends_what_was_being_said_also_when_its_answer_is_lost():
    """A short walk is being spoken, and another workout is asked for. Neither the answer nor the talk's end arrives."""
    speaker = Speaker().open().say("StartWorkoutIntent", workout="day-1", minutes=10).hears("One minute left")
    speaker.say("StartWorkoutIntent", after=4.0, workout="full").hears("still open")

    speaker.session = None  # no word of its end arrives
    speaker.clock.now += 300.0
    speaker.open()
    log = speaker.store.log(session(speaker).id)
    assert not [entry for entry in log if isinstance(entry.recorded.event, TimeReached)]
