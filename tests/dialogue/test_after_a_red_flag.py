"""What may begin after a red flag, and what is asked first: in every way of beginning."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from engine.dialogue.intent import Intent
from engine.workflow.safety import unresolved
from tests.dialogue.driving import Listener
from tests.dialogue.states import HOUR, at_place, at_question, hurt

BEGINNING = (
    *("StartWorkoutIntent", "ReadyIntent", "ReadinessIntent", "InterviewIntent", "TodayIntent", "ShorterIntent"),
    *("AMAZON.ResumeIntent", "AMAZON.NextIntent", "AMAZON.YesIntent", "AMAZON.NoIntent", "AMAZON.StartOverIntent"),
)
"""What begins something or leads to it, said in one sentence."""

ASIDE = ("AMAZON.HelpIntent", "AMAZON.FallbackIntent", "AMAZON.RepeatIntent", "WhatNextIntent", "SafeForMeIntent")
"""Side questions."""


def unwell(place: str) -> Listener:
    return at_place(place, "en-US").say("EmergencyIntent", after=0.0).silence().wait(30.0)


def well() -> Listener:
    return at_question("how-are-you", "en-US").say("AMAZON.YesIntent")


@pytest.mark.parametrize("intent", BEGINNING)
@pytest.mark.parametrize("place", ["offered", "in a set"])
def test_how_they_are_comes_first(place: str, intent: str) -> None:
    listener = unwell(place).say(intent)
    assert listener.asked.kind == "how-are-you", listener.said


@pytest.mark.parametrize("intent", BEGINNING)
def test_how_they_are_comes_first_also_where_the_workout_was_ended(intent: str) -> None:
    listener = unwell("in a set").say("AMAZON.StopIntent").wait(30.0).say(intent)
    assert listener.asked.kind == "how-are-you", listener.said
    assert listener.session is None


@pytest.mark.parametrize("place", ["offered", "in a set"])
@pytest.mark.parametrize(("later", "when"), [(4.0, "emergency-just-now"), (HOUR, "emergency-back")])
def test_it_says_when_that_was(place: str, later: float, when: str) -> None:
    assert unwell(place).wait(later).open().messages() == [when]


@pytest.mark.parametrize("place", ["offered", "in a set"])
def test_the_question_comes_back_where_nothing_is_forgotten(place: str) -> None:
    listener = unwell(place).open().say("ForgetMeIntent")
    assert listener.asked.kind == "forget"
    assert listener.say("AMAZON.NoIntent").asked.kind == "how-are-you"


@pytest.mark.parametrize("question", ["how-are-you", "pain"])
def test_everything_is_forgotten_whatever_is_open(question: str) -> None:
    listener = at_question(question, "en-US").say("ForgetMeIntent").say("AMAZON.YesIntent")
    assert listener.messages() == ["forgotten"]
    assert listener.session is None


def test_pain_is_asked_about_again_where_nothing_is_forgotten() -> None:
    assert hurt("en-US").say("ForgetMeIntent").say("AMAZON.NoIntent").asked.kind == "pain"


def test_a_side_question_is_answered() -> None:
    assert unwell("offered").say("WeekIntent").messages()[0] != "emergency-back"


def test_the_days_that_are_told_leave_today_out() -> None:
    before, after = at_place("offered", "en-US").say("WeekIntent"), unwell("offered").say("WeekIntent")
    assert _days(before)[0] == before.answer.exchange.scene.day.isoweekday()
    assert before.answer.exchange.scene.day.isoweekday() not in _days(after)[:1]


@pytest.mark.parametrize("told", [unwell, lambda _: well()])
def test_no_reminder_of_training_is_set_for_the_day(told: Callable[[str], Listener]) -> None:
    listener = told("offered")
    listener.alerts = True
    assert listener.say("RemindIntent", date="today", clock="23:59").messages() == ["emergency-rest-now"]
    assert listener.say("RemindIntent", date="tomorrow", clock="18:00").asked.kind == "remind-ok"


def _days(listener: Listener) -> list[object]:
    return [one.arguments["day"] for one in listener.answer.messages if one.id == "week-day"]


@pytest.mark.parametrize("intent", ["StartWorkoutIntent", "ReadyIntent", "AMAZON.ResumeIntent", "UndoIntent", "open"])
@pytest.mark.parametrize("later", [60.0, 18 * HOUR])
def test_the_rest_of_the_day_is_for_rest(later: float, intent: str) -> None:
    listener = well().wait(later)
    listener.open() if intent == "open" else listener.say(intent)
    assert listener.session is None
    assert not listener.listening
    assert listener.messages()[0] in {"emergency-rest-now", "nothing-to-undo"}


@pytest.mark.parametrize(
    "intent",
    ["TodayIntent", "WeekIntent", "AMAZON.HelpIntent", "AMAZON.FallbackIntent", "AMAZON.YesIntent", "AMAZON.NoIntent"],
)
@pytest.mark.parametrize("asked_before", [False, True])
def test_nothing_tells_of_a_workout_on_that_day(intent: str, asked_before: bool) -> None:
    listener = well().wait(HOUR)
    if asked_before:
        listener.say("HistoryIntent")
    listener.say(intent)
    assert listener.messages() == ["emergency-rest-now", "goodbye"]


@pytest.mark.parametrize("intent", ["StartWorkoutIntent", "open"])
def test_after_the_day_the_gentle_one_is_offered(intent: str) -> None:
    listener = well().wait(50 * HOUR)
    listener.open() if intent == "open" else listener.say(intent)
    assert "emergency-gently-now" in listener.messages()
    assert listener.asked.kind == "start"
    assert listener.dialogue.wish.gentle
    assert listener.say("AMAZON.YesIntent").session is not None
    assert listener.service.people.store.profile(listener.who) is not None
    listener.say("AMAZON.StopIntent").wait(60.0).open()
    assert listener.asked.kind == "reopen"


def test_home_is_no_way_to_keep_the_place() -> None:
    listener = at_question("how-are-you", "en-US").say("AMAZON.NavigateHomeIntent")
    assert "emergency-advice" in listener.messages()
    assert listener.open().asked.kind == "how-are-you"


BACK = {
    "undo": lambda listener: listener.say("UndoIntent"),
    "resume": lambda listener: listener.say("AMAZON.ResumeIntent"),
    "undo and effort": lambda listener: listener.say("UndoIntent", also=(Intent("EffortIntent"),)),
    "resume and skip": lambda listener: listener.say("AMAZON.ResumeIntent", also=(Intent("SkipIntent"),)),
    "an hour": lambda listener: listener.wait(HOUR).open().say("AMAZON.YesIntent"),
    "three hours": lambda listener: listener.wait(3 * HOUR).open().say("AMAZON.YesIntent"),
}


@pytest.mark.parametrize("way", BACK)
def test_a_workout_that_is_brought_back_begins_with_what_hurt(way: str) -> None:
    listener = hurt("en-US").say("AMAZON.StopIntent").wait(5.0)
    BACK[way](listener)
    assert listener.session is not None
    assert unresolved(listener.session)
    assert listener.session.state == "paused"
    assert listener.asked.kind == "pain", listener.said
    assert "pain-before-going-on" in listener.messages()


def first_caution(listener: Listener) -> str:
    """Train until something is asked about; give the part."""
    for _ in range(40):
        if listener.asked.kind == "caution":
            return str(listener.asked.about["part"])
        listener.wait(700.0).open() if listener.asked.kind == "warm" else listener.say("ReadyIntent")
        if listener.session is None:
            break
    return ""


@pytest.mark.parametrize(("later", "part"), [(HOUR, "knee"), (40 * HOUR, "")])
def test_what_hurt_earlier_on_the_day_is_asked_about_in_the_next_workout(later: float, part: str) -> None:
    listener = hurt("en-US").say("AMAZON.StopIntent").wait(later).say("StartWorkoutIntent", workout="day-1")
    if listener.asked.kind == "start":
        listener.say("AMAZON.YesIntent")
    assert first_caution(listener) == part


@pytest.mark.parametrize(
    "intent", ["AMAZON.HelpIntent", "AMAZON.FallbackIntent", "WhatNextIntent", "AMAZON.RepeatIntent"]
)
def test_a_red_flag_in_pain_leaves_one_question_only(intent: str) -> None:
    listener = hurt("en-US").say("EmergencyIntent", after=0.0).wait(60.0).open().say(intent)
    assert listener.asked.kind == "how-are-you", listener.said
    assert not any(word in " ".join(listener.said) for word in ("skip", "ready", "Next:")), listener.said


@pytest.mark.parametrize(("feeling", "rests"), [("fresh", True), ("tired", False)])
def test_how_a_person_feels_is_how_they_are(feeling: str, rests: bool) -> None:
    listener = at_question("how-are-you", "en-US").say("ReadinessIntent", feeling=feeling)
    assert ("emergency-rest-today" in listener.messages()) == rests
    assert "goodbye" in listener.messages()


@pytest.mark.parametrize("other", ["AMAZON.NoIntent", "DontKnowIntent", "CannotIntent"])
@pytest.mark.parametrize("order", [1, -1])
def test_yes_and_no_is_not_well(other: str, order: int) -> None:
    first, second = ("AMAZON.YesIntent", other)[::order]
    listener = at_question("how-are-you", "en-US").say(first, also=(Intent(second),))
    assert "emergency-good" not in listener.messages()
    assert "emergency-rest-today" not in listener.messages()
    assert listener.open().asked.kind == "how-are-you"


def test_fine_that_is_said_of_something_else_is_not_well() -> None:
    listener = at_question("how-are-you", "en-US").say("AllowIntent", position="kneeling")
    assert listener.asked.kind == "how-are-you"
    assert listener.say("AllowIntent").asked.kind != "how-are-you"
