"""Everything worth knowing that is no exercise and no muscle (programme W1 to A6), and how much the coach talks."""

from __future__ import annotations

import zlib

from msgspec.structs import replace

from engine.workflow.messages import Message
from skill.conversation import moving
from skill.conversation.naming import asked_for, listed, resolve
from skill.conversation.position import weight_here
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit

LOAD = "load"
WARM_UP = {"why-warm-up", "warm-not-exhausted"}
LEVELS = ("terse", "normal", "chatty")
_TALKS = {"terse": "skill-talk-terse", "normal": "skill-talk-normal", "chatty": "skill-talk-chatty"}


def advice(visit: Visit) -> Reply:
    """What was asked about; where nothing was, something."""
    known = visit.desk.catalog.advice
    topic = resolve(visit, "topic", "advice", known)
    if topic is None and asked_for(visit, "topic"):
        return moving.after(visit, (Message("skill-which-topic"),))
    if topic is None:
        topic = sorted(known)[zlib.crc32(visit.heard.id.encode("utf-8", "replace")) % len(known)]
    visit.memory.intent, visit.memory.slots = visit.heard.intent, {"topic": topic}
    return moving.after(visit, (*_weight(visit, topic), Message(f"advice-{topic}"), *_circuit(visit, topic)))


def _weight(visit: Visit, topic: str) -> tuple[Message, ...]:
    """How heavy: first of all as heavy as it was planned (programme S3)."""
    return weight_here(visit) if topic == LOAD else ()


def _circuit(visit: Visit, topic: str) -> tuple[Message, ...]:
    """What the warm-up goes on with (programme W2)."""
    if topic not in WARM_UP:
        return ()
    warm_up = visit.desk.catalog.standards.warm_up
    circuit = warm_up.circuit
    if circuit is None or isinstance(circuit, str):
        return ()
    moves = listed(visit, [visit.words.exercise(id_) for id_ in circuit.exercises])
    return (Message("skill-circuit", {"rounds": circuit.rounds, "repetitions": circuit.repetitions, "moves": moves}),)


def talk_level(visit: Visit) -> Reply:
    """Less talk, or more."""
    level = resolve(visit, "talk", "talk", LEVELS)
    if level is None:
        return moving.after(visit, (Message("skill-which-talk"),))
    visit.memory.talk = level
    visit.keep(replace(visit.profile, talk=level))
    return moving.after(visit, (Message(_TALKS[level]),))


INTENTS = {"AdviceIntent": advice, "TalkLevelIntent": talk_level}
