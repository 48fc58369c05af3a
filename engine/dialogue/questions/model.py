"""What a question is: its words, and what each answer means for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.state import About
from engine.workflow.messages import Message

Handler = Callable[[Exchange], Reply]
Wording = Callable[[About], Message]


_NO_KINDS: Final[Mapping[str | int, tuple[str, tuple[str, ...]]]] = MappingProxyType({})


class Words(NamedTuple):
    """The words of a question: message ids, and what the first of them takes of what it is about.

    Attributes:
        ids: For the first time, the second, and after that: never the same ones three times.
        kinds: The first message and what it takes, by ``how`` in what the question is about.
        first: Makes the first message where it depends on what the question is about; ``again`` the second.
    """

    ids: tuple[str, str, str]
    takes: tuple[str, ...] = ()
    first: Wording | None = None
    again: Wording | None = None
    kinds: Mapping[str | int, tuple[str, tuple[str, ...]]] = _NO_KINDS


NO_OTHERS: Final[Mapping[str, Handler]] = MappingProxyType({})


class Question(NamedTuple):
    """One question. What is None means what it means anywhere, and the question is asked again after it.

    Silence means the same for all: the workout is held, nothing is chosen, and the question is over.

    Attributes:
        words: How it is asked.
        yes: What a yes means; ``no``, ``number`` (in the slot ``effort``), ``skip``, ``following`` ("next", "go on"),
            ``done``, ``ready`` and ``unknown`` ("I don't know") likewise.
        others: Further intents that answer it.
        give_up: The safe way after it was misunderstood twice.
        about_workout: Whether it is about the workout under way: it is over with that.
    """

    words: Words
    yes: Handler | None = None
    no: Handler | None = None
    number: Handler | None = None
    skip: Handler | None = None
    following: Handler | None = None
    done: Handler | None = None
    ready: Handler | None = None
    unknown: Handler | None = None
    others: Mapping[str, Handler] = NO_OTHERS
    give_up: Handler | None = None
    about_workout: bool = False


FIELDS: Final = {
    "AMAZON.YesIntent": "yes",
    "AMAZON.NoIntent": "no",
    "EffortIntent": "number",
    "SkipIntent": "skip",
    "AMAZON.NextIntent": "following",
    "AMAZON.ResumeIntent": "following",
    "DoneIntent": "done",
    "ReadyIntent": "ready",
    "DontKnowIntent": "unknown",
}
"""Which field of a question answers which intent."""


def worded(first: str, again: str = "", third: str = "", *, takes: tuple[str, ...] = ()) -> Words:
    """Make the words of a question: the first message takes arguments from what the question is about."""
    return Words((first, again or first, third or again or first), takes)


def declinable(
    words: Words,
    yes: Handler,
    leave: Handler,
    *,
    number: Handler | None = None,
    others: Mapping[str, Handler] = NO_OTHERS,
    about_workout: bool = False,
) -> Question:
    """Make a question that is left in one and the same way by all that is no yes, no number and none of ``others``."""
    return Question(
        words,
        yes=yes,
        no=leave,
        number=number,
        skip=leave,
        following=leave,
        done=leave,
        ready=leave,
        unknown=leave,
        others={"AMAZON.CancelIntent": leave, **others},
        give_up=leave,
        about_workout=about_workout,
    )


def answer_to(question: Question, intent: str) -> Handler | None:
    """Find what an intent means for a question; None where it is no answer to it."""
    found = question.others.get(intent)
    if found is not None:
        return found
    field = FIELDS.get(intent)
    handler: Handler | None = getattr(question, field) if field else None
    return handler
