"""What somebody says of themselves is kept, confirmed, and counts from the next plan on."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from msgspec.structs import replace

from engine.coaching.profile.model import WEEKDAYS, Profile, Rung, Weight, encode_profile
from engine.storage.memory import MemoryStore
from engine.storage.person import day_of, profile
from tests.skill.conversation.speaker import NOON, USER, Speaker
from tests.skill.conversation.test_time import at_the_first_set, in_the_circuit, session

TODAY = day_of(NOON)


def known(locale: str = "en-US", **choices: Any) -> Speaker:
    """Somebody whose choices are known, and who has just opened the skill."""
    store = MemoryStore()
    store.keep_profile(USER, encode_profile(Profile(**choices)))
    return Speaker(store, locale=locale).open()


def kept(speaker: Speaker) -> Profile:
    return profile(speaker.store, USER)


def undated(mine: Profile) -> Profile:
    """Without the moments at which rungs and weights were said, which are those of this test."""
    told = (*mine.rungs.values(), *mine.weights.values())
    assert all(one.at is not None and day_of(one.at) == TODAY for one in told)
    rungs = {ladder: replace(one, at=None) for ladder, one in mine.rungs.items()}
    return replace(mine, rungs=rungs, weights={name: replace(one, at=None) for name, one in mine.weights.items()})


def planned(speaker: Speaker) -> set[str]:
    """Every exercise of the workout that is due now."""
    speaker.open().say("AMAZON.YesIntent")
    steps = speaker.store.latest_open(USER).plan.steps()
    return {step.exercise for step in steps if step.exercise}


CHANGES: list[tuple[str, dict[str, Any], dict[str, Any], str]] = [
    ("HaveIntent", {"equipment": "band"}, {"equipment": ("chair", "band")}, "you have a resistance band."),
    (
        "HaveIntent",
        {"equipment": "band", "second": "box", "third": "bench"},
        {"equipment": ("chair", "band", "box", "bench")},
        "a resistance band, a box and a bench",
    ),
    ("HaveIntent", {"equipment": "chair"}, {"equipment": ("chair",)}, "you have a chair"),
    ("HaveIntent", {"equipment": "band", "second": ("spoon",)}, {"equipment": ("chair", "band")}, "not on my list"),
    ("HaveIntent", {"equipment": ("resistance bands",)}, {"equipment": ("chair", "band")}, "a resistance band"),
    ("HaveNotIntent", {"equipment": "chair"}, {"equipment": (), "lacks": ("chair",)}, "you do not have a chair"),
    ("HaveNotIntent", {"equipment": "ball"}, {"lacks": ("ball",)}, "you do not have a stability ball"),
    ("AvoidIntent", {"position": "lying"}, {"limits": ("no-kneeling", "no-lying")}, "leave this out: lying down"),
    ("AvoidIntent", {"exercise": "step-up"}, {"limits": ("no-kneeling", "no-step-up")}, "leave this out: step-up"),
    ("AllowIntent", {"position": "kneeling"}, {"limits": ()}, "possible again: kneeling"),
    ("AllowIntent", {"exercise": "step-up"}, {"limits": ("no-kneeling",)}, "possible again: step-up"),
    ("CardioIntent", {"exercise": "cycle"}, {"cardio": "cycle", "equipment": ("chair", "bike")}, "cycling"),
    ("RestLengthIntent", {"seconds": 60}, {"rest": 60}, "60 seconds of rest"),
    ("RestLengthIntent", {"seconds": 90}, {"rest": 90}, "90 seconds of rest"),
    ("UnitIntent", {"unit": "lb"}, {"unit": "lb"}, "in pounds"),
    ("ExperienceIntent", {"level": "beginner"}, {"experience": "new"}, "you are new to strength training"),
    ("ExperienceIntent", {"level": "intermediate"}, {"experience": "some"}, "some experience"),
    ("ExperienceIntent", {"level": "advanced"}, {"experience": "experienced"}, "you are experienced"),
    ("TrainingDaysIntent", {"day": "thu", "second_day": "mon"}, {"days": ("mon", "thu")}, "Monday and Thursday"),
    (
        "TrainingDaysIntent",
        {"day": "mon", "second_day": "wed", "third_day": "fri"},
        {"days": ("mon", "wed", "fri")},
        "Monday, Wednesday and Friday",
    ),
    ("TrainingDaysIntent", {}, {"days": ()}, "any day suits you"),
    ("SessionsIntent", {"sessions": 2}, {"sessions": 2}, "at most 2 sessions a week"),
    (
        "MyWeightIntent",
        {"exercise": "goblet-squat", "weight": 12, "unit": "kg"},
        {"weights": {"goblet-squat": Weight(12.0, "kg", TODAY)}},
        "goblet squat: 12 kilos",
    ),
    (
        "MyWeightIntent",
        {"exercise": "goblet-squat", "weight": 25, "fraction": "half", "unit": "lb"},
        {"weights": {"goblet-squat": Weight(25.5, "lb", TODAY)}},
        "25.5 pounds",
    ),
    (
        "MyWeightIntent",
        {"exercise": "goblet-squat", "weight": 8},
        {"weights": {"goblet-squat": Weight(8.0, "kg", TODAY)}},
        "8 kilos",
    ),
    (
        "MyLevelIntent",
        {"exercise": "goblet-squat"},
        {"rungs": {"bodyweight-squat": Rung("goblet-squat", TODAY)}},
        "you are at this one: goblet squat",
    ),
]


@pytest.mark.parametrize(("intent", "slots", "expected", "words"), CHANGES)
def test_what_is_said_is_kept_and_confirmed(intent, slots, expected, words):
    before: dict[str, Any] = {"equipment": ("chair",), "limits": ("no-kneeling",), "experience": "some"}
    speaker = known(**before, days=("tue", "fri")).say(intent, **slots).hears("Noted", words)

    assert undated(kept(speaker)) == Profile(**{**before, "days": ("tue", "fri"), **expected})
    assert speaker.listening


REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("HaveIntent", {}, "I know dumbbells"),
    ("HaveIntent", {"equipment": ("spoon",)}, "I know dumbbells"),
    ("HaveNotIntent", {"equipment": ("spoon",)}, "I know dumbbells"),
    ("AvoidIntent", {}, "kneeling, lying down, sitting on the floor, or an exercise"),
    ("AvoidIntent", {"exercise": ("swimming",)}, "kneeling, lying down"),
    ("AllowIntent", {"position": ("on my head",)}, "kneeling, lying down"),
    ("CardioIntent", {"exercise": "glute-bridge"}, "walking, cycling"),
    ("CardioIntent", {}, "walking, cycling"),
    ("RestLengthIntent", {"seconds": 9}, "from ten seconds to ten minutes"),
    ("RestLengthIntent", {"seconds": 601}, "from ten seconds to ten minutes"),
    ("RestLengthIntent", {"seconds": ("a while",)}, "from ten seconds to ten minutes"),
    ("RestLengthIntent", {}, "from ten seconds to ten minutes"),
    ("UnitIntent", {"unit": ("stone",)}, "in kilos or in pounds"),
    ("ExperienceIntent", {"level": ("weird",)}, "beginner, intermediate or advanced"),
    ("TrainingDaysIntent", {"day": "mon"}, "with a rest day between"),
    ("TrainingDaysIntent", {"day": "mon", "second_day": "tue"}, "with a rest day between"),
    ("TrainingDaysIntent", {"day": "mon", "second_day": ("someday",)}, "with a rest day between"),
    ("SessionsIntent", {"sessions": 1}, "two or three sessions"),
    ("SessionsIntent", {"sessions": 7}, "two or three sessions"),
    ("SessionsIntent", {}, "two or three sessions"),
    ("MyWeightIntent", {"exercise": "hip-thrust", "weight": 12}, "an exercise with a weight"),
    ("MyWeightIntent", {"exercise": "goblet-squat"}, "an exercise with a weight"),
    ("MyWeightIntent", {"exercise": "goblet-squat", "weight": 0}, "an exercise with a weight"),
    ("MyWeightIntent", {"exercise": "goblet-squat", "weight": 501}, "an exercise with a weight"),
    ("MyWeightIntent", {"exercise": "goblet-squat", "weight": 99999}, "an exercise with a weight"),
    ("MyWeightIntent", {"exercise": "goblet-squat", "weight": 9, "unit": ("ounces",)}, "an exercise with a weight"),
    ("MyWeightIntent", {"exercise": "goblet-squat", "weight": 9, "fraction": ("third",)}, "an exercise with a weight"),
    ("MyWeightIntent", {"weight": 12}, "an exercise with a weight"),
    ("MyLevelIntent", {"exercise": "walk"}, "a strength exercise"),
    ("MyLevelIntent", {}, "a strength exercise"),
]


@pytest.mark.parametrize(("intent", "slots", "words"), REFUSED)
def test_what_cannot_be_is_answered_with_what_can_and_changes_nothing(intent, slots, words):
    choices: dict[str, Any] = {"equipment": ("chair",), "limits": ("no-lying",), "days": ("mon", "thu")}
    choices["weights"] = {"goblet-squat": Weight(10.0, "kg", TODAY)}
    speaker = known(**choices).say(intent, **slots).hears(words)

    assert kept(speaker) == Profile(**choices)
    assert speaker.listening


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_both_languages_have_words_for_all_of_it(locale):
    for intent, slots in [(one[0], one[1]) for one in (*CHANGES, *REFUSED)] + [("AboutMeIntent", {})]:
        assert len(known(locale).say(intent, **slots).spoken) > 20
    german = known("de-DE", limits=("no-lying",)).say("HaveIntent", equipment="band", second="chair")
    german.hears("Gemerkt, du hast ein Widerstandsband und einen Stuhl")
    german.say("MyWeightIntent", exercise="goblet-squat", weight=12, fraction="half").hears("12,5 Kilo")
    german.say("AboutMeIntent").hears("Ich lasse weg: Liegen", "nichts über deine Gesundheit", "vergiss mich")


# --- the plan knows ---


def test_who_cannot_kneel_is_given_nothing_to_kneel_for():
    assert "kneeling-hip-flexor-stretch" in planned(known())
    speaker = known().say("AvoidIntent", position="kneeling")
    exercises = planned(speaker)

    assert "kneeling-hip-flexor-stretch" not in exercises
    assert "standing-hip-flexor-stretch" in exercises


def test_who_has_a_band_is_given_the_banded_curl():
    speaker = at_day_three()
    assert "Banded hamstring curl" not in speaker.say("TodayIntent").spoken
    speaker.say("HaveIntent", equipment="band").say("TodayIntent").hears("Banded hamstring curl: 3 sets")


def at_day_three() -> Speaker:
    speaker = known(experience="some").say("StartWorkoutIntent", workout="day-1").say("ReadyIntent", after=600)
    speaker.say("SkipIntent", scope="phase", after=5).say("ReadyIntent").say("AMAZON.StopIntent")
    speaker.clock.now += 2 * 86_400.0
    return speaker.open()


def test_the_rest_the_warm_up_and_the_level_are_in_the_next_workout():
    speaker = known(experience="some", equipment=("dumbbell",)).say("RestLengthIntent", seconds=60)
    speaker.say("CardioIntent", exercise="cycle").say("MyLevelIntent", exercise="goblet-squat")
    speaker.say("MyWeightIntent", exercise="goblet-squat", weight=12).say("TodayIntent").hears("with 12 kilos")
    exercises = planned(speaker)
    definition = speaker.store.latest_open(USER).plan.definition

    assert definition.cardio.exercise == "cycle"
    assert {block.rest for block in definition.blocks} == {60.0}
    assert "goblet-squat" in exercises


def test_the_training_days_are_kept_to():
    other = [WEEKDAYS[(TODAY.weekday() + ahead) % 7] for ahead in (1, 3)]
    speaker = known().say("TrainingDaysIntent", day=other[0], second_day=other[1])
    speaker.say("TodayIntent").hears("not one of your training days")
    speaker.say("TrainingDaysIntent").say("TodayIntent").hears("Starter session")


def test_an_offer_stays_open_and_is_what_was_just_said():
    speaker = known(experience="some").say("AvoidIntent", exercise="bodyweight-squat").hears("You can say yes")
    assert speaker.asked == "start"
    speaker.say("AMAZON.YesIntent")
    exercises = {step.exercise for step in speaker.store.latest_open(USER).plan.steps()}

    assert "bodyweight-squat" not in exercises
    assert "single-leg-rdl" in exercises


# --- at any time ---


@pytest.mark.parametrize("there", [in_the_circuit, at_the_first_set])
def test_in_a_workout_it_is_noted_for_the_next_one_and_the_workout_goes_on(there):
    speaker = there()
    before = session(speaker)
    speaker.say("AvoidIntent", after=20, position="kneeling")
    speaker.hears("leave this out: kneeling", "from the next workout on")

    assert kept(speaker).limits == ("no-kneeling",)
    assert session(speaker).id == before.id
    assert speaker.listening
    speaker.say("ReadyIntent")
    assert session(speaker).step > before.step


@pytest.mark.parametrize(
    ("intent", "slots"),
    [("UnitIntent", {"unit": "lb"}), ("SessionsIntent", {"sessions": 2}), ("TrainingDaysIntent", {})],
)
def test_what_no_workout_is_made_of_is_not_put_off(intent, slots):
    speaker = at_the_first_set().say(intent, **slots).hears("Noted")

    assert "next workout" not in speaker.spoken


def test_asked_without_opening_the_skill_it_is_kept_and_the_conversation_over():
    speaker = Speaker().say("HaveIntent", equipment="band")
    speaker.hears("you have a resistance band", "I am a coach, not a doctor")

    assert not speaker.listening
    assert kept(speaker).equipment == ("band",)
    assert "not a doctor" not in speaker.say("HaveIntent", equipment="box").spoken


@pytest.mark.parametrize("intent", ["HaveIntent", "AboutMeIntent", "InterviewIntent"])
def test_of_somebody_who_is_not_named_nothing_is_kept(intent):
    store = MemoryStore()
    slots = {"equipment": "band"} if intent == "HaveIntent" else {}
    Speaker(store, user="").open().say(intent, **slots).hears("I do not know who you are")

    assert store.profile("") is None


def test_each_person_has_choices_of_their_own():
    speaker = Speaker()
    speaker.person = "amzn1.ask.person.A"
    speaker.open().say("HaveIntent", equipment="band")

    assert profile(speaker.store, "amzn1.ask.person.A").equipment == ("band",)
    assert profile(speaker.store, USER) == Profile()


def test_to_be_forgotten_is_to_have_said_nothing():
    speaker = known(equipment=("band",)).say("AvoidIntent", position="lying")
    speaker.say("ForgetMeIntent").say("AMAZON.YesIntent").hears("deleted")

    assert speaker.store.profile(USER) is None
    speaker.open().say("AboutMeIntent").hears("without equipment", "new to strength training")
    assert "lying" not in speaker.spoken


# --- what do you know about me? ---


def test_the_profile_is_told_with_how_to_change_and_delete_it():
    known().say("AboutMeIntent").hears(
        "You are new to strength training. You train without equipment. You train at most 3 times a week, on any day.",
        "You rest 75 seconds between sets, and this is how you warm up: walking.",
        "nothing about your health",
        "To change something, tell me",
        "say: forget me",
    )


def test_all_that_was_said_is_told():
    about: dict[str, Any] = {
        "experience": "experienced",
        "equipment": ("band", "chair"),
        "limits": ("no-seated", "no-step-up"),
        "days": ("mon", "thu"),
        "sessions": 2,
        "talk": "chatty",
        "unit": "lb",
        "rungs": {"bodyweight-squat": Rung("goblet-squat", datetime.date(2026, 11, 23))},
        "weights": {"goblet-squat": Weight(12.5)},
    }
    known(**about).say("AboutMeIntent").hears(
        "You are experienced",
        "You have a resistance band and a chair.",
        "I leave out: sitting on the floor and step-up.",
        "at most 2 times a week. Your days: Monday and Thursday.",
        "I talk more than usual.",
        "Your weights are in pounds.",
        "You said you are at: goblet squat.",
        "For goblet squat, you use 12.5 kilos.",
    )


def test_it_is_told_in_a_workout_too():
    at_the_first_set().say("AboutMeIntent").hears(
        "You train without equipment", "Say ready to go on, or pause. Are you ready?"
    )


def test_the_talk_level_is_part_of_it():
    speaker = known().say("TalkLevelIntent", talk="terse")

    assert kept(speaker).talk == "terse"
    speaker.say("AboutMeIntent").hears("I talk less than usual")
