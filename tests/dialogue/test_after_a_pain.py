"""After a pain what hurt does not come again unasked, and nothing begins in the breath that speaks of health."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from engine.dialogue.intent import Intent
from engine.workflow.effects import Hurt, Skipped
from engine.workflow.session import OVER
from tests.dialogue.driving import Listener
from tests.dialogue.states import HOUR, at_place, at_question, in_the_circuit, own_workout, walking
from tests.workflow.driving import CATALOG

LOCALES = ["en-US", "de-DE"]
SQUAT: dict[str, object] = {"exercise": "goblet-squat", "repetitions": 8, "sets": 2, "rest": 30}
SPLIT: dict[str, object] = {"exercise": "split-squat", "repetitions": 8, "sets": 2, "rest": 30}


def begun(listener: Listener, answer: str = "ReadyIntent") -> list[str]:
    """Train to the end; name each exercise that begins."""
    begun: list[str] = []
    for _ in range(150):
        session = listener.session
        if session is None or session.state in OVER or listener.asked.kind in {"summary", "finish"}:
            return begun
        if listener.asked.kind in {"caution", "caution-sure"}:
            listener.say("SkipIntent")
            continue
        listener.wait(700.0).open() if listener.asked.kind == "warm" else listener.say(answer)
        if listener.session is not None and listener.session.state != "paused":
            begun.append(str(listener.step.exercise))
    raise AssertionError("it never ends")


def coming(listener: Listener) -> set[str | None]:
    """Name all that still comes."""
    session = listener.session
    assert session is not None
    return {step.exercise for step in listener.plan.steps(session.swaps)[session.step :]}


# ---- What hurt and was left out does not come again ----


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("part", ["back", ""])
def test_a_move_of_the_warm_up_that_hurt_and_was_skipped_comes_in_no_later_round(locale: str, part: str) -> None:
    listener = in_the_circuit(locale)
    move = listener.step.exercise
    listener.say("PainIntent", after=12.0, **({"body_part": part} if part else {}))
    listener.say("SkipIntent")
    assert "skipped-for-good" in listener.messages()
    assert move not in coming(listener)
    assert move not in begun(listener)


def test_all_that_does_not_come_any_more_is_noted_as_left_out() -> None:
    listener = in_the_circuit("en-US")
    move = listener.step.exercise
    listener.say("PainIntent", after=12.0).say("SkipIntent")
    skipped = [one.set for one in listener.effects(Skipped) if one.exercise == move]  # type: ignore[attr-defined]
    assert skipped[:2] == [2, 3]


def test_a_move_that_hurt_comes_again_where_its_leaving_out_is_taken_back() -> None:
    listener = in_the_circuit("en-US")
    move = listener.step.exercise
    listener.say("PainIntent", after=12.0).say("SkipIntent").say("UndoIntent", after=5.0)
    assert listener.asked.kind == "pain"
    assert move in coming(listener)


def test_an_exercise_that_was_swapped_for_what_comes_next_and_hurt_does_not_come_next() -> None:
    listener = own_workout("en-US", SQUAT, SPLIT).say("SwapIntent", after=0.0, exercise="split-squat")
    listener.say("ReadyIntent").say("PainIntent", after=0.0).say("SkipIntent")
    assert "split-squat" not in begun(listener)


def test_what_is_said_to_be_fine_and_left_out_after_all_stays_out() -> None:
    listener = in_the_circuit("en-US")
    move = listener.step.exercise
    listener.say("PainIntent", after=12.0).say("AllowIntent").say("SkipIntent", scope="exercise")
    assert move not in coming(listener)


@pytest.mark.parametrize("locale", LOCALES)
def test_what_hurt_and_was_eased_is_asked_about_before_it_comes_elsewhere(locale: str) -> None:
    """The same exercise twice in a workout: the first time it hurts, and an easier one is taken."""
    listener = own_workout(locale, SPLIT, SQUAT, {**SPLIT, "sets": 1})
    listener.say("PainIntent", after=0.0).say("SwapIntent", exercise="bodyweight-squat")
    for _ in range(40):
        if listener.asked.kind == "caution":
            break
        listener.say("ReadyIntent")
    assert listener.asked.about["exercise"] == "split-squat"
    assert listener.said[-1] == listener.speech.text("ask-caution-itself", {"exercise": "split-squat"})
    assert listener.say("CannotIntent").asked.kind == "stop"
    assert listener.say("AMAZON.NoIntent").asked.kind == "caution"
    assert listener.say("AMAZON.NoIntent").asked.kind == "caution-sure"
    listener.say("AMAZON.YesIntent").say("AMAZON.YesIntent")
    assert listener.step.exercise == "split-squat"


def test_a_swap_takes_nothing_that_comes_anyway_where_there_is_another() -> None:
    listener = own_workout("en-US", SQUAT, SPLIT).say("SwapIntent", after=0.0)
    assert "swapped" in listener.messages()
    assert listener.step.exercise not in {"goblet-squat", "split-squat"}


def test_because_of_pain_nothing_is_taken_that_comes_anyway() -> None:
    listener = own_workout("en-US", SQUAT, SPLIT).say("PainIntent", after=0.0, body_part="back").say("SwapIntent")
    assert listener.step.exercise != "split-squat" or "skipped-for-good" in listener.messages()


# ---- The next time begins with it, wherever in the workout it was ----


def days_after(listener: Listener) -> Listener:
    return listener.say("AMAZON.StopIntent").silence().wait(60 * HOUR).open()


def at_a_stretch(locale: str) -> Listener:
    listener = at_question("rate", locale).say("SkipIntent", scope="phase")
    for _ in range(20):
        if listener.step.slot.startswith("stretch") and listener.session.state != "paused":  # type: ignore[union-attr]
            return listener
        listener.wait(700.0).open() if listener.asked.kind == "warm" else listener.say("ReadyIntent")
    raise AssertionError("no stretch")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("where", [in_the_circuit, walking, at_a_stretch])
def test_what_hurt_before_or_after_the_strength_work_is_asked_about_the_next_time(
    where: Callable[[str], Listener], locale: str
) -> None:
    listener = where(locale).say("PainIntent", after=0.0, body_part="back")
    (hurt,) = {one.exercise for one in listener.effects(Hurt)}  # type: ignore[attr-defined]
    listener = days_after(listener)
    asked = []
    while listener.asked.kind == "hurt-last":
        asked.append(listener.asked.about["exercise"])
        listener.say("AMAZON.YesIntent")
    assert hurt in asked, listener.said
    listener.say("AMAZON.YesIntent")
    assert hurt not in coming(listener)


# ---- Health is spoken of: nothing begins or goes on in the same breath ----

LEADS_ON = ["StartWorkoutIntent", "ReadyIntent", "AMAZON.YesIntent", "AMAZON.NextIntent", "AMAZON.NoIntent"]


@pytest.mark.parametrize("also", LEADS_ON)
@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("kind", ["interview", "start", "gentle", "reopen"])
def test_health_beside_a_wish_to_begin_is_answered_and_nothing_begins(kind: str, also: str, first: bool) -> None:
    said = [Intent("SafeForMeIntent"), Intent(also)]
    one, other = said if first else reversed(said)
    listener = at_question(kind, "en-US").say(one.name, also=(other,))
    assert listener.messages() == ["safe-for-me"]
    assert (listener.asked.kind, listener.session) == ("gentle", None)


def test_the_time_that_was_named_beside_it_is_kept() -> None:
    also = (Intent("StartWorkoutIntent", {"minutes": 20}),)
    listener = at_question("start", "en-US").say("SafeForMeIntent", also=also)
    assert (listener.dialogue.wish.minutes, listener.dialogue.wish.gentle) == (20, True)
    assert listener.say("AMAZON.YesIntent").session is not None


@pytest.mark.parametrize("also", LEADS_ON)
@pytest.mark.parametrize("kind", ["ready", "rate", "go-on", "resume", "warm", "set-done"])
def test_in_a_workout_health_is_asked_about_and_nothing_goes_on(kind: str, also: str) -> None:
    listener = at_question(kind, "en-US").say("SafeForMeIntent", also=(Intent(also),))
    assert listener.messages() == ["safe-for-me-now"]
    assert listener.asked.kind == "gently-on"
    assert listener.session.state == "paused"  # type: ignore[union-attr]


def test_who_stops_for_their_health_is_told_to_ask_a_doctor() -> None:
    listener = at_question("ready", "en-US").say("AMAZON.StopIntent", also=(Intent("SafeForMeIntent"),))
    assert listener.messages()[0] == "safe-for-me-now"
    assert listener.session is None


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("answer", ["AMAZON.YesIntent", "ReadyIntent", "AMAZON.NextIntent", "EasierIntent"])
def test_gently_means_the_easiest_of_all_that_comes(answer: str, locale: str) -> None:
    listener = own_workout(locale, SQUAT, SPLIT).say("SafeForMeIntent", after=0.0)
    assert listener.asked.kind == "gently-on"
    listener.say(answer)
    assert listener.messages()[:2] == ["made-gentle", "pain-gently"]
    assert listener.asked.kind == "ready"
    comes = coming(listener) - {None}
    assert "goblet-squat" not in comes
    assert not any(CATALOG.exercises[str(one)].easier for one in comes)
    assert listener.say("ReadyIntent").session.state != "paused"  # type: ignore[union-attr]


@pytest.mark.parametrize("answer", ["AMAZON.NoIntent", "DoneIntent", "CannotIntent", "NotTodayIntent"])
def test_whoever_would_rather_not_ends_and_keeps_what_was_done(answer: str) -> None:
    listener = at_question("gently-on", "en-US").say(answer)
    assert listener.session is None
    assert "stopped" in listener.messages()


def test_the_gentle_one_asked_for_in_a_workout_is_what_goes_on() -> None:
    listener = at_question("ready", "en-US").say("StartWorkoutIntent", feeling="gentle")
    assert "made-gentle" in listener.messages()


def test_pain_that_is_open_stays_open_where_health_is_spoken_of() -> None:
    listener = at_question("pain", "en-US").say("SafeForMeIntent", also=(Intent("ReadyIntent"),))
    assert listener.asked.kind == "pain"


def test_what_is_told_of_today_is_what_a_yes_begins() -> None:
    listener = at_question("start", "en-US").say("ExperienceIntent", level="intermediate").say("SafeForMeIntent")
    listener.say("TodayIntent")
    told = [one for one in listener.answer.messages if one.id == "today-workout"]  # type: ignore[union-attr]
    listener.say("AMAZON.YesIntent")
    assert told[0].arguments["workout"] == listener.plan.definition.workout


# ---- What now, and why ----


@pytest.mark.parametrize("kind", ["pain", "pain-ok"])
@pytest.mark.parametrize("said", ["HowToIntent", "AMAZON.HelpIntent", "FormCheckIntent", "ListWorkoutsIntent"])
def test_in_pain_help_names_what_can_be_chosen(said: str, kind: str) -> None:
    listener = at_question(kind, "en-US").say(said)
    assert listener.messages() == ["pain-choices"]
    assert listener.asked.kind == kind


def test_after_a_pain_nobody_is_told_what_is_harder() -> None:
    listener = at_question("caution", "en-US").say("HowToIntent")
    assert "harder-next" not in listener.messages()


@pytest.mark.parametrize("kind", ["hurt-last", "caution", "caution-sure"])
def test_why_is_answered_where_it_is_asked_whether_to_leave_something_out(kind: str) -> None:
    listener = at_question(kind, "en-US").say("WhyIntent")
    third = {"hurt-last": "third-hurt-last", "caution": "third-caution", "caution-sure": "third-caution-sure"}[kind]
    assert listener.said[-1] == listener.speech.text(third, {})
    assert listener.asked.kind == kind


@pytest.mark.parametrize("said", ["AMAZON.FallbackIntent", "AMAZON.HelpIntent", "ProgressIntent", "WhereAmIIntent"])
def test_of_what_hurt_nobody_is_told_that_they_were_not_understood(said: str) -> None:
    listener = at_question("hurt-last", "en-US").say(said)
    assert not {"fallback", "fallback-again", "interview-not-understood"} & {*listener.messages()}
    assert listener.asked.kind == "hurt-last"


# ---- Counting on, leaving out a set, and taking back ----


@pytest.mark.parametrize("said", ["AMAZON.ResumeIntent", "ReadyIntent", "AMAZON.NoIntent"])
def test_asked_whether_the_set_is_done_weiter_counts_on(said: str) -> None:
    listener = at_question("set-done", "en-US")
    step = listener.step.index
    listener.say(said)
    assert listener.step.index == step
    assert listener.session.state == "exercising"  # type: ignore[union-attr]


@pytest.mark.parametrize("locale", LOCALES)
def test_skip_in_a_set_of_as_many_as_one_can_leaves_out_that_set_alone(locale: str) -> None:
    listener = at_question("most", locale).say("SkipIntent")
    assert "skipped-set" in listener.messages()
    while listener.asked.kind != "most":
        listener.say("ReadyIntent")
    assert listener.step.set == 2


def test_enough_in_a_set_can_be_taken_back() -> None:
    listener = at_place("in a set", "en-US")
    step = listener.step.exercise, listener.step.set
    listener.say("CannotIntent", after=0.0).say("UndoIntent", after=10.0)
    assert (listener.step.exercise, listener.step.set) == step
    assert "undone" in listener.messages()


# ---- Nobody exercises ----


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", ["resume", "warm-again"])
def test_an_hour_later_nobody_is_told_to_stop_an_exercise(kind: str, locale: str) -> None:
    assert at_question(kind, locale).say("PainIntent", body_part="back").messages()[0] == "pain-idle"
    assert at_question(kind, locale).say("PainIntent", severity=9).messages()[0] == "pain-doctor-idle"


def test_pain_after_the_very_last_step_is_noted_and_nothing_begins_again() -> None:
    listener = at_question("summary", "en-US").say("PainIntent", body_part="back")
    assert listener.messages()[0] == "pain-before"
    assert listener.session is None
    assert len(listener.effects(Hurt)) == 1


def test_a_strong_pain_after_the_very_last_step_is_one_for_a_doctor() -> None:
    listener = at_question("summary", "en-US").say("PainIntent", body_part="back", severity=9)
    assert listener.messages()[0] == "pain-doctor-idle"
    assert listener.session is None


@pytest.mark.parametrize("told", [True, False])
def test_the_short_warm_up_after_hours_can_be_left_out_by_its_name(told: bool) -> None:
    listener = at_question("warm-again", "en-US")
    listener = listener.say("AMAZON.YesIntent") if told else listener
    listener.say("SkipIntent", scope="warm-up")
    assert listener.messages()[0] == "start-gently"
    assert listener.session.state == "exercising"  # type: ignore[union-attr]
