"""Opening the skill, choosing a workout, leaving, being forgotten."""

import pytest

from engine.coaching.profile.model import Profile, encode_profile
from engine.storage.errors import StoreError
from engine.storage.memory import MemoryStore
from engine.storage.person import profile
from skill.alexa.skill import build
from skill.config import SkillConfig
from tests.skill.conversation.speaker import USER, Speaker
from tests.skill.conversation.test_time import at_the_first_set, in_the_circuit, session

DAY = 86_400.0
DISCLAIMER = "I am a coach, not a doctor"


def known(**choices) -> Speaker:
    """Somebody whose choices are known."""
    speaker = Speaker()
    speaker.store.keep_profile(USER, encode_profile(Profile(**choices)))
    return speaker


def trained(workout: str, ago: float = 2 * DAY, **choices) -> Speaker:
    """Somebody who has done a set of a workout before."""
    speaker = known(**{"experience": "some", **choices})
    speaker.open().say("StartWorkoutIntent", workout=workout).say("ReadyIntent", after=600)
    speaker.say("SkipIntent", scope="phase", after=5).say("ReadyIntent").say("AMAZON.StopIntent")
    speaker.clock.now += ago
    return speaker


def running(speaker: Speaker) -> str:
    stored = speaker.store.latest_open(speaker.user)
    assert stored.session.state != "ready"
    return stored.plan.definition.workout


# --- the disclaimer (programme A6) ---


def test_the_disclaimer_is_spoken_once_ever():
    speaker = Speaker().open().hears("Welcome to Form Coach", DISCLAIMER, "three short questions")
    heard = [speaker.open().spoken, speaker.say("TodayIntent").spoken, speaker.say("AMAZON.YesIntent").spoken]

    assert all(DISCLAIMER not in words for words in heard)


@pytest.mark.parametrize(
    ("intent", "slots"), [("HowToIntent", {"exercise": "hip-thrust"}), ("StartWorkoutIntent", {"workout": "day-3"})]
)
def test_it_is_spoken_to_strangers_who_ask_at_once(intent, slots):
    speaker = Speaker().say(intent, **slots).hears(DISCLAIMER)

    assert DISCLAIMER not in speaker.say(intent, **slots).spoken


def test_it_is_not_spoken_at_parting():
    assert DISCLAIMER not in Speaker().say("AMAZON.StopIntent").spoken


# --- starting ---


@pytest.mark.parametrize("workout", ["starter", "full", "day-1", "day-3", "day-5"])
def test_by_name(workout):
    assert running(Speaker().say("StartWorkoutIntent", workout=workout)) == workout


def test_by_a_name_that_alexa_did_not_recognise():
    assert running(Speaker().say("StartWorkoutIntent", workout=("day one",))) == "day-1"
    Speaker().open().say("StartWorkoutIntent", workout=("swimming",)).hears(
        "I do not have that workout", "Which workout"
    )


@pytest.mark.parametrize(
    ("slots", "workout"),
    [
        ({"minutes": 90}, "starter"),
        ({"level": "beginner"}, "starter"),
        ({"level": "advanced"}, "full"),
        ({"level": "intermediate"}, "day-1"),
        ({"equipment": "band"}, "starter"),
        ({"minutes": 30, "level": "intermediate"}, "day-1"),
    ],
)
def test_by_time_level_and_equipment(slots, workout):
    assert running(Speaker().say("StartWorkoutIntent", **slots)) == workout


@pytest.mark.parametrize("workout", [None, "day-1", "full"])
def test_the_time_at_hand_makes_it_shorter_and_keeps_warm_up_and_cool_down(workout):
    named = {"workout": workout} if workout else {}
    speaker = Speaker().say("StartWorkoutIntent", minutes=20, **named).hears("To fit your time")
    steps = speaker.store.latest_open(USER).plan.steps()

    assert sum(step.duration for step in steps) <= 20 * 60
    assert {"warm_up", "exercise", "cool_down"} <= {step.phase for step in steps}


def test_too_little_time_gets_an_offer():
    speaker = Speaker().say("StartWorkoutIntent", minutes=5).hears("Shorter than 12 minutes makes no sense")

    assert running(speaker.say("AMAZON.YesIntent")) == "starter"
    assert sum(step.duration for step in speaker.store.latest_open(USER).plan.steps()) < 13 * 60


def test_what_is_at_hand_today_counts_for_today():
    speaker = known(experience="some").say("StartWorkoutIntent", equipment="ball", minutes=40)

    assert running(speaker) == "day-1"
    assert profile(speaker.store, USER).equipment == ()


def test_what_is_due_is_fitted_to_the_person():
    speaker = trained("day-1", limits=("no-step-up",), rest=90).open().say("AMAZON.YesIntent")
    definition = speaker.store.latest_open(USER).plan.definition

    assert definition.workout == "day-3"
    assert {block.rest for block in definition.blocks} == {90.0}
    assert "step-up" not in {block.exercise for block in definition.blocks}


def test_on_a_day_of_rest_that_is_said_before_a_workout_begins():
    speaker = trained("day-1", DAY).say("StartWorkoutIntent", minutes=20)
    speaker.hears("Today is for rest", "Do you want to train all the same: Starter session?")
    assert "To fit your time" not in speaker.spoken

    assert running(speaker.say("AMAZON.YesIntent").hears("To fit your time", "That leaves 2 exercises.")) == "starter"
    assert "Today is for rest" not in speaker.spoken


def test_on_a_day_of_rest_it_is_asked_in_german():
    speaker = trained("day-1", DAY)
    german = Speaker(speaker.store, "de-DE", clock=speaker.clock).say("StartWorkoutIntent", minutes=20)
    german.hears("Heute ist Ruhetag", "Willst du trotzdem trainieren: Einstiegstraining?")
    assert "Damit die Zeit reicht" not in german.spoken
    german.say("AMAZON.YesIntent").hears("Damit die Zeit reicht", "Damit bleiben 2 Übungen.")


def test_another_workout_only_with_a_yes():
    speaker = (
        at_the_first_set()
        .say("StartWorkoutIntent", workout="day-3")
        .hears("Shall I end it and begin this one: Day three?")
    )
    speaker.say("AMAZON.NoIntent").hears("we stay")
    assert running(speaker) == "day-1"
    speaker.say("StartWorkoutIntent", workout="day-3").say("AMAZON.YesIntent")
    assert running(speaker) == "day-3"


def test_who_does_not_want_to_go_on_ends_it_and_is_offered_what_is_due():
    speaker = at_the_first_set()
    speaker.clock.now += 2 * DAY
    speaker.open().hears("Shall we go on there?").say("AMAZON.NoIntent")
    speaker.hears("What you did is saved. Today: Starter session", "Shall we start?")
    assert "Goodbye" not in speaker.spoken
    assert [one.state for one in speaker.store.sessions(USER)] == ["stopped"]
    assert running(speaker.say("AMAZON.YesIntent")) == "starter"


def test_who_did_not_mean_to_end_it_can_take_that_back():
    speaker = at_the_first_set()
    speaker.clock.now += 3 * 3600
    speaker.open().say("AMAZON.NoIntent").say("UndoIntent").hears("Ready for set 2?")
    assert running(speaker) == "day-1"
    speaker.say("ReadyIntent")
    assert session(speaker).state == "exercising"


@pytest.mark.parametrize("intent", ["AMAZON.CancelIntent", "NotTodayIntent"])
def test_who_only_leaves_keeps_the_place(intent):
    speaker = at_the_first_set()
    speaker.clock.now += 2 * DAY
    speaker.open().hears("Shall we go on there?").say(intent).hears("I keep your place", "Goodbye")
    assert running(speaker) == "day-1"


def test_the_same_workout_again_is_under_way():
    at_the_first_set().say("StartWorkoutIntent", workout="day-1").hears("already on our way")


def test_starting_over_asks_first():
    speaker = at_the_first_set().say("AMAZON.StartOverIntent").hears("begin again: Day one?").say("AMAZON.YesIntent")

    assert (running(speaker), session(speaker).step) == ("day-1", 0)


# --- today and the week (programme S4, D1 to D5) ---


@pytest.mark.parametrize(
    ("done", "ago", "words"),
    [
        ("day-1", 2 * DAY, "Today: Day three, about 49 minutes. This session is next in your week."),
        ("day-3", 2 * DAY, "Today: Day one, about 47 minutes. This session is next in your week."),
        ("starter", 2 * DAY, "so the whole week is open to you. This session is next in your week."),
        ("day-1", 22 * DAY, "You were away for 3 weeks, so we ease in"),
        ("day-1", DAY, "Today is for rest. You trained yesterday"),
        ("day-3", DAY, "light cardio: walking"),
        ("day-1", 60.0, "You have trained today"),
    ],
)
def test_today(done, ago, words):
    trained(done, ago).say("TodayIntent").hears(words)


def test_today_names_each_exercise_with_its_sets_and_why():
    speaker = trained("day-1", equipment=("box", "bench", "band")).open().say("TodayIntent")
    speaker.hears(
        "Step-up, hip thrust and banded hamstring curl: 3 sets of 8 repetitions each.", "They are new for you"
    )
    assert speaker.asked == "start"
    assert speaker.spoken.endswith("You can say yes, or name another workout. What would you like?")

    assert running(speaker.say("AMAZON.YesIntent")) == "day-3"


def test_in_the_time_there_is_today():
    speaker = trained("day-1").open().say("TodayIntent", minutes=20).hears("To fit your time").say("AMAZON.YesIntent")

    assert sum(step.duration for step in speaker.store.latest_open(USER).plan.steps()) <= 20 * 60


def test_the_week_has_two_or_three_sessions_with_rest_between():
    speaker = trained("day-1").say("WeekIntent").hears("Day three", "Day one", "upper body", "light cardio")

    assert speaker.spoken.count(": Day ") == 3


def test_a_workout_without_a_set_does_not_count():
    speaker = Speaker()
    speaker.open().say("StartWorkoutIntent", workout="day-1").say("AMAZON.StopIntent", after=20)

    speaker.say("TodayIntent").hears("We begin small")


# --- leaving ---


def test_stop_ends_the_workout_and_keeps_what_was_done():
    speaker = at_the_first_set().say("AMAZON.StopIntent", after=60).hears("You did one set", "Stopped after", "Goodbye")

    assert not speaker.listening
    assert speaker.store.sessions(USER)[0].state == "stopped"


def test_never_mind_in_a_set_leaves_nothing():
    """Alexa has one intent for "cancel" and "never mind": said again it leaves."""
    speaker = in_the_circuit().say("AMAZON.CancelIntent", after=20).hears("Shall we go on?")

    assert speaker.listening
    speaker.say("AMAZON.CancelIntent").hears("I keep your place", "Goodbye")


@pytest.mark.parametrize("intent", ["AMAZON.CancelIntent", "AMAZON.NavigateHomeIntent"])
def test_cancel_keeps_the_place(intent):
    speaker = in_the_circuit().say(intent, after=20)
    speaker = speaker.say(intent) if speaker.listening else speaker
    speaker.hears("I keep your place", "Goodbye")

    assert not speaker.listening
    speaker.open().hears("You were at knee hug")


@pytest.mark.parametrize("intent", ["AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.NavigateHomeIntent"])
def test_leaving_is_always_possible(intent):
    speaker = Speaker().open().say(intent).hears("Goodbye")

    assert not speaker.listening


def test_forget_me_needs_a_yes():
    speaker = at_the_first_set()
    speaker.say("ForgetMeIntent").hears("Shall I delete").say("AMAZON.NoIntent").hears("nothing is deleted")
    assert speaker.store.sessions(USER)
    speaker.say("ForgetMeIntent").say("AMAZON.YesIntent").hears("deleted", "Say undo within a minute")
    assert not speaker.store.sessions(USER)
    speaker.say("AMAZON.YesIntent").hears("Goodbye")
    speaker.open().hears("Welcome to Form Coach", DISCLAIMER)


def test_within_a_minute_it_can_be_taken_back():
    speaker = at_the_first_set()
    speaker.say("ForgetMeIntent").say("AMAZON.YesIntent").say("UndoIntent", after=30).hears("Everything is back")
    assert running(speaker) == "day-1"


def test_a_minute_later_it_cannot():
    speaker = at_the_first_set()
    speaker.say("ForgetMeIntent").say("AMAZON.YesIntent").say("UndoIntent", after=90)
    assert "Everything is back" not in speaker.spoken
    assert not speaker.store.sessions(USER)


def test_nobody_else_is_forgotten():
    store = MemoryStore()
    others = Speaker(store, user="somebody else").open().say("AMAZON.NoIntent").say("AMAZON.YesIntent")
    Speaker(store).open().say("ForgetMeIntent").say("AMAZON.YesIntent")

    assert running(others) == "starter"


# --- whose conversation it is ---


def test_a_recognised_speaker_has_sessions_of_their_own():
    speaker = Speaker()
    speaker.person = "amzn1.ask.person.A"
    speaker.open().say("StartWorkoutIntent", workout="day-1")

    assert speaker.store.sessions(speaker.person)
    assert not speaker.store.sessions(USER)
    speaker.person = None  # out of breath, and no longer recognised
    speaker.say("DoneIntent", after=30).hears("Round 1 of 3")
    speaker.person = "amzn1.ask.person.B"  # somebody else in the room
    speaker.say("AMAZON.PauseIntent", after=30).hears("Paused")


@pytest.mark.parametrize("victim", ["an account", "a person of another account"])
def test_who_it_is_cannot_be_claimed(victim):
    store = MemoryStore()
    speaker = Speaker(store, user=victim)
    speaker.person = victim if victim.startswith("a person") else None
    speaker.open().say("StartWorkoutIntent", workout="day-1")
    before = store.log(store.latest_open(victim).session.id)
    thief = Speaker(store, user="thief").open()
    thief.claim(person=victim).say("AMAZON.StopIntent")

    assert store.log(store.latest_open(victim).session.id) == before
    assert thief.remembered.get("person", "") != victim


def test_who_was_recognised_at_first_is_known_in_the_whole_conversation():
    """Before any workout, too: the account knows its people from their first words."""
    speaker = Speaker()
    speaker.person = "amzn1.ask.person.A"
    speaker.open().person = None
    speaker.say("StartWorkoutIntent", workout="day-1")

    assert speaker.store.latest_open("amzn1.ask.person.A") is not None
    assert not speaker.store.sessions(USER)


def test_who_was_not_recognised_at_first_is_the_account_in_the_whole_conversation():
    speaker = Speaker().open()
    speaker.person = "amzn1.ask.person.A"
    speaker.say("StartWorkoutIntent", workout="day-1")

    assert speaker.store.latest_open(USER) is not None
    assert not speaker.store.sessions("amzn1.ask.person.A")


# --- when things break ---


class Broken(MemoryStore):
    """A store that cannot be reached."""

    def latest_open(self, user):
        raise StoreError("no")


@pytest.mark.parametrize(("locale", "words"), [("en-US", "once more"), ("de-DE", "noch einmal")])
def test_a_store_out_of_reach_is_told_in_words(locale, words, caplog):
    Speaker(Broken(), locale=locale).open().hears(words)

    assert "could not be answered" in caplog.text


def test_other_locales_of_a_language_and_other_languages_are_answered():
    assert "Willkommen" in Speaker(locale="de-AT").open().spoken
    assert "Welcome" in Speaker(locale="en-AU").open().spoken
    assert "Welcome" in Speaker(locale="ja-JP").open().spoken


def test_the_defaults_of_build():
    assert build(MemoryStore()) is not None
    assert build(MemoryStore(), config=SkillConfig(rendering="apla")) is not None
