"""Everything that can be asked, and every fact of programme by question."""

import json
import re

import pytest

from engine.catalog.loader import load
from skill.alexa.skill import build
from skill.config import SkillConfig
from tests.skill.conversation.speaker import NOON, Speaker, intent_of, invoke
from tests.skill.conversation.test_time import at_the_first_set, in_the_circuit, step

CATALOG = load()

FACTS = {
    "W1": [("AdviceIntent", {"topic": "warm-not-exhausted"}, ["Ten easy minutes", "not tired"])],
    "W2": [
        ("AdviceIntent", {"topic": "why-warm-up"}, ["3 rounds, 10 repetitions each of knee hug, glute bridge, lunge"])
    ],
    "W3": [("AdviceIntent", {"topic": "why-warm-up"}, ["blood", "joints", "strain"])],
    "S1": [("AdviceIntent", {"topic": "sets-and-repetitions"}, ["three sets of eight to twelve"])],
    "S2": [("AdviceIntent", {"topic": "rest-between-sets"}, ["sixty to ninety seconds"])],
    "S3": [("AdviceIntent", {"topic": "load"}, ["light to moderate", "last few repetitions"])],
    "S4": [("AdviceIntent", {"topic": "frequency"}, ["two or three times a week", "one rest day"])],
    "S5": [("AdviceIntent", {"topic": "new-to-training"}, ["body weight", "kettlebells"])],
    "S6": [
        (
            "ListWorkoutsIntent",
            {},
            ["deadlift, squat, hip thrust or bridge, step-up or split squat, and hamstring curl"],
        )
    ],
    "S7": [("AdviceIntent", {"topic": "start-small"}, ["two or three moves", "step-ups"])],
    "D1": [("AdviceIntent", {"topic": "the-week"}, ["single-leg Romanian deadlift, squat and glute bridge"])],
    "D2": [("AdviceIntent", {"topic": "the-week"}, ["upper body on day two"])],
    "D3": [("AdviceIntent", {"topic": "the-week"}, ["step-up, hip thrust and banded curl"])],
    "D4": [("AdviceIntent", {"topic": "the-week"}, ["light cardio on day four"])],
    "D5": [("AdviceIntent", {"topic": "the-week"}, ["three favorites"])],
    "D6": [("AdviceIntent", {"topic": "hamstring-volume"}, ["one exercise a session"])],
    "D7": [("AdviceIntent", {"topic": "soreness"}, ["rest day", "fewer sets"])],
    "D8": [("AdviceIntent", {"topic": "tired-legs"}, ["long run", "another day"])],
    "E1": [("HowToIntent", {"exercise": "single-leg-rdl"}, ["back stays flat", "hips stay level", "weighted"])],
    "E2": [("HowToIntent", {"exercise": "bodyweight-squat"}, ["parallel", "goblet squat"])],
    "E3": [("HowToIntent", {"exercise": "glute-bridge"}, ["heels", "feet-elevated"])],
    "E4": [("HowToIntent", {"exercise": "step-up"}, ["box", "high step-up"])],
    "E5": [("HowToIntent", {"exercise": "split-squat"}, ["front knee bends", "front heel", "dumbbell split squat"])],
    "E6": [("AdviceIntent", {"topic": "single-side-work"}, ["even out left and right", "stabilizers"])],
    "E7": [
        ("HowToIntent", {"exercise": "banded-hamstring-curl"}, ["band"]),
        ("HowToIntent", {"exercise": "ball-hamstring-curl"}, ["ball"]),
        ("HowToIntent", {"exercise": "machine-hamstring-curl"}, ["machine"]),
    ],
    "E8": [("AdviceIntent", {"topic": "hinge-and-curl"}, ["both"])],
    "M1": [("MuscleIntent", {"muscle": "glutes"}, ["pelvis", "gluteus maximus", "gluteus medius and gluteus minimus"])],
    "M2": [
        ("MuscleIntent", {"muscle": "hamstrings"}, ["sit bone", "below the knee", "biceps femoris", "semitendinosus"])
    ],
    "M3": [("AdviceIntent", {"topic": "why-these-muscles"}, ["walk", "run", "jump", "knees"])],
    "C1": [("AdviceIntent", {"topic": "why-cool-down"}, ["walk five minutes"])],
    "C2": [("AdviceIntent", {"topic": "no-bouncing"}, ["hamstrings, glutes and hip flexors", "bounce"])],
    "C3": [("AdviceIntent", {"topic": "why-cool-down"}, ["Tight hamstrings", "recover"])],
    "A1": [("AdviceIntent", {"topic": "form-over-load"}, ["lower back", "Brace"])],
    "A2": [("AdviceIntent", {"topic": "tight-hip-flexors"}, ["glutes", "before and after"])],
    "A3": [("AdviceIntent", {"topic": "tired-legs"}, ["Tired hamstrings get hurt"])],
    "A4": [("AdviceIntent", {"topic": "why-cool-down"}, ["Cool down every time"])],
    "A5": [("AdviceIntent", {"topic": "start-small"}, ["Begin today with two or three moves"])],
    "A6": [
        ("AdviceIntent", {"topic": "not-a-doctor"}, ["not a doctor", "never diagnose"]),
        ("PainIntent", {}, ["not a doctor", "do not train through pain", "ask a doctor if it stays"]),
    ],
}


@pytest.mark.parametrize("fact", FACTS)
def test_every_fact_is_told_when_asked(fact):
    for intent, slots, parts in FACTS[fact]:
        speaker = Speaker().open().say(intent, **slots).hears(*parts)
        assert speaker.listening
        alone = Speaker().say(intent, **slots).hears(*parts)
        assert not alone.listening or alone.asked in {"which", "anything", "gentle"}


def test_the_list_above_is_complete():
    counts = {"W": 3, "S": 7, "D": 8, "E": 8, "M": 3, "C": 3, "A": 6}

    assert set(FACTS) == {f"{letter}{number}" for letter, many in counts.items() for number in range(1, many + 1)}


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_every_entry_of_the_catalogue_is_explained(locale):
    speaker = Speaker(locale=locale).open()
    for exercise in CATALOG.exercises:
        for intent in ("HowToIntent", "WhyIntent", "MusclesIntent"):
            assert len(speaker.say(intent, exercise=exercise).spoken) > 40
    for muscle in CATALOG.muscles:
        speaker.say("MuscleIntent", muscle=muscle)
    for topic in CATALOG.advice:
        speaker.say("AdviceIntent", topic=topic)


def test_which_muscles_an_exercise_works():
    Speaker().say("MusclesIntent", exercise="bodyweight-squat").hears(
        "most of all: quads and glutes", "lightly: hamstrings"
    )
    Speaker().say("MusclesIntent", exercise="walk").hears("walking")


def test_names_that_alexa_did_not_recognise_are_looked_up():
    Speaker().say("HowToIntent", exercise=("glute bridges",)).hears("Glute bridge", "Brace your core")
    Speaker().say("HowToIntent", exercise=("bench press <&> \x00",)).hears("I do not have that exercise")
    Speaker().say("MuscleIntent", muscle=("brain",)).hears("I know the glutes")
    Speaker().say("AdviceIntent", topic=("chess",)).hears("I do not know much about that")


def test_a_question_without_a_name_is_about_the_exercise_at_hand():
    in_the_circuit().say("HowToIntent", after=20).hears("Knee hug")
    at_the_first_set().say("WhyIntent", after=20).hears("Single-leg Romanian deadlift", "balance")
    at_the_first_set().say("MusclesIntent").hears(
        "hamstrings and glutes", "Say ready to go on, or pause. Are you ready?"
    )
    Speaker().open().say("HowToIntent").hears("Tell me the exercise as well")


def test_some_advice_where_no_topic_was_named():
    told = {Speaker().open().say("AdviceIntent").spoken for _ in range(12)}

    assert len(told) > 1


def test_where_and_what_next_and_how_long():
    speaker = at_the_first_set()
    speaker.say("WhereAmIIntent").hears("Now: single-leg Romanian deadlift, set 2 of 3.").say("WhatNextIntent").hears(
        "set 2 of 3"
    )
    speaker.say("ReadyIntent").say("WhereAmIIntent", after=20).hears("set 2 of 3")
    speaker.say("TimeLeftIntent").hears("left in the whole workout")
    at_the_first_set().say("WhereAmIIntent", after=115).hears("You are resting. Next: single-leg Romanian deadlift.")
    in_the_circuit().say("WhereAmIIntent", after=20).hears("knee hug, round 1 of 3")
    in_the_circuit().say("WhatNextIntent", after=20).hears("Next: glute bridge")
    Speaker().open().say("WhereAmIIntent").hears("not in a workout")
    Speaker().open().say("TimeLeftIntent").hears("Starter session takes about 47 minutes")
    Speaker().open().say("WhatNextIntent").hears("We begin small")


def test_the_same_move_a_round_later_is_asked_about_in_full_words():
    speaker = in_the_circuit()
    asked = []
    while len(asked) < 8 and speaker.asked == "ready":
        asked.append(speaker.spoken.rpartition("Ready for ")[2])
        assert "Are you ready?" not in speaker.spoken
        speaker.say("ReadyIntent")

    assert asked.count("standing hip flexion?") >= 2


def test_back_at_the_question_before_the_next_move_is_the_move_just_done():
    speaker = in_the_circuit().hears("Ready for glute bridge?").say("AMAZON.PreviousIntent")

    assert (step(speaker).kind, step(speaker).exercise) == ("ready", "knee-hug")


def test_say_that_again_without_a_workout():
    speaker = Speaker().open().say("HowToIntent", exercise="hip-thrust")
    first = speaker.spoken

    assert speaker.say("AMAZON.RepeatIntent").spoken == first


def test_how_much_the_coach_talks():
    normal, chatty, terse = (
        Speaker().open().say("TalkLevelIntent", talk=level).say("StartWorkoutIntent", workout="day-1").spoken
        for level in ("normal", "chatty", "terse")
    )
    assert len(terse) < len(normal) <= len(chatty)
    speaker = (
        at_the_first_set()
        .say("TalkLevelIntent", talk="terse")
        .hears("I talk less", "Say ready to go on, or pause. Are you ready?")
    )
    assert len(speaker.say("ReadyIntent").spoken) < len(at_the_first_set().say("ReadyIntent").spoken)


def test_the_talk_level_is_kept_for_the_next_workout():
    speaker = Speaker().open().say("TalkLevelIntent", talk="terse").say("StartWorkoutIntent", workout="day-1")
    speaker.say("AMAZON.StopIntent", after=30)
    speaker.open().say("StartWorkoutIntent", workout="day-1")

    assert speaker.store.latest_open(speaker.user).settings.talk == "terse"


def test_help_depends_on_where_one_is_and_ends_with_a_question():
    heard = [
        Speaker().say("AMAZON.HelpIntent"),
        Speaker().open().say("StartWorkoutIntent", workout="day-1").say("AMAZON.HelpIntent"),
        in_the_circuit().say("AMAZON.HelpIntent", after=20),
        in_the_circuit().say("AMAZON.PauseIntent", after=20).say("AMAZON.HelpIntent"),
        at_the_first_set().say("AMAZON.HelpIntent"),
    ]
    helps = {re.split(r"[.?]", one.spoken)[0] for one in heard}
    assert len(helps) == len(heard)
    assert all(one.listening for one in heard)


# --- could you answer this? ---


def can_fulfill(intent: str, user: bool = True, **slots) -> dict:
    speaker = Speaker()
    request = {"type": "CanFulfillIntentRequest", "intent": intent_of(intent, **slots)}
    envelope = speaker.build(request)
    del envelope["session"]
    if not user:
        del envelope["context"]["System"]["user"]
    skill = build(speaker.store, clock=lambda: NOON, config=SkillConfig())
    answer = invoke(skill, envelope)
    assert speaker.store.sessions(speaker.user) == ()
    return json.loads(json.dumps(answer))["response"]["canFulfillIntent"]


@pytest.mark.parametrize("user", [True, False])
def test_can_fulfill(user):
    assert can_fulfill("HowToIntent", user, exercise="hip-thrust")["canFulfill"] == "YES"
    assert can_fulfill("HowToIntent", user, exercise=("bench press",))["canFulfill"] == "MAYBE"
    assert can_fulfill("StartWorkoutIntent", user, minutes=30)["slots"]["minutes"]["canFulfill"] == "YES"
    assert can_fulfill("TodayIntent", user)["canFulfill"] == "YES"
    assert can_fulfill("ReadyIntent", user)["canFulfill"] == "NO"
    assert can_fulfill("Unheard", user)["canFulfill"] == "NO"


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_a_question_at_the_beginning_of_a_long_rest_is_open_from_then_on(locale):
    """It counted as asked only when the rest was over, so that it came in the same words again and again."""
    speaker = at_the_first_set(locale=locale).say("MoreRestIntent", after=110.0, minutes=5)
    asked = [last_sentence(speaker)]
    for _ in range(2):
        asked.append(last_sentence(speaker.say("AMAZON.NoIntent")))
        assert (speaker.asked, step(speaker).kind) == ("ready", "rest")
    assert len(set(asked)) == 3
    speaker.say("ReadyIntent")
    assert step(speaker).kind == "ready"


def last_sentence(speaker):
    return speaker.spoken.rpartition(". ")[2]


def test_a_question_that_another_room_has_passed_by_has_other_words_the_third_time():
    """One is asked at the end of a set that somebody begins anew in another room, again and again."""
    here = in_the_circuit()
    there = Speaker(store=here.store, clock=here.clock)
    asked = [last_sentence(here)]
    for _ in range(2):
        here.clock.now += here.length + 1.0
        there.session = None
        there.say("AMAZON.PreviousIntent", after=0.0)
        asked.append(last_sentence(here.say("ReadyIntent", after=1.0)))
    assert len(set(asked)) == 3
