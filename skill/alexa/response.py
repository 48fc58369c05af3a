"""From an answer to Alexa's response: messages, the turn, the question, and what is to be remembered."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ask_sdk_model.dialog.elicit_slot_directive import ElicitSlotDirective
from ask_sdk_model.interfaces.alexa.presentation.apla.render_document_directive import RenderDocumentDirective

from engine.cues.placement import MARGIN
from engine.words.speech import SpokenWords
from engine.workflow.messages import Message
from skill.alexa.phrases import speech
from skill.alexa.rendering import apla, ssml
from skill.alexa.rendering.lines import Line

if TYPE_CHECKING:
    from ask_sdk_core.response_helper import ResponseFactory
    from ask_sdk_model.directive import Directive
    from ask_sdk_model.response import Response

    from skill.alexa.turn_desk import Spoken

TOKEN = "form-coach-turn"  # noqa: S105 - it names a document, it opens nothing

COUNT = 1.0
"""Seconds from one number of a count-in to the next."""


class Outgoing(NamedTuple):
    """What is said, in this order.

    Attributes:
        wait: Seconds of silence before the question.
        again: Said when nothing is answered.
    """

    messages: tuple[Message, ...]
    turn: Spoken | None = None
    wait: float = 0.0
    question: Message | None = None
    again: Message | None = None
    elicit: str = ""


class Voice:
    """Alexa's voice in one locale: the words of messages and how long they take. Make it with :func:`voice`.

    What was said once is remembered.
    """

    def __init__(self, speech: SpokenWords) -> None:
        self.speech = speech
        self._text = lru_cache(maxsize=4096)(lambda id_, arguments: speech.text(id_, dict(arguments)))
        self._length = lru_cache(maxsize=4096)(lambda text: speech.length(text, 1.0))

    def text(self, message: Message) -> str:
        """Give the words of a message."""
        return self._text(message.id, tuple(message.arguments.items()))

    def length(self, messages: tuple[Message, ...]) -> float:
        """Give the seconds that messages take, one after the other; a count-in keeps its seconds."""
        return sum(self._room(message, self.text(message)) for message in messages)

    def _room(self, message: Message, text: str) -> float:
        return COUNT if message.id == "countdown" else self._length(text) + MARGIN

    def lines(self, messages: tuple[Message, ...], start: float) -> tuple[list[Line], float]:
        """Place messages one after the other from ``start`` on, and tell when they are over."""
        placed, at = [], start
        for message in messages:
            text = self.text(message)
            placed.append(Line(at, text, self._length(text), number=message.id == "countdown"))
            at += self._room(message, text)
        return placed, at


@cache
def voice(locale: str) -> Voice:
    """Give the voice of a locale."""
    return Voice(speech(locale))


def compose(out: Outgoing, said: Voice, builder: ResponseFactory, rendering: str) -> Response:
    """Make the response. A question keeps the session open; without one it closes."""
    if out.elicit and out.question is not None:
        builder.add_directive(ElicitSlotDirective(slot_to_elicit=out.elicit))
    _speak(out, said, builder, rendering)
    if out.question is None:
        return builder.set_should_end_session(True).response
    return builder.ask(ssml.escape(said.text(out.again or out.question))).response


class Placed(NamedTuple):
    """All that is said, by time.

    Attributes:
        reached: Seconds until the answers are over; ``length`` until the question is asked.
    """

    answers: list[Line]
    reached: float
    length: float
    asked: list[Line]


def place(out: Outgoing, said: Voice) -> Placed:
    """Place the answers, and the question after the turn."""
    answers, reached = said.lines(out.messages, 0.0)
    # What is left of a turn may be shorter than the answer that is said into it.
    length = max(out.turn.turn.length if out.turn else 0.0, reached) + out.wait
    asked = said.lines((out.question,), length)[0] if out.question else []
    return Placed(answers, reached, length, asked)


def _speak(out: Outgoing, said: Voice, builder: ResponseFactory, rendering: str) -> None:
    answers, reached, length, asked = place(out, said)
    if rendering == "apla" and out.turn is not None:
        builder.add_directive(_document([*answers, *out.turn.turn.lines, *asked]))
        return
    body = (out.turn.ssml + _gap(out.turn.turn.lines, length)) if out.turn else ""
    waited = ssml.silence(out.wait) if out.wait and out.turn is None else ""
    words = ssml.render(answers) + _after(answers, reached, body) + waited + body + ssml.render(asked, length)
    if words:  # a track that begins at once says all there is to say
        builder.speak(words)


def _gap(spoken: tuple[Line, ...], length: float) -> str:
    """Give the silence after the last word of a turn, up to the question."""
    return ssml.silence(length - spoken[-1].at - spoken[-1].length) if spoken else ""


def _after(answers: list[Line], reached: float, body: str) -> str:
    """Give the silence between the messages and a turn: a count-in keeps its seconds."""
    return ssml.silence(reached - answers[-1].at - answers[-1].length) if answers and body else ""


def _document(spoken: list[Line]) -> Directive:
    return RenderDocumentDirective(token=TOKEN, document=apla.document(spoken))
