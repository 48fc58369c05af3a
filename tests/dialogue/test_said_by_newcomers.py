"""What people said who had never talked with the coach, and what they were right to expect of it."""

from __future__ import annotations

from datetime import date

import pytest

from engine.coaching.past.records import History, SessionDone
from engine.coaching.profile.model import Profile
from engine.coaching.tell.reports import history_told
from engine.dialogue.intent import Intent
from engine.understanding.understanding import Understanding
from engine.workflow.effects import Rated
from tests.dialogue.driving import Listener
from tests.dialogue.hearing import hear
from tests.dialogue.states import HOUR, at_place, at_question, walking
from tests.workflow.driving import CATALOG


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [
        ("en-US", "I've walked enough, let's get going"),
        ("en-US", "skip the walking, I'm warm"),
        ("en-US", "this is boring"),
        ("en-US", "skip"),
        ("de-DE", "das ist langweilig"),
        ("de-DE", "ich bin genug gelaufen"),
        ("de-DE", "überspringen"),
    ],
)
def test_who_is_tired_of_the_walk_leaves_out_the_walk_and_no_round(locale: str, sentence: str) -> None:
    listener = hear(walking(locale), sentence)
    assert listener.step.round == 1
    assert listener.asked.kind == "ready"


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [
        ("en-US", "skip the warm-up"),
        ("en-US", "skip the whole warm-up"),
        ("en-US", "no warm-up"),
        ("de-DE", "das ganze Aufwärmen weglassen"),
        ("de-DE", "Aufwärmen überspringen"),
    ],
)
def test_who_names_the_warm_up_leaves_out_all_of_it(locale: str, sentence: str) -> None:
    listener = hear(walking(locale), sentence)
    assert (listener.step.phase, listener.step.set) == ("exercise", 1)


def test_a_walk_that_is_over_is_left_out_no_more() -> None:
    listener = walking("en-US").say("ReadyIntent")
    step = listener.step.index
    listener.say("SkipIntent", after=2.0, scope="walk")
    assert listener.messages() == ["skip-later"]  # that of the cool-down
    assert listener.step.index == step


# ---- The questions of the first time ----


def kept(listener: Listener) -> Profile:
    assert listener.answer is not None
    return listener.answer.exchange.profile


KNEELS = [
    ("en-US", "I can't kneel on my left knee, it hurts"),
    ("de-DE", "auf dem linken Knie knien kann ich nicht, das tut weh"),
]


@pytest.mark.parametrize("kind", ["interview", "experienced", "things", "limits"])
@pytest.mark.parametrize(("locale", "sentence"), KNEELS)
def test_a_limit_that_is_told_as_a_pain_is_noted_and_every_question_is_still_asked(
    locale: str, sentence: str, kind: str
) -> None:
    listener = hear(at_question(kind, locale), sentence)
    assert kept(listener).limits == ("no-kneeling",)
    assert "pain-before" in listener.messages()
    if kind == "interview":
        return  # who is in pain is offered something gentle first
    assert listener.asked.kind == kind
    kinds = ["experienced", "things", "limits"]
    for following in kinds[kinds.index(kind) + 1 :]:
        assert listener.say("AMAZON.NoIntent").asked.kind == following
    if kind != "limits":
        assert listener.said[-1] == listener.speech.text("interview-ask-limits-else", {})
    assert listener.say("AMAZON.NoIntent").asked.kind == "start"
    assert kept(listener).limits == ("no-kneeling",)


def test_what_cannot_be_done_is_noted_in_a_workout_too_and_the_pain_comes_first() -> None:
    also = (Intent("AvoidIntent", {"position": "kneeling", "body_part": "knee"}),)
    listener = at_place("in a set", "en-US").say("PainIntent", after=0.0, also=also)
    assert kept(listener).limits == ("no-kneeling",)
    assert listener.messages()[0] == "pain"
    assert listener.asked.kind == "pain"


def test_who_says_of_an_exercise_that_it_hurts_has_not_banned_it() -> None:
    listener = at_place("in a set", "en-US").say("PainIntent", after=0.0, also=(Intent("AvoidIntent", {}),))
    assert kept(listener).limits == ()


@pytest.mark.parametrize("first", ["AMAZON.NoIntent", "AvoidIntent"])
def test_two_answers_in_one_breath_pass_over_no_question(first: str) -> None:
    said = [Intent("AMAZON.NoIntent"), Intent("AvoidIntent", {"body_part": "knee"})]
    one, other = sorted(said, key=lambda intent: intent.name != first)
    listener = at_question("experienced", "en-US").say(one.name, also=(other,), **one.slots)
    assert listener.said[-1] == listener.speech.text("interview-ask-things", {})
    assert listener.say("AMAZON.NoIntent").asked.kind == "limits"


def test_what_one_has_is_asked_for_once_more_where_some_of_it_was_told_before() -> None:
    listener = at_question("experienced", "en-US").say("HaveIntent", equipment="chair").say("AMAZON.NoIntent")
    assert listener.said[-1] == "Do you have anything else to train with?"
    listener.say("AMAZON.NoIntent")
    assert kept(listener).equipment == ("chair",)  # "no" means nothing else


HURRIES = [
    ("things", "en-US", "can we just start now"),
    ("things", "en-US", "no more questions please"),
    ("experienced", "en-US", "no more questions please"),
    ("things", "de-DE", "können wir jetzt einfach anfangen"),
    ("things", "de-DE", "keine Fragen mehr bitte"),
]


@pytest.mark.parametrize(("kind", "locale", "sentence"), HURRIES)
def test_who_has_had_enough_of_the_questions_begins_carefully(kind: str, locale: str, sentence: str) -> None:
    listener = hear(at_question(kind, locale), sentence)
    assert listener.said[0] == listener.speech.text("interview-carefully", {"known": "none"})
    assert listener.step.kind == "timed"
    assert (kept(listener).equipment, kept(listener).limits) == ((), ())


@pytest.mark.parametrize(
    ("locale", "sentence"), [("en-US", "okay let's do it"), ("de-DE", "ja los"), ("en-US", "no, let's go")]
)
def test_who_is_eager_at_the_last_question_has_nothing_more_to_tell(locale: str, sentence: str) -> None:
    listener = at_question("limits", locale).say("AvoidIntent", position="kneeling")
    hear(listener, sentence)
    assert listener.messages()[0] == "interview-thanks"
    assert listener.step.kind == "timed"


def test_enough_of_questions_is_not_enough_of_training() -> None:
    listener = at_question("interview", "en-US").say("CannotIntent")
    assert listener.asked.kind == "start"
    assert "not-today" not in listener.messages()


# ---- Going on? ----


@pytest.mark.parametrize("kind", ["resume", "reopen"])
@pytest.mark.parametrize(
    ("locale", "sentence"), [("en-US", "how far did I get"), ("de-DE", "wie weit bin ich gekommen")]
)
def test_who_asks_how_far_it_was_is_told_and_asked_again(kind: str, locale: str, sentence: str) -> None:
    listener = hear(at_question(kind, locale), sentence)
    assert "here-set" in listener.messages()
    assert "not-training" not in listener.messages()
    assert listener.asked.kind == kind


@pytest.mark.parametrize("kind", ["resume", "reopen"])
@pytest.mark.parametrize(("locale", "sentence"), [("en-US", "no, something else"), ("de-DE", "nee, was anderes")])
def test_who_wants_something_else_is_asked_which(kind: str, locale: str, sentence: str) -> None:
    listener = hear(at_question(kind, locale), sentence)
    assert listener.asked.kind == "which"
    assert listener.session is None


# ---- Where are we, and what is left ----


def test_while_it_is_asked_how_hard_one_was_it_is_told_what_is_done_and_what_comes() -> None:
    listener = at_question("rate", "en-US")
    done = listener.asked.about["exercise"]
    listener = hear(listener, "which one is this again")
    assert listener.answer is not None
    named = [one.arguments["exercise"] for one in listener.answer.messages[:2]]
    assert named[0] == done != named[1]
    assert listener.messages()[:2] == ["here-done", "next"]
    assert listener.asked.kind == "rate"


@pytest.mark.parametrize(
    ("locale", "sentence"), [("en-US", "what's left"), ("en-US", "what is still to come"), ("de-DE", "was fehlt noch")]
)
@pytest.mark.parametrize("kind", ["ready", "go-on"])
def test_what_is_left_is_all_that_is_left(locale: str, sentence: str, kind: str) -> None:
    listener = hear(at_question(kind, locale), sentence)
    assert "exercises-coming" in listener.messages()


# ---- What was that? ----

WHAT = [("en-US", "what was that"), ("de-DE", "was war das gerade")]
DONE_LONG_AGO = {"skipped", "skipped-set", "skipped-warm-up", "welcome-back", "on-we-go", "picked-up-set", "set-anew"}


@pytest.mark.parametrize(("locale", "sentence"), WHAT)
def test_what_was_done_minutes_ago_does_not_sound_as_if_it_was_done_again(locale: str, sentence: str) -> None:
    """The warm-up is left out, a set and a rest go by; then somebody asks what that was."""
    listener = walking(locale).say("SkipIntent", scope="warm-up")
    while listener.asked.about.get("how") != "set":
        listener.say("ReadyIntent")
    listener = hear(listener, sentence)
    assert listener.messages() == ["next-set"]
    assert listener.asked.kind == "ready"
    again = listener.said
    assert hear(listener, sentence).said == again


@pytest.mark.parametrize(("locale", "sentence"), WHAT)
def test_just_after_something_was_left_out_only_what_comes_is_said_again(locale: str, sentence: str) -> None:
    listener = walking(locale).say("SkipIntent")
    assert "skipped-warm-up" in listener.messages()
    explained = [one for one in listener.messages() if one not in DONE_LONG_AGO]
    assert hear(listener, sentence).messages() == explained


@pytest.mark.parametrize(("locale", "sentence"), WHAT)
def test_in_a_set_it_is_told_where_it_is_and_nobody_is_welcomed_back(locale: str, sentence: str) -> None:
    listener = at_place("in a set", locale)
    intent = Understanding.load(locale).understand(sentence, "in-set").intent
    listener.say(intent.name, after=0.0)
    assert listener.messages()[0] == "here-set"


@pytest.mark.parametrize(("locale", "sentence"), WHAT)
def test_where_it_was_asked_how_hard_it_was_that_is_asked_again(locale: str, sentence: str) -> None:
    listener = at_question("rate", locale)
    asked = listener.said[-1]
    assert hear(listener, sentence).said[-1] == asked
    assert not DONE_LONG_AGO & {*listener.messages()}


# ---- A moment, a drink, and two things at once ----


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [("en-US", "seven and can I have a longer break"), ("de-DE", "sieben, und ich brauch länger Pause")],
)
def test_how_hard_it_was_is_noted_and_the_break_is_given(locale: str, sentence: str) -> None:
    listener = hear(at_question("rate", locale), sentence)
    assert listener.messages() == ["effort-noted", "take-your-time"]
    assert listener.asked.kind == "ready"
    assert [one.effort for one in listener.effects(Rated)] == [7]  # type: ignore[attr-defined]
    assert listener.session is not None
    assert listener.session.state == "resting"


MOMENTS = [
    ("en-US", "I need a drink first"),
    ("en-US", "give me a second"),
    ("en-US", "two seconds"),
    ("de-DE", "ich brauch erst mal was zu trinken"),
    ("de-DE", "gib mir eine Sekunde"),
    ("de-DE", "ich muss mal aufs Klo"),
]


@pytest.mark.parametrize(("locale", "sentence"), MOMENTS)
def test_a_moment_lasts_until_one_is_ready(locale: str, sentence: str) -> None:
    listener = hear(at_question("ready", locale), sentence)
    assert listener.messages() == ["take-your-time"]
    assert listener.asked.kind == "ready"


def test_a_second_in_a_rest_is_a_usual_piece_of_rest() -> None:
    usual = at_place("in a rest", "en-US").say("MoreRestIntent", after=0.0).said[0]
    assert at_place("in a rest", "en-US").say("MoreRestIntent", after=0.0, seconds=1).said[0] == usual
    assert at_place("in a rest", "en-US").say("MoreRestIntent", after=0.0, seconds=20).said[0] != usual


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [
        ("en-US", "can you explain the next exercise first"),
        ("de-DE", "kannst du die nächste Übung erst mal erklären"),
    ],
)
def test_what_comes_is_explained_and_not_left_out(locale: str, sentence: str) -> None:
    listener = hear(at_question("ready", locale), sentence)
    assert listener.messages()[0] == "name"
    assert listener.asked.kind == "ready"


# ---- What an exercise takes ----


def needed(exercise: str) -> set[str]:
    choices = CATALOG.exercises[exercise].equipment
    return {one for choice in choices for one in choice}


@pytest.mark.parametrize("where", ["in a rest", "at ready", "in a set"])
def test_another_one_takes_nothing_that_was_never_spoken_of(where: str) -> None:
    listener = at_place(where, "en-US")
    before = listener.step.exercise
    listener.say("SwapIntent", after=0.0 if where != "at ready" else None)
    assert "swapped" in listener.messages()
    assert listener.step.exercise != before
    assert not needed(str(listener.step.exercise))


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
@pytest.mark.parametrize("answer", ["AMAZON.YesIntent", "AMAZON.NoIntent", "DontKnowIntent"])
def test_what_a_harder_one_takes_is_asked_for_first(locale: str, answer: str) -> None:
    listener = at_question("own", locale)
    assert listener.said == [
        listener.speech.text("ask-own", {"exercise": "goblet-squat", "things": "dumbbell"}),
    ]
    listener.say(answer)
    there = answer == "AMAZON.YesIntent"
    assert listener.step.exercise == ("goblet-squat" if there else "bodyweight-squat")
    assert ("made-harder" in listener.messages()) == there
    assert ("we-stay" in listener.messages()) == (not there)
    assert listener.asked.kind in {"ready", "go-on"}
    assert ("dumbbell" in kept(listener).equipment) == there
    assert ("dumbbell" in kept(listener).lacks) == (answer == "AMAZON.NoIntent")


def test_who_named_an_exercise_is_told_what_it_takes_before_it_begins() -> None:
    listener = at_place("at ready", "en-US").say("SwapIntent", exercise="hip-thrust")
    assert listener.messages()[:2] == ["swapped", "needs"]
    assert listener.asked.kind == "ready"


def test_who_has_nothing_is_offered_nothing_that_takes_something() -> None:
    listener = Listener("en-US").open().say("HaveNotIntent").say("StartWorkoutIntent", workout="day-1")
    listener.say("SkipIntent", scope="warm-up")
    while listener.session is not None and listener.session.state == "paused":
        listener.say("ReadyIntent")
    for intent in ("HarderIntent", "SwapIntent", "HarderIntent"):
        listener.say(intent, after=1.0)
        assert listener.asked.kind != "own"
        assert not needed(str(listener.step.exercise or "glute-bridge"))


# ---- After pain, and after a day on which somebody felt unwell ----


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
@pytest.mark.parametrize("answer", ["AMAZON.YesIntent", "SkipIntent", "DontKnowIntent", "AMAZON.NextIntent"])
def test_what_hurt_the_last_time_is_told_and_left_out_for_the_day(locale: str, answer: str) -> None:
    listener = at_question("hurt-last", locale)
    exercise = str(listener.asked.about["exercise"])
    assert listener.speech.text("plan-hurt-last", {"exercise": exercise}) in listener.said
    listener.say(answer)
    assert "plan-hurt-left-out" in listener.messages()
    assert listener.asked.kind == "start"
    listener.say("AMAZON.YesIntent")
    assert exercise not in {step.exercise for step in listener.plan.steps(())}
    assert kept(listener).limits == ()  # for this day alone


def test_who_will_do_it_all_the_same_does_it_gently_and_is_not_asked_again() -> None:
    listener = at_question("hurt-last", "en-US")
    exercise = listener.asked.about["exercise"]
    listener.say("AMAZON.NoIntent")
    assert (listener.messages(), listener.asked.kind) == (["pain-gently"], "start")
    assert exercise in {step.exercise for step in listener.say("AMAZON.YesIntent").plan.steps(())}


@pytest.mark.parametrize("answer", ["ReadyIntent", "StartWorkoutIntent"])
def test_an_eager_word_never_leads_into_what_hurt(answer: str) -> None:
    listener = at_question("hurt-last", "en-US")
    exercise = listener.asked.about["exercise"]
    assert exercise not in {step.exercise for step in listener.say(answer).plan.steps(())}


def test_asked_what_is_due_it_is_asked_as_well() -> None:
    listener = at_question("hurt-last", "en-US").say("AMAZON.CancelIntent").wait(60.0).open().say("TodayIntent")
    assert listener.asked.kind == "hurt-last"


def test_on_a_day_of_rest_nobody_is_told_that_it_begins_gently() -> None:
    """Two days of training, a sign of danger in the second, and a day later one that is for rest anyway."""
    listener = at_place("in a set", "en-US").say("DoneIntent", after=0.0)
    listener.say("EmergencyIntent", after=0.0).wait(HOUR).open().say("AMAZON.YesIntent")
    listener.wait(20 * HOUR).open()
    assert "emergency-gently-now" not in listener.messages()
    assert listener.messages()[-1] == "emergency-gently-next"
    assert "today-rest" in listener.messages()


def test_all_that_hurt_is_named() -> None:
    sessions = SessionDone(
        id="one",
        workout="day-1",
        date=date(2027, 1, 14),
        began=0.0,
        outcome="finished",
        hurt=("glute-bridge", "bodyweight-squat"),
    )
    told = [one for one in history_told(History((sessions,)), date(2027, 1, 15)) if one.id == "last-hurt"]
    texts = [Listener(locale).speech.text(told[0].id, told[0].arguments) for locale in ("en-US", "de-DE")]
    assert texts[0] == "It hurt during this: glute bridge and bodyweight squat."
    assert texts[1] == "Weh getan hat es hier: Beckenheben und Kniebeuge ohne Gewicht."
