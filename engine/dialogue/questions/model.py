"""What a question is: its words, and what each answer means for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from engine.dialogue.exchange import Exchange, Reply
from engine.dialogue.state import About, Asked
from engine.workflow.messages import Message

Handler = Callable[[Exchange], Reply]
Wording = Callable[[About], Message]

_NONE: Final[Mapping[str, Handler]] = MappingProxyType({})


class Question(NamedTuple):
    """One question. What is None means what it means anywhere, and the question is asked again after it.

    Attributes:
        words: How it is asked the first time, the second, and after that.
        yes: What a yes means; ``no``, ``number`` (in the slot ``effort``), ``skip``, ``following`` ("next", "go on"),
            ``done``, ``ready`` and ``unknown`` ("I don't know") likewise.
        others: Further intents that answer it.
        silence: What is done where the conversation ends without an answer.
        give_up: The safe way after it was misunderstood twice.
    """

    words: tuple[Wording, Wording, Wording]
    yes: Handler | None = None
    no: Handler | None = None
    number: Handler | None = None
    skip: Handler | None = None
    following: Handler | None = None
    done: Handler | None = None
    ready: Handler | None = None
    unknown: Handler | None = None
    others: Mapping[str, Handler] = _NONE
    silence: Handler | None = None
    give_up: Handler | None = None


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


def worded(*ids: str, takes: tuple[str, ...] = ()) -> tuple[Wording, Wording, Wording]:
    """Make the words of a question: the first message takes arguments from what the question is about."""

    def word(id_: str, names: tuple[str, ...]) -> Wording:
        return lambda about: Message(id_, {name: about[name] for name in names if name in about})

    first, *others = ids
    again = [word(id_, ()) for id_ in others]
    return (word(first, takes), again[0] if again else word(first, takes), again[-1] if again else word(first, takes))


def answer_to(question: Question, intent: str) -> Handler | None:
    """Find what an intent means for a question; None where it is no answer to it."""
    found = question.others.get(intent)
    if found is not None:
        return found
    field = FIELDS.get(intent)
    handler: Handler | None = getattr(question, field) if field else None
    return handler


def asked(kind: str, before: Asked, **about: str | int) -> Asked:
    """Ask a question, or ask it again where it is the open one."""
    same = before.kind == kind and before.about == about
    return Asked(kind=kind, about=about, times=before.times + 1 if same else 1, missed=before.missed if same else 0)


def wording(question: Question, open_: Asked) -> Message:
    """Put an open question into words: never the same ones three times."""
    which = (open_.times - 1) % len(question.words) if open_.times else 0
    return question.words[which](open_.about)
