"""Start, and let's go, without a name: what is due today begins at once; what is open is gone back to."""

from __future__ import annotations

import pytest

from tests.skill.conversation.speaker import USER, Speaker
from tests.skill.conversation.test_interview import asked
from tests.skill.conversation.test_launch import DAY, DISCLAIMER, known, running, trained
from tests.skill.conversation.test_time import at_the_first_set, in_the_circuit, session

START, READY, YES, NO = "StartWorkoutIntent", "ReadyIntent", "AMAZON.YesIntent", "AMAZON.NoIntent"
either = pytest.mark.parametrize("intent", [START, READY])
WALK = "Start walking now."


def minutes(speaker: Speaker) -> float:
    return sum(step.duration for step in speaker.store.latest_open(USER).plan.steps()) / 60


# --- nothing is open ---


@either
def test_what_is_due_begins_at_once_with_its_reason(intent):
    speaker = trained("day-1").say(intent).hears("Day three takes about", WALK, "This session is next in your week.")

    assert running(speaker) == "day-3"
    assert session(speaker).state == "warming_up"


@either
def test_no_list_is_read_out_and_nothing_is_asked_for(intent):
    for dialog in (None, "STARTED", "IN_PROGRESS", "COMPLETED"):
        speaker = Speaker().say(intent, dialog=dialog)
        assert "Which workout" not in speaker.spoken
        assert not any(one["type"].startswith("Dialog.") for one in speaker.response.get("directives") or ())
        assert running(speaker) == "starter"


@either
def test_after_another_answer_it_is_the_same(intent):
    speaker = known(experience="some").open().say("HowToIntent", exercise="hip-thrust")
    speaker.hears("A bench, chair or sofa will do", "You can say yes, or name another workout. What would you like?")

    assert running(speaker.say(intent)) == "day-1"


@either
def test_to_the_offer_it_is_a_yes_and_nothing_is_told_twice(intent):
    speaker = trained("day-1").open().hears("This session is next in your week").say(intent).hears(WALK)

    assert running(speaker) == "day-3"
    assert "next in your week" not in speaker.spoken


@either
def test_what_was_offered_is_begun_as_it_was_offered(intent):
    speaker = Speaker().say(START, minutes=5).hears("Shorter than 12 minutes").say(intent)

    assert minutes(speaker) < 13


@either
def test_to_which_one_it_means_the_one_that_is_due(intent):
    speaker = trained("day-1").open().say(NO).hears("Which workout would you like").say(intent)

    assert running(speaker) == "day-3"


@either
def test_how_sore_somebody_is_still_counts(intent):
    speaker = trained("day-1").open().say("ReadinessIntent", feeling="sore").say("WeekIntent").say(intent)

    assert {block.sets for block in speaker.store.latest_open(USER).plan.definition.blocks} == {2}


@either
def test_on_a_day_of_rest_it_asks_first_and_the_starter_begins_with_a_yes(intent):
    speaker = trained("day-1", DAY).say(intent)
    speaker.hears("Today is for rest. You trained yesterday", "Do you want to train all the same: Starter session?")
    assert speaker.store.latest_open(USER) is None
    assert WALK not in speaker.spoken

    speaker.say("AMAZON.YesIntent").hears("Starter session", WALK)
    assert running(speaker) == "starter"
    assert "Today is for rest" not in speaker.spoken


@either
def test_who_was_just_told_that_it_is_a_day_of_rest_is_not_asked_again(intent):
    speaker = trained("day-1", DAY).open().hears("Today is for rest").say(intent).hears("Starter session", WALK)

    assert running(speaker) == "starter"
    assert speaker.spoken.index("want to train") < speaker.spoken.index(WALK)


def test_on_a_day_of_rest_in_german():
    speaker = trained("day-1", DAY)
    german = Speaker(speaker.store, "de-DE", clock=speaker.clock).say(START)
    german.hears("Heute ist Ruhetag. Du hast gestern trainiert", "Willst du trotzdem trainieren: Einstiegstraining?")
    german.say("AMAZON.NoIntent").open().say(START).hears("Aber du willst trainieren, also los.", "Geh los")


@either
def test_a_stranger_hears_the_disclaimer_first(intent):
    speaker = Speaker().say(intent).hears(DISCLAIMER, "Starter session takes about", WALK)

    assert speaker.spoken.index(DISCLAIMER) < speaker.spoken.index(WALK)


@pytest.mark.parametrize("number", [0, 1, 2, 3])
@either
def test_it_ends_the_questions_of_the_first_use(number, intent):
    speaker = asked(number) if number else Speaker().open()
    speaker.say(intent).hears("Starter session takes about", WALK)

    assert running(speaker) == "starter"


def test_ready_is_no_answer_to_a_question_that_needs_a_yes():
    speaker = Speaker().open().say("ForgetMeIntent").say(READY)

    assert speaker.store.latest_open(USER) is None


def test_the_same_request_again_begins_nothing_else():
    for intent in (START, READY):
        speaker = trained("day-1").say(intent)
        before = (speaker.ssml, session(speaker).id, len(speaker.store.sessions(USER)))
        again = Speaker(speaker.store, clock=speaker.clock)  # that other process has not answered it before
        again.send(speaker.envelope)
        assert (session(again).id, len(again.store.sessions(USER))) == before[1:]
        assert again.ssml == before[0]


# --- a workout is open ---


@either
def test_it_goes_on_where_the_coach_has_asked_whether_to(intent):
    speaker = at_the_first_set()
    before = session(speaker).step
    speaker.say(intent)

    assert session(speaker).step > before
    assert "already" not in speaker.spoken


def test_in_a_pause_it_goes_on():
    speaker = in_the_circuit().say("AMAZON.PauseIntent", after=20).say(START).hears("We go on in")

    assert session(speaker).state == "warming_up"


def test_where_it_hurt_that_is_asked_first():
    speaker = in_the_circuit().say("PainIntent", after=20).say(START)
    speaker.hears("Only if it does not hurt", "Say skip, easier, another one, stop, or it is fine")

    assert session(speaker).state == "paused"


def test_in_a_walk_we_are_on_our_way():
    speaker = Speaker().open().say(START, workout="day-1")

    assert running(speaker.say(START, after=30).hears("already on our way")) == "day-1"


def test_a_moment_later_it_goes_on_without_another_question():
    speaker = at_the_first_set().silence()
    speaker.clock.now += 60
    before = session(speaker).id
    speaker.say(START).hears("Welcome back")

    assert session(speaker).id == before
    assert speaker.listening


def test_the_next_day_it_is_asked_whether_to_go_on_there():
    speaker = at_the_first_set().silence()
    speaker.clock.now += 2 * DAY
    speaker.say(START).hears("You have not finished this one yet: Day one", "Shall we go on there?")
    speaker.say(YES)

    assert running(speaker) == "day-1"


def test_who_says_start_to_that_may_have_what_is_due_instead():
    speaker = at_the_first_set().silence()
    speaker.clock.now += 2 * DAY
    speaker.open().hears("Shall we go on there?").say(START).hears(
        "Shall I end it and begin this one: Starter session?"
    )
    speaker.say(YES).hears(WALK)

    assert running(speaker) == "starter"
    assert [one.state for one in speaker.store.sessions(USER)].count("stopped") == 1


# --- a name that is none ---


def test_an_unclear_name_is_asked_for_as_a_slot():
    speaker = Speaker().open().say(START, workout=("swimming",), dialog="STARTED")
    speaker.hears("I do not have that workout", "Which workout would you like")

    assert speaker.response["directives"] == [{"type": "Dialog.ElicitSlot", "slotToElicit": "workout"}]
    assert running(speaker.say(START, workout="day-5", dialog="IN_PROGRESS")) == "day-5"


@pytest.mark.parametrize("answer", [YES, READY])
def test_without_another_name_it_is_what_is_due(answer):
    assert running(Speaker().open().say(START, workout=("swimming",)).say(answer)) == "starter"


def test_in_a_workout_no_slot_is_asked_for():
    speaker = at_the_first_set()
    speaker.say(START, workout=("swimming",)).hears("I do not have that workout", "Are you ready?")
    assert speaker.remembered["dialogue"]["asked"]["about"]["set"] == 2
    assert session(speaker).state == "resting"

    assert not speaker.response.get("directives")
