"""Three short questions at the first visit: answered, passed over, interrupted, repeated."""

from __future__ import annotations

from typing import Any

import pytest

from engine.coaching.profile.model import Profile, encode_profile
from engine.session.people import catalog
from engine.storage.person import profile
from tests.skill.conversation.speaker import USER, Speaker
from tests.skill.conversation.test_time import at_the_first_set

YES, NO = "AMAZON.YesIntent", "AMAZON.NoIntent"
OFFER = "May I ask you three short questions first?"
QUESTIONS = ["Have you done strength training before?", "Do you have any equipment", "Is there anything you cannot do"]


def asked(number: int, **about: Any) -> Speaker:
    """Somebody new who is being asked that question; those before it were passed over."""
    speaker = Speaker(**about).open().say(YES)
    for _ in range(number - 1):
        speaker.say("SkipIntent")
    return speaker


def kept(speaker: Speaker) -> Profile:
    return profile(speaker.store, USER)


def running(speaker: Speaker) -> str:
    stored = speaker.store.latest_open(USER)
    assert stored.session.state != "ready"
    return stored.plan.definition.workout


def reprompt(speaker: Speaker) -> str:
    return speaker.response["reprompt"]["outputSpeech"]["ssml"]


def spoken_reprompt(speaker: Speaker) -> str:
    return reprompt(speaker).removeprefix("<speak>").removesuffix("</speak>")


# --- the first visit ---


def test_the_coach_welcomes_says_it_is_no_doctor_and_asks_whether_it_may_ask():
    speaker = Speaker().open().hears("Welcome to Form Coach", "I am a coach, not a doctor")

    assert speaker.spoken.endswith(OFFER)
    assert speaker.length < 25
    assert Speaker(speaker.store).open().hears("Welcome back").asked == "start"


def test_every_question_answered():
    speaker = Speaker().open().say(YES).hears(QUESTIONS[0]).say(YES).hears(QUESTIONS[1])
    speaker.say("StartWorkoutIntent", equipment="band").hears("you have a resistance band. Anything else?")
    speaker.say("HaveIntent", equipment="chair", second="box")
    speaker.hears("a chair and a box. Name what else you have, or say no. Anything else?")
    speaker.say(NO).hears(QUESTIONS[2])
    speaker.say("AvoidIntent", position="kneeling").hears("leave this out: kneeling. Anything else?")
    speaker.say("AvoidIntent", exercise="step-up").hears("Anything else?")
    speaker.say(NO).hears("Thank you", "Day one, about 47 minutes", "Shall we start?")

    expected = Profile(experience="some", equipment=("band", "chair", "box"), limits=("no-kneeling", "no-step-up"))
    assert kept(speaker) == expected
    assert running(speaker.say(YES)) == "day-1"


def test_somebody_new_who_has_nothing_and_can_do_everything():
    speaker = Speaker().open().say(YES).say(NO).say(NO).say(NO).hears("Thank you", "Starter session", "Shall we start?")

    assert kept(speaker) == Profile(lacks=tuple(sorted(catalog().equipment)))
    assert running(speaker.say(YES)) == "starter"


@pytest.mark.parametrize(
    ("level", "experience"), [("beginner", "new"), ("intermediate", "some"), ("advanced", "experienced")]
)
@pytest.mark.parametrize("intent", ["ExperienceIntent", "StartWorkoutIntent"])
def test_a_level_answers_the_first_question(intent, level, experience):
    speaker = asked(1).say(intent, level=level).hears("Noted", QUESTIONS[1])

    assert kept(speaker).experience == experience


@pytest.mark.parametrize("question", [2, 3])
def test_yes_alone_is_asked_what(question):
    speaker = asked(question).say(YES)

    assert speaker.spoken.startswith("Say, for example")
    assert speaker.spoken.endswith("?")


@pytest.mark.parametrize(
    "intent", ["SkipIntent", "AMAZON.NextIntent", "DoneIntent", "AMAZON.ResumeIntent", "MissingEquipmentIntent"]
)
def test_no_equipment_in_other_words(intent):
    asked(2).say(intent).hears(QUESTIONS[2])


def test_a_thing_that_is_not_there_is_no_end_of_the_list():
    speaker = asked(2).say("HaveIntent", equipment="band").say("MissingEquipmentIntent", equipment="band")
    speaker.hears("you do not have a resistance band. Name what else you have, or say no. Anything else?")

    assert kept(speaker).equipment == ()


def test_what_was_not_understood_is_asked_again():
    for number in (1, 2, 3):
        asked(number).say("AMAZON.FallbackIntent").hears("I did not get that").hears("no").say(NO)
        assert asked(number).say("AMAZON.HelpIntent").spoken == spoken_reprompt(asked(number))
    asked(1).say("ExperienceIntent", level=("weird",)).hears("beginner, intermediate or advanced", QUESTIONS[0])
    asked(2).say("HaveIntent", equipment=("spoon",)).hears("I know dumbbells", "Anything else?")
    asked(3).say("AvoidIntent", exercise=("chess",)).hears("I can leave out", "Anything else?")


def test_an_answer_to_another_question_is_kept_and_the_question_stays():
    speaker = asked(1).say("HaveIntent", equipment="band").hears("a resistance band", QUESTIONS[0])
    assert speaker.asked == "experienced"
    speaker.say("SkipIntent").say("SessionsIntent", sessions=2).hears("2 sessions", "what else you have")
    speaker.say("AvoidIntent", position="lying").hears("lying down.")  # that is the next one
    speaker.say("ExperienceIntent", level="advanced").hears("you are experienced")
    assert speaker.asked == "things"
    assert speaker.say(NO).hears("Is there anything else you cannot do?").asked == "limits"

    assert kept(speaker) == Profile(equipment=("band",), limits=("no-lying",), sessions=2, experience="experienced")


# --- passed over ---


@pytest.mark.parametrize("answer", [NO, "SkipIntent"])
def test_without_any_question(answer):
    speaker = Speaker().open().say(answer).hears("All right", "Starter session", "Shall we start?")

    assert running(speaker.say(YES)) == "starter"


@pytest.mark.parametrize("intent", ["StartWorkoutIntent", "ReadyIntent"])
def test_start_and_ready_begin_with_the_workout(intent):
    speaker = Speaker().open().say(intent).hears("Starter session takes about")
    assert running(speaker) == "starter"
    assert "not a doctor" not in speaker.spoken


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_question_passed_over_leaves_everything_as_it_was(number):
    speaker = asked(number).say("SkipIntent").hears([*QUESTIONS, "Thank you"][number])

    assert kept(speaker) == Profile()


@pytest.mark.parametrize("number", [1, 2, 3])
def test_ready_begins_at_once(number):
    assert running(asked(number).say("ReadyIntent")) == "starter"


# --- interrupted, repeated, silent ---


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_a_workout_by_name_begins(number):
    speaker = (asked(number) if number else Speaker().open()).say("StartWorkoutIntent", workout="day-1")

    assert running(speaker) == "day-1"


@pytest.mark.parametrize("number", [1, 2, 3])
def test_any_other_question_is_answered_and_the_one_of_the_interview_comes_again_shorter(number):
    speaker = asked(number)
    before, again = speaker.remembered["dialogue"]["asked"], spoken_reprompt(speaker)
    for intent, slots, words in (("WhyIntent", {"exercise": "hip-thrust"}, "Hip thrust"), ("TodayIntent", {}, "Today")):
        speaker = asked(number).say(intent, **slots).hears(words)
        assert speaker.spoken.endswith(again)
        assert speaker.remembered["dialogue"]["asked"] == {**before, "times": 2}
        speaker.say("SkipIntent").hears([*QUESTIONS, "Thank you"][number])


def test_what_was_answered_before_leaving_is_kept():
    for leave in ("AMAZON.StopIntent", "AMAZON.CancelIntent"):
        speaker = asked(2).say("HaveIntent", equipment="band").say(leave).hears("Goodbye")
        assert not speaker.listening
        assert kept(speaker).equipment == ("band",)
    speaker = asked(1).say(YES).silence()
    assert kept(speaker).experience == "some"
    speaker.open().hears("Welcome back", "Day one")


@pytest.mark.parametrize("number", [0, 1, 2, 3])
@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_every_question_can_be_heard_again_and_keeps_listening(number, locale):
    speaker = asked(number, locale=locale) if number else Speaker(locale=locale).open()
    said, open_ = speaker.spoken, speaker.asked

    assert said.endswith("?")
    assert reprompt(speaker).endswith("?</speak>")
    assert speaker.listening
    for _ in range(5):
        assert speaker.say("AMAZON.RepeatIntent").spoken == said
        assert (speaker.asked, speaker.listening) == (open_, True)


def test_the_questions_are_short():
    for number in (1, 2, 3):
        assert asked(number).length < 8


# --- again, later ---


def test_get_to_know_me_asks_again_and_adds_to_what_is_known():
    speaker = Speaker()
    speaker.store.keep_profile(USER, encode_profile(Profile(experience="experienced", equipment=("band",), rest=90)))
    speaker.open().say("InterviewIntent").hears("You can skip any question", QUESTIONS[0]).say(YES)
    speaker.say("HaveIntent", equipment="box").say(NO).say(NO).hears("Thank you", "Shall we start?")

    assert kept(speaker) == Profile(experience="experienced", equipment=("band", "box"), rest=90)


def test_a_stranger_who_asks_for_it_hears_the_disclaimer_first():
    speaker = Speaker().say("InterviewIntent").hears("Gladly", "not a doctor", QUESTIONS[0])

    assert speaker.listening
    speaker.say(YES).hears(QUESTIONS[1])


def test_on_a_day_of_rest_nothing_is_offered_in_the_end():
    speaker = at_the_first_set().say("ReadyIntent").say("AMAZON.StopIntent")
    speaker.clock.now += 86_400.0
    speaker.open().say("InterviewIntent").say(NO).say(NO).say(NO).hears("Thank you", "today is for rest", "What else")


def test_not_in_the_middle_of_a_workout():
    speaker = at_the_first_set().say("InterviewIntent").hears("First this workout", "Are you ready?")

    assert speaker.asked == "ready"


def test_to_be_forgotten_is_to_be_asked_again():
    speaker = asked(1).say(YES).say("ForgetMeIntent").say(YES).hears("deleted")

    assert speaker.store.profile(USER) is None
    speaker.open().hears("Welcome to Form Coach", OFFER)


def test_an_exercise_named_alone_is_left_out_when_that_was_asked():
    speaker = Speaker().open().say("AMAZON.YesIntent").say("SkipIntent").say("AMAZON.NoIntent")
    speaker.say("HowToIntent", exercise="step-up").hears("step-up", "Anything else?")

    assert profile(speaker.store, USER).limits == ("no-step-up",)
