"""How sore and how tired: it changes today's workout (programme D7, D8), is advice in one, and is never stored."""

import pytest

from tests.skill.conversation.speaker import USER, Speaker
from tests.skill.conversation.test_launch import DAY, running, trained
from tests.skill.conversation.test_time import at_the_first_set, session, step


def rested() -> Speaker:
    """Somebody who did day one, and is due for the next."""
    return trained("day-1", 3 * DAY).open()


def blocks(speaker: Speaker) -> list[tuple[str, int]]:
    plan = speaker.store.latest_open(USER).plan
    return [(block.exercise, block.sets) for block in plan.definition.blocks]


@pytest.mark.parametrize(
    ("feeling", "words", "asked"),
    [
        ("fresh", "This session is next in your week", "start"),
        ("a-little-sore", "A little sore is fine. Begin gently", "start"),
        ("sore", "You are sore, so we do at most 2 sets of each", "start"),
        ("very-sore", "You are very sore, so take an extra rest day", "anything"),
        ("tired", "tired legs strain more easily, so the hamstring work gets lighter", "start"),
    ],
)
def test_it_is_answered_with_todays_plan(feeling, words, asked):
    speaker = rested().say("ReadinessIntent", feeling=feeling).hears(words)

    assert speaker.asked == asked
    assert speaker.say("TodayIntent").hears(words).asked == asked


def test_in_german():
    speaker = Speaker(locale="de-DE").open().say("ReadinessIntent", feeling="sore")
    speaker.hears("Du hast Muskelkater, also machen wir höchstens 2 Sätze", "Wollen wir anfangen?")
    speaker.say("ReadinessIntent", feeling="sore").hears("höchstens 2 Sätze", "Sag ja, oder nenn ein anderes Training.")
    speaker.say("ReadinessIntent", feeling=("komisch",)).hears("Sag mir, wie du dich fühlst")


def test_the_workout_that_then_begins_is_the_one_that_was_told():
    usual, sore = rested().say("TodayIntent"), rested().say("ReadinessIntent", feeling="sore")
    sets = [{number for _, number in blocks(one.say("AMAZON.YesIntent"))} for one in (usual, sore)]

    assert sets == [{3}, {2}]
    assert running(sore) == "day-3"


def test_it_holds_for_a_workout_by_name_too():
    speaker = rested().say("ReadinessIntent", feeling="sore").say("AMAZON.NoIntent").hears("Which workout")
    speaker.say("StartWorkoutIntent", workout="day-5")

    assert {number for _, number in blocks(speaker)} == {2}


def test_sore_and_tired_add_up_and_fresh_is_neither():
    speaker = rested().say("ReadinessIntent", feeling="sore").say("ReadinessIntent", feeling="tired")
    speaker.hears("Today is for rest", "the hamstring work moves to another day")
    assert speaker.say("ReadinessIntent", feeling="a-little-sore").hears("hamstring work gets lighter", "A little sore")

    speaker.say("ReadinessIntent", feeling="fresh").say("AMAZON.YesIntent")
    assert {number for _, number in blocks(speaker)} == {3}


@pytest.mark.parametrize("feeling", [("strange",), None])
def test_what_is_no_feeling(feeling):
    slots = {"feeling": feeling} if feeling else {}
    Speaker().open().say("ReadinessIntent", **slots).hears("fresh, a little sore, sore, very sore, or tired")
    at_the_first_set().say("ReadinessIntent", **slots).hears(
        "very sore, or tired", "Say ready to go on, or pause. Are you ready?"
    )


def test_it_is_known_in_this_conversation_alone():
    speaker = rested().say("ReadinessIntent", feeling="sore").silence()
    assert "You are sore" not in speaker.open().say("TodayIntent").spoken

    speaker.say("ReadinessIntent", feeling="tired").say("AMAZON.YesIntent")
    assert b"tired" not in (speaker.store.profile(USER) or b"")
    assert "wish" not in speaker.remembered["dialogue"]


def test_said_without_opening_the_skill_it_opens_the_conversation():
    speaker = trained("day-1", 3 * DAY).say("ReadinessIntent", feeling="sore").hears("at most 2 sets")

    assert speaker.asked == "start"
    assert {number for _, number in blocks(speaker.say("AMAZON.YesIntent"))} == {2}


@pytest.mark.parametrize(
    ("feeling", "words"),
    [
        ("a-little-sore", "Take one more rest day, or do fewer sets"),
        ("very-sore", "Take one more rest day, or do fewer sets"),
        ("tired", "Tired hamstrings get hurt more easily"),
        ("fresh", "All right."),
    ],
)
def test_in_a_workout_it_is_advice_and_it_goes_on(feeling, words):
    at_the_first_set().say("ReadinessIntent", feeling=feeling).hears(
        words, "Say ready to go on, or pause. Are you ready?"
    )
    in_the_set = at_the_first_set().say("ReadinessIntent", after=20, feeling=feeling).hears(words, "Shall we go on?")

    assert session(in_the_set).state == "paused"
    assert step(in_the_set).sets == 3
