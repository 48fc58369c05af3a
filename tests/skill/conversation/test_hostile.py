"""Fuzzed and mutated envelopes: never a traceback, always a valid answer, and nothing of another user's is touched."""

from __future__ import annotations

import copy
import json
import logging
from random import Random
from typing import Any

import pytest

from engine.dialogue.questions.model import FIELDS
from engine.dialogue.questions.registry import QUESTIONS
from engine.understanding.intents import INTENTS, STANDARD, slots_of
from skill.alexa.envelope import answer
from skill.alexa.request_outline import outline
from tests.skill.conversation.mutating import HOSTILE, mutated
from tests.skill.conversation.speaker import Speaker, intent_of
from tests.skill.conversation.test_everywhere import STATES, VALUES, there
from tests.skill.conversation.test_time import in_the_circuit
from tests.skill.validator import check

VICTIM = "amzn1.ask.account.OTHER"


def rich(speaker: Speaker, random: Random) -> dict[str, Any]:
    """A request with as much in it as a request can have."""
    intent = random.choice((*INTENTS, *STANDARD))
    slots = {name: random.choice(VALUES[name]) for name in slots_of(intent)}
    speaker.person = random.choice((None, "person"))
    request = random.choice(
        (
            {"type": "LaunchRequest"},
            {"type": "SessionEndedRequest", "reason": "ERROR", "error": {"type": "INVALID_RESPONSE", "message": "no"}},
            {"type": "CanFulfillIntentRequest", "intent": intent_of(intent, **slots)},
            *(
                {"type": "IntentRequest", "dialogState": "STARTED", "intent": intent_of(intent, **slots)}
                for _ in range(6)
            ),
        )
    )
    envelope = speaker.build(request)
    envelope["context"]["AudioPlayer"] = {"playerActivity": "STOPPED", "token": "t", "offsetInMilliseconds": 10}
    return envelope


def bombard(number: int, seed: int, caplog: Any) -> None:
    random = Random(seed)
    caplog.set_level(logging.ERROR)
    victim: Any = list
    for turn in range(number):
        if turn % 50 == 0:
            assert victim() == []
            speaker = there(random.choice(list(STATES)), random.choice(("en-US", "de-DE")))
            victim = guarded(speaker)
        body = mutated(rich(speaker, random), random)
        speaker.clock.now += random.choice((0.0, 1.0, 30.0, 500.0))
        response = json.loads(answer(speaker.skill, body))
        assert allowed(body, response) == [], (body[:3000], response)
        speaker.attributes = response.get("sessionAttributes") or {}
    assert caplog.text == ""
    assert victim() == []


def guarded(speaker: Speaker) -> Any:
    """Give the victim a workout; answers what has changed in it."""
    other = in_the_circuit(user=VICTIM)
    speaker.store._sessions |= other.store._sessions
    speaker.store._definitions |= other.store._definitions

    def state() -> list[Any]:
        ids = [one.id for one in speaker.store.sessions(VICTIM)]
        return [(speaker.store.log(id_), speaker.store.load(id_)._replace(plan=None)) for id_ in ids]

    before = state()

    def changed() -> list[Any]:
        return [] if state() == before else state()

    return changed


def allowed(body: bytes, response: Any) -> list[str]:
    """What the validator finds; where the kind of request cannot be known, one that the answer suits will do."""
    kind = outline(body).type
    known = {"LaunchRequest", "IntentRequest", "CanFulfillIntentRequest", "SessionEndedRequest"}
    possible = (kind,) if kind in known else ("LaunchRequest", "SessionEndedRequest")
    found = [check({"request": {"type": one}}, response) for one in possible]
    return min(found, key=len)


@pytest.mark.parametrize("seed", range(4))
def test_two_thousand_envelopes(seed, caplog):
    bombard(500, seed, caplog)


@pytest.mark.soak
@pytest.mark.timeout(900)
@pytest.mark.parametrize("seed", range(100, 110))
def test_twenty_thousand_envelopes(seed, caplog):
    bombard(2000, seed, caplog)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_in_every_slot(text, caplog):
    for intent in INTENTS:
        for slot in slots_of(intent):
            envelope = Speaker().build({"type": "IntentRequest", "intent": intent_of(intent, **{slot: (text,)})})
            speaker = Speaker()
            response = json.loads(answer(speaker.skill, json.dumps(envelope).encode("utf-8", "replace")))
            assert check(envelope, response) == []
    assert caplog.text == ""


@pytest.mark.parametrize("lacking", ["session", "context", "request", "version"])
def test_envelopes_without_a_part(lacking):
    speaker = Speaker()
    envelope = speaker.build({"type": "LaunchRequest"})
    del envelope[lacking]
    response = json.loads(answer(speaker.skill, json.dumps(envelope).encode()))

    assert allowed(json.dumps(envelope).encode(), response) == []


def test_requests_without_an_id_are_not_taken_for_each_other(caplog):
    speaker = Speaker()
    for name, slots in (("StartWorkoutIntent", {"workout": "day-1"}), ("DoneIntent", {}), ("AMAZON.PauseIntent", {})):
        envelope = speaker.build({"type": "IntentRequest", "intent": intent_of(name, **slots)})
        envelope["request"]["requestId"] = ""
        speaker.send(envelope)
        speaker.clock.now += 20
    speaker.hears("Paused")
    assert caplog.text == ""


def test_a_part_that_is_called_like_an_attribute_of_python():
    speaker = Speaker()
    envelope = speaker.build({"type": "LaunchRequest"})
    envelope["context"]["System"]["device"]["supportedInterfaces"] = {"__class__": "x"}

    assert check(envelope, json.loads(answer(speaker.skill, json.dumps(envelope).encode()))) == []


STRANGE = {"exercise": "no such thing", "workout": "none", "set": "x", "minutes": "many"}


def asked(speaker: Speaker, kind: str, about: dict[str, str]) -> Speaker:
    """Claim that a question is open."""
    return speaker.claim_dialogue(asked={"kind": kind, "about": about, "times": 1})


@pytest.mark.parametrize("kind", QUESTIONS)
def test_an_open_question_that_lacks_what_it_is_about(kind, caplog):
    for about in ({}, {"how": "set"}, {"how": "exercise"}, STRANGE):
        for intent in ("AMAZON.RepeatIntent", "AMAZON.FallbackIntent", "AMAZON.YesIntent"):
            asked(in_the_circuit(), kind, about).say(intent)
    assert caplog.text == ""


@pytest.mark.parametrize("kind", QUESTIONS)
def test_an_open_question_about_a_workout_that_is_over(kind, caplog):
    for intent in ("AMAZON.RepeatIntent", "AMAZON.FallbackIntent", *FIELDS):
        asked(Speaker().open(), kind, STRANGE).say(intent, **({"effort": 7} if intent == "EffortIntent" else {}))
    assert caplog.text == ""


@pytest.mark.parametrize("intent", ["ReadyIntent", "StartWorkoutIntent"])
def test_nobody_known_is_asked_for_no_slot_that_their_sentence_has_not(intent):
    Speaker(user="").open().say(intent).hears("Which workout would you like")


def test_last_words_that_there_are_none_for(caplog):
    speaker = Speaker().open()
    last = [["no-such-message", {}], ["takes", {"workout": "day-1"}], ["goodbye", {}], ["each-exercise", {"each": "?"}]]
    speaker.claim_dialogue(last=last)
    speaker.say("AMAZON.RepeatIntent").hears("Goodbye.", "?")
    assert caplog.text == ""


def test_nobody_can_be_impersonated_by_attributes():
    speaker = in_the_circuit(user=VICTIM)
    stolen = copy.deepcopy(speaker.attributes)
    thief = Speaker(speaker.store, user="thief", skill=speaker.skill, clock=speaker.clock).open()
    before = speaker.store.log(speaker.store.latest_open(VICTIM).session.id)
    thief.attributes = stolen
    thief.claim(person=VICTIM)
    thief.say("AMAZON.StopIntent").say("ForgetMeIntent").say("AMAZON.YesIntent")

    assert speaker.store.log(speaker.store.latest_open(VICTIM).session.id) == before
