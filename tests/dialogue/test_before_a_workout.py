"""Before a workout: what is wished for stays, a bare word is asked once, and a limit that is told is not lost."""

from __future__ import annotations

import pytest

from engine.dialogue.intent import Intent, Value
from tests.dialogue.driving import Listener
from tests.dialogue.states import HOUR, at_place, at_question, offered

LOCALES = ["en-US", "de-DE"]
WISHES: list[tuple[str, dict[str, Value], tuple[Intent, ...]]] = [
    ("ReadinessIntent", {"feeling": "sore"}, ()),
    ("ReadinessIntent", {"feeling": "sore"}, (Intent("StartWorkoutIntent", {"minutes": 20}),)),
    ("ShorterIntent", {"minutes": 20}, (Intent("ReadinessIntent", {"feeling": "sore"}),)),
    ("StartWorkoutIntent", {"minutes": 20}, ()),
    ("ShorterIntent", {}, ()),
]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("name", "slots", "also"), WISHES)
def test_a_wish_at_the_introduction_begins_nothing(name, slots, also, locale: str) -> None:
    listener = Listener(locale).open().say(name, also=also, **slots)
    assert listener.session is None
    assert listener.asked.kind == "start"
    every = (Intent(name, slots), *also)
    wish = listener.dialogue.wish
    assert bool(wish.sore) == any("feeling" in one.slots for one in every)
    assert bool(wish.minutes) == any(one.name != "ReadinessIntent" for one in every)


@pytest.mark.parametrize("kind", ["experienced", "things", "limits"])
def test_a_wish_in_the_interview_is_kept_and_the_question_stays(kind: str) -> None:
    listener = at_question(kind, "en-US").say("ReadinessIntent", feeling="sore").say("ShorterIntent", minutes=20)
    assert (listener.asked.kind, listener.session) == (kind, None)
    for _ in range(3):
        if listener.asked.kind != "start":
            listener.say("SkipIntent", scope="exercise")
    assert (listener.asked.kind, listener.dialogue.wish.minutes, listener.dialogue.wish.sore) == ("start", 20, 2)


SIDE_QUESTIONS: list[list[tuple[str, dict[str, Value]]]] = [
    [("WeekIntent", {})],
    [("BareWordIntent", {"equipment": "chair"}), ("AMAZON.YesIntent", {})],
    [("AvoidIntent", {"position": "kneeling"})],
    [("HaveIntent", {"equipment": "chair"}), ("WhyIntent", {})],
    [("AMAZON.NoIntent", {})],
    [("ListWorkoutsIntent", {})],
]


@pytest.mark.parametrize("between", SIDE_QUESTIONS)
def test_a_short_session_stays_the_one_until_another_is_named(between) -> None:
    listener = offered("en-US").say("DontKnowIntent")
    for name, slots in between:
        listener.say(name, **slots)
    assert listener.dialogue.wish.minutes == 15
    listener.say("ReadyIntent")
    assert sum(step.duration for step in listener.plan.steps(())) < 16 * 60


def test_something_shorter_is_offered_and_begins_nothing() -> None:
    listener = offered("en-US").say("ShorterIntent")
    assert (listener.asked.kind, listener.session, listener.dialogue.wish.minutes) == ("start", None, 15)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("slots", [{}, {"minutes": 20}])
def test_on_a_day_of_rest_nothing_begins_before_a_yes(locale: str, slots: dict[str, Value]) -> None:
    listener = at_question("rest-day", locale)
    before = listener.session
    if slots:
        listener.say("AMAZON.NoIntent").say("StartWorkoutIntent", **slots)
        assert listener.asked.kind == "rest-day"
    assert "today-rest" in listener.messages()
    assert listener.session == before
    assert listener.say("AMAZON.YesIntent").session != before


def test_what_was_just_told_to_be_a_day_of_rest_is_not_asked_about_again() -> None:
    listener = at_question("rest-day", "en-US").say("AMAZON.NoIntent").open()
    assert (listener.asked.kind, "today-rest" in listener.messages()) == ("anything", True)
    before = listener.session
    assert listener.say("StartWorkoutIntent").session != before


def test_the_time_at_hand_is_a_yes_on_a_day_of_rest() -> None:
    listener = at_question("rest-day", "en-US").say("StartWorkoutIntent", minutes=20)
    assert sum(step.duration for step in listener.plan.steps(())) < 21 * 60


def test_naming_a_workout_ends_the_wish_for_a_short_one() -> None:
    listener = offered("en-US").say("DontKnowIntent").say("StartWorkoutIntent", workout="day-1")
    assert sum(step.duration for step in listener.plan.steps(())) > 30 * 60


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("answer", ["BareWordIntent", "HaveIntent", "AMAZON.YesIntent", "AMAZON.NoIntent"])
@pytest.mark.parametrize("kind", ["interview", "start"])
def test_a_bare_word_is_asked_once_and_the_question_before_comes_again(kind: str, answer: str, locale: str) -> None:
    listener = at_question(kind, locale).say("BareWordIntent", equipment="chair")
    assert listener.asked.kind == "have"
    listener.say(answer, equipment="chair") if answer[0] != "A" else listener.say(answer)
    assert listener.asked.kind == kind
    assert ("prefer-have" in listener.messages()) == (answer != "AMAZON.NoIntent")


def test_a_thing_that_is_owned_is_noted_and_the_offer_comes_again() -> None:
    listener = offered("en-US").say("HaveIntent", equipment="chair")
    assert listener.asked.kind == "start"
    assert listener.messages()[0] == "prefer-have"
    assert listener.messages()[1:]  # what is due, again


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("said", ["PainIntent", "SafeForMeIntent", "AvoidIntent"])
def test_a_part_that_is_named_as_a_limit_is_spared(said: str, locale: str) -> None:
    listener = at_question("limits", locale).say(said, body_part="knee")
    assert listener.asked.kind == "limits"
    assert "prefer-avoid" in listener.messages()
    assert listener.dialogue.wish.gentle
    of_a_doctor = said == "SafeForMeIntent"  # the gentle session that was offered is accepted first
    assert listener.say("SkipIntent").asked.kind == ("gentle" if of_a_doctor else "start")


@pytest.mark.parametrize("kind", ["resume", "reopen"])
def test_only_the_question_is_asked_again_when_somebody_comes_back(kind: str) -> None:
    listener = at_question(kind, "en-US").say("AMAZON.RepeatIntent")
    assert listener.said == ["Shall we go on there?"]
    assert listener.say("AMAZON.FallbackIntent").messages() == ["interview-not-understood"]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("opened", [True, False])
def test_going_on_with_a_workout_of_this_morning_that_is_over_asks_whether_to_train_all_the_same(
    locale: str, opened: bool
) -> None:
    listener = at_place("in a rest", locale).say("AMAZON.StopIntent").wait(14 * HOUR)
    if opened:
        assert "today-rest" in listener.open().messages()
    listener.say("AMAZON.ResumeIntent")
    assert (listener.messages()[0], listener.asked.kind) == ("last-is-over", "rest-day")
    assert ("today-rest" in listener.messages()) is not opened  # it was just told
    assert listener.say("AMAZON.YesIntent").session is not None


def test_going_on_with_nothing_offers_what_is_due() -> None:
    listener = at_question("anything", "en-US").say("AMAZON.ResumeIntent")
    assert listener.messages()[0] == "nothing-to-resume"
    assert listener.asked.kind == "start"
