"""From a reply to Alexa's response: answers, the turn, the question, and what is to be remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.workflow.messages import Message
from skill.conversation import memory
from skill.conversation.reply import Ask, Reply
from skill.conversation.visit import Visit
from skill.rendering import ssml
from skill.rendering.lines import Line

if TYPE_CHECKING:
    from ask_sdk_core.handler_input import HandlerInput
    from ask_sdk_core.response_helper import ResponseFactory
    from ask_sdk_model.directive import Directive
    from ask_sdk_model.response import Response

TOKEN = "form-coach-turn"  # noqa: S105 - it names a document, it opens nothing


def compose(visit: Visit, reply: Reply, handler_input: HandlerInput) -> Response:
    """The response to a request; what it asks is remembered."""
    builder = handler_input.response_builder
    remember(visit, reply.ask, handler_input)
    if reply.silent:
        return builder.response
    if reply.elicit:
        from ask_sdk_model.dialog.elicit_slot_directive import ElicitSlotDirective  # noqa: PLC0415 - rarely wanted

        builder.add_directive(ElicitSlotDirective(slot_to_elicit=reply.elicit))
    _speak(visit, reply, builder)
    if reply.ask is None:
        return builder.set_should_end_session(True).response
    return builder.ask(ssml.escape(visit.text(reply.ask.again))).response


def remember(visit: Visit, ask: Ask | None, handler_input: HandlerInput) -> None:
    """Write the session attributes: what they hold, and nothing that came with the request."""
    kept = visit.memory
    kept.asked = ask.kind if ask else ""
    manager = handler_input.attributes_manager
    if handler_input.request_envelope.session is not None:
        manager.session_attributes = memory.write(kept)


def _speak(visit: Visit, reply: Reply, builder: ResponseFactory) -> None:
    answers, reached = lines(visit, reply.says, 0.0)
    length = reply.turn.turn.length if reply.turn else reached
    asked = lines(visit, (reply.ask.say,), length)[0] if reply.ask else []
    if visit.desk.rendering == "apla" and reply.turn is not None:
        builder.add_directive(_document([*answers, *reply.turn.turn.lines, *asked]))
        return
    body = (reply.turn.ssml + _gap(reply.turn.turn.lines, length)) if reply.turn else ""
    builder.speak(ssml.render(answers) + _after(answers, reached, body) + body + ssml.render(asked, length))


def _gap(spoken: tuple[Line, ...], length: float) -> str:
    """The silence after the last word of a turn, up to the question."""
    return ssml.silence(length - spoken[-1].end) if spoken else ""


def _after(answers: list[Line], reached: float, body: str) -> str:
    """The silence between the answers and a turn: a count-in keeps its seconds."""
    return ssml.silence(reached - answers[-1].end) if answers and body else ""


def _document(spoken: list[Line]) -> Directive:
    from ask_sdk_model.interfaces.alexa.presentation.apla.render_document_directive import (  # noqa: PLC0415
        RenderDocumentDirective,
    )

    from skill.rendering import apla  # noqa: PLC0415 - only by configuration

    return RenderDocumentDirective(token=TOKEN, document=apla.document(spoken))


def lines(visit: Visit, says: tuple[Message, ...], start: float) -> tuple[list[Line], float]:
    """Answers one after the other from ``start`` on, and when they are over."""
    placed, at = [], start
    for say in says:
        text = visit.text(say)
        placed.append(Line(at, text, visit.speech.length(text, 1.0)))
        at += visit.room(say, text)
    return placed, at
