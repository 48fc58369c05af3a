"""What a handler answers, as data."""

from __future__ import annotations

from typing import Literal, NamedTuple

from engine.workflow.messages import Message
from skill.conversation.desk import Spoken

Asked = Literal[
    "",
    "start",
    "which",
    "ready",
    "warm",
    "go-on",
    "resume",
    "rate",
    "finish",
    "sum-up",
    "pain",
    "effort",
    "correct",
    "switch",
    "restart",
    "end",
    "forget",
    "anything",
    "interview",
    "experienced",
    "things",
    "limits",
    "have",
    "avoid",
]
"""What a question was about, for the yes or no that follows."""


class Ask(NamedTuple):
    """A question: the microphone stays open for the answer.

    Attributes:
        again: Said when there is no answer.
    """

    kind: Asked
    say: Message
    again: Message


class Reply(NamedTuple):
    """What is said, in this order: answers, a turn of the workout, a question. Without a question the session closes.

    Attributes:
        silent: Nothing is said at all.
        elicit: The slot of this intent that the question asks for; the interaction model has a dialog for it.
    """

    says: tuple[Message, ...] = ()
    turn: Spoken | None = None
    ask: Ask | None = None
    silent: bool = False
    elicit: str = ""
