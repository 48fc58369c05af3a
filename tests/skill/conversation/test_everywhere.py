"""Every intent, and every sample utterance, in every state: a valid response, never an exception, never silence."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from itertools import cycle
from typing import Any, NamedTuple

import pytest

from engine.dialogue.meanings import MEANINGS
from engine.storage.memory import MemoryStore
from engine.understanding.intents import INTENTS, STANDARD, slots_of
from engine.understanding.loading import load
from engine.understanding.text import SLOT, slots_in
from skill.alexa.skill import build
from skill.config import SkillConfig
from tests.skill.conversation.speaker import Clock, Speaker
from tests.skill.conversation.test_time import at_the_first_set, in_the_circuit
from tests.skill.requested import requested
from tests.understanding.places import fillings

LOCALES = ["en-US", "de-DE"]
ALL = (*INTENTS, *STANDARD)
"""The intents of Amazon's model."""

BESIDES = tuple(intent for intent in MEANINGS if intent not in ALL)
"""What other frontends send as well, and Amazon's platform without being asked."""

VALUES: dict[str, list[Any]] = {
    "workout": ["day-1", "day-3", ("nonsense",)],
    "minutes": [5, 50, ("many",)],
    "level": ["beginner", "advanced"],
    "equipment": ["band", "dumbbell", "box", ("spoon",)],
    "scope": ["exercise", "phase", "set", "rest"],
    "seconds": [10, 0, 9999],
    "exercise": ["glute-bridge", "goblet-squat", "cycle", ("bench press",)],
    "muscle": ["glutes", "core", ("brain",)],
    "effort": [8, 0, 77],
    "reserve": [2, 0, 40],
    "topic": ["why-warm-up", "load", ("chess",)],
    "repetitions": [6, 101, ("?",)],
    "weight": [12, 0, 501, ("many",)],
    "fraction": ["half"],
    "length": ["a-minute", "half-a-minute", ("an age",)],
    "unit": ["kg", "lb", ("stone",)],
    "side": ["left", "right", ("middle",)],
    "feeling": ["fresh", "very-sore", "tired", ("blue",)],
    "talk": ["terse", "chatty", ("sing",)],
    "second": ["chair", ("fork",)],
    "third": ["ball", ("knife",)],
    "position": ["kneeling", "lying", ("standing on my head",)],
    "day": ["mon", ("someday",)],
    "second_day": ["thu", ("never",)],
    "third_day": ["sat", ("always",)],
    "sessions": [3, 9, ("some",)],
    "date": [("2027-01-17",), ("2027-W03",), ("someday",)],
    "clock": [("07:00",), ("MO",), ("sometime",)],
    "body_part": ["knee", "lower-back", ("soul",)],
    "severity": [3, 9, 99, ("a lot",)],
    "code": [482917, 12, 0, 9999999999, ("some digits",)],
    "left": [6, 101, ("few",)],
    "right": [7, 0, ("?",)],
}


def opened(**about: Any) -> Speaker:
    return Speaker(**about).open()


def interviewed(answers: int, **about: Any) -> Speaker:
    """As many questions were answered."""
    speaker = opened(**about).say("AMAZON.YesIntent")
    for _ in range(answers):
        speaker.say("AMAZON.NoIntent")
    return speaker


def walking(**about: Any) -> Speaker:
    return opened(**about).say("StartWorkoutIntent", workout="day-1")


def stretching(**about: Any) -> Speaker:
    speaker = at_the_first_set(**about).say("SkipIntent", after=20, scope="phase").say("ReadyIntent", after=300)
    assert speaker.store.latest_open(speaker.user).session.state == "cooling_down"
    return speaker


def stretched(**about: Any) -> Speaker:
    """The last stretch is being spoken."""
    speaker = stretching(**about)
    while speaker.asked != "summary":
        speaker.say("ReadyIntent")
    return speaker


def hurt(**about: Any) -> Speaker:
    return in_the_circuit(**about).say("PainIntent", after=20, body_part="knee")


def asked_to_rate(exercises: int = 1, **about: Any) -> Speaker:
    """The last set of the first, second or last exercise is being spoken."""
    speaker = at_the_first_set(**about)
    for _ in range(exercises - 1):
        speaker.say("SkipIntent", after=1, scope="exercise")
    while speaker.asked != "rate":
        speaker.say("ReadyIntent")
    return speaker


def heard_out(speaker: Speaker) -> Speaker:
    """All of it was heard, and the coach has asked."""
    speaker.clock.now += speaker.length + 2.0
    return speaker


STATES: dict[str, Callable[..., Speaker]] = {
    "closed": Speaker,
    "opened": lambda **about: heard_out(opened(**about)),
    "asked for experience": lambda **about: heard_out(opened(**about).say("AMAZON.YesIntent")),
    "asked for equipment": lambda **about: heard_out(interviewed(1, **about)),
    "asked for limits": lambda **about: heard_out(interviewed(2, **about)),
    "offered": lambda **about: heard_out(interviewed(3, **about)),
    "asked which": lambda **about: heard_out(opened(**about).say("AMAZON.NoIntent").say("AMAZON.NoIntent")),
    "walk announced": lambda **about: heard_out(walking(**about)),
    "walking, closed": lambda **about: walking(**about).silence(),
    "in a set": lambda **about: later(in_the_circuit(**about), 22.0),
    "set over": lambda **about: heard_out(in_the_circuit(**about)),
    "in a rest": lambda **about: later(at_the_first_set(**about), 115.0),
    "rest over": lambda **about: heard_out(at_the_first_set(**about)),
    "asked how hard it was": lambda **about: heard_out(asked_to_rate(**about)),
    "last set done": lambda **about: heard_out(asked_to_rate(exercises=3, **about)),
    "paused": lambda **about: heard_out(in_the_circuit(**about).say("AMAZON.PauseIntent", after=20)),
    "hurt": lambda **about: heard_out(hurt(**about)),
    "interrupted": lambda **about: at_the_first_set(**about).silence(),
    "stretching": lambda **about: later(stretching(**about), 30.0),
    "last one done": lambda **about: heard_out(stretched(**about)),
    "finished": lambda **about: stretched(**about).say("AMAZON.YesIntent"),
    "about to be forgotten": lambda **about: heard_out(opened(**about).say("ForgetMeIntent")),
    "asked whether that is there": lambda **about: heard_out(opened(**about).say("BareWordIntent", equipment="chair")),
    "asked to switch": lambda **about: heard_out(at_the_first_set(**about).say("StartWorkoutIntent", workout="full")),
    "asked whether it is all right": lambda **about: heard_out(hurt(**about).say("AMAZON.NoIntent")),
    "asked how they are": lambda **about: heard_out(
        later(in_the_circuit(**about).say("EmergencyIntent", after=20), 60.0).open()
    ),
    "offered a gentle one": lambda **about: heard_out(opened(**about).say("PainIntent", body_part="knee")),
    "asked what to skip": lambda **about: heard_out(at_the_first_set(**about).say("SkipIntent")),
    "asked whether the set is done": lambda **about: heard_out(
        in_the_circuit(**about).say("AMAZON.NextIntent", after=20)
    ),
    "asked what to begin again": lambda **about: heard_out(
        in_the_circuit(**about).say("AMAZON.StartOverIntent", after=20)
    ),
    "asked to begin again": lambda **about: heard_out(at_the_first_set(**about).say("AMAZON.StartOverIntent")),
    "asked to shorten": lambda **about: heard_out(at_the_first_set(**about).say("ShorterIntent", minutes=5)),
    "asked what it was": lambda **about: heard_out(at_the_first_set(**about).say("CorrectIntent")),
    "stopped, opened again": lambda **about: heard_out(at_the_first_set(**about).say("AMAZON.StopIntent").open()),
    "forgotten": lambda **about: heard_out(opened(**about).say("ForgetMeIntent").say("AMAZON.YesIntent")),
    "asked to go on there": lambda **about: heard_out(next_day(at_the_first_set(**about).silence()).open()),
    "asked to warm up again": lambda **about: heard_out(
        next_day(at_the_first_set(**about).silence()).open().say("AMAZON.YesIntent")
    ),
    "let go the next day": lambda **about: heard_out(
        next_day(at_the_first_set(**about).silence()).open().say("AMAZON.NoIntent")
    ),
    "the next day": lambda **about: next_day(at_the_first_set(**about).silence()),
}


def later(speaker: Speaker, seconds: float) -> Speaker:
    speaker.clock.now += seconds
    return speaker


def next_day(speaker: Speaker) -> Speaker:
    return later(speaker, 50_000.0)


class Shared(NamedTuple):
    """One skill on one store, of which the contents are put back for every attempt."""

    store: MemoryStore
    clock: Clock
    skill: Any


@cache
def shared(locale: str) -> Shared:
    del locale
    store, clock = MemoryStore(), Clock()
    return Shared(store, clock, build(store, clock=clock, config=SkillConfig()))


class Kept(NamedTuple):
    """A conversation in some state, to be gone on with many times."""

    sessions: dict[str, Any]
    definitions: dict[str, Any]
    profiles: dict[str, bytes]
    forgotten: dict[str, Any]
    away: dict[str, Any]
    now: float
    session: str | None
    attributes: dict[str, Any]


@cache
def kept(state: str, locale: str) -> Kept:
    speaker = STATES[state](locale=locale)
    store = speaker.store
    sessions = {id_: copied(one) for id_, one in store._sessions.items()}
    hidden = (dict(store._forgotten), dict(store._away))
    contents = (sessions, dict(store._definitions), dict(store._profiles), *hidden)
    return Kept(*contents, speaker.clock.now, speaker.session, speaker.attributes)


def copied(one: Any) -> Any:
    return replace(one, log=list(one.log), effects=dict(one.effects))


def there(state: str, locale: str) -> Speaker:
    """Somebody in that state."""
    found, here = kept(state, locale), shared(locale)
    here.store._sessions = {id_: copied(one) for id_, one in found.sessions.items()}
    here.store._definitions = dict(found.definitions)
    here.store._profiles = dict(found.profiles)
    here.store._forgotten, here.store._away = dict(found.forgotten), dict(found.away)
    here.clock.now = found.now
    speaker = Speaker(here.store, locale=locale, clock=here.clock, skill=here.skill)
    speaker.session, speaker.attributes = found.session, found.attributes
    return speaker


STANDS_FOR = {
    "asked whether it is all right": "pain-ok",
    "asked how they are": "how-are-you",
    "hurt": "pain",
    "offered a gentle one": "gentle",
    "asked what to skip": "skip-what",
    "asked whether the set is done": "set-done",
    "asked what to begin again": "restart-what",
    "asked to begin again": "restart",
    "asked to shorten": "shorten",
    "asked what it was": "correct",
    "stopped, opened again": "reopen",
    "forgotten": "forgotten",
    "about to be forgotten": "forget",
    "asked whether that is there": "have",
    "asked to switch": "switch",
    "asked to go on there": "resume",
    "asked to warm up again": "warm-again",
    "let go the next day": "anything",
    "asked which": "which",
    "asked how hard it was": "rate",
    "paused": "go-on",
    "rest over": "ready",
    "last one done": "summary",
    "offered": "start",
    "asked for experience": "experienced",
    "asked for equipment": "things",
    "asked for limits": "limits",
    "opened": "interview",
    "walk announced": "warm",
}
"""The question that is open in a state that is named after one."""


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("state", STANDS_FOR)
def test_the_states_are_what_they_are_named(state, locale):
    assert there(state, locale).asked == STANDS_FOR[state]


@pytest.mark.parametrize("locale", LOCALES)
def test_what_was_forgotten_comes_back_in_every_attempt(locale):
    for _ in range(2):
        speaker = there("forgotten", locale)
        assert speaker.store.profile(speaker.user) is None
        speaker.say("UndoIntent")
        assert speaker.store.profile(speaker.user) is not None


def test_every_intent_of_the_model_has_a_meaning():
    """A red flag comes before every other meaning, and needs none."""
    assert set(ALL) - set(MEANINGS) == {"EmergencyIntent"}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("state", STATES)
def test_every_intent_in_every_state(state, locale, caplog):
    for intent in (*ALL, *BESIDES):
        names = list(slots_of(intent)) if intent in ALL else []
        fillings_ = [{}] + [{name: value} for name in names for value in VALUES[name]]
        for slots in fillings_:
            there(state, locale).say(intent, after=0.0, **slots)
        if intent == "StartWorkoutIntent":
            there(state, locale).say(intent, after=0.0, dialog="STARTED")
    assert "could not be answered" not in caplog.text


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("state", STATES)
def test_opening_ending_and_requests_of_other_kinds_in_every_state(state, locale, caplog):
    there(state, locale).open()
    there(state, locale).request({"type": "SessionEndedRequest", "reason": "USER_INITIATED"})
    there(state, locale).request(
        {"type": "System.ExceptionEncountered", "error": {"type": "INVALID_RESPONSE", "message": ""}}
    )
    there(state, locale).request({"type": "PlaybackController.NextCommandIssued"})
    there(state, locale).say("NobodyKnowsThisIntent", after=0.0)
    assert caplog.text == ""


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("state", STATES)
def test_a_conversation_goes_on_from_every_state(state, locale):
    speaker = there(state, locale)
    for intent in ("AMAZON.HelpIntent", "AMAZON.YesIntent", "ReadyIntent", "AMAZON.PauseIntent", "AMAZON.ResumeIntent"):
        speaker.say(intent, after=3.0)
    assert not speaker.say("AMAZON.StopIntent").listening


def sentences(locale: str) -> list[tuple[str, str]]:
    """Every sample, its slots filled in turn, with its intent."""
    found = []
    for intent in ALL:
        values = {slot: cycle(text for text, _ in pairs) for slot, pairs in fillings(locale, intent).items()}
        for sample in load(locale).samples.sentences(intent):
            chosen = {slot: next(values[slot]) for slot in slots_in(sample)}
            found.append((intent, SLOT.sub(lambda slot, chosen=chosen: chosen[slot[1]], sample)))
    return found


@contextmanager
def quiet() -> Iterator[None]:
    """A log line for each of thousands of requests takes longer than the requests."""
    logger = logging.getLogger("skill")
    before = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(before)


@quiet()
def speak(locale: str, states: Callable[[int], list[str]]) -> int:
    spoken = 0
    for number, (_, sentence) in enumerate(sentences(locale)):
        document = requested(locale, sentence)
        for state in states(number):
            there(state, locale).request({"type": "IntentRequest", "intent": document})
            spoken += 1
    return spoken


@pytest.mark.parametrize("locale", LOCALES)
def test_every_sample_utterance_in_some_states(locale, caplog):
    """In two states each, in turn; all of them in all states is a matter of minutes: see the soak test."""
    names = list(STATES)
    spoken = speak(locale, lambda number: [names[number % len(names)], names[(number * 7 + 3) % len(names)]])

    assert spoken > 1000
    assert "could not be answered" not in caplog.text


@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("locale", LOCALES)
def test_every_sample_utterance_in_every_state(locale, caplog):
    assert speak(locale, lambda _: list(STATES)) > 10_000
    assert "could not be answered" not in caplog.text
