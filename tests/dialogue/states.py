"""Listeners at every question there is."""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Callable
from functools import cache

from msgspec.structs import replace

from engine.catalog.own_workout import check_document
from engine.dialogue.conversation import STOP_HEARD
from engine.session.linking.links import tie
from engine.session.service import Service
from engine.workflow.events import StreamChanged
from engine.workflow.replay import timer
from engine.workflow.session import OVER
from tests.dialogue.driving import Listener
from tests.workflow.driving import CATALOG

HOUR = 3600.0
Block = dict[str, object]


def offered(locale: str) -> Listener:
    listener = Listener(locale).open().say("AMAZON.NoIntent")
    assert listener.asked.kind == "start"
    return listener


def linked(locale: str) -> Listener:
    """Offered a workout, and known on a PC by another name."""
    listener = offered(locale)
    assert tie(listener.store, listener.who, "local", listener.now)
    return listener


def walking(locale: str) -> Listener:
    return Listener(locale).open().say("StartWorkoutIntent", workout="day-1")


def reminded(locale: str, **slots: str) -> Listener:
    """Somebody asks to be reminded, where that can be had."""
    listener = offered(locale)
    listener.alerts = True
    return listener.say("RemindIntent", **slots)


def called_back(locale: str) -> Listener:
    """At the beginning of a walk, where a timer can be had."""
    listener = Listener(locale)
    listener.alerts = True
    return listener.open().say("StartWorkoutIntent", workout="day-1")


def in_the_circuit(locale: str) -> Listener:
    return walking(locale).say("ReadyIntent")


def at_the_first_set(locale: str) -> Listener:
    """The first set of the strength work has just begun to be spoken."""
    listener = in_the_circuit(locale).say("SkipIntent", after=5, scope="phase")
    while listener.asked.kind == "ready" and listener.session.state == "paused":  # type: ignore[union-attr]
        listener.say("ReadyIntent")
    assert (listener.step.phase, listener.step.set) == ("exercise", 1)
    return listener


def in_a_set(locale: str) -> Listener:
    """Ten seconds into the first repetitions of the left side."""
    return at_the_first_set(locale).wait(20.0)


def at(kind: str, locale: str) -> Listener:
    """Say "ready" until a question comes."""
    listener = at_the_first_set(locale)
    for _ in range(80):
        if listener.asked.kind == kind:
            return listener
        listener.wait(700.0).open() if listener.asked.kind == "warm" else listener.say("ReadyIntent")
    raise AssertionError(f"{kind} is never asked")


MOST: Block = {"exercise": "bodyweight-squat", "most": True, "sets": 2, "rest": 60}


ONCE: Block = {"exercise": "bodyweight-squat", "repetitions": 8, "sets": 1, "rest": 60}
STEPS: Block = {"exercise": "step-up", "repetitions": 8, "sets": 2, "rest": 60}


def own_workout(locale: str, *blocks: Block) -> Listener:
    """A kept workout, without a warm-up and a cool-down."""
    document = {"id": "mine", "warm_up": "none", "cool_down": "none", "block": list(blocks)}
    known = replace(CATALOG, kept={"mine": check_document(document, "mine.toml", CATALOG)})
    listener = Listener(locale)
    listener.service = Service(listener.store, lambda: known)
    return listener.say("StartWorkoutIntent", workout="mine")


def as_many(locale: str, *blocks: Block) -> Listener:
    """In a set of as many as one can, of a kept workout."""
    listener = own_workout(locale, *(blocks or (MOST,)))
    while listener.asked.kind != "most":
        listener.say("ReadyIntent")
    return listener


def without_a_thing(locale: str) -> Listener:
    """A thing is missing in whose place another one serves."""
    return own_workout(locale, STEPS).say("MissingEquipmentIntent", after=0.0, equipment="chair")


def with_what_it_takes(locale: str) -> Listener:
    """A harder exercise takes something of which nothing was ever said."""
    listener = own_workout(locale, ONCE)
    return listener.say("HarderIntent", after=0.0)


def hurt(locale: str, part: str = "knee") -> Listener:
    return in_a_set(locale).say("PainIntent", after=0.0, body_part=part)


def days_after_pain(locale: str) -> Listener:
    """The exercise that hurt in the workout before is due again."""
    listener = hurt(locale).say("SkipIntent").say("AMAZON.StopIntent").wait(60 * HOUR).open()
    assert listener.asked.kind == "hurt-last", listener.said
    return listener


def at_caution(locale: str) -> Listener:
    """A hurt hamstring, the exercise left out; later comes what loads it again."""
    listener = hurt(locale, "hamstrings").say("SkipIntent")
    for _ in range(60):
        if listener.asked.kind == "caution":
            return listener
        listener.wait(700.0).open() if listener.asked.kind == "warm" else listener.say("ReadyIntent")
    raise AssertionError("what loads the hamstrings is never asked about")


def alarmed(locale: str) -> Listener:
    return in_a_set(locale).say("EmergencyIntent", after=0.0, body_part="chest").wait(HOUR).open()


def interviewed(answers: int, locale: str) -> Listener:
    listener = Listener(locale).open().say("AMAZON.YesIntent")
    for _ in range(answers):
        listener.say("AMAZON.NoIntent")
    return listener


def left(seconds: float, locale: str) -> Listener:
    """A workout that was left in a set, so long ago."""
    return in_a_set(locale).say("AMAZON.PauseIntent", after=0.0).silence().wait(seconds).open()


def rested(locale: str) -> Listener:
    """The day after a workout, somebody wants to train."""
    return at("rate", locale).say("AMAZON.StopIntent").silence().wait(13 * HOUR).say("StartWorkoutIntent")


def played_to_the_end(locale: str) -> Listener:
    """A player has played a workout to its end; an hour later the coach is opened."""
    listener = walking(locale)
    session = listener.session
    assert session is not None
    listener.store.apply(session.id, StreamChanged(id="played", stream=1), listener.now)
    while session.state not in OVER:
        over = session.deadline
        assert over is not None
        session = listener.store.apply(session.id, timer(session), over).session
        listener.now = over
    return listener.wait(HOUR).open()


QUESTIONS: dict[str, Callable[[str], Listener]] = {
    "start": offered,
    "gentle": lambda locale: offered(locale).say("SafeForMeIntent", body_part="back"),
    "rest-day": rested,
    "which": lambda locale: offered(locale).say("AMAZON.NoIntent"),
    "interview": lambda locale: Listener(locale).open(),
    "experienced": lambda locale: interviewed(0, locale),
    "things": lambda locale: interviewed(1, locale),
    "limits": lambda locale: interviewed(2, locale),
    "have": lambda locale: offered(locale).say("BareWordIntent", equipment="chair"),
    "avoid": lambda locale: offered(locale).say("BareWordIntent", position="kneeling"),
    "resume": lambda locale: left(HOUR, locale),
    "reopen": lambda locale: in_a_set(locale).say("AMAZON.StopIntent", after=0.0).wait(HOUR).open(),
    "anything": lambda locale: offered(locale).say("WeekIntent").say("AMAZON.CancelIntent").say("AMAZON.HelpIntent"),
    "forgotten": lambda locale: offered(locale).say("ForgetMeIntent").say("AMAZON.YesIntent"),
    "warm": walking,
    "remind-time": reminded,
    "remind-ok": lambda locale: reminded(locale, date="tomorrow", clock="07:00"),
    "call-back": called_back,
    "ready": lambda locale: at("ready", locale),
    "go-on": lambda locale: in_a_set(locale).say("AMAZON.PauseIntent", after=0.0),
    "rate": lambda locale: at("rate", locale),
    "effort": lambda locale: at("rate", locale).say("AMAZON.YesIntent"),
    "effort-last": played_to_the_end,
    "summary": lambda locale: at("summary", locale),
    "most": as_many,
    "how-many": lambda locale: as_many(locale).say("DoneIntent"),
    "finish": lambda locale: own_workout(locale, ONCE),
    "other-thing": without_a_thing,
    "own": with_what_it_takes,
    "hurt-last": days_after_pain,
    "correct": lambda locale: at("ready", locale).say("CorrectIntent"),
    "skip-what": lambda locale: in_a_set(locale).say("SkipIntent", after=0.0),
    "stop": lambda locale: in_a_set(locale).say(STOP_HEARD, after=0.0),
    "hurts": lambda locale: in_a_set(locale).say("PainIntent", after=0.0, unsure="yes"),
    "set-done": lambda locale: in_a_set(locale).say("AMAZON.NextIntent", after=0.0),
    "done-what": lambda locale: at("ready", locale).say("DoneIntent"),
    "warm-again": lambda locale: left(3 * HOUR, locale).say("AMAZON.YesIntent"),
    "shorten": lambda locale: in_a_set(locale).say("ShorterIntent", after=0.0, minutes=10),
    "restart-what": lambda locale: in_a_set(locale).say("AMAZON.StartOverIntent", after=0.0),
    "restart": lambda locale: at("ready", locale).say("AMAZON.StartOverIntent"),
    "switch": lambda locale: at("ready", locale).say("StartWorkoutIntent", workout="full"),
    "forget": lambda locale: offered(locale).say("ForgetMeIntent"),
    "unlink": lambda locale: linked(locale).say("UnlinkIntent"),
    "pain": hurt,
    "pain-ok": lambda locale: hurt(locale).say("AMAZON.NoIntent"),
    "gently-on": lambda locale: in_a_set(locale).say("SafeForMeIntent", after=0.0),
    "caution": at_caution,
    "caution-sure": lambda locale: at_caution(locale).say("AMAZON.NoIntent"),
    "how-are-you": alarmed,
}
"""By kind: how to come to the question."""

PLACES: dict[str, Callable[[str], Listener]] = {
    "closed": Listener,
    "offered": offered,
    "on the walk": lambda locale: walking(locale).wait(60.0),
    "in the circuit": lambda locale: in_the_circuit(locale).wait(20.0),
    "in a set": in_a_set,
    "in a rest": lambda locale: at_the_first_set(locale).wait(110.0),
    "at ready": lambda locale: at("ready", locale),
    "at rate": lambda locale: at("rate", locale),
    "paused": lambda locale: in_a_set(locale).say("AMAZON.PauseIntent", after=0.0),
    "hurt": hurt,
    "left an hour ago": lambda locale: left(HOUR, locale),
    "left days ago": lambda locale: left(60 * 24 * HOUR, locale),
    "at the end": lambda locale: at("summary", locale),
    "the day of a red flag": lambda locale: alarmed(locale).say("AMAZON.NoIntent").silence().wait(HOUR),
}
"""Where a person may be."""


@cache
def _kept(kind: str, name: str, locale: str) -> Listener:
    return {"question": QUESTIONS, "place": PLACES}[kind][name](locale)


def at_question(name: str, locale: str) -> Listener:
    """Give a fresh listener at a question."""
    return copied(_kept("question", name, locale))


def at_place(name: str, locale: str) -> Listener:
    """Give a fresh listener somewhere."""
    return copied(_kept("place", name, locale))


def copied(kept: Listener) -> Listener:
    """Copy a listener with all that is kept of them."""
    fresh = Listener(kept.locale)
    store = fresh.store
    store._sessions = {
        id_: dataclasses.replace(one, log=list(one.log), effects=dict(one.effects))
        for id_, one in kept.store._sessions.items()
    }  # all else in it cannot change
    for name in vars(kept.store):
        if name not in {"_sessions", "_lock", "plan"}:
            setattr(store, name, copy.copy(getattr(kept.store, name)))
    fresh.now, fresh.until, fresh.listening, fresh.alerts = kept.now, kept.until, kept.listening, kept.alerts
    fresh.dialogue, fresh.coached, fresh.said, fresh.answer = kept.dialogue, kept.coached, list(kept.said), kept.answer
    fresh._numbers = copy.copy(kept._numbers)
    return fresh
