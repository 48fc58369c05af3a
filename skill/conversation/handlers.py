"""The SDK's handlers: each reads the request, asks a topic for its reply, and has it composed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping

from ask_sdk_core.dispatch_components.exception_components import AbstractExceptionHandler
from ask_sdk_core.dispatch_components.request_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model.response import Response

from engine.workflow.messages import Message
from skill.conversation import memory
from skill.conversation.composing import compose
from skill.conversation.desk import Desk
from skill.conversation.endings import session_ended
from skill.conversation.heard import Heard, intent_of, read, type_of
from skill.conversation.helping import not_understood
from skill.conversation.launch import acquainted, launch
from skill.conversation.phrases import locale_of, phrases
from skill.conversation.remembering import Answer, Answered
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit
from skill.rendering.ssml import escape

Handle = Callable[[Visit], Reply]

_log = logging.getLogger(__name__)


def _type(handler_input: HandlerInput) -> str:
    return type_of(handler_input.request_envelope)


class _Answering(AbstractRequestHandler):
    """Answers a request once, and the same one again with the same words."""

    def __init__(self, desk: Desk, answered: Answered) -> None:
        self._desk, self._answered = desk, answered

    def answer(self, handler_input: HandlerInput, handle: Handle) -> Response:
        """The response of ``handle``, or what was said to this very request before."""
        heard = read(handler_input.request_envelope)
        before = self._answered.find(heard.user, heard.id, handler_input.request_envelope.request)
        if before is not None:
            handler_input.attributes_manager.session_attributes = before.attributes or {}
            return before.response
        response = self._first_answer(handler_input, heard, handle)
        kept = handler_input.attributes_manager
        session = handler_input.request_envelope.session
        attributes = kept.session_attributes if session is not None else None
        self._answered.keep(heard.user, heard.id, Answer(handler_input.request_envelope.request, response, attributes))
        return response

    def _first_answer(self, handler_input: HandlerInput, heard: Heard, handle: Handle) -> Response:
        visit = Visit(self._desk, heard)
        return compose(visit, acquainted(visit, handle(visit)), handler_input)


class Launch(_Answering):
    """The skill is opened."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        """Whether it is."""
        return _type(handler_input) == "LaunchRequest"

    def handle(self, handler_input: HandlerInput) -> Response:
        """Welcome."""
        return self.answer(handler_input, launch)


class Topic(_Answering):
    """The intents of one topic."""

    def __init__(self, desk: Desk, answered: Answered, intents: Mapping[str, Handle]) -> None:
        """Answer ``intents`` with their functions."""
        super().__init__(desk, answered)
        self._intents = intents

    def can_handle(self, handler_input: HandlerInput) -> bool:
        """Whether this is one of the topic's."""
        return intent_of(handler_input.request_envelope) in self._intents and _type(handler_input) == "IntentRequest"

    def handle(self, handler_input: HandlerInput) -> Response:
        """Answer it."""
        return self.answer(handler_input, self._intents[intent_of(handler_input.request_envelope)])


class Ended(AbstractRequestHandler):
    """The conversation is over; nobody hears an answer."""

    def __init__(self, desk: Desk) -> None:
        """Hold workouts on ``desk``."""
        self._desk = desk

    def can_handle(self, handler_input: HandlerInput) -> bool:
        """Whether it is."""
        return _type(handler_input) == "SessionEndedRequest"

    def handle(self, handler_input: HandlerInput) -> Response:
        """Hold the workout where its listener is."""
        visit = Visit(self._desk, read(handler_input.request_envelope))
        return compose(visit, session_ended(visit), handler_input)


class Other(_Answering):
    """An intent that nobody knows gets help; any other kind of request may not be answered with words, and is not."""

    def can_handle(self, handler_input: HandlerInput) -> bool:  # noqa: ARG002 - the SDK's name, and all that is left
        """Always."""
        return True

    def handle(self, handler_input: HandlerInput) -> Response:
        """Help, or say nothing."""
        if _type(handler_input) == "IntentRequest":
            return self.answer(handler_input, not_understood)
        return self._silence(handler_input)

    def _silence(self, handler_input: HandlerInput) -> Response:
        """No answer; the conversation stays what it was."""
        if handler_input.request_envelope.session is not None:
            kept = memory.read(read(handler_input.request_envelope).attributes)
            handler_input.attributes_manager.session_attributes = memory.write(kept)
        return handler_input.response_builder.response


class Trouble(AbstractExceptionHandler):
    """Whatever goes wrong is logged, and told in words that help."""

    def can_handle(self, handler_input: HandlerInput, exception: Exception) -> bool:  # noqa: ARG002 - the SDK's names
        """Always."""
        return True

    def handle(self, handler_input: HandlerInput, exception: Exception) -> Response:
        """Message that it did not work this time, and what to do."""
        _log.error("A request could not be answered.", exc_info=exception)
        builder = handler_input.response_builder
        if _type(handler_input) not in {"LaunchRequest", "IntentRequest"}:
            return builder.response
        say = Message("skill-trouble")
        words = phrases(locale_of(read(handler_input.request_envelope).locale))
        return builder.speak(escape(words.say(say.id))).set_should_end_session(True).response
