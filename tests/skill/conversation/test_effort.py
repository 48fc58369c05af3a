"""How hard was it: asked after the last set of each exercise, once, and answered in one exchange."""

import copy
from datetime import timedelta

import pytest

from engine.catalog.loader import load
from engine.catalog.own_workout import check_document
from engine.coaching.plan.planner import named
from engine.coaching.profile.model import Profile
from engine.storage.person import history
from engine.storage.port import Settings
from engine.workflow import begin, define, events
from engine.workflow.effects import Performed, Rated, Swapped
from engine.workflow.wire import definition_key
from skill.alexa.skill import build
from skill.config import SkillConfig
from tests.skill.conversation.speaker import USER, Speaker, invoke
from tests.skill.conversation.test_everywhere import asked_to_rate
from tests.skill.conversation.test_time import session, step
from tests.skill.conversation.test_whole_workout import whole

DAY = 86_400.0


def happened(speaker: Speaker, kind: type) -> list:
    (latest,) = speaker.store.sessions(speaker.user, 1)
    return [effect for entry in speaker.store.log(latest.id) for effect in entry.effects if isinstance(effect, kind)]


def ratings(speaker: Speaker) -> list[tuple[str, int, int]]:
    return [(one.exercise, one.set, one.effort) for one in happened(speaker, Rated)]


def sets_done(speaker: Speaker) -> list[Performed]:
    return [one for one in happened(speaker, Performed) if one.phase == "exercise"]


def before_the_cool_down(**about) -> Speaker:
    """The question after the last set of all."""
    speaker = asked_to_rate(3, **about)
    assert (step(speaker).exercise, step(speaker).kind) == ("glute-bridge", "ready")
    return speaker


# --- the question ---


@pytest.mark.parametrize(
    ("locale", "question"),
    [
        ("en-US", "How hard was single-leg Romanian deadlift, from one to ten?"),
        ("de-DE", "Wie schwer war einbeiniges rumänisches Kreuzheben, von eins bis zehn?"),
    ],
)
def test_it_ends_the_rest_after_the_last_set(locale, question):
    speaker = asked_to_rate(locale=locale)

    assert speaker.spoken.endswith(question)
    assert "?" in speaker.response["reprompt"]["outputSpeech"]["ssml"]


def test_a_number_is_noted_and_the_next_exercise_begins():
    speaker = asked_to_rate().say("EffortIntent", effort=7)

    speaker.hears("Noted: 7 out of ten", "Get ready: bodyweight squat, set 1 of 3", "Ready for set 2?")
    assert ratings(speaker) == [("single-leg-rdl", 3, 7)]
    assert (step(speaker).exercise, step(speaker).kind) == ("bodyweight-squat", "ready")


def test_what_was_left_is_noted_as_an_effort():
    speaker = asked_to_rate().say("EffortIntent", reserve=2)

    speaker.hears("Noted: 2 more in you.", "Get ready: bodyweight squat, set 1 of 3", "Ready for set 2?")
    assert ratings(speaker) == [("single-leg-rdl", 3, 8)]


@pytest.mark.parametrize("intent", ["ReadyIntent", "DoneIntent", "AMAZON.NextIntent", "SkipIntent", "DontKnowIntent"])
def test_it_need_not_be_answered(intent):
    speaker = asked_to_rate().say(intent).hears("Get ready: bodyweight squat, set 1 of 3")

    assert ratings(speaker) == []


def test_a_yes_is_asked_for_the_number():
    speaker = asked_to_rate().say("AMAZON.YesIntent").hears("How hard was it, from one to ten?")

    assert speaker.asked == "effort"
    speaker.say("EffortIntent", effort=7).hears("Noted: 7 out of ten", "Get ready: bodyweight squat, set 1 of 3")
    assert ratings(speaker) == [("single-leg-rdl", 3, 7)]


@pytest.mark.parametrize(("locale", "words"), [("en-US", "All right."), ("de-DE", "In Ordnung.")])
def test_no_is_an_answer_too(locale, words):
    speaker = asked_to_rate(locale=locale).say("AMAZON.NoIntent").hears(words)

    assert step(speaker).exercise == "bodyweight-squat"


def test_it_is_not_asked_twice_in_one_rest():
    speaker = asked_to_rate().say("MoreRestIntent", seconds=30).hears("More rest", "Ready for bodyweight squat?")

    assert speaker.asked == "ready"
    assert speaker.say("MoreRestIntent", seconds=30).asked == "ready"


def test_a_question_in_between_leaves_it_open_in_shorter_words():
    speaker = asked_to_rate().say("WhatNextIntent").hears("Next: bodyweight squat.", "How hard was it?")

    assert speaker.asked == "rate"
    assert "Give me a number from one to ten, or say ready." in speaker.spoken
    assert speaker.say("ReadyIntent").hears("Get ready: bodyweight squat, set 1 of 3").asked == "ready"


def test_it_is_not_asked_where_the_number_was_said_before():
    speaker = asked_to_rate().say("EffortIntent", after=110, effort=6).hears("Noted", "Ready for bodyweight squat?")

    assert step(speaker).kind == "rest"
    assert speaker.say("ReadyIntent").hears("set 1 of 3").asked == "ready"
    assert ratings(speaker) == [("single-leg-rdl", 3, 6)]


def test_a_number_for_an_earlier_set_does_not_answer_it():
    speaker = Speaker()
    speaker.open().say("StartWorkoutIntent", workout="day-1").say("ReadyIntent", after=200)
    speaker.say("SkipIntent", after=5, scope="phase").hears("Ready for single-leg Romanian deadlift?")
    speaker.say("ReadyIntent").say("EffortIntent", effort=5).say("ReadyIntent")

    assert speaker.say("ReadyIntent").asked == "rate"


def test_it_is_asked_later_when_it_was_not_heard():
    speaker = asked_to_rate().say("AMAZON.PauseIntent", after=20)
    assert speaker.say("AMAZON.ResumeIntent").asked == "rate"
    assert speaker.say("WhatNextIntent", after=130).asked == "rate"  # the rest is still spoken


def test_those_who_want_few_words_are_not_asked():
    speaker = Speaker()
    speaker.open().say("TalkLevelIntent", talk="terse").say("StartWorkoutIntent", workout="day-1")
    speaker.say("ReadyIntent", after=200).say("SkipIntent", after=5, scope="phase")
    asked = [speaker.say("ReadyIntent").asked for _ in range(9)]

    assert asked == ["ready"] * 8 + ["warm"]


def test_what_was_left_out_or_hurt_is_not_asked_about():
    skipped = asked_to_rate().say("SkipIntent", after=5, scope="exercise")
    hurt = asked_to_rate().say("PainIntent", after=60).say("SkipIntent", scope="exercise")

    assert skipped.hears("Skipping").asked == hurt.hears("Skipping").asked == "ready"


def test_what_was_cut_short_is_asked_about():
    speaker = asked_to_rate()
    while step(speaker).kind != "rest":
        speaker.say("DoneIntent", after=15)

    assert speaker.asked == "rate"


@pytest.mark.parametrize("number", [0, 11, ("many",)])
def test_what_is_no_rating_is_asked_again(number):
    speaker = asked_to_rate().say("EffortIntent", effort=number)

    assert speaker.hears("Give me a number from one to ten, or say ready. How hard was it?").asked == "rate"
    assert speaker.say("EffortIntent", effort=9).hears("Noted: 9", "bodyweight squat").asked == "ready"


# --- before the cool-down ---


def test_it_is_asked_before_the_last_walk_and_the_number_leads_to_it():
    speaker = before_the_cool_down().hears("How hard was glute bridge")
    speaker.say("EffortIntent", effort=8).hears("Noted: 8 out of ten", "Time to cool down: walking")

    assert (speaker.asked, step(speaker).kind) == ("warm", "timed")
    assert ratings(speaker) == [("glute-bridge", 3, 8)]
    assert sets_done(speaker)[-1].complete


@pytest.mark.parametrize("early", [0.0, 0.5, 4.0])
@pytest.mark.parametrize("said", [("ReadyIntent", {}), ("EffortIntent", {"effort": 8})])
def test_an_early_answer_does_not_cut_the_last_set_short(early, said):
    speaker = before_the_cool_down()
    turn = speaker.remembered["coached"]["until"] - speaker.clock.now
    speaker.say(said[0], after=turn - early, **said[1]).hears("Time to cool down: walking")

    assert [(one.repetitions, one.complete) for one in sets_done(speaker)[-1:]] == [(8, True)]


@pytest.mark.parametrize("intent", ["AMAZON.StopIntent", "AMAZON.StartOverIntent", "SkipIntent", "EasierIntent"])
def test_nothing_that_is_said_there_cuts_the_last_set_short(intent):
    speaker = before_the_cool_down().say(intent)
    if speaker.asked == "restart":
        speaker.say("AMAZON.YesIntent")
    if speaker.asked == "rate":  # said again, it is about the exercise
        speaker.say(intent)
    ended = [one for one in speaker.store.sessions(USER) if one.state != "ready"][-1]
    effects = [effect for entry in speaker.store.log(ended.id) for effect in entry.effects]
    done = [one for one in effects if isinstance(one, Performed) and one.phase == "exercise"]

    assert (done[-1].set, done[-1].complete) == (3, True)


@pytest.mark.parametrize("intent", ["EasierIntent", "HarderIntent"])
@pytest.mark.parametrize("start", [asked_to_rate, before_the_cool_down])
def test_that_was_hard_is_an_answer_and_changes_no_exercise(start, intent):
    """German has one word for both: "schwer". A number is asked for, once; said again, it is about the exercise."""
    speaker = start().say(intent).hears("Give me a number from one to ten", "How hard was it")
    assert "then:" not in speaker.spoken
    assert "Noted: 9" in speaker.say("EffortIntent", effort=9).spoken
    rated = [one for entry in speaker.store.log(speaker.remembered["coached"]["session"]) for one in entry.effects]
    assert [one.effort for one in rated if isinstance(one, Rated)][-1] == 9
    assert not any(isinstance(one, Swapped) for one in rated)


def test_skip_there_skips_the_question_and_back_means_the_set_just_done():
    before_the_cool_down().say("SkipIntent", scope="exercise").hears("Time to cool down")
    back = before_the_cool_down().say("AMAZON.PreviousIntent").hears("glute bridge, set 3 of 3")

    assert (step(back).exercise, step(back).set) == ("glute-bridge", 3)


def test_silence_there_keeps_the_place():
    speaker = before_the_cool_down().silence()
    speaker.clock.now += 1000
    speaker.open().hears("Welcome back", "Time to cool down")

    assert sets_done(speaker)[-1].complete


# --- the end ---


def at_the_end(*efforts: int) -> Speaker:
    """The last question; the last exercise was rated with the numbers."""
    speaker = before_the_cool_down()
    for effort in efforts:
        speaker.say("EffortIntent", effort=effort)
    while speaker.asked not in {"finish", "summary"}:
        speaker.say("ReadyIntent")
    return speaker


@pytest.mark.parametrize("efforts", [(), (8,)])
def test_the_last_question_is_another_one_then(efforts):
    speaker = at_the_end(*efforts).hears("That was the last one. Shall I tell you what you did?")

    assert speaker.say("AMAZON.YesIntent").hears("You did", "you are done").listening is False
    assert ratings(speaker) == [("glute-bridge", 3, effort) for effort in efforts]


@pytest.mark.parametrize(("intent", "summary"), [("AMAZON.NoIntent", False), ("AMAZON.StopIntent", True)])
def test_the_summary_is_not_for_everybody(intent, summary):
    speaker = at_the_end().say(intent).hears("you are done")

    assert ("You did" in speaker.spoken, "Goodbye" in speaker.spoken) == (summary, not summary)
    assert speaker.store.sessions(USER)[0].state == "finished"


def test_a_number_counts_there_as_well_and_silence_ends_it():
    speaker = at_the_end().say("EffortIntent", effort=6).hears("Noted: 6", "You did", "you are done")
    assert ratings(speaker) == [("glute-bridge", 3, 6)]
    assert at_the_end().silence().store.sessions(USER)[0].state == "finished"


def own(**block) -> Speaker:
    """In a workout of one's own that ends with its only set."""
    block = {"exercise": "bodyweight-squat", "sets": 1, "repetitions": 8, **block}
    document = {"id": "mine", "warm_up": "none", "cool_down": "none", "block": [block]}
    definition = define(check_document(document, "mine.toml", load()), load())
    speaker = Speaker()
    begun = begin("own", definition_key(definition))
    speaker.store.begin(begun, definition, user=USER, settings=Settings(), now=speaker.clock.now)
    speaker.store.apply("own", events.Start(id="start"), speaker.clock.now)
    return speaker.open()


def test_where_the_last_set_is_the_end_it_is_asked_there():
    speaker = own()
    assert speaker.hears("That was the last one. How hard was it").asked == "finish"
    speaker.say("EffortIntent", effort=9).hears("Noted: 9", "you are done")

    assert ratings(speaker) == [("bodyweight-squat", 1, 9)]
    assert [one.complete for one in sets_done(speaker)] == [True]


# --- the same request twice ---


@pytest.mark.parametrize("elsewhere", [False, True], ids=["same process", "another process"])
@pytest.mark.parametrize(
    ("start", "said"),
    [
        (asked_to_rate, ("EffortIntent", {"effort": 7})),
        (asked_to_rate, ("AMAZON.NoIntent", {})),
        (asked_to_rate, ("MoreRestIntent", {})),
        (before_the_cool_down, ("EffortIntent", {"effort": 7})),
        (before_the_cool_down, ("EasierIntent", {})),
        (before_the_cool_down, ("AMAZON.PreviousIntent", {})),
        (at_the_end, ("EffortIntent", {"effort": 7})),
        (at_the_end, ("AMAZON.NoIntent", {})),
        (own, ("EffortIntent", {"effort": 7})),
    ],
)
def test_a_repeated_answer_acts_once(start, said, elsewhere):
    speaker = start().say(said[0], **said[1])
    log = [speaker.store.log(one.id) for one in speaker.store.sessions(USER)]
    speaker.clock.now += 1.5
    skill = build(speaker.store, clock=speaker.clock, config=SkillConfig()) if elsewhere else speaker.skill

    assert invoke(skill, copy.deepcopy(speaker.envelope))["response"] == speaker.response
    assert [speaker.store.log(one.id) for one in speaker.store.sessions(USER)] == log


@pytest.mark.parametrize("elsewhere", [False, True], ids=["same process", "another process"])
def test_a_number_after_the_end_that_comes_twice(elsewhere):
    speaker = at_the_end().say("AMAZON.YesIntent").open().say("EffortIntent", effort=7).hears("Noted: 7")
    skill = build(speaker.store, clock=speaker.clock, config=SkillConfig()) if elsewhere else speaker.skill

    assert invoke(skill, copy.deepcopy(speaker.envelope))["response"] == speaker.response
    assert ratings(speaker) == [("glute-bridge", 3, 7)]


# --- what it is for ---


@pytest.mark.parametrize(
    ("number", "repetitions", "why"), [(7, 10, "why-more"), (8, 9, "why-more"), (9, 8, "why-hard")]
)
def test_every_exercise_has_its_effort_and_the_next_plan_follows_it(number, repetitions, why):
    speaker = whole(Speaker(), effort=number)
    kept = history(speaker.store, USER)
    (one,) = kept.sessions

    assert one.outcome == "finished"
    assert [(each.exercise, each.set, each.effort) for each in one.sets if each.effort is not None] == [
        ("single-leg-rdl", 3, number),
        ("single-leg-rdl", 3, number),
        ("bodyweight-squat", 3, number),
        ("glute-bridge", 3, number),
    ]
    assert all(each.complete for each in one.sets)
    planned = named(load().workouts["day-1"], Profile(), kept, one.date + timedelta(days=2), load())
    assert {(aim.repetitions, aim.reasons[0].id) for aim in planned.blocks} == {(repetitions, why)}


def test_a_number_said_in_the_middle_of_a_set_rates_nothing_and_is_asked_for_when_it_is_over():
    """Somebody may be counting along."""
    speaker = asked_to_rate().say("EffortIntent", after=70, effort=4)
    assert not ratings(speaker)
    speaker.say("ReadyIntent")
    assert speaker.asked == "rate"
    speaker.say("EffortIntent", effort=4)
    last = [one for one in history(speaker.store, USER).sets if one.set == 3]

    assert [(one.side, one.effort) for one in last] == [("left", 4), ("right", 4)]


def test_the_next_time_it_says_so():
    speaker = whole(Speaker(), effort=7)
    speaker.clock.now += 2 * DAY
    speaker.open().say("StartWorkoutIntent", workout="day-1").hears("All sets done last time, so now more of each.")
    assert session(speaker).state == "warming_up"
