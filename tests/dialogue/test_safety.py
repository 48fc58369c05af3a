"""Red flags and pain, wherever they are told, and whatever comes between."""

from __future__ import annotations

import pytest

from engine.dialogue.meanings import MEANINGS
from engine.workflow.effects import Enter, Performed
from engine.workflow.safety import alarmed, unresolved
from tests.dialogue.driving import Listener
from tests.dialogue.states import PLACES, QUESTIONS, at_place, at_question, hurt

LOCALES = ["en-US", "de-DE"]
GOING_ON = {"go-on", "ready", "resume", "start", "which", "warm", "rate", "set-done", "skip-what"}
"""Questions that offer to go on."""

DAY = 86_400.0
EVERYWHERE = [(at_place, name) for name in PLACES] + [(at_question, name) for name in QUESTIONS]


def counted(listener: Listener) -> int:
    """Give how much was begun or trained so far."""
    try:
        return len(listener.effects(Enter)) + len(listener.effects(Performed))
    except ValueError:
        return 0


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("find", "name"), EVERYWHERE, ids=[name for _, name in EVERYWHERE])
def test_a_red_flag_is_never_followed_by_an_offer_to_go_on(find, name: str, locale: str) -> None:
    listener = find(name, locale).say("EmergencyIntent", after=0.0, body_part="chest")
    assert "emergency" in listener.messages() or "refuse-emergency" in listener.messages(), listener.said
    assert listener.asked.kind == "how-are-you", listener.said  # nothing but whether it passes
    before = counted(listener)
    for intent in ("AMAZON.YesIntent", "ReadyIntent", "AMAZON.ResumeIntent", "AMAZON.NextIntent", "StartWorkoutIntent"):
        listener.say(intent, after=5.0)
        assert listener.asked.kind not in GOING_ON, (intent, listener.said)
        assert counted(listener) == before, intent
        if listener.session is None:
            break  # it was ended, as the person is not well


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("later", [30.0, 3600.0, DAY, 7 * DAY])
@pytest.mark.parametrize("place", ["in a set", "in a rest", "offered", "on the walk"])
def test_after_a_red_flag_the_next_launch_asks_how_they_are(place: str, later: float, locale: str) -> None:
    listener = at_place(place, locale).say("EmergencyIntent", after=0.0)
    listener.silence().wait(later).open()
    assert listener.asked.kind == "how-are-you"
    well = listener.say("AMAZON.YesIntent")
    if later >= DAY:
        assert well.asked.kind in {"start", "anything"}
        assert well.dialogue.wish.gentle or well.asked.kind == "anything"
    else:
        assert not well.listening
    assert well.session is None


def test_who_is_not_well_hears_the_advice_and_is_asked_again_next_time() -> None:
    listener = at_place("in a set", "en-US").say("EmergencyIntent", after=0.0).wait(600.0).open()
    assert "emergency-advice" in listener.say("AMAZON.NoIntent").messages()
    assert not listener.listening
    assert listener.wait(2 * DAY).open().asked.kind == "how-are-you"


PATHS = {
    "silence": lambda listener: listener.silence().open(),
    "minutes": lambda listener: listener.silence().wait(600.0).open(),
    "hours": lambda listener: listener.silence().wait(5 * 3600.0).open(),
    "days": lambda listener: listener.silence().wait(9 * DAY).open(),
    "cancel": lambda listener: listener.say("AMAZON.CancelIntent").wait(100.0).open(),
    "one-shot resume": lambda listener: listener.silence().wait(50.0).say("AMAZON.ResumeIntent", after=0.0),
    "one-shot start": lambda listener: listener.silence().wait(50.0).say("StartWorkoutIntent", after=0.0),
    "one-shot next": lambda listener: listener.silence().wait(50.0).say("AMAZON.NextIntent", after=0.0),
    "yes": lambda listener: listener.say("AMAZON.YesIntent"),
    "ready": lambda listener: listener.say("ReadyIntent"),
    "next": lambda listener: listener.say("AMAZON.NextIntent"),
    "talk": lambda listener: listener.say("AMAZON.FallbackIntent"),
    "question": lambda listener: listener.say("HowToIntent"),
    "twice": lambda listener: listener.say("PainIntent", body_part="back"),
}
"""What comes between the pain and the choice."""


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "place", ["on the walk", "in the circuit", "in a set", "in a rest", "at ready", "at rate", "paused"]
)
def test_pain_is_mentioned_before_anything_is_counted(place: str, path: str, locale: str) -> None:
    listener = at_place(place, locale).say("PainIntent", after=0.0, body_part="knee")
    assert listener.asked.kind == "pain"
    before = counted(listener)
    PATHS[path](listener)

    session = listener.session
    assert session is not None
    assert unresolved(session), listener.said
    assert session.state == "paused"
    assert counted(listener) == before
    assert listener.asked.kind in {"pain", "pain-ok"}, listener.said


@pytest.mark.parametrize("intent", [name for name in MEANINGS if name not in {"AMAZON.StopIntent", "UndoIntent"}])
def test_no_intent_counts_on_while_pain_is_unresolved(intent: str) -> None:
    listener = hurt("en-US")
    before = counted(listener)
    listener.say(intent)
    session = listener.session
    if session is not None and unresolved(session):
        assert counted(listener) == before, (intent, listener.said)
    else:
        resolved = {
            "SkipIntent",
            "EasierIntent",
            "SwapIntent",
            "AllowIntent",
            "DoneIntent",
            "AvoidIntent",
            "CannotIntent",
        }
        chosen = {*resolved, "NotTodayIntent", "DontKnowIntent", "MissingEquipmentIntent", "EmergencyIntent"}
        assert intent in chosen, (intent, listener.said)


@pytest.mark.parametrize(("said", "left"), [("SkipIntent", True), ("AllowIntent", False), ("DontKnowIntent", True)])
def test_every_choice_resolves_it(said: str, left: bool) -> None:
    listener = hurt("en-US")
    exercise = listener.step.exercise
    listener.say(said)
    session = listener.session
    assert session is not None
    assert not unresolved(session)
    assert (listener.step.exercise != exercise) == left
    assert not alarmed(session)


def test_the_part_that_hurt_is_asked_about_before_it_is_loaded_again() -> None:
    listener = at_question("caution", "en-US")
    assert "hamstrings" in listener.said[-1]
    exercise = listener.asked.about["exercise"]
    gone = listener.say("SkipIntent")
    assert gone.step.exercise != exercise


@pytest.mark.parametrize("locale", LOCALES)
def test_a_part_is_named_in_what_is_noted(locale: str) -> None:
    listener = at_place("in a set", locale).say("PainIntent", after=0.0, body_part="back", side="left")
    assert {"en-US": "your back", "de-DE": "deinen Rücken"}[locale] in " ".join(listener.said)
