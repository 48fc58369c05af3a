"""Everything worth knowing that is no exercise and no muscle (programme W1 to A6)."""

from __future__ import annotations

import zlib

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.tell.position import weight_here
from engine.dialogue.workout.movement import Messages, after
from engine.workflow.messages import Message

LOAD = "load"
WARM_UP = frozenset({"why-warm-up", "warm-not-exhausted"})


def advice(ex: Exchange) -> Reply:
    """Tell what was asked about; where nothing was, something."""
    known = ex.scene.catalog.advice
    topic = ex.intent.text("topic")
    if topic and topic not in known:
        return after(ex, (Message("which-topic"),))
    if not topic:
        topic = sorted(known)[zlib.crc32(ex.scene.request.encode("utf-8", "replace")) % len(known)]
    weight = weight_here(ex) if topic == LOAD else ()
    return after(ex, (*weight, Message(f"advice-{topic}"), *_circuit(ex, topic)))


def _circuit(ex: Exchange, topic: str) -> Messages:
    """Tell what the warm-up goes on with (programme W2)."""
    circuit = ex.scene.catalog.standards.warm_up.circuit
    if topic not in WARM_UP or circuit is None or isinstance(circuit, str):
        return ()
    said: dict[str, str | int] = {"rounds": circuit.rounds, "repetitions": circuit.repetitions}
    return (Message("circuit", {**said, "moves": ",".join(circuit.exercises)}),)
