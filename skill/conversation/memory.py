"""What is remembered from one request of an Alexa session to the next. It comes from outside: nothing is trusted."""

from __future__ import annotations

import math
from hashlib import blake2b
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from skill.conversation.reply import Asked

Short = Annotated[str, Meta(max_length=600)]


class Wanted(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The workout that was asked for, or offered: see :class:`engine.coaching.plan.wishes.Wish`; empty: what is due.

    Attributes:
        workout: The id of a built-in one.
        minutes: The time at hand; 0 for as long as it takes.
    """

    workout: Short = ""
    minutes: Annotated[int, Meta(ge=0, le=1000)] = 0
    level: Short = ""
    equipment: Short = ""
    sore: Annotated[int, Meta(ge=0, le=3)] = 0
    tired: bool = False


NOTHING = Wanted()


def unwished(wanted: Wanted) -> Wanted:
    """No workout any more; how sore and how tired somebody is has not changed."""
    return Wanted(sore=wanted.sore, tired=wanted.tired)


class Memory(Struct, omit_defaults=True, kw_only=True):
    """The session attributes.

    Attributes:
        asked: The question that is open.
        wish: What a yes to it begins.
        session: The workout session that ``until`` belongs to.
        until: Up to when it has been coached, in seconds since the epoch.
        since: When the turn that reaches until then began.
        rated: The set of which was asked, or said, last how hard it was.
        person: The recognised speaker whose conversation this is, with ``proof`` that we wrote so.
        talk: How much the coach talks, where that was asked for.
        intent: The last question of the listener, and its slots, to be answered again.
    """

    asked: Asked = ""
    wish: Wanted = NOTHING
    session: Short = ""
    until: float = 0.0
    since: float = 0.0
    rated: Short = ""
    person: Short = ""
    proof: Short = ""
    talk: Short = ""
    intent: Short = ""
    slots: Annotated[dict[Short, Short], Meta(max_length=5)] = {}


def read(attributes: object) -> Memory:
    """The memory in session attributes; empty where they hold anything else."""
    try:
        memory = msgspec.convert(attributes or {}, Memory)
    except (msgspec.ValidationError, TypeError, ValueError, RecursionError):
        return Memory()
    if not (math.isfinite(memory.until) and math.isfinite(memory.since)):
        return Memory()
    return memory


def write(memory: Memory) -> dict[str, Any]:
    """The memory as session attributes."""
    attributes: dict[str, Any] = msgspec.to_builtins(memory)
    return attributes


def proof(user: str, person: str, conversation: str) -> str:
    """What shows that a person was named by us, for this user, in this conversation."""
    return blake2b("\n".join((user, person, conversation)).encode("utf-8", "replace"), digest_size=9).hexdigest()
