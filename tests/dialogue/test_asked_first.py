"""What may have been meant otherwise is asked about first: a goodbye, "there it is again", "never again"."""

from __future__ import annotations

import pytest

from engine.understanding.understanding import Understanding
from engine.workflow.effects import Amended, Hurt, Performed, Rated
from engine.workflow.safety import alarmed, unresolved
from tests.dialogue.driving import Listener
from tests.dialogue.hearing import hear
from tests.dialogue.states import at_place, at_question

LOCALES = ["en-US", "de-DE"]
YES = {"en-US": "yes", "de-DE": "ja"}
NO = {"en-US": "no", "de-DE": "nein"}


def in_the_middle(listener: Listener, sentence: str, situation: str = "in-set") -> Listener:
    """Say a sentence into what the coach is saying."""
    intent = Understanding.load(listener.locale).understand(sentence, situation).intent
    return listener.say(intent.name, 0.0, intent.also, **intent.slots)


LEAVING = [
    ("en-US", "right then, I'm off"),
    ("en-US", "I have to be off"),
    ("en-US", "I'm about to go"),
    ("en-US", "stop, stop, stop"),
    ("en-US", "that's it for today"),
    ("en-US", "let's stop here and do the rest tomorrow"),
    ("de-DE", "so, ich bin dann mal weg"),
    ("de-DE", "ich hau jetzt ab"),
    ("de-DE", "stopp, stopp, stopp"),
    ("de-DE", "mir langt's"),
    ("de-DE", "lass uns Schluss machen und morgen weitermachen"),
]


@pytest.mark.parametrize(("locale", "sentence"), LEAVING)
def test_a_goodbye_in_a_set_is_asked_about(locale: str, sentence: str) -> None:
    listener = in_the_middle(at_place("in a set", locale), sentence)
    assert listener.asked.kind == "stop", listener.said
    assert listener.session is not None
    assert not alarmed(listener.session)
    assert hear(listener, YES[locale]).session is None


@pytest.mark.parametrize(("locale", "sentence"), LEAVING)
def test_a_no_to_it_goes_on(locale: str, sentence: str) -> None:
    listener = hear(in_the_middle(at_place("in a set", locale), sentence), NO[locale])
    assert listener.session is not None
    assert listener.session.state != "paused"


@pytest.mark.parametrize("locale", LOCALES)
def test_a_goodbye_while_it_hurts_ends_at_once(locale: str) -> None:
    assert hear(at_question("pain", locale), {"en-US": "I'm off", "de-DE": "ich bin weg"}[locale]).session is None


@pytest.mark.parametrize("place", ["in a set", "in a rest", "at ready"])
@pytest.mark.parametrize(
    ("locale", "sentence"),
    [("en-US", "never mind"), ("en-US", "forget it"), ("de-DE", "vergiss es"), ("de-DE", "nicht so wichtig")],
)
def test_never_mind_leaves_nothing(place: str, locale: str, sentence: str) -> None:
    listener = in_the_middle(at_place(place, locale), sentence)
    assert "goodbye" not in listener.messages()
    assert listener.listening
    assert listener.session is not None


AGAIN = [
    ("en-US", "there it is again"),
    ("en-US", "ow, it's doing that again"),
    ("en-US", "it's back"),
    ("de-DE", "da ist es wieder"),
    ("de-DE", "jetzt fängt es wieder an"),
    ("de-DE", "aaaah"),
]


@pytest.mark.parametrize(("locale", "sentence"), AGAIN)
def test_what_is_back_is_the_pain_of_before(locale: str, sentence: str) -> None:
    listener = hear(at_place("hurt", locale).say("AllowIntent"), {"en-US": "ready", "de-DE": "bereit"}[locale])
    in_the_middle(listener.wait(15.0), sentence)
    assert listener.asked.kind == "pain", listener.said
    assert listener.session is not None
    assert unresolved(listener.session)
    assert [one.part for one in listener.effects(Hurt)] == ["knee", "knee"]


@pytest.mark.parametrize(("locale", "sentence"), AGAIN)
def test_where_nothing_hurt_it_is_asked_whether_it_does(locale: str, sentence: str) -> None:
    listener = in_the_middle(at_place("in a set", locale), sentence)
    assert listener.asked.kind == "hurts", listener.said
    assert listener.session is not None
    assert listener.session.state == "paused"
    assert not unresolved(listener.session)
    assert hear(listener, YES[locale]).asked.kind == "pain"


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [
        ("en-US", "no"),
        ("en-US", "it's just the muscle"),
        ("en-US", "I'm tired"),
        ("de-DE", "nein"),
        ("de-DE", "nur die Anstrengung"),
    ],
)
def test_where_it_does_not_hurt_the_set_goes_on(locale: str, sentence: str) -> None:
    listener = hear(at_question("hurts", locale), sentence)
    assert listener.session is not None
    assert listener.session.state == "exercising", listener.said


@pytest.mark.parametrize(("locale", "sentence"), [("en-US", "a little"), ("de-DE", "ein bisschen")])
def test_a_little_pain_is_pain(locale: str, sentence: str) -> None:
    assert hear(at_question("hurts", locale), sentence).asked.kind == "pain"


@pytest.mark.parametrize(("locale", "sentence"), [("en-US", "my butt is on fire"), ("de-DE", "mir brennt der Hintern")])
def test_a_muscle_that_burns_may_be_at_work(locale: str, sentence: str) -> None:
    listener = in_the_middle(at_place("in a set", locale), sentence)
    assert listener.asked.kind == "hurts"
    hear(listener, YES[locale])
    assert [one.part for one in listener.effects(Hurt)] == ["glutes"]


@pytest.mark.parametrize(
    ("locale", "sentence"), [("en-US", "it hurts a lot less now"), ("de-DE", "es tut schon weniger weh")]
)
def test_less_pain_is_a_reason_to_take_care(locale: str, sentence: str) -> None:
    listener = at_place("hurt", locale).say("AllowIntent").say("ReadyIntent").wait(15.0)
    assert "pain-little" in in_the_middle(listener, sentence).messages()


NEVER_AGAIN = [
    ("en-US", "I never want to do that again"),
    ("en-US", "I'm never doing this again"),
    ("de-DE", "das mach ich nie wieder"),
    ("de-DE", "ich will das nie mehr machen"),
]


@pytest.mark.parametrize("place", ["in a set", "at ready"])
@pytest.mark.parametrize(("locale", "sentence"), NEVER_AGAIN)
def test_never_again_is_asked_about_before_it_is_for_good(place: str, locale: str, sentence: str) -> None:
    listener = in_the_middle(at_place(place, locale), sentence, "ready" if place == "at ready" else "in-set")
    assert listener.asked.kind == "avoid", listener.said
    assert listener.store.profile(listener.who) is None or "prefer-avoid" not in listener.messages()
    assert "prefer-avoid" not in hear(listener, NO[locale]).messages()


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [
        ("en-US", "I still had two more in me"),
        ("en-US", "could have gone for another two"),
        ("de-DE", "zwei hätt ich noch gepackt"),
        ("de-DE", "da wären noch zwei drin gewesen"),
    ],
)
def test_what_was_left_is_never_a_count(locale: str, sentence: str) -> None:
    listener = hear(at_question("ready", locale), sentence)
    assert listener.effects(Amended) == []
    assert [one.reserve for one in listener.effects(Rated)] == [2]


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [("en-US", "no, I meant seven in the first set"), ("de-DE", "nein, im ersten Satz waren es sieben")],
)
def test_the_set_that_was_named_is_put_right(locale: str, sentence: str) -> None:
    listener = at_question("ready", locale)
    while listener.asked.about.get("set") != 3:
        listener.say("ReadyIntent")
    hear(listener, sentence)
    assert [(one.set, one.repetitions) for one in listener.effects(Amended)] == [(1, 7)]


@pytest.mark.parametrize(
    ("locale", "sentence"), [("en-US", "seven in the third set"), ("de-DE", "sieben im dritten Satz")]
)
def test_a_set_that_is_not_done_is_not_put_right(locale: str, sentence: str) -> None:
    listener = hear(at_question("ready", locale), sentence)
    assert listener.effects(Amended) == []


@pytest.mark.parametrize(
    ("locale", "sentence"), [("en-US", "switch sides"), ("de-DE", "Seite wechseln"), ("de-DE", "links hab ich schon")]
)
def test_no_side_is_lost_without_a_question(locale: str, sentence: str) -> None:
    listener = at_place("in a set", locale)
    done = len(listener.effects(Performed))
    assert in_the_middle(listener, sentence).asked.kind == "set-done"
    assert len(listener.effects(Performed)) == done


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [
        ("en-US", "start again, I wasn't ready"),
        ("en-US", "I lost my balance, this side again"),
        ("de-DE", "noch mal von vorn, ich war noch nicht so weit"),
        ("de-DE", "diese Seite noch mal"),
    ],
)
def test_the_set_again_where_nobody_was_ready(locale: str, sentence: str) -> None:
    listener = at_place("in a set", locale)
    step, done = listener.step.index, len(listener.effects(Performed))
    in_the_middle(listener, sentence)
    assert len(listener.effects(Performed)) == done
    assert listener.step.index <= step
    assert listener.step.kind == "ready"
