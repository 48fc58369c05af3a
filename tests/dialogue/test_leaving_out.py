"""After a pain, what loads the same part is asked about first: nothing leads into it but a clear "I will do it"."""

from __future__ import annotations

import pytest

from engine.workflow.safety import unresolved
from tests.dialogue.driving import Listener
from tests.dialogue.hearing import hear
from tests.dialogue.states import at_question, hurt

LOCALES = ["en-US", "de-DE"]

LEFT_OUT = {
    "en-US": [
        "I'd sooner not",
        "let's leave that one",
        "okay",
        "best not",
        "let's drop it",
        "not that one please",
        "yep",
    ],
    "de-DE": ["eher nicht", "lassen wir das", "okay", "lass gut sein", "lieber heute nicht", "diese nicht", "jo"],
}
ASKED_BACK = {
    "en-US": ["onward", "great", "no worries", "nope", "let's begin", "all fine", "my knee feels fine now"],
    "de-DE": [
        "nächster Schritt",
        "weiter bitte",
        "passt",
        "alles bestens",
        "nö",
        "wird schon",
        "kein Ding",
        "los geht's",
    ],
}
DONE = {
    "en-US": ["no, I want to try it gently", "I'd still like to do that one", "don't leave it out", "no, do it anyway"],
    "de-DE": [
        "nein, ich will die trotzdem machen",
        "doch, ich probier sie",
        "nicht weglassen",
        "nee, ich mach die Übung",
    ],
}


def said(sentences: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(locale, one) for locale, several in sentences.items() for one in several]


@pytest.mark.parametrize(("locale", "sentence"), said(LEFT_OUT))
def test_words_that_leave_it_out(locale: str, sentence: str) -> None:
    listener = at_question("caution", locale)
    exercise = listener.asked.about["exercise"]
    hear(listener, sentence)
    assert listener.asked.about.get("exercise") != exercise, listener.said
    assert listener.step.exercise != exercise


@pytest.mark.parametrize(("locale", "sentence"), said(ASKED_BACK))
def test_words_that_may_be_a_mere_answer_note_nothing_and_are_asked_back(locale: str, sentence: str) -> None:
    listener = at_question("caution", locale)
    hear(listener, sentence)
    assert listener.asked.kind == "caution-sure", listener.said
    assert listener.messages() == []


@pytest.mark.parametrize(("locale", "sentence"), said(DONE))
def test_words_that_clearly_want_to_do_it(locale: str, sentence: str) -> None:
    listener = at_question("caution", locale)
    exercise = listener.asked.about["exercise"]
    assert does_it(hear(listener, sentence), exercise)


MERE_ANSWERS = [
    "AMAZON.NoIntent",
    "ReadyIntent",
    "AMAZON.NextIntent",
    "AMAZON.ResumeIntent",
    "AllowIntent",
]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("said", MERE_ANSWERS)
def test_at_caution_what_may_be_a_mere_answer_is_asked_back(said: str, locale: str) -> None:
    listener = at_question("caution", locale)
    exercise = listener.asked.about["exercise"]
    kept = listener.store.profile(listener.who)
    listener.say(said)
    assert (listener.asked.kind, listener.asked.about["exercise"]) == ("caution-sure", exercise)
    assert listener.session.state == "paused"  # type: ignore[union-attr]
    assert listener.store.profile(listener.who) == kept


@pytest.mark.parametrize("said", ["AMAZON.NoIntent", "SkipIntent", "AMAZON.NextIntent", "DontKnowIntent"])
def test_asked_back_all_but_a_yes_leaves_it_out(said: str) -> None:
    listener = at_question("caution-sure", "en-US")
    exercise = listener.asked.about["exercise"]
    listener.say(said)
    assert listener.step.exercise != exercise
    assert listener.asked.about.get("exercise") != exercise


def does_it(listener: Listener, exercise: str | int) -> bool:
    """Tell whether the exercise is begun with one more yes, and not before."""
    assert (listener.asked.kind, listener.asked.about["exercise"]) == ("ready", exercise), listener.said
    assert "pain-gently" in listener.messages()
    assert listener.session.state == "paused"  # type: ignore[union-attr]
    listener.say("AMAZON.YesIntent")
    return listener.step.exercise == exercise and listener.session.state != "paused"  # type: ignore[union-attr]


def test_asked_back_a_yes_does_it_gently_and_it_is_not_asked_again() -> None:
    listener = at_question("caution-sure", "en-US")
    exercise = listener.asked.about["exercise"]
    assert does_it(listener.say("AMAZON.YesIntent"), exercise)


def test_at_caution_a_clear_i_will_do_it_does_it_gently() -> None:
    listener = at_question("caution", "en-US")
    exercise = listener.asked.about["exercise"]
    assert does_it(listener.say("ReadyIntent", clearly="yes"), exercise)


@pytest.mark.parametrize("way", ["silence", "pause", "enough", "help"])
def test_what_was_not_answered_is_asked_again_before_the_exercise(way: str) -> None:
    listener = at_question("caution", "en-US")
    exercise = listener.asked.about["exercise"]
    {
        "silence": lambda: listener.silence().wait(60.0).open(),
        "pause": lambda: listener.say("AMAZON.PauseIntent"),
        "enough": lambda: listener.say("CannotIntent").say("AMAZON.NoIntent"),
        "help": lambda: listener.say("AMAZON.HelpIntent"),
    }[way]()
    if listener.asked.kind != "caution":
        listener.say("AMAZON.YesIntent")
    assert (listener.asked.kind, listener.asked.about["exercise"]) == ("caution", exercise), listener.said


@pytest.mark.parametrize("kind", ["pain", "pain-ok", "caution", "caution-sure"])
@pytest.mark.parametrize("said", ["AMAZON.PauseIntent", "MoreRestIntent"])
def test_hang_on_waits_and_asks_the_same_again(said: str, kind: str) -> None:
    listener = at_question(kind, "en-US")
    asked = listener.asked
    listener.say(said)
    assert listener.messages() == ["take-your-time"]
    assert (listener.asked.kind, listener.asked.about) == (asked.kind, asked.about)


def test_half_a_minute_is_waited_and_the_same_asked_again() -> None:
    listener = at_question("pain", "en-US").say("MoreRestIntent", seconds=30)
    assert listener.answer is not None
    assert listener.answer.reply.wait == 30.0
    assert listener.asked.kind == "pain"


@pytest.mark.parametrize("kind", ["pain", "pain-ok", "caution", "caution-sure"])
def test_who_has_had_enough_is_asked_whether_to_end(kind: str) -> None:
    listener = at_question(kind, "en-US")
    exercise = listener.step.exercise
    listener.say("CannotIntent")
    assert listener.asked.kind == ("pain" if kind.startswith("pain") else "stop")
    assert listener.step.exercise == exercise
    assert listener.say("AMAZON.YesIntent").session is None


@pytest.mark.parametrize("kind", ["pain", "caution"])
def test_a_little_is_pain_as_well(kind: str) -> None:
    listener = at_question(kind, "en-US").say("ReadinessIntent", feeling="a-little-sore")
    assert listener.messages() == ["pain-little"]
    assert listener.asked.kind == kind


def test_strong_pain_is_not_over_with_a_word() -> None:
    listener = hurt("en-US").say("PainIntent", body_part="hamstrings", severity=9).say("AllowIntent")
    assert listener.asked.kind == "pain-ok"
    assert unresolved(listener.session)  # type: ignore[arg-type]


def test_what_is_fine_again_is_not_asked_about_at_once() -> None:
    listener = at_question("ready", "en-US")
    while listener.asked.about.get("exercise") != "glute-bridge":
        listener.say("ReadyIntent")
    listener.say("PainIntent", body_part="hamstrings").say("AllowIntent").say("AMAZON.NextIntent")
    assert listener.step.exercise == "glute-bridge"
    assert listener.asked.kind != "caution", listener.said


def test_nothing_says_that_it_goes_on_before_it_is_asked_whether_to_leave_it_out() -> None:
    listener = at_question("caution", "en-US")
    assert not {"on-we-go", "go-on-in", "countdown"} & {*listener.messages()}
